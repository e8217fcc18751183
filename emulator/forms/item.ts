/** The general Item of a form, what all items have in common, and answers to items. */
import type { Emulated } from '../execution/emulated.ts';
import type { EnumValue } from '../execution/enum-value.ts';
import { scriptClass, type CallSpec } from '../execution/script-class.ts';
import { ServiceError } from '../execution/service-error.ts';
import { itemTypes } from './form-enums.ts';
import type { FormHandle } from './form-file.ts';
import type { Answer, ItemState, ItemType } from './form-state.ts';
import { fits } from './hand-in.ts';
import { renameHeader } from './responses-tab.ts';

export const needs = ['forms.currentonly', 'forms'];
export const get: CallSpec = { takes: [[]], kind: 'local' };
export const set = (...takes: CallSpec['takes']): CallSpec => ({ takes, kind: 'other', needs });
export const common = {
  getHelpText: get,
  getId: get,
  getIndex: get,
  getTitle: get,
  getType: get,
  setHelpText: set(['String']),
  setTitle: set(['String']),
};
export const question = { ...common, isRequired: get, setRequired: set(['Boolean']) };

/** An answer not yet handed in, or one of a response. */
export class ItemResponseFacade implements Emulated<
  GoogleAppsScript.Forms.ItemResponse,
  'getItem' | 'getResponse'
> {
  constructor(
    private readonly form: FormHandle,
    readonly itemId: number,
    readonly answer: Answer,
  ) {}

  getItem(): ItemFacade {
    return new ItemFacade(this.form, this.itemId);
  }

  getResponse(): Answer {
    return this.answer;
  }
}
scriptClass(ItemResponseFacade, 'FormApp.ItemResponse', { getItem: get, getResponse: get });

type ItemMethods =
  | keyof typeof common
  | 'asCheckboxItem'
  | 'asDateItem'
  | 'asListItem'
  | 'asMultipleChoiceItem'
  | 'asPageBreakItem'
  | 'asParagraphTextItem'
  | 'asSectionHeaderItem'
  | 'asTextItem';

type ItemClass = new (form: FormHandle, id: number) => ItemFacade;
const classes = new Map<ItemType, ItemClass>();

/** Each type of item has a class of its own, which says so here. */
export function registerItemClass(type: ItemType, itemClass: ItemClass): void {
  classes.set(type, itemClass);
}

/** The item as an object of its own type. */
export function typedItem(form: FormHandle, id: number): ItemFacade {
  const itemClass = classes.get(form.item(id).type) ?? ItemFacade;
  return new itemClass(form, id);
}

/** An item of whatever type; scripts turn it into its own by `asListItem()` and so on. */
export class ItemFacade implements Emulated<GoogleAppsScript.Forms.Item, ItemMethods> {
  constructor(
    protected readonly form: FormHandle,
    readonly id: number,
  ) {}

  getId(): number {
    return this.id;
  }

  getIndex(): number {
    return this.form.state.items.indexOf(this.state);
  }

  getTitle(): string {
    return this.state.title;
  }

  setTitle(title: string): this {
    this.state.title = title;
    renameHeader(this.form.execution.world, this.form.state);
    return this;
  }

  getHelpText(): string {
    return this.state.helpText;
  }

  setHelpText(text: string): this {
    this.state.helpText = text;
    return this;
  }

  getType(): EnumValue {
    return itemTypes[this.state.type];
  }

  isRequired(): boolean {
    return this.state.required;
  }

  setRequired(enabled: boolean): this {
    this.state.required = enabled;
    return this;
  }

  asCheckboxItem(): ItemFacade {
    return this.as('CHECKBOX');
  }

  asDateItem(): ItemFacade {
    return this.as('DATE');
  }

  asListItem(): ItemFacade {
    return this.as('LIST');
  }

  asMultipleChoiceItem(): ItemFacade {
    return this.as('MULTIPLE_CHOICE');
  }

  asPageBreakItem(): ItemFacade {
    return this.as('PAGE_BREAK');
  }

  asParagraphTextItem(): ItemFacade {
    return this.as('PARAGRAPH_TEXT');
  }

  asSectionHeaderItem(): ItemFacade {
    return this.as('SECTION_HEADER');
  }

  asTextItem(): ItemFacade {
    return this.as('TEXT');
  }

  protected get state(): ItemState {
    return this.form.item(this.id);
  }

  protected respond(answer: Answer): ItemResponseFacade {
    if (![answer].flat().every((text) => fits(this.state, text))) {
      throw new ServiceError('Invalid response submitted to item.');
    }
    return new ItemResponseFacade(this.form, this.id, answer);
  }

  private as(type: ItemType): ItemFacade {
    if (this.state.type !== type) {
      throw new ServiceError(`Invalid conversion for item type: ${this.state.type}.`);
    }
    return typedItem(this.form, this.id);
  }
}
scriptClass(ItemFacade, 'FormApp.Item', {
  ...common,
  asCheckboxItem: get,
  asDateItem: get,
  asListItem: get,
  asMultipleChoiceItem: get,
  asPageBreakItem: get,
  asParagraphTextItem: get,
  asSectionHeaderItem: get,
  asTextItem: get,
});

/** Adds an item at the end. New choice items hold one blank choice (gas-fakes). */
export function addItem(form: FormHandle, type: ItemType): ItemFacade {
  const id = Math.floor(form.execution.world.random() * 2 ** 31);
  const hasChoices = type === 'LIST' || type === 'MULTIPLE_CHOICE' || type === 'CHECKBOX';
  form.state.items.push({
    id,
    type,
    title: '',
    helpText: '',
    required: false,
    choices: hasChoices ? [''] : [],
    otherOption: false,
  });
  return typedItem(form, id);
}

/** For calls that take an item of whatever type. */
export const itemArguments = [
  ['FormApp.Item'],
  ['FormApp.TextItem'],
  ['FormApp.ParagraphTextItem'],
  ['FormApp.ListItem'],
  ['FormApp.MultipleChoiceItem'],
  ['FormApp.CheckboxItem'],
  ['FormApp.DateItem'],
  ['FormApp.SectionHeaderItem'],
  ['FormApp.PageBreakItem'],
] as const;
