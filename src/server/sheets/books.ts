/** The books as one execution sees them: first reads, the checks that come before everything, and commits. */
import { refuse, type Refusal } from '../../domain/values/verdict.ts';
import type { CommandMeta, CommandOutcome, Want } from '../../usecases/ports/store.ts';
import type { BooksParts } from './books-parts.ts';
import { batchFor, type Batch } from './commit.ts';
import { Edits } from './edits.ts';
import { isRefused, isTransient, messageOf } from './google-failure.ts';
import { isEmpty, type Draft, type Drafting } from './draft.ts';
import type { GridBlock, SheetsGateway } from './gateway.ts';
import { numberOfCommand, type Head } from './head.ts';
import { HighWater } from './high-water.ts';
import { troubles } from './journal.ts';
import { readJournal, withCopies } from './journal-check.ts';
import { ColumnsMoved } from './loaded-tab.ts';
import { LoadedRows, type Condition } from './loaded-rows.ts';
import { bringForward, mendFence, tabsNow } from './mend.ts';
import { repairCommand } from './repair.ts';
import { OlderSchema } from './schema-age.ts';
import { SheetProblem } from './sheet-problem.ts';

interface CommitOptions {
  /** The journal is what this commit is about; looking at it first would never end. */
  evenUnchecked?: boolean;
  /** Answers a copied or restored file, so it must not be refused for being one. */
  evenStrange?: boolean;
}

const MOST_ATTEMPTS = 5;
const FIRST_WAIT_MS = 500;

export class Books {
  readonly highWater: HighWater;
  /** Tab numbers as Google has them, once the head's were found to be out of date. */
  private tabs: Head['tabs'] | null = null;

  constructor(readonly parts: BooksParts) {
    this.highWater = new HighWater(parts.properties);
  }

  get reading(): { gateway: SheetsGateway; sleep: (ms: number) => void } {
    return this.parts;
  }

  /**
   * First read: the head and what is wanted. A commit that nobody has checked yet (its run was killed)
   * is checked now, and put right before anything else is done.
   */
  open(wants: readonly Want[], forWriting: boolean, evenUnchecked = false): LoadedRows {
    const rows = this.firstRead(wants, forWriting);
    const { number } = rows.head;
    if (evenUnchecked || rows.condition !== 'ours' || this.highWater.covers(number)) return rows;
    return this.check(number) ? this.firstRead(wants, forWriting) : rows;
  }

  /** Reads and answers. */
  ask<V>(wants: readonly Want[], answer: (rows: LoadedRows) => V): V {
    return undisturbed(() => answer(this.open(wants, false)));
  }

