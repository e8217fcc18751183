/** Reading values as `spreadsheets.values` does: ragged rows, three ways to render, two ways to turn. */
import { printRange } from '../model/a1.ts';
import { isFormula } from '../model/cell.ts';
import type { Value } from '../model/cell.ts';
import { clip } from '../model/grid-range.ts';
import type { Box, GridRange } from '../model/grid-range.ts';
import { SheetRefusal } from '../model/limits.ts';
import { shown, showsDates } from '../model/number-format.ts';
import type { SpreadsheetModel } from '../model/spreadsheet-model.ts';
import type { Tab } from '../model/tab.ts';
import { beyondGrid } from './batch-context.ts';

export interface ReadOptions {
  majorDimension?: string;
  valueRenderOption?: string;
  dateTimeRenderOption?: string;
}

type ValueRange = GoogleAppsScript.Sheets.Schema.ValueRange;

const RENDER = ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'];
const DATES = ['SERIAL_NUMBER', 'FORMATTED_STRING'];
export const MAJOR = ['ROWS', 'COLUMNS'];

/**
 * One range. `cells` is what the read costs by the meter: the asked area on the grid, where an open side
 * ends with the tab's content, since nothing beyond is returned.
 */
export function readRange(
  model: SpreadsheetModel,
  text: string,
  options: ReadOptions,
  switches: Readonly<Record<string, boolean>>,
): { valueRange: ValueRange; cells: number } {
  checkOption('value_render_option', options.valueRenderOption, RENDER);
  checkOption('date_time_render_option', options.dateTimeRenderOption, DATES);
  checkOption('major_dimension', options.majorDimension, MAJOR);
  const { tab, range } = findRange(model, text);
  checkGrid(tab, range, switches);
  const box = clip(range, tab.fields);
  const asked = contentBox(tab, range, box);
  const columns = options.majorDimension === 'COLUMNS';
  const read = (row: number, column: number) => render(tab, row, column, options);
  const values = columns
    ? ragged(asked.left, asked.right, asked.top, asked.bottom, (c, r) => read(r, c))
    : ragged(asked.top, asked.bottom, asked.left, asked.right, read);
  return {
    valueRange: {
      range: printRange(tab.fields.title, {
        startRowIndex: box.top,
        endRowIndex: box.bottom,
        startColumnIndex: box.left,
        endColumnIndex: box.right,
      }),
      majorDimension: columns ? 'COLUMNS' : 'ROWS',
      ...(values.length > 0 ? { values } : {}),
    },
    cells: (asked.bottom - asked.top) * (asked.right - asked.left),
  };
}

export function findRange(model: SpreadsheetModel, text: string): { tab: Tab; range: GridRange } {
  const range = model.resolve(text);
  const tab = range && model.tabById(range.sheetId);
  if (!tab) throw new SheetRefusal(`Unable to parse range: ${text}`);
  return { tab, range };
}

export function checkOption(
  field: string,
  given: string | undefined,
  known: readonly string[],
): void {
  if (given === undefined || known.includes(given)) return;
  throw new SheetRefusal(`Invalid value at '${field}' (TYPE_ENUM), "${given}"`);
}

/** Reports differ on reads that lie outside the grid: some saw a refusal, some an empty answer. */
function checkGrid(tab: Tab, range: GridRange, switches: Readonly<Record<string, boolean>>): void {
  const { rowCount, columnCount } = tab.fields;
  const outside =
    (range.startRowIndex ?? 0) >= rowCount || (range.startColumnIndex ?? 0) >= columnCount;
  const overhangs =
    (range.endRowIndex ?? 0) > rowCount || (range.endColumnIndex ?? 0) > columnCount;
  if (
    (outside && switches['readingOutsideTheGridFails'] !== false) ||
    (overhangs && switches['readingOverTheEdgeFails'])
  ) {
    throw new SheetRefusal(beyondGrid(tab, range));
  }
}

function contentBox(tab: Tab, range: GridRange, box: Box): Box {
  const bottom = range.endRowIndex === undefined ? tab.contentRows() : box.bottom;
  const right = range.endColumnIndex === undefined ? tab.contentColumns() : box.right;
  return {
    ...box,
    bottom: Math.max(box.top, Math.min(box.bottom, bottom)),
    right: Math.max(box.left, Math.min(box.right, right)),
  };
}

/** Rows (or columns) without blanks at their ends, and without blank ones at the end. */
function ragged(
  from: number,
  to: number,
  first: number,
  last: number,
  read: (major: number, minor: number) => Value,
): Value[][] {
  const lines: Value[][] = [];
  for (let major = from; major < to; major += 1) {
    const line: Value[] = [];
    let end = 0;
    for (let minor = first; minor < last; minor += 1) {
      const value = read(major, minor);
      line.push(value);
      if (value !== '') end = line.length;
    }
    line.length = end;
    lines.push(line);
  }
  while (lines.length > 0 && lines.at(-1)?.length === 0) lines.pop();
  return lines;
}

function render(tab: Tab, row: number, column: number, options: ReadOptions): Value {
  const content = tab.content(row, column);
  if (content === null) return '';
  if (options.valueRenderOption === 'FORMULA' && isFormula(content)) return content.formula;
  const value = tab.value(row, column);
  if (value === null) return '';
  const way = options.valueRenderOption ?? 'FORMATTED_VALUE';
  const format = typeof value === 'number' ? tab.numberFormat(row, column) : undefined;
  if (way === 'FORMATTED_VALUE') return shown(value, format);
  const dates = options.dateTimeRenderOption === 'FORMATTED_STRING' && showsDates(format);
  return dates ? shown(value, format) : value;
}
