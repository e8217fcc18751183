/** Puts a typed value into a cell: parsed as Sheets parses it, with the format that comes with it. */
import type { Value } from './cell.ts';
import { typedText } from './typed-text.ts';
import type { Tab } from './tab.ts';

/** `year` is the current one, for days typed without a year. The cell's own format is kept if it has one. */
export function typeInto(tab: Tab, row: number, column: number, value: Value, year: number): void {
  if (typeof value !== 'string') {
    tab.write(row, column, value);
    return;
  }
  const own = tab.numberFormat(row, column);
  const typed = typedText(value, own, year);
  tab.write(row, column, typed.content);
  if (typed.format && !own) tab.setNumberFormat(row, column, typed.format);
}
