/** The changes of one commit, gathered against rows as they were read, ready to be written by key. */
import type { TabName } from '../../usecases/ports/store.ts';
import { asText, blankOf, type Row } from './cells.ts';
import type { BookTab } from './schema/schemas.ts';
import type { Cell } from './gateway.ts';
import { changedCells, completed, type Layout } from './layout.ts';
import type { LoadedRows } from './loaded-rows.ts';

/** One row of one tab as a commit changes it. */
export interface RowEdit {
  tab: BookTab;
  /** Key of the row as it is when the commit writes: what the journal checks. */
  key: string;
  /** 1-based; null appends a row. */
  row: number | null;
  /** 0-based column and what the cell is to hold; none where only the shadow is brought up to date. */
  cells: [number, Cell][];
  /** The same cells as they were read, where it matters that nobody changed them since. */
  was?: Cell[];
  /** Values before and after for History; null where the row was not there, or is gone. */
  before: Row | null;
  after: Row | null;
  /** Key for shadow and History, where it differs from the one in the cell (a row that gets its key). */
  name: string;
  /** Whether the shadow takes over `after`. */
  shadowed: boolean;
}

export class Edits {
  private readonly byRow = new Map<string, RowEdit>();

  constructor(private readonly rows: LoadedRows) {}

  /** The edits that change something, in the order in which rows were first touched. */
  list(): RowEdit[] {
    return [...this.byRow.values()].filter(changesSomething);
  }

  layout(tab: BookTab): Layout {
    return this.rows.tab(tab).layout;
  }

  add(tab: TabName, record: Row): void {
    const layout = this.layout(tab);
    const key = String(record[layout.schema.key] ?? '').trim();
    if (key === '') throw new Error(`Bug: a row without key for ${tab}`);
    if (this.current(tab, key)) throw new Error(`Bug: ${tab} ${key} is there already`);
    const after = completed(layout.schema, record);
    this.put({ tab, key, row: null, cells: [], before: null, after, name: key, shadowed: true });
  }

  /** Adds a row that was there before, whatever stood in its cells; blanks may be left out. */
  addAsItWas(tab: TabName, record: Row): void {
    const { schema } = this.layout(tab);
    const key = asText(record[schema.key] ?? '').trim();
    const after: Row = {};
    for (const column of schema.columns)
      after[column.field] = record[column.field] ?? blankOf(column);
    this.put({ tab, key, row: null, cells: [], before: null, after, name: key, shadowed: true });
  }

  set(tab: TabName, key: string, values: Row): void {
    const clean = key.trim();
    const layout = this.layout(tab);
    const known = this.current(tab, clean);
    if (!known?.after) throw new Error(`Bug: ${tab} ${key} is not there to be changed`);
    if (
      layout.schema.key in values &&
      values[layout.schema.key] !== known.after[layout.schema.key]
    ) {
      throw new Error(`Bug: the key of ${tab} ${key} cannot be changed`);
    }
    const after = completed(layout.schema, { ...known.after, ...withoutUndefined(values) });
    const cells = known.row === null ? [] : changedCells(layout, known.before ?? {}, after);
    this.put({ ...known, after, cells, was: this.asRead(tab, clean, cells) });
  }

  private asRead(tab: TabName, key: string, cells: RowEdit['cells']): Cell[] | undefined {
    const loaded = this.rows.tab(tab);
    const found = loaded.knows(key) ? loaded.find(key) : null;
    return found ? cells.map(([index]) => found.cells[index] ?? '') : undefined;
  }

  /** Empties a row: all our columns, the key among them. */
  clear(tab: TabName, key: string): void {
    const clean = key.trim();
    const known = this.current(tab, clean);
    if (!known || known.row === null)
      throw new Error(`Bug: ${tab} ${key} is not there to be cleared`);
    const cells = [...this.layout(tab).at.values()]
      .sort((left, right) => left - right)
      .map((index): [number, Cell] => [index, '']);
    this.put({ ...known, cells, after: null });
  }

  /** Takes an edit as it is: sweeps and repairs know more than fields. */
  put(edit: RowEdit): void {
    if (!edit.before) this.rows.noteId(edit.tab, edit.name);
    this.byRow.set(`${edit.tab}|${edit.name}`, edit);
  }

  private current(tab: TabName, key: string): RowEdit | null {
    const touched = this.byRow.get(`${tab}|${key}`);
    if (touched) return touched;
    const loaded = this.rows.tab(tab);
    const asked = loaded.knows(key);
    const found = asked ? loaded.find(key) : null;
    if (!found) return null;
    loaded.refuseRepeated(key);
    const before = loaded.record(found);
    return {
      tab,
      key,
      row: found.row,
      cells: [],
      before,
      after: before,
      name: key,
      shadowed: true,
    };
  }
}

function changesSomething(edit: RowEdit): boolean {
  return edit.row === null || edit.cells.length > 0 || edit.before !== edit.after;
}

function withoutUndefined(values: Row): Row {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
