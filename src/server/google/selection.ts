/** What a person has selected in the Sheet, and showing them a row. */
import type { Schema } from '../sheets/schema/column.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface Selected {
  tab: string;
  row: number;
  /** Cells of that row by the header above them, as displayed. */
  cells: ReadonlyMap<string, string>;
}

/** The row under the cursor, where it is one of a tab that we keep; else null. */
export function selectedRow(spreadsheet: Spreadsheet, schemas: readonly Schema[]): Selected | null {
  const range = spreadsheet.getActiveRange();
  if (range === null) return null;
  const sheet = range.getSheet();
  const tab = sheet.getName();
  const row = range.getRow();
  if (row < 2 || !schemas.some((schema) => schema.tab === tab)) return null;
  const columns = sheet.getLastColumn();
  if (columns === 0 || row > sheet.getMaxRows()) return null;
  const [headers = []] = sheet.getRange(1, 1, 1, columns).getDisplayValues();
  const [values = []] = sheet.getRange(row, 1, 1, columns).getDisplayValues();
  const cells = new Map(headers.map((header, at) => [header.trim(), values[at] ?? '']));
  return { tab, row, cells };
}

/** Brings a row before the eyes of whoever is at the keyboard; false where there is no such row. */
export function showRow(spreadsheet: Spreadsheet, tab: string, row: number): boolean {
  const sheet = spreadsheet.getSheetByName(tab);
  if (sheet === null || row > sheet.getMaxRows()) return false;
  sheet.getRange(row, 1, 1, Math.max(1, sheet.getLastColumn())).activate();
  return true;
}
