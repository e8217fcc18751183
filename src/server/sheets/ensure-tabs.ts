/**
 * Makes what is missing of our tabs, in one batch: tabs, headers with notes, formats, dropdowns, widths,
 * the frozen row, warnings before machine-kept columns are edited, the books behind. Touches nothing that
 * is there: other tabs, extra columns, values, renamed headers. Safe to repeat at any time. What a deleted
 * tab held comes back from the shadow (come-back.ts).
 */
import type { Books } from './books.ts';
import type { BooksParts } from './books-parts.ts';
import { fillTabs, noteTabsToFill } from './come-back.ts';
import { isRefused, messageOf } from './google-failure.ts';
import { SCHEMAS } from './schema/schemas.ts';
import { readStanding } from './standing-book.ts';
import { TabWork } from './tab-work.ts';

export interface EnsureOptions {
  /**
   * Adds columns that are missing in tabs set up before. Otherwise they are only told, because a header
   * may have been renamed, and a second column would hide the values under the first.
   */
  addMissingColumns?: boolean;
}

export interface EnsureReport {
  /** What was done, one plain sentence each; empty when nothing was missing. */
  done: string[];
  /** What a person must do, one plain sentence each. */
  todo: string[];
}

const MOST_ATTEMPTS = 4;

/**
 * Creates or repairs the tabs, and fills those that somebody deleted with the rows they had. Throws
 * `SheetProblem` for a Sheet of a newer Rollcall.
 */
export function ensureTabs(books: Books, options: EnsureOptions = {}): EnsureReport {
  const tabs = makeTabs(books.parts, options);
  const rows = fillTabs(books);
  return { done: [...tabs.done, ...rows.done], todo: [...tabs.todo, ...rows.todo] };
}

function makeTabs(parts: BooksParts, options: EnsureOptions): EnsureReport {
  for (let attempt = 1; ; attempt += 1) {
    const work = plan(parts, options);
    try {
      noteTabsToFill(parts, work.madeAgain);
      if (work.requests.length > 0) parts.gateway.batchUpdate(work.requests);
      return { done: work.done, todo: work.todo };
    } catch (cause) {
      // A desk committed meanwhile, or another Setup was faster: look again.
      if (!isRefused(messageOf(cause)) || attempt === MOST_ATTEMPTS) throw cause;
    }
  }
}

function plan(parts: BooksParts, options: EnsureOptions): TabWork {
  const standing = readStanding(parts);
  const work = new TabWork(standing, options);
  for (const schema of SCHEMAS) work.ensure(schema);
  work.keepBooks(parts.gateway.spreadsheetId());
  return work;
}
