/** SpreadsheetApp.Filter, as far as it can be seen and removed; criteria are not emulated. */
import type { Emulated } from '../../execution/emulated.ts';
import { scriptClass } from '../../execution/script-class.ts';
import { clip } from '../model/grid-range.ts';
import { local, writes } from './calls.ts';
import type { OpenFile } from './open-file.ts';
import type { RangeFacade } from './range-facade.ts';

export class FilterFacade implements Emulated<
  GoogleAppsScript.Spreadsheet.Filter,
  'getRange' | 'remove'
> {
  constructor(
    private readonly file: OpenFile,
    private readonly sheetId: number,
  ) {}

  getRange(): RangeFacade {
    const { fields } = this.file.tab(this.sheetId);
    return this.file.range(this.sheetId, clip(fields.filter?.range ?? {}, fields));
  }

  remove(): void {
    this.file.tab(this.sheetId).fields.filter = null;
  }
}
scriptClass(FilterFacade, 'SpreadsheetApp.Filter', { getRange: local(), remove: writes() });
