/** Questions to History: the story of one row, the newest entries, one entry whole. Cheap by reading little. */
import { asText, readCell } from './cells.ts';
import { columnOf, rowSpan, type Cell } from './gateway.ts';
import type { Errand } from './loaded-tab.ts';
import { concerns, entryOf, type Sealed } from './history-entry.ts';
import { layoutOf, readRowAsItIs, type Layout } from './layout.ts';
import { run, type Reading } from './reading.ts';
import type { Column } from './schema/column.ts';
import { HISTORY, type HistoryRow } from './schema/history.ts';

/** One line of a row's story. */
export interface HistoryNote {
  number: number;
  at: string;
  by: string;
  summary: string;
}

type Field = keyof HistoryRow;
type Columns<F extends Field> = { [N in F]: Cell[] };

/** The last `limit` entries that concern a row, newest first. */
export function readHistoryFor(
  reading: Reading,
  tab: string,
  key: string,
  limit = 20,
): HistoryNote[] {
  const row = `${tab}|${key}`;
  const { layout, columns } = readHistoryColumns(reading, ['about']);
  const rows = columns.about.flatMap((about, index) =>
    index > 0 && concerns(asText(about), row) ? [index + 1] : [],
  );
  return readRows(reading, layout, rows.slice(-limit)).map(noteOf).reverse();
}

/** How many of the newest rows are looked through when only some sorts of command are wanted. */
const LOOKED_THROUGH = 80;

/**
 * The newest `limit` entries, newest first; with `wanted`, those of the commands it says yes to, as far as
 * they are among the newest rows. `head` is the number of the newest. The long JSON is left where it is.
 */
export function readRecentHistory(
  reading: Reading,
  head: number,
  limit = 20,
  wanted?: (command: string) => boolean,
): HistoryNote[] {
  if (head === 0) return [];
  // Entry n stands in row n + 1 or, after entries of several parts, further down.
  const first = Math.max(2, head + 2 - (wanted ? LOOKED_THROUGH : limit));
  const { columns } = readHistoryColumns(
    reading,
    ['number', 'part', 'at', 'by', 'summary', 'command'],
    first,
  );
  const shown = (index: number) => wanted?.(asText(columns.command[index] ?? '')) ?? true;
  return columns.part
    .flatMap((part, index) => (part === 1 && shown(index) ? [noteAt(columns, index)] : []))
    .slice(-limit)
    .reverse();
}

const AT = HISTORY.columns.find(({ field }) => field === 'at') as Column;

function noteAt(columns: Columns<'number' | 'at' | 'by' | 'summary'>, index: number): HistoryNote {
  const cell = columns.at[index] ?? '';
  const at = readCell(AT, cell);
  return {
    number: Number(columns.number[index] ?? 0),
    at: asText(at.ok ? at.value : cell),
    by: asText(columns.by[index] ?? ''),
    summary: asText(columns.summary[index] ?? ''),
  };
}

/** One entry with all its parts; null where History has no such number, or lacks a part of it. */
export function readEntry(reading: Reading, number: number): Sealed | null {
  const { layout, columns } = readHistoryColumns(reading, ['number']);
  const rows = columns.number.flatMap((cell, index) => (cell === number ? [index + 1] : []));
  return entryOf(readRows(reading, layout, rows));
}

/** Numbers of the commits of a batch, oldest first, and the command IDs of them. */
export function readBatch(
  reading: Reading,
  batch: string,
): { number: number; commandId: string }[] {
  const { columns } = readHistoryColumns(reading, ['number', 'part', 'batch', 'commandId']);
  return columns.batch.flatMap((cell, index) =>
    asText(cell) === batch && columns.part[index] === 1
      ? [
          {
            number: Number(columns.number[index]),
            commandId: asText(columns.commandId[index] ?? ''),
          },
        ]
      : [],
  );
}

/** All entries, oldest first; what is not readable as an entry comes as null. */
export function readAllEntries(reading: Reading): (Sealed | null)[] {
  let rows: HistoryRow[] = [];
  run(reading, [
    {
      range: `'${HISTORY.tab}'`,
      absorb: ([header = [], ...read]) => {
        const layout = layoutOf(HISTORY, header);
        rows = read
          .map((cells) => historyRow(layout, cells))
          .filter(({ number }) => number !== null);
      },
    },
  ]);
  const byNumber = new Map<number, HistoryRow[]>();
  for (const row of rows) {
    const number = Number(row.number);
    byNumber.set(number, [...(byNumber.get(number) ?? []), row]);
  }
  return [...byNumber.keys()]
    .sort((left, right) => left - right)
    .map((number) => entryOf(byNumber.get(number) ?? []));
}

/** Whole columns by field. They are read where they usually stand; the header says if that was right. */
export function readHistoryColumns<F extends Field>(
  reading: Reading,
  fields: readonly F[],
  firstRow = 1,
): { layout: Layout; columns: Columns<F> } {
  let layout: Layout | null = null;
  let columns: Partial<Columns<F>> = {};
  let places = fields.map((field) => HISTORY.columns.findIndex((column) => column.field === field));
  for (let round = 1; round <= 2; round += 1) {
    columns = {};
    run(reading, [
      headerErrand((found) => (layout = found)),
      ...fields.map((field, index) => ({
        range: columnOf(HISTORY.tab, places[index] as number, firstRow),
        absorb: (rows: Cell[][]) => {
          columns[field] = rows.map(([cell = '']) => cell);
        },
      })),
    ]);
    const found = (layout as Layout | null)?.at;
    const right = fields.map((field) => found?.get(field) as number);
    if (right.every((place, index) => place === places[index])) break;
    places = right;
  }
  return { layout: layout as unknown as Layout, columns: columns as Columns<F> };
}

function headerErrand(take: (layout: Layout) => void): Errand {
  return {
    range: rowSpan(HISTORY.tab, 1, 1),
    absorb: ([header = []]) => take(layoutOf(HISTORY, header)),
  };
}

function readRows(reading: Reading, layout: Layout, rows: readonly number[]): HistoryRow[] {
  const found: HistoryRow[] = [];
  run(
    reading,
    rows.map((row) => ({
      range: rowSpan(HISTORY.tab, row, row),
      absorb: ([cells = []]) => found.push(historyRow(layout, cells)),
    })),
  );
  return found;
}

function historyRow(layout: Layout, cells: readonly Cell[]): HistoryRow {
  // Fields of the schema are exactly those of HistoryRow.
  return readRowAsItIs(layout, cells, 0).record as unknown as HistoryRow;
}

function noteOf({ number, at, by, summary }: HistoryRow): HistoryNote {
  return { number: number ?? 0, at, by, summary };
}
