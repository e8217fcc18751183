/**
 * Puts right what a commit wrote into the wrong place because somebody moved rows or columns while it
 * was being saved: what it overwrote is restored from the journal, what it meant is written, both by key.
 */
import type { Want } from '../../usecases/ports/store.ts';
import type { Drafting } from './draft.ts';
import { asText, readCell, sameCell, type Row } from './cells.ts';
import type { Edits } from './edits.ts';
import type { Cell } from './gateway.ts';
import { copiedText } from './journal-check.ts';
import { editsOverwritten, type Trouble } from './journal.ts';
import { keyOf, readRowAsItIs, type Layout } from './layout.ts';
import { changeWords, inOneSentence } from './row-words.ts';
import type { LoadedRows } from './loaded-rows.ts';

/** Share of the copied cells that must still be as they were. */
const LIKE_ENOUGH = 0.6;

type RowLine = Trouble['rows'][number];
type AddedLine = Trouble['added'][number];

/** The command that repairs after a commit; its ID is made of the number, so that it is done once. */
export function repairCommand(found: readonly Trouble[], number: number) {
  const wants = found.map(({ tab }) => ({ tab, all: true })) as Want[];
  const drafting: Drafting<null> = (rows, edits) => {
    const repairs = found.map((trouble) => new TabRepair(trouble, rows));
    const gone = repairs.flatMap((repair) => repair.into(edits));
    const said = [
      ...movedWords(found, number),
      ...repairs.flatMap((repair) => repair.overwritten(edits, number)),
      ...(gone.length === 0 ? [] : [`Not there any more: ${gone.join(', ')}.`]),
    ];
    const summary = inOneSentence(said, '', ' ');
    return { ok: true, summary, value: null, ...(gone.length > 0 ? { patch: {} } : {}) };
  };
  return { meta: { name: 'repair', commandId: `repair-${number}` }, wants, drafting };
}

function movedWords(found: readonly Trouble[], number: number): string[] {
  const tabs = found.filter(({ rows, added }) => rows.length + added.length > 0);
  if (tabs.length === 0) return [];
  const names = tabs.map(({ tab }) => tab).join(', ');
  return [
    `Put right ${names}: rows or columns were moved by hand while change ${number} was being saved.`,
  ];
}

class TabRepair {
  private readonly now: Layout;
  private readonly raw: readonly (readonly Cell[])[];
  /** Cells to write, by 1-based row and 0-based column. */
  private readonly writes = new Map<number, Map<number, Cell>>();

  constructor(
    private readonly trouble: Trouble,
    rows: LoadedRows,
  ) {
    const loaded = rows.tab(trouble.tab);
    this.now = loaded.layout;
    this.raw = loaded.raw;
  }

  /** Adds the repair to the commit; says which rows were meant but are gone. */
  into(edits: Edits): string[] {
    for (const line of this.trouble.rows) this.restore(line);
    for (const line of this.trouble.added) this.moveToItsColumns(line);
    // Meant values go last: a row can be both overwritten and meant.
    const gone = this.trouble.rows.filter((line) => !this.writeMeant(line));
    for (const [row, cells] of this.writes) this.put(edits, row, cells);
    return gone.map(({ tab, meant }) => `${tab} ${meant}`);
  }

  /**
   * Hand edits that the commit wrote over without having seen them: the commit stands, History keeps
   * what the person wrote, and an undo of this entry brings it back.
   */
  overwritten(edits: Edits, number: number): string[] {
    return this.trouble.overwritten.flatMap((line) => {
      const row = this.rowOfKey(line.meant);
      if (row === null) return [];
      const indexes = editsOverwritten(line).flatMap((index) => {
        const place = this.placeOfThen(index);
        return place === null ? [] : [{ index, place }];
      });
      const before = this.fields(
        indexes.map(({ index, place }) => [place, line.copy[index] ?? '']),
      );
      const after = this.fields(indexes.map(({ place }) => [place, this.cell(row, place)]));
      edits.put({
        tab: this.trouble.tab,
        key: line.meant,
        row,
        cells: [],
        before,
        after,
        name: line.meant,
        shadowed: false,
      });
      const record = readRowAsItIs(this.now, this.raw[row - 1] ?? [], row).record;
      const words = changeWords(this.now.schema, { ...record, ...before }, record);
      return words.map((word) => `${word}, when change ${number} wrote over a hand edit.`);
    });
  }

  private restore(line: RowLine): void {
    const row = this.overwrittenRow(line);
    if (row === null) return;
    for (const [index, written] of line.plan.cells) {
      const place = this.placeOfThen(index);
      if (place === null || !sameCell(this.cell(row, place), written)) continue;
      this.write(row, place, line.copy[index] ?? '');
    }
  }

  /** Where the row that was overwritten stands now; null where it cannot be told, or is gone. */
  private overwrittenRow(line: RowLine): number | null {
    const keyThen = this.keyIndexThen();
    const overwritten = line.plan.cells.find(([index]) => index === keyThen);
    const key = overwritten ? asText(overwritten[1]) : copiedText(line.copy, keyThen);
    return keyThen >= 0 && key !== '' ? this.rowOfKey(key) : this.rowLike(line);
  }

