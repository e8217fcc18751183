/** `_Shadow` lines: the last known value of a row as JSON, blanks left out, the newest line first to count. */
import type { FieldValue, Row } from './cells.ts';
import type { Cell } from './gateway.ts';
import { blankOf } from './cells.ts';
import type { Schema } from './schema/column.ts';
import { SheetProblem } from './sheet-problem.ts';

/** A cell holds 50,000 characters, and a row must fit into one. */
const MOST_CHARACTERS = 45_000;

/** Whether a row fits into a line; people can type more than any command writes. */
export function fitsShadow(schema: Schema, record: Row): boolean {
  return knownText(schema, record).length <= MOST_CHARACTERS;
}

/** The known values of a record in the schema's order, so that equal rows have equal text. */
export function shadowText(schema: Schema, record: Row): string {
  const text = knownText(schema, record);
  if (text.length > MOST_CHARACTERS) {
    throw new SheetProblem('bad-request', {
      where: `${schema.tab} ${String(record[schema.key] ?? '').slice(0, 80)}`,
      what: `more than ${MOST_CHARACTERS} characters in one row`,
    });
  }
  return text;
}

function knownText(schema: Schema, record: Row): string {
  const known: Row = {};
  for (const { field } of schema.columns) {
    const value = record[field];
    if (!isBlank(value)) known[field] = value as FieldValue;
  }
  return JSON.stringify(known);
}

/** The record of a shadow text, blanks put back; null where the row was gone. */
export function shadowRecord(schema: Schema, text: string): Row | null {
  if (text === '') return null;
  const known = JSON.parse(text) as Row;
  const record: Row = {};
  for (const column of schema.columns)
    record[column.field] = known[column.field] ?? blankOf(column);
  return record;
}

/** Cells of one line: `Tab|key`, values (blank when the row is gone), head. */
export function shadowCells(schema: Schema, key: string, after: Row | null, head: number): Cell[] {
  return [`${schema.tab}|${key}`, after ? shadowText(schema, after) : '', head];
}

function isBlank(value: FieldValue | undefined): boolean {
  return value === '' || value === null || value === undefined || value === false;
}
