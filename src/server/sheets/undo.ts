/** Undo: a new commit that sets back what an earlier one changed, refused where someone changed it since. */
import { refuse, type Refusal } from '../../domain/values/verdict.ts';
import type { CommandOutcome, RowRef, TabName, Want } from '../../usecases/ports/store.ts';
import type { Books } from './books.ts';
import type { Draft } from './draft.ts';
import { asText, type Row } from './cells.ts';
import type { Edits } from './edits.ts';
import type { Sealed, Values } from './history-entry.ts';
import { readBatch, readEntry } from './history-reading.ts';
import { completed } from './layout.ts';
import type { LoadedRows } from './loaded-rows.ts';
import { impatient, type Patience } from './patience.ts';
import { TABLE_SCHEMAS } from './schema/schemas.ts';

export interface UndoRequest {
  commandId: string;
  /** History number of what is to be undone. */
  number: number;
  why?: string;
}

export interface Undone {
  /** One sentence, as History has it. */
  summary: string;
  /** Rows that stayed as they are because someone changed them since; only where that was allowed. */
  kept: number;
}

interface Manner {
  batch?: string;
  /** Leaves rows alone that were changed since, instead of refusing. */
  keepChanged?: boolean;
  forgetImport?: boolean;
}

/** Undoes one commit. Refuses with `nothing-to-undo` or `changed-since`. */
export function undo(
  books: Books,
  request: UndoRequest,
  manner: Manner = {},
): CommandOutcome<Undone> {
  const entry = request.number > 0 ? readEntry(books.reading, request.number) : null;
  const changes = entry && changesOf(entry);
  if (!entry || !changes) return refuse('nothing-to-undo', { number: request.number });
  const meta = { name: 'undo', commandId: request.commandId, batch: manner.batch };
  return books.commit(meta, wantsOf(changes), (rows, edits): Draft<Undone> | Refusal => {
    const undoing = new Undoing(entry, rows, edits);
    let kept = 0;
    for (const change of changes) {
      const conflict = undoing.setBack(change);
      if (conflict && !manner.keepChanged) return conflict;
      if (conflict) kept += 1;
    }
    const stayed = kept === 0 ? '' : ` Changed since, so left alone: ${kept}.`;
    const summary = `Undid change ${entry.number}: ${entry.summary}${stayed}`;
    // Another import may have begun since the first of these commits: that one goes on.
    const waits = manner.forgetImport && rows.importState?.importId === entry.batch;
    const forget = waits ? { importState: null } : {};
    return { ok: true, summary, why: request.why, value: { summary, kept }, ...forget };
  });
}

export interface BatchUndone {
  undone: number;
  total: number;
  kept: number;
  finished: boolean;
  head: number;
}

/** How long a batch is worked at, and what is done where Google is busy. */
export interface Pace {
  /** Says when to stop between commits. */
  enough?: () => boolean;
  patiently?: Patience;
}

/**
 * Undoes all commits of a batch, newest first, each a commit of its own; rows changed since stay as they
 * are and are counted. Stops when `enough` says so, and goes on from there when called again.
 */
export function undoBatch(
  books: Books,
  request: { commandId: string; batch: string; forgetImport?: boolean },
  { enough = () => false, patiently = impatient }: Pace = {},
): BatchUndone | Refusal {
  const all = patiently(() => readBatch(books.reading, request.batch));
  const undoBatchName = `undo ${request.batch}`;
  const done = new Set(
    patiently(() => readBatch(books.reading, undoBatchName)).map(({ commandId }) =>
      numberIn(commandId),
    ),
  );
  if (all.length === 0) return refuse('nothing-to-undo', { batch: request.batch });
  const left = all.filter(({ number }) => !done.has(number)).reverse();
  const result = { undone: all.length - left.length, total: all.length, kept: 0, head: 0 };
  const { forgetImport } = request;
  for (const { number } of left) {
    if (enough()) return { ...result, finished: false };
    const commandId = `${request.commandId}/${number}`;
    const manner = { batch: undoBatchName, keepChanged: true, forgetImport };
    const outcome = patiently(() => undo(books, { commandId, number }, manner), isBusy);
    if (!outcome.ok && outcome.code !== 'nothing-to-undo') return outcome;
    result.undone += 1;
    if (!outcome.ok) continue;
    result.head = outcome.head;
    result.kept += outcome.repeated ? 0 : outcome.value.kept;
  }
  return { ...result, finished: true };
}

function isBusy(outcome: CommandOutcome<unknown>): boolean {
  return !outcome.ok && outcome.code === 'busy';
}

