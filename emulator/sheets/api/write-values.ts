/** Writing values as `spreadsheets.values` does: RAW as given, USER_ENTERED as if typed. */
import { printRange } from '../model/a1.ts';
import { clip } from '../model/grid-range.ts';
import type { Box, GridRange } from '../model/grid-range.ts';
import { columnLetters } from '../model/a1.ts';
import { SheetRefusal } from '../model/limits.ts';
import type { SpreadsheetModel } from '../model/spreadsheet-model.ts';
import type { Tab } from '../model/tab.ts';
import { typeInto } from '../model/type-into.ts';
import { beyondGrid } from './batch-context.ts';
import { checkOption, findRange, MAJOR } from './read-values.ts';

type ValueRange = GoogleAppsScript.Sheets.Schema.ValueRange;
type Updated = GoogleAppsScript.Sheets.Schema.UpdateValuesResponse;

export interface WriteOptions {
  valueInputOption: string | undefined;
  /** The current year, for days typed without one. */
  year: number;
}

export function checkInputOption(option: string | undefined): void {
  if (option === undefined) {
    throw new SheetRefusal("'valueInputOption' is required but not specified");
  }
  checkOption('value_input_option', option, ['RAW', 'USER_ENTERED']);
}

/** Writes one range; a null leaves its cell alone, an empty text clears it. */
export function writeRange(
  model: SpreadsheetModel,
  text: string,
  { values, majorDimension }: ValueRange,
  options: WriteOptions,
): Updated {
  checkInputOption(options.valueInputOption);
  checkOption('major_dimension', majorDimension, MAJOR);
  const { tab, range } = findRange(model, text);
  const { rowCount, columnCount } = tab.fields;
  if ((range.startRowIndex ?? 0) >= rowCount || (range.startColumnIndex ?? 0) >= columnCount) {
    throw new SheetRefusal(beyondGrid(tab, range));
  }
  const rows = turned(values ?? [], majorDimension);
  const box = roomFor(tab, range);
  checkFits(rows, box, text);
  return writeRows(model, tab, box, rows, options);
}

/** A single cell only says where to begin; a rectangle is a fence. */
function roomFor(tab: Tab, range: GridRange): Box {
  const box = clip(range, tab.fields);
  const single = box.bottom - box.top === 1 && box.right - box.left === 1;
  return single ? { ...box, bottom: tab.fields.rowCount, right: tab.fields.columnCount } : box;
}

function checkFits(rows: readonly (readonly unknown[])[], box: Box, text: string): void {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (box.top + rows.length > box.bottom) {
    throw new SheetRefusal(
      `Requested writing within range [${text}], but tried writing to row [${box.bottom + 1}]`,
    );
  }
  if (box.left + width > box.right) {
    throw new SheetRefusal(
      `Requested writing within range [${text}], but tried writing to column [${columnLetters(box.right)}]`,
    );
  }
}

export function writeRows(
  model: SpreadsheetModel,
  tab: Tab,
  box: Box,
  rows: readonly (readonly unknown[])[],
  options: WriteOptions,
): Updated {
  let cells = 0;
  const width = Math.max(0, ...rows.map((row) => row.length));
  rows.forEach((row, i) => {
    row.forEach((value, j) => {
      if (value === null) return;
      writeOne(tab, box.top + i, box.left + j, value, [i, j], options);
      cells += 1;
    });
  });
  return {
    spreadsheetId: model.id,
    updatedRange: printRange(tab.fields.title, {
      startRowIndex: box.top,
      endRowIndex: box.top + Math.max(1, rows.length),
      startColumnIndex: box.left,
      endColumnIndex: box.left + Math.max(1, width),
    }),
    updatedRows: rows.length,
    updatedColumns: width,
    updatedCells: cells,
  };
}

function writeOne(
  tab: Tab,
  row: number,
  column: number,
  value: unknown,
  [i, j]: readonly [number, number],
  { valueInputOption, year }: WriteOptions,
): void {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    throw new SheetRefusal(`Invalid values[${i}][${j}]: ${JSON.stringify(value)}`);
  }
  if (valueInputOption === 'RAW') tab.write(row, column, value);
  else typeInto(tab, row, column, value, year);
}

export function turned(
  values: readonly (readonly unknown[])[],
  majorDimension: string | undefined,
): readonly (readonly unknown[])[] {
  values.forEach((row, i) => {
    if (!Array.isArray(row)) {
      throw new SheetRefusal(
        `Invalid value at 'data.values[${i}]' (type.googleapis.com/google.protobuf.ListValue), ${JSON.stringify(row)}`,
      );
    }
  });
  if (majorDimension !== 'COLUMNS') return values;
  const height = Math.max(0, ...values.map((column) => column.length));
  return Array.from({ length: height }, (_, i) => values.map((column) => column[i] ?? null));
}