  /**
   * The row that looks most like the copy, what we wrote put in: for rows without a key, and where
   * inserted columns have pushed the key column out of the copy.
   */
  private rowLike({ copy, plan }: RowLine): number | null {
    const written = new Map(plan.cells);
    const seen = this.headersThen().flatMap((_, index) => {
      const place = this.placeOfThen(index);
      const value = written.get(index) ?? copy[index] ?? '';
      return place === null ? [] : [{ place, value, ours: written.has(index) }];
    });
    let best = { row: 0, likeness: seen.length * LIKE_ENOUGH };
    for (let row = 2; row <= this.raw.length; row += 1) {
      const fits = seen.filter(({ place, value }) => sameCell(this.cell(row, place), value));
      if (fits.filter(({ ours }) => ours).length < written.size) continue;
      // Where two rows are alike, the one that was written to is the more likely.
      const likeness = fits.length + (row === plan.row ? 0.5 : 0);
      if (likeness > best.likeness) best = { row, likeness };
    }
    return best.row === 0 ? null : best.row;
  }

  private writeMeant({ meant, plan }: RowLine): boolean {
    if (meant === '') return true;
    const row = this.rowOfKey(meant);
    if (row === null) return false;
    for (const [index, value] of plan.cells) {
      const place = this.placeOfMeant(index);
      if (place !== null) this.write(row, place, value);
    }
    return true;
  }

  /** A row that was appended under columns that had moved: its cells go where their headers are. */
  private moveToItsColumns({ meant }: AddedLine): void {
    const { headers, key } = this.trouble.headers.plan;
    const keyPlace = this.placeOfThen(key);
    if (keyPlace === null) return;
    const at = this.raw.findIndex(
      (cells, index) => index > 0 && asText(cells[keyPlace] ?? '') === meant,
    );
    if (at < 0) return;
    const moves = this.now.schema.columns.map(({ header, field }) => ({
      from: this.placeOfThen(headers.indexOf(header)),
      to: this.now.at.get(field) as number,
    }));
    const values = moves.map(({ from }) => (from === null ? '' : this.cell(at + 1, from)));
    for (const { from } of moves) if (from !== null) this.write(at + 1, from, '');
    moves.forEach(({ to }, index) => this.write(at + 1, to, values[index] ?? ''));
  }

  private put(edits: Edits, row: number, cells: ReadonlyMap<number, Cell>): void {
    const changed = [...cells]
      .filter(([index, value]) => !sameCell(this.cell(row, index), value))
      .sort(([left], [right]) => left - right);
    if (changed.length === 0) return;
    const key = this.keyAt(row);
    const name = asText(cells.get(this.now.keyIndex) ?? '').trim() || key || `row ${row}`;
    edits.put({
      tab: this.trouble.tab,
      key,
      row,
      cells: changed,
      before: this.fields(changed.map(([index]) => [index, this.cell(row, index)])),
      after: this.fields(changed),
      name,
      // The shadow already has what was meant, and never lost what was overwritten.
      shadowed: false,
    });
  }

  private fields(cells: readonly [number, Cell][]): Row {
    const fields: Row = {};
    for (const [index, cell] of cells) {
      const column = this.now.schema.columns.find(({ field }) => this.now.at.get(field) === index);
      if (!column) continue;
      const read = readCell(column, cell);
      fields[column.field] = read.ok ? read.value : asText(cell);
    }
    return fields;
  }

  private write(row: number, index: number, value: Cell): void {
    const cells = this.writes.get(row) ?? new Map<number, Cell>();
    this.writes.set(row, cells.set(index, value));
  }

  private keyIndexThen(): number {
    const { headers, key } = this.trouble.headers.plan;
    return this.headersThen().indexOf(headers[key] ?? '');
  }

  private headersThen(): string[] {
    return this.trouble.headers.copy.map((cell) => asText(cell).trim());
  }

  /** Where the column stands now that stood at an index when the commit wrote. */
  private placeOfThen(index: number): number | null {
    if (index < 0) return null;
    const header = this.headersThen()[index] ?? '';
    // A column without a header can only be known by its place.
    if (header === '') return (this.now.headers[index] ?? '') === '' ? index : null;
    return this.placeOf(header);
  }

  /** Where the column stands now that the commit meant by an index. */
  private placeOfMeant(index: number): number | null {
    const header = this.trouble.headers.plan.headers[index] ?? '';
    return header === '' ? this.placeOfThen(index) : this.placeOf(header);
  }

  private placeOf(header: string): number | null {
    const index = this.now.headers.indexOf(header);
    return index < 0 ? null : index;
  }

  private rowOfKey(key: string): number | null {
    const index = this.raw.findIndex((cells, at) => at > 0 && keyOf(this.now, cells) === key);
    return index < 0 ? null : index + 1;
  }

  private keyAt(row: number): string {
    return keyOf(this.now, this.raw[row - 1] ?? []);
  }

  private cell(row: number, index: number): Cell {
    return this.raw[row - 1]?.[index] ?? '';
  }
}
