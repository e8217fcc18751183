/**
 * Rows of a tab that somebody deleted come back from the shadow. Which tabs are not whole yet is kept in
 * a document property, written before the empty tab is made, so that a run that dies is gone on with and
 * no sweep takes the rows that are still to come for deleted ones.
 */
import type { TabName } from '../../usecases/ports/store.ts';
import type { Books } from './books.ts';
import type { BooksParts } from './books-parts.ts';
import type { Row } from './cells.ts';
import type { Edits } from './edits.ts';
import type { LoadedRows } from './loaded-rows.ts';
import { TABLE_SCHEMAS } from './schema/schemas.ts';
import { shadowRecord } from './shadow-line.ts';
import { wholeShadow } from './shadow-reading.ts';
import { tabsToFill, writeTabsToFill } from './tabs-to-fill.ts';

/** What one commit puts back: rows, and characters of them, since Google advises 2 MB for a request. */
const MOST_ROWS = 400;
const MOST_CHARACTERS = 300_000;

/** Notes tabs that are about to be made although the shadow may know rows of theirs. */
export function noteTabsToFill(parts: BooksParts, made: readonly string[]): void {
  const known = tabsToFill(parts);
  const guarded = made.filter((tab) => tab in TABLE_SCHEMAS) as TabName[];
  const all = [...new Set([...known, ...guarded])];
  if (all.length > known.length) writeTabsToFill(parts, all);
}

/** Fills the tabs that are noted; one sentence for each that had rows, what is left to do apart. */
export function fillTabs(books: Books): { done: string[]; todo: string[] } {
  const report = { done: [] as string[], todo: [] as string[] };
  const batch = `come-back-${books.parts.newSalt()}`;
  for (const tab of tabsToFill(books.parts)) {
    const rows = fill(books, tab, batch);
    if (rows === null) {
      report.todo.push(`${tab} does not have all its rows back yet: run Rollcall > Set up again.`);
      continue;
    }
    if (rows > 0) report.done.push(sentence(tab, rows));
    writeTabsToFill(
      books.parts,
      tabsToFill(books.parts).filter((other) => other !== tab),
    );
  }
  return report;
}

/** Slice after slice; answers how many rows came back, null where a commit was refused. */
function fill(books: Books, tab: TabName, batch: string): number | null {
  for (let count = 0, slice = 1; ; slice += 1) {
    const meta = { name: 'come back', commandId: `${batch}/${tab}/${slice}`, batch };
    const outcome = books.commit(meta, [{ tab, all: true }], (rows, edits) => {
      const missing = missingRows(books, tab, rows);
      const added = addSome(tab, missing, edits);
      const left = missing.length - added;
      const more = left === 0 ? '' : ` ${left} more follow.`;
      return { ok: true, summary: `${sentence(tab, added)}${more}`, value: { added, left } };
    });
    if (!outcome.ok) return null;
    // A repeat tells nothing of what it did: look once more.
    if (outcome.repeated) continue;
    count += outcome.value.added;
    if (outcome.value.left === 0) return count;
  }
}

/** The live rows of the shadow that the tab does not have. */
function missingRows(books: Books, tab: TabName, rows: LoadedRows): Row[] {
  const prefix = `${tab}|`;
  const loaded = rows.tab(tab);
  const missing: Row[] = [];
  for (const [name, values] of wholeShadow(books.reading)) {
    if (!name.startsWith(prefix) || loaded.find(name.slice(prefix.length))) continue;
    const record = shadowRecord(loaded.schema, values);
    if (record) missing.push(record);
  }
  return missing;
}

function addSome(tab: TabName, missing: readonly Row[], edits: Edits): number {
  let characters = 0;
  for (const [index, record] of missing.entries()) {
    characters += JSON.stringify(record).length;
    if (index > 0 && (index === MOST_ROWS || characters > MOST_CHARACTERS)) return index;
    edits.addAsItWas(tab, record);
  }
  return missing.length;
}

function sentence(tab: TabName, rows: number): string {
  return `${tab} came back with ${rows} ${rows === 1 ? 'row' : 'rows'}, after somebody deleted the tab.`;
}
