/** Items that are answered by text or a date, and those that ask for nothing. */
import type { Emulated } from '../execution/emulated.ts';
import { scriptClass } from '../execution/script-class.ts';
import { wallClock } from '../execution/time-zone.ts';
import {
  common,
  ItemFacade,
  question,
  registerItemClass,
  set,
  type ItemResponseFacade,
} from './item.ts';

class TextItemFacade
  extends ItemFacade
  implements Emulated<GoogleAppsScript.Forms.TextItem, 'createResponse' | keyof typeof question>
{
  createResponse(response: string): ItemResponseFacade {
    return this.respond(response);
  }
}
scriptClass(TextItemFacade, 'FormApp.TextItem', { ...question, createResponse: set(['String']) });

class ParagraphTextItemFacade extends TextItemFacade {}
scriptClass(ParagraphTextItemFacade, 'FormApp.ParagraphTextItem', {
  ...question,
  createResponse: set(['String']),
});

class DateItemFacade
  extends ItemFacade
  implements Emulated<GoogleAppsScript.Forms.DateItem, 'createResponse' | keyof typeof question>
{
  /** Kept as `yyyy-MM-dd` (gas-fakes, `testformresponse.js`). */
  createResponse(response: Date): ItemResponseFacade {
    const { timeZone } = this.form.execution.project;
    return this.respond(wallClock(response.getTime(), timeZone).toISOString().slice(0, 10));
  }
}
scriptClass(DateItemFacade, 'FormApp.DateItem', { ...question, createResponse: set(['Date']) });

class SectionHeaderItemFacade extends ItemFacade {}
scriptClass(SectionHeaderItemFacade, 'FormApp.SectionHeaderItem', common);

class PageBreakItemFacade extends ItemFacade {}
scriptClass(PageBreakItemFacade, 'FormApp.PageBreakItem', common);

registerItemClass('TEXT', TextItemFacade);
registerItemClass('PARAGRAPH_TEXT', ParagraphTextItemFacade);
registerItemClass('DATE', DateItemFacade);
registerItemClass('SECTION_HEADER', SectionHeaderItemFacade);
registerItemClass('PAGE_BREAK', PageBreakItemFacade);
