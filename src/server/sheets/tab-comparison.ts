/** One tab against its shadow: what was changed, added or removed by hand, and what cannot be read. */
import type { TabName } from '../../usecases/ports/store.ts';
import { asText, type Row } from './cells.ts';
import type { Edits } from './edits.ts';
import type { Cell } from './gateway.ts';
import { keyOf, readRowAsItIs, type Layout } from './layout.ts';
import type { LoadedRows } from './loaded-rows.ts';
import { changeWords, titleOf } from './row-words.ts';
import type { Schema } from './schema/column.ts';
import { fitsShadow, shadowRecord, shadowText } from './shadow-line.ts';
import type { Shadow } from './shadow-reading.ts';

/** A cell that cannot be used as it stands; `row` is 1-based, `column` is the header's text. */
export interface CellProblem {
  tab: string;
  row: number;
  column: string;
  found: string;
}

/** As much of a cell as one needs to know it again. */
const MOST_FOUND = 80;

export class TabComparison {
  readonly sentences: string[] = [];
  readonly problems: CellProblem[] = [];
  /** Set when more differs than one commit takes. */
  full = false;
  /** Set where the tab was made again and its rows are still to come. */
  unfilled = false;
  private readonly schema: Schema;
  private readonly layout: Layout;
  private readonly seen = new Set<string>();

  constructor(
    readonly tab: TabName,
    private readonly rows: LoadedRows,
    private readonly edits: Edits,
    private readonly room: { left: number },
  ) {
    this.layout = rows.tab(tab).layout;
    this.schema = this.layout.schema;
  }

  keyOf(cells: readonly Cell[]): string {
    return keyOf(this.layout, cells);
  }

  /** Looks at one row (1-based) with its cells. */
  row(row: number, cells: readonly Cell[], shadow: Shadow): void {
    if (this.isBlank(cells)) return;
    const key = this.keyOf(cells);
    if (key !== '' && this.seen.has(key))
      return this.problem(row, this.keyHeader, `${key} (twice)`);
    const { record, problems } = readRowAsItIs(this.layout, cells, row);
    for (const { column, found } of problems) this.problem(row, column, found);
    this.seen.add(key);
    // Told rather than noted in the books, so that one cell cannot keep all other edits from being told.
    if (!fitsShadow(this.schema, record)) return this.tooLong(row, record);
    if (key === '') return this.withoutKey(row, record);
    record[this.schema.key] = key;
    const known = shadow.get(`${this.tab}|${key}`) ?? '';
    if (known === shadowText(this.schema, record)) return;
    const before = shadowRecord(this.schema, known);
    const words = before
      ? changeWords(this.schema, before, record)
      : [`${titleOf(this.schema, record)} added to ${this.tab}`];
    // Equal but for how the JSON was written: nothing that anyone did.
    if (words.length > 0) this.tell(key, row, words, { before, after: record });
  }

  /** Rows that the shadow knows and the tab has no more. Only after every row was looked at. */
  vanished(shadow: Shadow): void {
    if (this.full) return;
    const prefix = `${this.tab}|`;
    for (const [name, values] of shadow) {
      if (values === '' || !name.startsWith(prefix)) continue;
      const key = name.slice(prefix.length);
      if (this.seen.has(key)) continue;
      const before = shadowRecord(this.schema, values);
      const words = [`${titleOf(this.schema, before ?? {})} removed from ${this.tab}`];
      this.tell(key, 0, words, { before, after: null });
    }
  }

  /** A device that somebody typed in gets its number; elsewhere people must say the key themselves. */
  private withoutKey(row: number, record: Row): void {
    const named = record['assetTag'] !== '' || record['serial'] !== '';
    if (this.tab !== 'Devices' || !named) return this.problem(row, this.keyHeader, '');
    if (!this.hasRoom()) return;
    const id = this.freshId();
    const after = { ...record, deviceId: id };
    this.sentences.push(
      `${titleOf(this.schema, record)} added to Devices and given the number ${id}`,
    );
    this.edits.put({
      tab: this.tab,
      key: '',
      row,
      cells: [[this.layout.keyIndex, id]],
      before: null,
      after,
      name: id,
      shadowed: true,
    });
  }

  private freshId(): string {
    for (;;) {
      const id = this.rows.newId('Devices');
      // Somebody may have typed a number of their own that we have not come to.
      if (!this.rows.tab('Devices').isWhole || !this.rows.tab('Devices').find(id)) return id;
    }
  }

  private tell(
    key: string,
    row: number,
    words: readonly string[],
    { before, after }: { before: Row | null; after: Row | null },
  ): void {
    if (!this.hasRoom()) return;
    this.sentences.push(...words);
    // No cells: the Sheet is as the person left it, only the books follow.
    this.edits.put({
      tab: this.tab,
      key,
      row,
      cells: [],
      before,
      after,
      name: key,
      shadowed: true,
    });
  }

  private hasRoom(): boolean {
    if (this.room.left === 0) this.full = true;
    else this.room.left -= 1;
    return !this.full;
  }

  private problem(row: number, column: string, found: string): void {
    this.problems.push({ tab: this.tab, row, column, found: found.slice(0, MOST_FOUND) });
  }

  private tooLong(row: number, record: Row): void {
    const [longest] = [...this.schema.columns].sort(
      (left, right) =>
        asText(record[right.field] ?? '').length - asText(record[left.field] ?? '').length,
    );
    const text = asText(record[longest?.field ?? ''] ?? '');
    this.problem(row, longest?.header ?? '', `too long: ${text}`);
  }

  private isBlank(cells: readonly Cell[]): boolean {
    return [...this.layout.at.values()].every((index) => {
      const cell = cells[index] ?? '';
      // An empty checkbox is not an entry.
      return cell === '' || cell === false;
    });
  }

  private get keyHeader(): string {
    return this.schema.columns.find(({ field }) => field === this.schema.key)?.header ?? '';
  }
}
