/** What has been read of one tab so far, and what is still to be read to know the rows that are wanted. */
import type { RowRef } from '../../usecases/ports/store.ts';
import { asText, type Row } from './cells.ts';
import { columnOf, rowSpan, wholeTab, type Cell } from './gateway.ts';
import { keyOf, layoutOf, readRow, usualKeyIndex, type Layout } from './layout.ts';
import type { Schema } from './schema/column.ts';
import { unreadable } from './sheet-problem.ts';

/** Somebody moved columns between two reads of the same run: it has to begin again. */
export class ColumnsMoved extends Error {}

/** Something to be read, and where its cells go. */
export interface Errand {
  range: string;
  absorb: (rows: Cell[][]) => void;
}

export interface FoundRow {
  row: number;
  cells: readonly Cell[];
}

/** Where a wanted key may be: a row to try, or nothing known yet. */
type Trace = { row: number; from: 'hint' | 'column' } | null;

/** More ranges than this in one request, and reading some rows in between is cheaper. */
const MOST_SPANS = 80;

export class LoadedTab {
  private layoutRead: Layout | null = null;
  private whole = false;
  private wholeWanted = false;
  private readonly wanted = new Map<string, Trace>();
  private keyColumn: Map<string, number[]> | null = null;
  private readonly found = new Map<string, FoundRow | null>();
  private readonly records = new Map<number, Row>();
  private readonly repeated = new Set<string>();
  /** Rows with a key, in sheet order, once the tab is loaded whole. */
  readonly inOrder: FoundRow[] = [];
  /** All rows of a tab loaded whole, row 1 and those without a key among them. */
  raw: readonly (readonly Cell[])[] = [];

  constructor(readonly schema: Schema) {}

  get layout(): Layout {
    if (!this.layoutRead) throw new Error(`Bug: ${this.schema.tab} was not loaded`);
    return this.layoutRead;
  }

  want(keys: readonly RowRef[]): void {
    for (const { key, row } of keys) {
      const clean = key.trim();
      if (this.found.has(clean) || clean === '') continue;
      this.wanted.set(clean, row !== undefined && row > 1 ? { row, from: 'hint' } : null);
    }
  }

  wantAll(): void {
    this.wholeWanted = true;
  }

  /** After a hint pointed outside the grid: look every key up instead. */
  dropHints(): void {
    for (const key of this.wanted.keys()) this.wanted.set(key, null);
    this.keyColumn = null;
  }

  /** What to read next; nothing when all that is wanted is known. */
  errands(): Errand[] {
    if (this.whole) return [];
    if (this.wholeWanted)
      return [{ range: wholeTab(this.schema.tab), absorb: (rows) => this.takeAll(rows) }];
    const errands: Errand[] = [];
    const traces = [...this.wanted.values()];
    if (traces.includes(null) && !this.keyColumn) errands.push(this.keyColumnErrand());
    const rows = traces.flatMap((trace) => (trace ? [trace.row] : []));
    errands.push(...this.rowErrands(rows));
    // Rows are read along with the headers they stand under: somebody may move a column between two reads.
    return this.layoutRead && errands.length === 0 ? [] : [this.headerErrand(), ...errands];
  }

  /** The row that has a key, or null where none has; throws where two have it or nobody asked for it. */
  find(key: string): FoundRow | null {
    const found = this.found.get(key.trim());
    if (found !== undefined) return found;
    if (this.whole || key.trim() === '') return null;
    throw new Error(`Bug: ${this.schema.tab} ${key} was not loaded`);
  }

  /** Whether it is known if a row has the key. */
  knows(key: string): boolean {
    return this.whole || this.found.has(key.trim());
  }

  /** The record of a found row; the same object every time. */
  record(found: FoundRow): Row {
    const known = this.records.get(found.row);
    if (known) return known;
    const record = readRow(this.layout, found.cells, found.row);
    this.records.set(found.row, record);
    return record;
  }

  get isWhole(): boolean {
    return this.whole;
  }

  private takeAll(rows: Cell[][]): void {
    this.takeHeaders(rows[0] ?? []);
    this.raw = rows;
    this.found.clear();
    this.wanted.clear();
    rows.slice(1).forEach((cells, index) => {
      const key = keyOf(this.layout, cells);
      if (key === '') return;
      const row = { row: index + 2, cells };
      this.inOrder.push(row);
      // A key that stands twice is told when somebody asks for it; the rest of the tab stays usable.
      if (!this.found.has(key)) this.found.set(key, row);
      else this.repeated.add(key);
    });
    this.whole = true;
  }

