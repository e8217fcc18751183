/** Values of fields to cells and back. Text stays text; money is whole cents inside, an amount in the cell. */
import {
  dayOfSerial,
  isDay,
  momentOfSerial,
  serialOfDay,
  serialOfMoment,
} from '../../domain/values/day.ts';
import type { Cell } from './gateway.ts';
import type { Column } from './schema/column.ts';

export type FieldValue = string | number | boolean | null;
/** A record without its type: what rows are while nobody asks what they mean. */
export interface Row {
  [field: string]: FieldValue;
}

/** Serial of 9999-12-31, the last day that Sheets knows. */
const LAST_SERIAL = 2958465;

export type ReadCell = { ok: true; value: FieldValue } | { ok: false };

/** The value of a cell, or `ok: false` where its text or number is not of the column's type. */
export function readCell(column: Column, cell: Cell): ReadCell {
  if (isBlank(cell)) return { ok: true, value: blankOf(column) };
  switch (column.type) {
    case 'text':
      return readText(column, cell);
    case 'day':
      return readDay(cell);
    case 'moment':
      return readMoment(cell);
    case 'money':
      return readMoney(cell);
    case 'number':
      return typeof cell === 'number' ? { ok: true, value: cell } : { ok: false };
    case 'flag':
      return readFlag(cell);
  }
}

/** What a cell is to hold for a value; `''` clears it. */
export function writeCell(column: Column, value: FieldValue | undefined): Cell {
  if (value === null || value === undefined || value === '') return '';
  switch (column.type) {
    case 'day':
      return serialOfDay(asText(value));
    case 'moment':
      return serialOfMoment(asText(value));
    case 'money':
      return Number(value) / 100;
    case 'number':
      return Number(value);
    case 'flag':
      return value === true;
    case 'text':
      return asText(value);
  }
}

/**
 * A value as it will be read back: what looks blank is blank. Throws (a bug) for what no cell of this
 * type can hold, because Google would refuse the whole commit for it, or keep nonsense.
 */
export function normal(column: Column, value: FieldValue | undefined): FieldValue {
  if (value === undefined || value === null) return blankOf(column);
  if (typeof value === 'string' && value.trim() === '') return blankOf(column);
  const read = readCell(column, writeCell(column, value));
  if (!read.ok) throw new Error(`Bug: ${column.header} cannot be ${JSON.stringify(value)}`);
  return read.value;
}

export function blankOf(column: Column): FieldValue {
  if (column.type === 'flag') return false;
  return column.type === 'money' || column.type === 'number' ? null : '';
}

/** A cell as text, as keys and headers are compared. */
export function asText(cell: FieldValue): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell);
}

/** Whether two cells hold the same; numbers may have lost their last bits on the way. */
export function sameCell(left: Cell, right: Cell): boolean {
  if (typeof left === 'number' && typeof right === 'number') return Math.abs(left - right) < 1e-9;
  return left === right;
}

/** A value as the API takes it: typed, so that nothing is ever parsed as a formula, date or number. */
export function cellData(cell: Cell): GoogleAppsScript.Sheets.Schema.CellData {
  if (cell === '') return {};
  if (typeof cell === 'number') return { userEnteredValue: { numberValue: cell } };
  if (typeof cell === 'boolean') return { userEnteredValue: { boolValue: cell } };
  return { userEnteredValue: { stringValue: cell } };
}

export function rowData(cells: readonly Cell[]): GoogleAppsScript.Sheets.Schema.RowData {
  return { values: cells.map(cellData) };
}

function isBlank(cell: Cell): boolean {
  return typeof cell === 'string' && cell.trim() === '';
}

function readText(column: Column, cell: Cell): ReadCell {
  const text = asText(cell);
  if (!column.list) return { ok: true, value: text };
  // People type `good` and `Good `; both mean the list's own word.
  const wanted = text.trim().toLowerCase();
  const member = column.list.find((item) => item.toLowerCase() === wanted);
  return member === undefined ? { ok: false } : { ok: true, value: member };
}

function readDay(cell: Cell): ReadCell {
  if (isSerial(cell)) return { ok: true, value: dayOfSerial(cell) };
  const text = asText(cell).trim();
  return isDay(text) ? { ok: true, value: text } : { ok: false };
}

function readMoment(cell: Cell): ReadCell {
  if (isSerial(cell)) return { ok: true, value: momentOfSerial(cell) };
  const [, day = '', time = '00:00:00'] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}:\d{2}))?$/.exec(asText(cell).trim()) ?? [];
  return isDay(day) ? { ok: true, value: `${day}T${time}` } : { ok: false };
}

function isSerial(cell: Cell): cell is number {
  return typeof cell === 'number' && cell >= 0 && cell < LAST_SERIAL + 1;
}

function readMoney(cell: Cell): ReadCell {
  if (typeof cell !== 'number' || !Number.isFinite(cell)) return { ok: false };
  const cents = Math.round(cell * 100);
  // 12.345 is nobody's amount; to round it would change what a person wrote.
  return Math.abs(cell * 100 - cents) < 0.001 ? { ok: true, value: cents } : { ok: false };
}

function readFlag(cell: Cell): ReadCell {
  if (typeof cell === 'boolean') return { ok: true, value: cell };
  const text = asText(cell).trim().toLowerCase();
  if (['true', 'yes'].includes(text)) return { ok: true, value: true };
  return ['false', 'no'].includes(text) ? { ok: true, value: false } : { ok: false };
}
