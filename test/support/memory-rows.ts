/** Rows of the in-memory store at one head: only what was asked for can be used. */
import type {
  Change,
  ImportState,
  RowRef,
  Rows,
  TabName,
  Tables,
  Want,
} from '../../src/usecases/ports/store.ts';
import { KEYS, type AnyRow, type MemoryStore } from './memory-store.ts';

type Numbered = 'Devices' | 'Loans' | 'Deposits' | 'Counts' | 'Findings';

const PREFIXES: Record<Numbered, string> = {
  Devices: 'D',
  Loans: 'L',
  Deposits: 'E',
  Counts: 'C',
  Findings: 'F',
};

export class MemoryRows implements Rows {
  readonly today: string;
  readonly now: string;
  readonly by: string;
  readonly importState: ImportState | null;
  readonly countersAfter: { [tab: string]: number };
  private readonly store: MemoryStore;
  private readonly headers = new Set<TabName>();
  private readonly whole = new Map<TabName, AnyRow[]>();
  private readonly known = new Map<string, { row: number; record: AnyRow } | undefined>();

  constructor(store: MemoryStore, wants: readonly Want[]) {
    this.store = store;
    this.today = store.today;
    this.now = store.now;
    this.by = store.by;
    this.importState = store.importState && { ...store.importState };
    this.countersAfter = { ...store.counters };
    this.load(wants);
  }

  load(wants: readonly Want[]): void {
    if (wants.length === 0) return;
    this.store.cost.reads += 1;
    let missedHint = false;
    for (const want of wants) {
      this.headers.add(want.tab);
      if ('all' in want) this.loadAll(want.tab);
      else for (const ref of want.keys) missedHint = this.loadOne(want.tab, ref) || missedHint;
    }
    if (missedHint) this.store.cost.reads += 1;
  }

  one<T extends TabName>(tab: T, key: string): Tables[T] | undefined {
    const name = `${tab}|${key}`;
    if (!this.known.has(name) && !this.whole.has(tab)) {
      throw new Error(`${name} was never asked for`);
    }
    return this.known.get(name)?.record as Tables[T] | undefined;
  }

  all<T extends TabName>(tab: T): readonly Tables[T][] {
    const rows = this.whole.get(tab);
    if (!rows) throw new Error(`${tab} was not loaded whole`);
    return rows as unknown as Tables[T][];
  }

  rowOf(tab: TabName, key: string): number | undefined {
    return this.known.get(`${tab}|${key}`)?.row;
  }

  newId(tab: Numbered): string {
    const highest = this.countersAfter[tab] ?? 0;
    this.countersAfter[tab] = highest + 1;
    return `${PREFIXES[tab]}-${String(highest + 1).padStart(6, '0')}`;
  }

  likelyRow(_tab: Numbered, id: string): number {
    return numberOf(id) + 1;
  }

  /** What is written must have been read (or is new), under a header that was read. */
  checkKnown(changes: readonly Change[]): void {
    for (const change of changes) {
      if (!this.headers.has(change.tab)) throw new Error(`Header of ${change.tab} was not read`);
      if (change.do === 'set' && !this.known.get(`${change.tab}|${change.key}`)) {
        throw new Error(`${change.tab}|${change.key} is written but was not read`);
      }
    }
  }

  private loadAll(tab: TabName): void {
    this.store.cost.wholeTabs.push(tab);
    const rows = this.store.rowsOf(tab).map((record) => ({ ...record }));
    this.whole.set(tab, rows);
    rows.forEach((record, index) => {
      const name = `${tab}|${String(record[KEYS[tab]])}`;
      // Of two rows with one key the first counts, as in the Sheet.
      if (!this.known.get(name)) this.known.set(name, { row: index + 2, record });
    });
  }

  /** Says whether the hint was no good. */
  private loadOne(tab: TabName, ref: RowRef): boolean {
    const index = this.store.indexOf(tab, ref.key);
    const record = this.store.rowsOf(tab)[index];
    this.store.cost.rowsRead += 1;
    this.known.set(`${tab}|${ref.key}`, record && { row: index + 2, record: { ...record } });
    return ref.row !== index + 2;
  }
}

function numberOf(id: string): number {
  return Number(/(\d{1,9})$/.exec(id)?.[1] ?? 0);
}
