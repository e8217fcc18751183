/** The part of a form that holds its items. */
import type { Emulated } from '../execution/emulated.ts';
import type { EnumValue } from '../execution/enum-value.ts';
import { ServiceError } from '../execution/service-error.ts';
import './choice-items.ts';
import type { FormHandle } from './form-file.ts';
import type { FormState, ItemState } from './form-state.ts';
import { addItem, ItemFacade } from './item.ts';
import './text-items.ts';

type ItemsMethods =
  | 'addCheckboxItem'
  | 'addDateItem'
  | 'addListItem'
  | 'addMultipleChoiceItem'
  | 'addPageBreakItem'
  | 'addParagraphTextItem'
  | 'addSectionHeaderItem'
  | 'addTextItem'
  | 'deleteItem'
  | 'getItemById'
  | 'getItems'
  | 'moveItem';

export class FormItems implements Emulated<GoogleAppsScript.Forms.Form, ItemsMethods> {
  constructor(protected readonly form: FormHandle) {}

  addCheckboxItem = () => addItem(this.form, 'CHECKBOX');
  addDateItem = () => addItem(this.form, 'DATE');
  addListItem = () => addItem(this.form, 'LIST');
  addMultipleChoiceItem = () => addItem(this.form, 'MULTIPLE_CHOICE');
  addPageBreakItem = () => addItem(this.form, 'PAGE_BREAK');
  addParagraphTextItem = () => addItem(this.form, 'PARAGRAPH_TEXT');
  addSectionHeaderItem = () => addItem(this.form, 'SECTION_HEADER');
  addTextItem = () => addItem(this.form, 'TEXT');

  getItems(itemType?: EnumValue): ItemFacade[] {
    return this.state.items
      .filter(({ type }) => !itemType || type === itemType.key)
      .map(({ id }) => new ItemFacade(this.form, id));
  }

  /** Null where there is none. */
  getItemById(id: number): ItemFacade | null {
    const found = this.state.items.some((item) => item.id === id);
    return found ? new ItemFacade(this.form, id) : null;
  }

  /** Its answers stay in the responses and in the linked sheet. */
  deleteItem(item: unknown): void {
    const gone = this.at(item);
    this.state.items = this.state.items.filter((kept) => kept !== gone);
  }

  moveItem(item: unknown, toIndex: number): ItemFacade {
    const moved = this.at(item);
    const others = this.state.items.filter((kept) => kept !== moved);
    others.splice(toIndex, 0, moved);
    this.state.items = others;
    return new ItemFacade(this.form, moved.id);
  }

  protected get state(): FormState {
    return this.form.state;
  }

  private at(item: unknown): ItemState {
    if (item instanceof ItemFacade) return this.form.item(item.id);
    const found = this.state.items[item as number];
    if (!found) throw new ServiceError('Invalid item.');
    return found;
  }
}
