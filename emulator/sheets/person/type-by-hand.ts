/** Typing or pasting text into cells: parsed, and refused where a strict rule says so. */
import { cellName } from '../model/a1.ts';
import { SheetRefusal, validationRefusal } from '../model/limits.ts';
import type { SpreadsheetModel } from '../model/spreadsheet-model.ts';
import type { Tab } from '../model/tab.ts';
import { typeInto } from '../model/type-into.ts';
import { obeys } from '../model/validation.ts';

/** Writes a rectangle of typed texts, or refuses all of it. Values that a lenient rule only marks go in. */
export function typeByHand(
  model: SpreadsheetModel,
  tab: Tab,
  { top, left }: { top: number; left: number },
  values: readonly (readonly string[])[],
  year: number,
): void {
  const before = model.checkpoint();
  try {
    values.forEach((row, i) => {
      row.forEach((text, j) => typeOne(tab, top + i, left + j, text, year));
    });
  } catch (error) {
    model.restore(before);
    throw error;
  }
}

function typeOne(tab: Tab, row: number, column: number, text: string, year: number): void {
  typeInto(tab, row, column, text, year);
  const rule = tab.style(row, column).validation;
  if (rule?.strict !== true) return;
  if (obeys(rule, tab.value(row, column), tab.numberFormat(row, column))) return;
  throw new SheetRefusal(validationRefusal(cellName(row, column)));
}
