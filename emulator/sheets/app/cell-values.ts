/** Values as scripts give and get them: dates are Date objects, blanks are empty texts. */
import { types } from 'node:util';
import { cellName } from '../model/a1.ts';
import { area } from '../model/grid-range.ts';
import type { Box } from '../model/grid-range.ts';
import { SheetRefusal, validationRefusal } from '../model/limits.ts';
import { showsDates } from '../model/number-format.ts';
import { epochOfSerial, serialOfEpoch } from '../model/serial.ts';
import type { Tab } from '../model/tab.ts';
import { typeInto } from '../model/type-into.ts';
import { obeys } from '../model/validation.ts';
import type { OpenFile } from './open-file.ts';

const DATE_TIME = { type: 'DATE_TIME', pattern: 'M/d/yyyy H:mm:ss' };

/** Reads a box cell by cell into rows. */
export function readBox<V>(box: Box, read: (row: number, column: number) => V): V[][] {
  return Array.from({ length: box.bottom - box.top }, (_, i) =>
    Array.from({ length: box.right - box.left }, (_cell, j) => read(box.top + i, box.left + j)),
  );
}

export function eachCell(box: Box, work: (row: number, column: number) => void): void {
  for (let row = box.top; row < box.bottom; row += 1) {
    for (let column = box.left; column < box.right; column += 1) work(row, column);
  }
}

/** What getValue gives: numbers under a date format are Dates, in the spreadsheet's zone. */
export function scriptValue(tab: Tab, row: number, column: number, timeZone: string): unknown {
  const value = tab.value(row, column);
  if (value === null) return '';
  if (typeof value !== 'number' || !showsDates(tab.numberFormat(row, column))) return value;
  return new Date(epochOfSerial(value, timeZone));
}

/**
 * Writes rows into a box as setValues does: texts are parsed as if typed. A value that a strict rule
 * refuses leaves the whole box as it was.
 */
export function writeBox(
  file: OpenFile,
  tab: Tab,
  box: Box,
  valueAt: (row: number, column: number) => unknown,
): void {
  const { model, year } = file;
  const before = hasStrictRule(tab, box) ? model.checkpoint() : null;
  try {
    eachCell(box, (row, column) => {
      writeValue(tab, row, column, valueAt(row - box.top, column - box.left), year, model.timeZone);
      if (before) checkRule(tab, row, column);
    });
  } catch (error) {
    if (before) model.restore(before);
    throw error;
  }
  file.count('write', area(box));
}

export function writeValue(
  tab: Tab,
  row: number,
  column: number,
  value: unknown,
  year: number,
  timeZone: string,
): void {
  if (value === null) tab.write(row, column, null);
  else if (types.isDate(value)) {
    tab.write(row, column, serialOfEpoch(value.getTime(), timeZone));
    if (!showsDates(tab.numberFormat(row, column))) tab.setNumberFormat(row, column, DATE_TIME);
  } else if (typeof value === 'number' || typeof value === 'boolean') {
    tab.write(row, column, value);
  } else typeInto(tab, row, column, textOf(value), year);
}

/** Anything else is written as its text, such as `[object Object]` or a list with its commas. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.map(String).join(',') : '[object Object]';
}

function hasStrictRule(tab: Tab, box: Box): boolean {
  for (let row = box.top; row < box.bottom; row += 1) {
    for (let column = box.left; column < box.right; column += 1) {
      if (tab.style(row, column).validation?.strict) return true;
    }
  }
  return false;
}

function checkRule(tab: Tab, row: number, column: number): void {
  const rule = tab.style(row, column).validation;
  if (!rule?.strict) return;
  if (obeys(rule, tab.value(row, column), tab.numberFormat(row, column))) return;
  throw new SheetRefusal(validationRefusal(cellName(row, column)));
}

/** Throws `The number of rows in the data does not match …` unless the data fits the box exactly. */
export function checkData(data: readonly (readonly unknown[])[], box: Box): void {
  const height = box.bottom - box.top;
  const width = box.right - box.left;
  if (data.length !== height) {
    throw new SheetRefusal(
      'The number of rows in the data does not match the number of rows in the range. ' +
        `The data has ${data.length} but the range has ${height}.`,
    );
  }
  const odd = data.find((row) => row.length !== width);
  if (odd) {
    throw new SheetRefusal(
      'The number of columns in the data does not match the number of columns in the range. ' +
        `The data has ${odd.length} but the range has ${width}.`,
    );
  }
}