  /** Throws where a key stands in two rows: nobody can say which one is meant. */
  refuseRepeated(key: string): void {
    const found = this.found.get(key.trim());
    if (found && this.repeated.has(key.trim())) throw this.twice(key.trim(), found.row);
  }

  private headerErrand(): Errand {
    return {
      range: rowSpan(this.schema.tab, 1, 1),
      absorb: ([header = []]) => this.takeHeaders(header),
    };
  }

  private takeHeaders(header: readonly Cell[]): void {
    const layout = layoutOf(this.schema, header);
    const known = this.layoutRead;
    this.layoutRead ??= layout;
    // What was read before stood under other headers; only to read again from the start is safe.
    if (known?.headers.some((text, index) => text !== layout.headers[index]))
      throw new ColumnsMoved();
  }

  private keyColumnErrand(): Errand {
    const index = this.layoutRead?.keyIndex ?? usualKeyIndex(this.schema);
    return {
      range: columnOf(this.schema.tab, index),
      absorb: (rows) => {
        // Read along with the headers at the usual place; people may have moved the column.
        if (this.layout.keyIndex !== index) return;
        this.keyColumn = new Map();
        rows.forEach(([cell = ''], at) => {
          const key = asText(cell).trim();
          if (at > 0 && key !== '')
            this.keyColumn?.set(key, [...(this.keyColumn.get(key) ?? []), at + 1]);
        });
      },
    };
  }

  private rowErrands(rows: readonly number[]): Errand[] {
    return spansOf(rows).map(([first, last]) => ({
      range: rowSpan(this.schema.tab, first, last),
      absorb: (read) => {
        for (let row = first; row <= last; row += 1) this.tryRow(row, read[row - first] ?? []);
      },
    }));
  }

  private tryRow(row: number, cells: Cell[]): void {
    const key = keyOf(this.layout, cells);
    if (this.wanted.get(key)?.row === row) {
      this.wanted.delete(key);
      this.found.set(key, { row, cells });
    }
  }

  /** Ends a round: wrong hints are dropped, looked-up keys become rows to read. True when more must be read. */
  settle(): boolean {
    for (const [key, trace] of this.wanted) {
      // The row was read and has another key: somebody moved rows since the column was read.
      if (trace?.from === 'column') this.keyColumn = null;
      this.wanted.set(key, null);
    }
    if (this.keyColumn) for (const key of [...this.wanted.keys()]) this.lookUp(key, this.keyColumn);
    return this.wanted.size > 0 || (this.wholeWanted && !this.whole);
  }

  private lookUp(key: string, column: Map<string, number[]>): void {
    const [row, second] = column.get(key) ?? [];
    if (second !== undefined) throw this.twice(key, second);
    if (row !== undefined) {
      this.wanted.set(key, { row, from: 'column' });
      return;
    }
    this.wanted.delete(key);
    this.found.set(key, null);
  }

  private twice(key: string, row: number): Error {
    const header = this.schema.columns.find(({ field }) => field === this.schema.key)?.header ?? '';
    return unreadable(this.schema.tab, row, header, `${key} (twice)`);
  }
}

/** Rows as few spans: neighbours are read together, and of very many the nearest ones. */
function spansOf(rows: readonly number[]): [number, number][] {
  const sorted = [...new Set(rows)].sort((left, right) => left - right);
  const spans: [number, number][] = [];
  for (const row of sorted) {
    const last = spans[spans.length - 1];
    if (last && row <= last[1] + 1) last[1] = row;
    else spans.push([row, row]);
  }
  return spans.length > MOST_SPANS ? nearestJoined(spans) : spans;
}

/** Only the widest gaps stay. */
function nearestJoined(spans: readonly [number, number][]): [number, number][] {
  const gaps = spans.slice(1).map(([first], index) => first - (spans[index]?.[1] ?? 0));
  const widest = [...gaps.keys()]
    .sort((left, right) => (gaps[right] ?? 0) - (gaps[left] ?? 0))
    .slice(0, MOST_SPANS - 1);
  const kept = new Set(widest);
  const joined: [number, number][] = [];
  spans.forEach(([first, end], index) => {
    const last = joined[joined.length - 1];
    if (last && !kept.has(index - 1)) last[1] = end;
    else joined.push([first, end]);
  });
  return joined;
}
