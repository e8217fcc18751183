/** Number formats and dropdowns of cells, as new tabs and new rows get them. */
import type { Layout } from './layout.ts';
import type { Column } from './schema/column.ts';

type CellData = GoogleAppsScript.Sheets.Schema.CellData;

/** Looks by 0-based column; columns that are not ours have none. */
export function lookByColumn(layout: Layout): CellData[] {
  const looks: CellData[] = [];
  for (const column of layout.schema.columns) {
    looks[layout.at.get(column.field) as number] = lookOf(column);
  }
  return looks;
}

/** Number format and dropdown of a cell in a column. */
export function lookOf(column: Column): CellData {
  const types = { text: 'TEXT', day: 'DATE', moment: 'DATE_TIME', money: 'CURRENCY' };
  const type = types[column.type as keyof typeof types] ?? 'NUMBER';
  return {
    ...(column.type === 'flag'
      ? {}
      : { userEnteredFormat: { numberFormat: { type, pattern: column.format } } }),
    ...(column.list ? { dataValidation: dropdown(column.list) } : {}),
  };
}

/** A dropdown that marks other values without refusing them: people may know better. */
export function dropdown(
  list: readonly string[],
): GoogleAppsScript.Sheets.Schema.DataValidationRule {
  return {
    condition: {
      type: 'ONE_OF_LIST',
      values: list.map((userEnteredValue) => ({ userEnteredValue })),
    },
    strict: false,
    showCustomUi: true,
  };
}
