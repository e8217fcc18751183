/** A spreadsheet as `spreadsheets.get` and batch answers show it. */
import { area, clip } from '../model/grid-range.ts';
import type { Box, GridRange } from '../model/grid-range.ts';
import type { SpreadsheetModel } from '../model/spreadsheet-model.ts';
import type { Tab } from '../model/tab.ts';
import { readCell } from './cell-data.ts';

type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type GridData = GoogleAppsScript.Sheets.Schema.GridData;
type Properties = GoogleAppsScript.Sheets.Schema.SheetProperties;

export function sheetProperties(model: SpreadsheetModel, tab: Tab): Properties {
  const { title, hidden, rowCount, columnCount, frozenRows, frozenColumns } = tab.fields;
  return {
    sheetId: tab.sheetId,
    title,
    index: model.tabs.indexOf(tab),
    sheetType: 'GRID',
    gridProperties: {
      rowCount,
      columnCount,
      ...(frozenRows > 0 ? { frozenRowCount: frozenRows } : {}),
      ...(frozenColumns > 0 ? { frozenColumnCount: frozenColumns } : {}),
    },
    ...(hidden ? { hidden } : {}),
    ...tab.fields.otherProperties,
  };
}

/**
 * The whole resource. With ranges, only their sheets and cells are shown; `cells` says how many cells of
 * grid data it holds, for the meter.
 */
export function spreadsheetResource(
  model: SpreadsheetModel,
  options: { ranges: readonly GridRange[]; gridData: boolean },
): { resource: Spreadsheet; cells: number } {
  let cells = 0;
  const sheets = model.tabs.flatMap((tab): Sheet[] => {
    const ranges = options.ranges.filter((range) => range.sheetId === tab.sheetId);
    if (options.ranges.length > 0 && ranges.length === 0) return [];
    const sheet = sheetResource(model, tab);
    if (options.gridData) {
      const boxes = (ranges.length > 0 ? ranges : [{}]).map((range) => dataBox(tab, range));
      sheet.data = boxes.map((box) => gridData(tab, box));
      for (const box of boxes) cells += area(box);
    }
    return [sheet];
  });
  return { resource: { ...header(model), sheets }, cells };
}

function header(model: SpreadsheetModel): Spreadsheet {
  return {
    spreadsheetId: model.id,
    properties: {
      title: model.title,
      locale: model.locale,
      autoRecalc: 'ON_CHANGE',
      timeZone: model.timeZone,
    },
    ...(model.namedRanges.length > 0
      ? {
          namedRanges: model.namedRanges.map(({ range, ...named }) =>
            range ? { ...named, range } : named,
          ),
        }
      : {}),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${model.id}/edit`,
  };
}

function sheetResource(model: SpreadsheetModel, tab: Tab): Sheet {
  const { protections, filter, conditionalFormats } = tab.fields;
  return {
    properties: sheetProperties(model, tab),
    ...(protections.length > 0 ? { protectedRanges: protections as Sheet['protectedRanges'] } : {}),
    ...(filter ? { basicFilter: filter } : {}),
    ...(conditionalFormats.length > 0
      ? {
          conditionalFormats: conditionalFormats.map(({ ranges, rule }) => ({
            ranges: [...ranges],
            ...rule,
          })),
        }
      : {}),
  };
}

/** Open sides end where content and formats end: nothing is said of the rest. */
function dataBox(tab: Tab, range: Omit<GridRange, 'sheetId'>): Box {
  const box = clip(range, tab.fields);
  const bottom = range.endRowIndex === undefined ? tab.fields.rows.length : box.bottom;
  const right = range.endColumnIndex === undefined ? usedColumns(tab, box.top, bottom) : box.right;
  return {
    ...box,
    bottom: Math.max(box.top, Math.min(box.bottom, bottom)),
    right: Math.max(box.left, Math.min(box.right, right)),
  };
}

function usedColumns(tab: Tab, top: number, bottom: number): number {
  let columns = 0;
  for (let i = top; i < bottom; i += 1) {
    const row = tab.fields.rows[i];
    columns = Math.max(columns, row?.values.length ?? 0, row?.styles.length ?? 0);
  }
  return columns;
}

/** Cells at the end of a row, and rows at the end, are left out where nothing is in them. */
function gridData(tab: Tab, box: Box): GridData {
  const rowData: GoogleAppsScript.Sheets.Schema.RowData[] = [];
  for (let row = box.top; row < box.bottom; row += 1) {
    const kept = tab.fields.rows[row];
    const right = Math.min(box.right, Math.max(kept?.values.length ?? 0, kept?.styles.length ?? 0));
    const values = [];
    for (let column = box.left; column < right; column += 1) {
      values.push(readCell(tab, row, column));
    }
    rowData.push(values.length > 0 ? { values } : {});
  }
  while (rowData.length > 0 && !rowData.at(-1)?.values) rowData.pop();
  return {
    ...(box.top > 0 ? { startRow: box.top } : {}),
    ...(box.left > 0 ? { startColumn: box.left } : {}),
    ...(rowData.length > 0 ? { rowData } : {}),
  };
}