function numberIn(commandId: string): number {
  return Number(/\/(\d+)$/.exec(commandId)?.[1] ?? 0);
}

interface RowChange {
  tab: TabName;
  key: string;
  before: Row | null;
  after: Row | null;
}

/** What an entry did, row by row; null where there is nothing that could be set back. */
function changesOf(entry: Sealed): RowChange[] | null {
  try {
    const before = JSON.parse(entry.before) as Values;
    const after = JSON.parse(entry.after) as Values;
    const rows = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    const changes = rows.map((row): RowChange => {
      const [tab = ''] = row.split('|');
      return {
        tab: tab as TabName,
        key: row.slice(tab.length + 1),
        before: before[row] ?? null,
        after: after[row] ?? null,
      };
    });
    return changes.length > 0 && changes.every(({ tab }) => tab in TABLE_SCHEMAS) ? changes : null;
  } catch {
    return null;
  }
}

function wantsOf(changes: readonly RowChange[]): Want[] {
  const keys = new Map<TabName, RowRef[]>();
  for (const { tab, key } of changes) {
    keys.set(tab, [...(keys.get(tab) ?? []), { key, row: likelyRow(key) }]);
  }
  return [...keys].map(([tab, refs]) => ({ tab, keys: refs }));
}

function likelyRow(key: string): number | undefined {
  const number = /^[DLECF]-(\d+)$/.exec(key)?.[1];
  return number === undefined ? undefined : Number(number) + 1;
}

class Undoing {
  constructor(
    private readonly entry: Sealed,
    private readonly rows: LoadedRows,
    private readonly edits: Edits,
  ) {}

  /** Sets one row back; answers with a refusal, and leaves it alone, where it was changed since. */
  setBack(change: RowChange): Refusal | null {
    const { tab, key, before, after } = change;
    // A record is a row whose fields have their own types.
    const now = (this.rows.one(tab, key) as unknown as Row | undefined) ?? null;
    if (!after) return before && !now ? this.addAgain(tab, before) : this.changed(change, now);
    if (!now) return this.changed(change, now);
    if (!before) return this.takeAway(change, now);
    if (differs(now, after)) return this.changed(change, now);
    this.edits.set(tab, key, before);
    return null;
  }

  private addAgain(tab: TabName, before: Row): null {
    this.edits.addAsItWas(tab, before);
    return null;
  }

  /** Rows that others may refer to, or that left the house, stay and say that they were taken back. */
  private takeAway(change: RowChange, now: Row): Refusal | null {
    const { tab, key, after } = change;
    if (tab === 'Outbox') return this.dropMail(key, now);
    if (differs(now, completed(TABLE_SCHEMAS[tab], after ?? {}))) return this.changed(change, now);
    if (tab === 'Loans') this.edits.set(tab, key, { status: 'Undone' });
    else if (tab === 'Deposits') this.edits.add(tab, this.reversalOf(now));
    else this.edits.clear(tab, key);
    return null;
  }

  private dropMail(key: string, now: Row): null {
    if (now['state'] === 'Queued') {
      const error = `Taken back: change ${this.entry.number} was undone.`;
      this.edits.set('Outbox', key, { state: 'Dropped', error, settledAt: this.rows.now });
    }
    return null;
  }

  private reversalOf(entry: Row): Row {
    return {
      ...entry,
      entryId: this.rows.newId('Deposits'),
      at: this.rows.now,
      kind: 'Reversal',
      reference: entry['entryId'] ?? '',
      rule: `Takes back ${asText(entry['entryId'] ?? '')} (${asText(entry['kind'] ?? '')}), change ${this.entry.number}.`,
      by: this.rows.by,
    };
  }

  private changed({ tab, key, after }: RowChange, now: Row | null): Refusal {
    const schema = TABLE_SCHEMAS[tab];
    const column = schema.columns.find(
      ({ field }) => now && after && field in after && now[field] !== after[field],
    );
    const row = this.rows.rowOf(tab, key) ?? 0;
    const field = column?.header ?? '';
    return refuse('changed-since', {
      number: this.entry.number,
      tab,
      key,
      row,
      what: `${field === '' ? '' : `${field} of `}${tab} ${key}`,
      now: column ? asText(now?.[column.field] ?? '') : now ? '' : 'gone',
      then: column ? asText(after?.[column.field] ?? '') : '',
    });
  }
}

function differs(now: Row, then: Row): boolean {
  return Object.entries(then).some(([field, value]) => now[field] !== value);
}
