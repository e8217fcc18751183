/** What a query leads to, worked out once however many parts of the page ask. */
import type { Catalog } from './catalog.ts';
import type { Near } from './near.ts';
import { nearMatches } from './near.ts';
import type { Found } from './search.ts';
import { inOrder, search } from './search.ts';

export interface Answers {
  found: Found;
  /** Looked for only where nothing was found. */
  near: Near[];
}

let last: { catalog: Catalog; version: number; query: string; answers: Answers } | null = null;

/** The answers to a query; the last ones are kept. */
export function answersFor(catalog: Catalog, query: string): Answers {
  const { version } = catalog;
  if (last?.catalog === catalog && last.version === version && last.query === query)
    return last.answers;
  const found = search(catalog, query);
  const near = inOrder(found).length > 0 ? [] : nearMatches(catalog, query);
  last = { catalog, version, query, answers: { found, near } };
  return last.answers;
}
