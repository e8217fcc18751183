/** The few calls to Google that the golden source makes, and how ranges are written. */

/** What a cell holds: blank is `''`, days and moments are serial numbers. */
export type Cell = string | number | boolean;
export type Request = GoogleAppsScript.Sheets.Schema.Request;

export interface TabMeta {
  title: string;
  sheetId: number;
  hidden: boolean;
  rows: number;
  columns: number;
  frozenRows: number;
  /** Descriptions of protected ranges. */
  protections: string[];
}

export interface BookMeta {
  tabs: TabMeta[];
  namedRanges: { id: string; name: string }[];
}

/** A rectangle of cells that came back with a write; `row` and `column` are 0-based. */
export interface GridBlock {
  tab: string;
  row: number;
  column: number;
  cells: Cell[][];
}

/** What a column looks like at its header and in the first row below it. */
export interface HeaderLook {
  note: boolean;
  dropdown: boolean;
  numberFormat: boolean;
}

export interface SheetsGateway {
  spreadsheetId(): string;
  /** One round trip; one ragged array of rows (or columns) per range. */
  batchGet(ranges: readonly string[], by?: 'ROWS' | 'COLUMNS'): Cell[][][];
  /** One round trip, all or nothing; `back` names ranges to be read after the write. */
  batchUpdate(requests: Request[], back?: readonly string[]): GridBlock[];
  meta(): BookMeta;
  /** Looks of the columns of each tab, left to right. */
  headerLooks(tabs: readonly string[]): Map<string, HeaderLook[]>;
}

/** `A` for 0, `AA` for 26. */
export function columnLetters(index: number): string {
  let rest = index + 1;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

/** The whole tab. */
export function wholeTab(tab: string): string {
  return `'${tab.replace(/'/g, "''")}'`;
}

/** Rows (1-based, both included) in full width. */
export function rowSpan(tab: string, first: number, last: number): string {
  return `${wholeTab(tab)}!${first}:${last}`;
}

/** A column (0-based) from a row (1-based) down. */
export function columnOf(tab: string, index: number, firstRow = 1): string {
  const letters = columnLetters(index);
  return `${wholeTab(tab)}!${letters}${firstRow === 1 ? '' : firstRow}:${letters}`;
}

/** A rectangle: rows 1-based, columns 0-based, all included. */
export function rectangle(
  tab: string,
  [firstRow, firstColumn]: readonly [number, number],
  [lastRow, lastColumn]: readonly [number, number],
): string {
  const from = `${columnLetters(firstColumn)}${firstRow}`;
  return `${wholeTab(tab)}!${from}:${columnLetters(lastColumn)}${lastRow}`;
}
