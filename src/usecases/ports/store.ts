/**
 * The golden source as use cases see it: rows by key, read in one round trip, written in one commit.
 * Use cases never learn about columns, row numbers (beyond hints) or Google.
 */
import type { Count, Finding } from '../../domain/audit/count.ts';
import type { AlertStep, Policy, Setting, StaffMember } from '../../domain/config/config.ts';
import type { Loan } from '../../domain/custody/loan.ts';
import type { LedgerEntry } from '../../domain/fees/ledger-entry.ts';
import type { Device } from '../../domain/fleet/device.ts';
import type { OutboxMail } from '../../domain/mail/outbox-mail.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Room } from '../../domain/rooms/room.ts';
import type { Day, Moment } from '../../domain/values/day.ts';
import type { Refusal } from '../../domain/values/verdict.ts';

/** Which record each tab holds. The tab's name is what a person reads at the bottom of the Sheet. */
export interface Tables {
  Devices: Device;
  People: Person;
  Rooms: Room;
  Loans: Loan;
  Deposits: LedgerEntry;
  Counts: Count;
  Findings: Finding;
  Outbox: OutboxMail;
  Settings: Setting;
  Policies: Policy;
  'Alert steps': AlertStep;
  Staff: StaffMember;
}
export type TabName = keyof Tables;

/** A row wanted by key. `row` (1-based, as people see it) is a hint: verified, never trusted. */
export interface RowRef {
  key: string;
  row?: number;
}

/** `keys: []` asks only for the tab's header, which every tab that is written to needs. */
export type Want = { tab: TabName; keys: readonly RowRef[] } | { tab: TabName; all: true };

/** Rows as they were at one head of the Sheet. */
export interface Rows {
  /** Reads what is wanted in one round trip; one more where a hint is missing or wrong. */
  load(wants: readonly Want[]): void;
  /** A loaded row, or undefined where no row has the key. Throws (a bug) if it was never asked for. */
  one<T extends TabName>(tab: T, key: string): Tables[T] | undefined;
  /** All rows of a tab loaded whole, in sheet order. */
  all<T extends TabName>(tab: T): readonly Tables[T][];
  /** Row number (1-based) of a loaded row, to cite ("Policies, row 2") or to hint with. */
  rowOf(tab: TabName, key: string): number | undefined;
  /** A new identifier for the tab, such as `L-000124`; each call gives the next. */
  newId(tab: 'Devices' | 'Loans' | 'Deposits' | 'Counts' | 'Findings'): string;
  /** The row number a generated ID had when its row was appended: a hint for `load`. */
  likelyRow(tab: 'Devices' | 'Loans' | 'Deposits' | 'Counts' | 'Findings', id: string): number;
  readonly today: Day;
  readonly now: Moment;
  /** Who asks: an e-mail address, or `nightly job` and the like. */
  readonly by: string;
  /** The import that waits to be continued, as `_Head` had it; null or left out when there is none. */
  readonly importState?: ImportState | null;
}

/** How far an import has come. Moves in the same commit as the slice it counts. */
export interface ImportState {
  importId: string;
  kind: 'roster' | 'devices';
  /** Staged lines already applied or skipped. */
  done: number;
  total: number;
  added: number;
  changed: number;
  leftOut: number;
}

export type Change = {
  [T in TabName]:
    | { do: 'add'; tab: T; record: Tables[T] }
    | { do: 'set'; tab: T; key: string; set: Partial<Tables[T]> };
}[TabName];

/** What a use case decides. `summary` is one plain sentence for History. */
export interface Accepted<V> {
  ok: true;
  changes: readonly Change[];
  summary: string;
  why?: string;
  value: V;
  /** Written to `_Head` with the changes; null clears it, left out leaves it. Counts as a change. */
  importState?: ImportState | null;
}
export type Decision<V, C extends string = string> = Accepted<V> | Refusal<C>;

export interface CommandMeta {
  /** Verb for History: `check out`, `import devices`. */
  name: string;
  /** Made by whoever asks, once per intention; a repeated ID takes effect once. */
  commandId: string;
  /** Commits of one larger action share a batch, so that they can be undone together. */
  batch?: string;
}

export type CommandOutcome<V> =
  | { ok: true; value: V; head: number; repeated: false }
  /** The same command ID is already in the books: nothing was done again. */
  | { ok: true; head: number; repeated: true }
  | Refusal;

export interface Store {
  /** Reads for a question; changes nothing. */
  ask<V>(wants: readonly Want[], answer: (rows: Rows) => V): V;
  /**
   * Reads, decides and commits atomically. `decide` runs again from the start when another commit came
   * first, so it must be free of side effects. An accepted decision without changes commits nothing.
   * Needs the document lock to be held by the caller for speed, not for safety.
   */
  command<V>(
    meta: CommandMeta,
    wants: readonly Want[],
    decide: (rows: Rows) => Decision<V>,
  ): CommandOutcome<V>;
}
