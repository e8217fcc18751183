/** How the books stand: for the home screen, the jobs and the health check. */
import type { Books } from './books.ts';
import { chainOf, canonical } from './history-entry.ts';
import { readAllEntries } from './history-reading.ts';
import { readHead } from './mend.ts';
import type { ImportState } from '../../usecases/ports/store.ts';

export interface BooksStatus {
  head: number;
  /** Another file's books: this one is a copy. */
  copied: boolean;
  /** An earlier version of this file was brought back. */
  restored: boolean;
  schema: number;
  importState: ImportState | null;
}

/** One read. Throws `SheetProblem` where the file is not set up. */
export function statusOf(books: Books): BooksStatus {
  const { head, condition } = books.open([], false);
  return {
    head: head.number,
    copied: condition === 'copied',
    restored: condition === 'restored',
    schema: head.schema,
    importState: head.importState,
  };
}

export interface HistoryCheck {
  ok: boolean;
  /** Number of the first entry that is missing or does not fit its chain. */
  brokenAt: number | null;
  entries: number;
}

/** Reads all of History and follows its chain. It shows accidents and meddling; it stops no editor. */
export function checkHistory(books: Books): HistoryCheck {
  const entries = readAllEntries(books.reading);
  const head = readHead(books.reading);
  let chain = '';
  for (const [index, entry] of entries.entries()) {
    const number = index + 1;
    const digest = entry && books.parts.digest(`${entry.salt}\n${canonical(entry)}`);
    const next = digest && chainOf(chain, number, digest, books.parts.digest);
    if (entry?.number !== number || next !== entry.chain) {
      return { ok: false, brokenAt: number, entries: entries.length };
    }
    chain = entry.chain;
  }
  const whole = entries.length === head.number && chain === head.chain;
  return { ok: whole, brokenAt: whole ? null : entries.length + 1, entries: entries.length };
}
