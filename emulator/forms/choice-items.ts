/** Items that are answered by choosing: lists, multiple choice and tick boxes. */
import type { Emulated } from '../execution/emulated.ts';
import { scriptClass } from '../execution/script-class.ts';
import { ServiceError } from '../execution/service-error.ts';
import type { Answer } from './form-state.ts';
import {
  get,
  ItemFacade,
  needs,
  question,
  registerItemClass,
  set,
  type ItemResponseFacade,
} from './item.ts';

class ChoiceFacade implements Emulated<GoogleAppsScript.Forms.Choice, 'getValue'> {
  constructor(private readonly value: string) {}

  getValue(): string {
    return this.value;
  }
}
scriptClass(ChoiceFacade, 'FormApp.Choice', { getValue: get });

type ChoiceMethods = 'createChoice' | 'createResponse' | 'getChoices' | 'setChoiceValues';

/** Lists: one of the choices. */
class ListItemFacade
  extends ItemFacade
  implements
    Emulated<GoogleAppsScript.Forms.ListItem, 'setChoices' | ChoiceMethods | keyof typeof question>
{
  createChoice(value: string): ChoiceFacade {
    return new ChoiceFacade(value);
  }

  getChoices(): ChoiceFacade[] {
    return this.state.choices.map((value) => new ChoiceFacade(value));
  }

  setChoices(choices: ChoiceFacade[]): this {
    return this.setChoiceValues(choices.map((choice) => choice.getValue()));
  }

  setChoiceValues(values: unknown[]): this {
    if (values.length === 0) throw new ServiceError('Array is empty: values');
    this.state.choices = values.map(String);
    return this;
  }

  createResponse(response: Answer): ItemResponseFacade {
    return this.respond(response);
  }
}
const choices = {
  ...question,
  createChoice: { takes: [['String']], kind: 'local' },
  getChoices: { takes: [[]], kind: 'other', needs },
  setChoices: set(['Array']),
  setChoiceValues: set(['Array']),
} as const;
scriptClass(ListItemFacade, 'FormApp.ListItem', { ...choices, createResponse: set(['String']) });

class MultipleChoiceItemFacade
  extends ListItemFacade
  implements
    Emulated<GoogleAppsScript.Forms.MultipleChoiceItem, 'hasOtherOption' | 'showOtherOption'>
{
  hasOtherOption(): boolean {
    return this.state.otherOption;
  }

  showOtherOption(enabled: boolean): this {
    this.state.otherOption = enabled;
    return this;
  }
}
const other = { hasOtherOption: get, showOtherOption: set(['Boolean']) };
scriptClass(MultipleChoiceItemFacade, 'FormApp.MultipleChoiceItem', {
  ...choices,
  ...other,
  createResponse: set(['String']),
});

class CheckboxItemFacade extends MultipleChoiceItemFacade {}
scriptClass(CheckboxItemFacade, 'FormApp.CheckboxItem', {
  ...choices,
  ...other,
  createResponse: set(['Array']),
});

registerItemClass('LIST', ListItemFacade);
registerItemClass('MULTIPLE_CHOICE', MultipleChoiceItemFacade);
registerItemClass('CHECKBOX', CheckboxItemFacade);
