/** What the requests of one batchUpdate share: the spreadsheet, and the ways to name things in it. */
import { printRange } from '../model/a1.ts';
import { clip } from '../model/grid-range.ts';
import type { Box, Dimension, GridRange } from '../model/grid-range.ts';
import { SheetRefusal } from '../model/limits.ts';
import type { SpreadsheetModel } from '../model/spreadsheet-model.ts';
import type { Tab } from '../model/tab.ts';

type ApiRange = GoogleAppsScript.Sheets.Schema.GridRange;
type ApiDimensionRange = GoogleAppsScript.Sheets.Schema.DimensionRange;

export interface BatchContext {
  readonly model: SpreadsheetModel;
  /** See switches.ts; a missing one counts as false. */
  readonly switches: Readonly<Record<string, boolean>>;
  /** For the meter. */
  cellsWritten: number;
}

/** Missing numbers are 0 in the protocol, so a range without a sheet is on sheet 0. */
export function tabOf(context: BatchContext, sheetId: number | undefined): Tab {
  const tab = context.model.tabById(sheetId ?? 0);
  if (!tab) throw new SheetRefusal(`No grid with id: ${sheetId ?? 0}`);
  return tab;
}

/**
 * The tab and rectangle a range means. It has to start on the grid; what hangs over the edge is cut off
 * (measured against the live API in September 2026 for repeatCell).
 */
export function boxOf(context: BatchContext, range: ApiRange | undefined): { tab: Tab; box: Box } {
  const tab = tabOf(context, range?.sheetId);
  const area = { ...range };
  checkStart(tab, area);
  return { tab, box: clip(area, tab.fields) };
}

export function checkStart(tab: Tab, area: Omit<GridRange, 'sheetId'>): void {
  const { rowCount, columnCount } = tab.fields;
  if ((area.startRowIndex ?? 0) < rowCount && (area.startColumnIndex ?? 0) < columnCount) return;
  throw new SheetRefusal(beyondGrid(tab, area));
}

/** `Range (T!A1001:B) exceeds grid limits. Max rows: 1000, max columns: 26` */
export function beyondGrid(tab: Tab, area: Omit<GridRange, 'sheetId'>): string {
  const { title, rowCount, columnCount } = tab.fields;
  const range = printRange(title, area);
  return `Range (${range}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`;
}

/** A range as it is stored: bound to an existing tab. */
export function storedRange(context: BatchContext, range: ApiRange | undefined): GridRange {
  const tab = tabOf(context, range?.sheetId);
  checkStart(tab, { ...range });
  return { ...range, sheetId: tab.sheetId };
}

export function dimensionOf(text: string | undefined): Dimension {
  if (text === 'ROWS' || text === 'COLUMNS') return text;
  throw new SheetRefusal('No dimension specified.');
}

/** The span of a dimension range; open ends reach the grid's edge. */
export function spanOf(
  context: BatchContext,
  range: ApiDimensionRange | undefined,
): { tab: Tab; dimension: Dimension; start: number; end: number; size: number } {
  const tab = tabOf(context, range?.sheetId);
  const dimension = dimensionOf(range?.dimension);
  const size = dimension === 'ROWS' ? tab.fields.rowCount : tab.fields.columnCount;
  const start = range?.startIndex ?? 0;
  const end = range?.endIndex ?? size;
  if (start < 0 || end <= start) {
    throw new SheetRefusal(
      `range.endIndex[${end}] must be greater than range.startIndex[${start}]`,
    );
  }
  return { tab, dimension, start, end, size };
}
