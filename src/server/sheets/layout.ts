/** Where a tab's fields stand: columns are found by header, wherever people have moved them. */
import {
  asText,
  blankOf,
  normal,
  readCell,
  writeCell,
  type FieldValue,
  type Row,
} from './cells.ts';
import type { Cell } from './gateway.ts';
import type { Column, Schema } from './schema/column.ts';
import { unreadable } from './sheet-problem.ts';

export interface Layout {
  schema: Schema;
  /** Row 1 as it was read, trimmed; extra columns of people among them. */
  headers: readonly string[];
  /** Field to 0-based column. */
  at: ReadonlyMap<string, number>;
  keyIndex: number;
}

/** Finds every column of the schema; a missing or repeated header is an error naming it. */
export function layoutOf(schema: Schema, headerRow: readonly Cell[]): Layout {
  const headers = headerRow.map((cell) => asText(cell).trim());
  const at = new Map<string, number>();
  for (const column of schema.columns) {
    const index = headers.indexOf(column.header);
    if (index < 0) throw unreadable(schema.tab, 1, column.header, '');
    if (headers.indexOf(column.header, index + 1) >= 0) {
      throw unreadable(schema.tab, 1, column.header, `${column.header} (twice)`);
    }
    at.set(column.field, index);
  }
  return { schema, headers, at, keyIndex: at.get(schema.key) as number };
}

/** Where the key column stands in a tab as Rollcall made it: a guess that the header row confirms. */
export function usualKeyIndex(schema: Schema): number {
  return schema.columns.findIndex(({ field }) => field === schema.key);
}

/** The key of a row as it is compared; `''` where the row has none. */
export function keyOf(layout: Layout, cells: readonly Cell[]): string {
  return asText(cells[layout.keyIndex] ?? '').trim();
}

/** A row as a record; throws naming the first cell that cannot be read. `row` is 1-based. */
export function readRow(layout: Layout, cells: readonly Cell[], row: number): Row {
  const record: Row = {};
  for (const column of layout.schema.columns) {
    const cell = cellOf(layout, column, cells);
    const read = readCell(column, cell);
    if (!read.ok && column.lenient) {
      record[column.field] = blankOf(column);
      continue;
    }
    if (!read.ok) throw unreadable(layout.schema.tab, row, column.header, asText(cell));
    // A blank after a key, typed by hand, must not make another key of it.
    const isKey = column.field === layout.schema.key && typeof read.value === 'string';
    record[column.field] = isKey ? asText(read.value).trim() : read.value;
  }
  return record;
}

export interface LenientRow {
  record: Row;
  /** Cells that are not of their column's type; the record has their text as it stands. */
  problems: { row: number; column: string; found: string }[];
}

/** A row whatever stands in it, to compare and to tell. */
export function readRowAsItIs(layout: Layout, cells: readonly Cell[], row: number): LenientRow {
  const result: LenientRow = { record: {}, problems: [] };
  for (const column of layout.schema.columns) {
    const cell = cellOf(layout, column, cells);
    const read = readCell(column, cell);
    if (!read.ok) result.problems.push({ row, column: column.header, found: asText(cell) });
    result.record[column.field] = read.ok ? read.value : asText(cell);
  }
  return result;
}

function cellOf(layout: Layout, column: Column, cells: readonly Cell[]): Cell {
  return cells[layout.at.get(column.field) as number] ?? '';
}

/** Cells of a whole row for appending; columns that are not ours stay untouched blanks. */
export function cellsOf(layout: Layout, record: Row): Cell[] {
  const width = Math.max(...layout.at.values()) + 1;
  const cells = new Array<Cell>(width).fill('');
  for (const column of layout.schema.columns) {
    cells[layout.at.get(column.field) as number] = cellAsItWas(column, record[column.field]);
  }
  return cells;
}

/** A row that comes back may hold text where a number or day belongs: what a person typed, as it stood. */
function cellAsItWas(column: Column, value: FieldValue | undefined): Cell {
  const readable = typeof value !== 'string' || readCell(column, value).ok;
  return readable ? writeCell(column, value) : value;
}

/** Cells to write for the fields that differ, by 0-based column, left to right. */
export function changedCells(layout: Layout, before: Row, after: Row): [number, Cell][] {
  return layout.schema.columns
    .filter(({ field }) => before[field] !== after[field])
    .map((column): [number, Cell] => [
      layout.at.get(column.field) as number,
      writeCell(column, after[column.field]),
    ])
    .sort(([left], [right]) => left - right);
}

/** A record with every field blank but those given, each as it will be read back. */
export function completed(schema: Schema, given: Row): Row {
  const record: Row = {};
  for (const column of schema.columns) record[column.field] = normal(column, given[column.field]);
  return record;
}
