/**
 * The golden source in memory: the same promises as the Sheet's store, so that use cases can be tested
 * without Google. It counts what is read and written, refuses the use of what was not asked for, and
 * can let someone else commit, or the script die, between reading and writing.
 */
import type { ColumnReader, ColumnWants, Lines } from '../../src/usecases/ports/column-reader.ts';
import type {
  Accepted,
  Change,
  CommandMeta,
  CommandOutcome,
  Decision,
  ImportState,
  Rows,
  Store,
  TabName,
  Tables,
  Want,
} from '../../src/usecases/ports/store.ts';
import { MemoryRows } from './memory-rows.ts';

export type AnyRow = Record<string, unknown>;

/** The key field of each tab. */
export const KEYS: { readonly [T in TabName]: keyof Tables[T] & string } = {
  Devices: 'deviceId',
  People: 'personId',
  Rooms: 'roomId',
  Loans: 'loanId',
  Deposits: 'entryId',
  Counts: 'countId',
  Findings: 'findingId',
  Outbox: 'key',
  Settings: 'name',
  Policies: 'deployment',
  'Alert steps': 'stepId',
  Staff: 'email',
};

export interface HistoryRow {
  number: number;
  command: string;
  commandId: string;
  batch: string;
  by: string;
  summary: string;
  changes: readonly Change[];
}

export interface Cost {
  reads: number;
  commits: number;
  rowsRead: number;
  wholeTabs: string[];
}

export class MemoryStore implements Store, ColumnReader {
  readonly tables: { [tab: string]: AnyRow[] } = {};
  private readonly places: { [tab: string]: Map<unknown, number> } = {};
  readonly history: HistoryRow[] = [];
  readonly counters: { [tab: string]: number } = {};
  importState: ImportState | null = null;
  today = '2026-11-23';
  now = '2026-11-23T10:00:00';
  by = 'desk@quill.example';
  cost: Cost = { reads: 0, commits: 0, rowsRead: 0, wholeTabs: [] };
  /** Runs once between a command's read and its commit, as another station would. */
  meanwhile: (() => void) | null = null;
  /** The script is killed once, just before this many commits from now (1 is the next). */
  killAtCommit = 0;

  constructor() {
    for (const tab of Object.keys(KEYS)) {
      this.tables[tab] = [];
      this.places[tab] = new Map();
    }
  }

  get head(): number {
    return this.history.length;
  }

  resetCost(): void {
    this.cost = { reads: 0, commits: 0, rowsRead: 0, wholeTabs: [] };
  }

  /** Puts rows in as if they had always been there. */
  put<T extends TabName>(tab: T, ...records: Tables[T][]): void {
    for (const record of records) this.append(tab, { ...(record as object) });
  }

  all<T extends TabName>(tab: T): Tables[T][] {
    return this.rowsOf(tab) as unknown as Tables[T][];
  }

  /** A row by key, for assertions; fails loudly when there is none. */
  get<T extends TabName>(tab: T, key: string): Tables[T] {
    const found = this.rowsOf(tab)[this.indexOf(tab, key)];
    if (!found) throw new Error(`No row ${key} in ${tab}`);
    return found as unknown as Tables[T];
  }

  /** A change by hand: no commit, no History. */
  edit<T extends TabName>(tab: T, key: string, set: Partial<Tables[T]>): void {
    Object.assign(this.get(tab, key) as object, set);
  }

  rowsOf(tab: TabName): AnyRow[] {
    return this.tables[tab] as AnyRow[];
  }

  /** Where the first row with a key stands, from 0; -1 where there is none. */
  indexOf(tab: TabName, key: unknown): number {
    return this.places[tab]?.get(key) ?? -1;
  }

  private append(tab: TabName, row: AnyRow): void {
    const key = row[KEYS[tab]];
    if (this.indexOf(tab, key) < 0) this.places[tab]?.set(key, this.rowsOf(tab).length);
    this.rowsOf(tab).push(row);
    const number = Number(/-(\d{1,9})$/.exec(String(key))?.[1] ?? 0);
    this.counters[tab] = Math.max(this.counters[tab] ?? 0, number);
  }

  ask<V>(wants: readonly Want[], answer: (rows: Rows) => V): V {
    return answer(new MemoryRows(this, wants));
  }

  command<V>(
    meta: CommandMeta,
    wants: readonly Want[],
    decide: (rows: Rows) => Decision<V>,
  ): CommandOutcome<V> {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const rows = new MemoryRows(this, wants);
      if (this.history.some((row) => row.commandId === meta.commandId)) {
        return { ok: true, head: this.head, repeated: true };
      }
      const headRead = this.head;
      const decision = decide(rows);
      if (!decision.ok) return decision;
      rows.checkKnown(decision.changes);
      this.interrupt();
      if (this.head !== headRead) continue;
      this.commit(meta, decision, rows);
      return { ok: true, value: decision.value, head: this.head, repeated: false };
    }
    return { ok: false, code: 'busy', facts: {} };
  }

  read<const W extends ColumnWants>(wants: W): Lines<W> {
    this.cost.reads += 1;
    const answer: { [tab: string]: AnyRow[] } = {};
    for (const [tab, fields] of Object.entries(wants) as [TabName, readonly string[]][]) {
      answer[tab] = this.rowsOf(tab).flatMap((record, index) =>
        record[KEYS[tab]] === ''
          ? []
          : [{ row: index + 2, ...Object.fromEntries(fields.map((name) => [name, record[name]])) }],
      );
    }
    return answer as unknown as Lines<W>;
  }

  private interrupt(): void {
    const run = this.meanwhile;
    this.meanwhile = null;
    run?.();
    if (this.killAtCommit > 0) {
      this.killAtCommit -= 1;
      if (this.killAtCommit === 0) throw new Error('Killed before the commit');
    }
  }

  private commit<V>(meta: CommandMeta, decision: Accepted<V>, rows: MemoryRows): void {
    if (decision.changes.length === 0 && decision.importState === undefined) return;
    for (const change of decision.changes) this.apply(change);
    Object.assign(this.counters, rows.countersAfter);
    if (decision.importState !== undefined) this.importState = decision.importState;
    this.cost.commits += 1;
    this.history.push({
      number: this.head + 1,
      command: meta.name,
      commandId: meta.commandId,
      batch: meta.batch ?? '',
      by: this.by,
      summary: decision.summary,
      changes: decision.changes,
    });
  }

  private apply(change: Change): void {
    if (change.do === 'set') {
      Object.assign(this.get(change.tab, change.key) as object, change.set);
      return;
    }
    const key = (change.record as unknown as AnyRow)[KEYS[change.tab]];
    if (this.indexOf(change.tab, key) >= 0) {
      throw new Error(`A second row ${String(key)} in ${change.tab}`);
    }
    this.append(change.tab, { ...change.record });
  }
}