  /** Reads, decides and commits; again from the start when another commit came first. */
  commit<V>(
    meta: CommandMeta,
    wants: readonly Want[],
    drafting: Drafting<V>,
    options: CommitOptions = {},
  ): CommandOutcome<V> {
    const tried = new Map<number, V>();
    let refusedAt: number | null = null;
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
      const decided = undisturbed(() => this.decide(meta, wants, drafting, options));
      if ('done' in decided) return known(decided.done, tried);
      if ('outcome' in decided) return decided.outcome;
      const { batch, value } = decided;
      try {
        const back = this.parts.gateway.batchUpdate(batch.requests, batch.back);
        this.settle(batch, back);
        return { ok: true, value, head: batch.head.number, repeated: false };
      } catch (cause) {
        tried.set(batch.head.number, value);
        if (!this.mayTryAgain(cause, meta.commandId, attempt)) throw cause;
        const refused = isRefused(messageOf(cause));
        // Refused twice at the same head: not another commit, but something about the Sheet itself.
        if (refused && refusedAt === batch.head.number) this.mend();
        refusedAt = refused ? batch.head.number : null;
      }
    }
    // The last attempt may have taken effect after all.
    const done = numberOfCommand(this.open([], false, true).head, meta.commandId);
    return done === null ? refuse('busy', { doing: meta.name }) : known(done, tried);
  }

  /** Looks at Google's own list of tabs and fences, where a commit is refused for no other reason. */
  mend(): void {
    this.tabs = tabsNow(this.parts.gateway);
    mendFence(this.reading, this.tabs);
  }

  private firstRead(wants: readonly Want[], forWriting: boolean): LoadedRows {
    // Read before the head: another desk may commit at any moment, and then the mark is ahead of what we
    // read, which must not look like an earlier version brought back.
    const mark = this.highWater.mark();
    for (let attempt = 1; ; attempt += 1) {
      const rows = new LoadedRows(this.reading, this.parts.clock.now(), this.parts.by);
      try {
        rows.first(wants, forWriting);
        if (this.tabs) rows.head.tabs = { ...rows.head.tabs, ...this.tabs };
        rows.condition = this.conditionOf(rows.head, mark);
        return rows;
      } catch (cause) {
        if (!(cause instanceof OlderSchema) || attempt === MOST_ATTEMPTS) throw cause;
        bringForward(this.parts, cause.head);
      }
    }
  }

  private conditionOf(head: Head, mark: number): Condition {
    if (head.spreadsheet !== this.parts.gateway.spreadsheetId()) return 'copied';
    return head.number < mark ? 'restored' : 'ours';
  }

  private refusalFor({ head, condition }: LoadedRows): Refusal | null {
    if (condition === 'ours') return null;
    const facts = { head: head.number, seen: this.highWater.mark() };
    return refuse(condition === 'copied' ? 'copied-file' : 'restored-version', facts);
  }

  /** One look at the books: the batch to be written, or why there is nothing to write. */
  private decide<V>(
    meta: CommandMeta,
    wants: readonly Want[],
    drafting: Drafting<V>,
    options: CommitOptions,
  ): { done: number } | { outcome: CommandOutcome<V> } | { batch: Batch; value: V } {
    const rows = this.open(wants, true, options.evenUnchecked);
    const done = numberOfCommand(rows.head, meta.commandId);
    if (done !== null) return { done };
    const strange = options.evenStrange ? null : this.refusalFor(rows);
    if (strange) return { outcome: strange };
    const edits = new Edits(rows);
    const draft = drafting(rows, edits);
    if (!draft.ok) return { outcome: draft };
    const { value } = draft;
    if (isEmpty(draft, edits)) {
      return { outcome: { ok: true, value, head: rows.head.number, repeated: false } };
    }
    return { batch: this.batch(meta, rows, edits, draft), value };
  }

  private batch<V>(meta: CommandMeta, rows: LoadedRows, edits: Edits, draft: Draft<V>): Batch {
    const importState = draft.importState === undefined ? {} : { importState: draft.importState };
    return batchFor(
      {
        head: rows.head,
        history: rows.history,
        layoutOf: (tab) => rows.tab(tab).layout,
        edits: edits.list(),
        entry: {
          at: rows.now,
          // Trimmed, as it will be read back: the digest must fit what the cells say.
          by: (draft.by ?? rows.by).trim(),
          command: meta.name,
          commandId: meta.commandId,
          batch: meta.batch ?? '',
          summary: draft.summary.trim(),
          why: (draft.why ?? '').trim(),
        },
        patch: { counters: rows.counters, ...importState, ...draft.patch },
        extra: draft.extra ?? [],
      },
      this.parts,
    );
  }

  /** After a failure: waits where Google was busy; false where only the cause can be told. */
  private mayTryAgain(cause: unknown, commandId: string, attempt: number): boolean {
    const message = messageOf(cause);
    if (isRefused(message)) return true;
    if (isTransient(message)) {
      this.parts.sleep(FIRST_WAIT_MS * 2 ** (attempt - 1));
      return true;
    }
    // An error we do not know may still have come after the effect.
    return numberOfCommand(this.firstRead([], false).head, commandId) !== null;
  }

  /** Checks a commit by its own answer. What fails here has happened all the same; the next run looks again. */
  private settle(batch: Batch, back: readonly GridBlock[]): void {
    try {
      const inPlace = troubles(withCopies(batch.lines, back)).length === 0;
      if (inPlace) this.highWater.raise(batch.head.number);
      else this.check(batch.head.number);
    } catch (cause) {
      console.error(`Commit ${batch.head.number} is saved, but was not checked`, cause);
    }
  }

  /** Looks at the journal of a commit. True when something had to be put right, in a commit of its own. */
  private check(number: number): boolean {
    const found = troubles(readJournal(this.reading, number) ?? []);
    if (found.length > 0) {
      const { meta, wants, drafting } = repairCommand(found, number);
      const outcome = this.commit(meta, wants, drafting, { evenUnchecked: true });
      if (!outcome.ok) throw new SheetProblem('busy', { doing: 'repair' });
      if (outcome.head > number) return true;
    }
    this.highWater.raise(number);
    return false;
  }
}

/** Begins again where somebody moved columns between two reads. */
function undisturbed<V>(work: () => V): V {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return work();
    } catch (cause) {
      if (!(cause instanceof ColumnsMoved) || attempt === MOST_ATTEMPTS) throw cause;
    }
  }
}

function known<V>(number: number, tried: ReadonlyMap<number, V>): CommandOutcome<V> {
  if (!tried.has(number)) return { ok: true, head: number, repeated: true };
  return { ok: true, value: tried.get(number) as V, head: number, repeated: false };
}
