/** Steps that bring an older Sheet forward. Each is one commit, together with its History entry. */
import type { BookMeta, Request } from './gateway.ts';

export interface Migration {
  /** The schema version that the Sheet has afterwards. */
  to: number;
  /** One sentence for History. */
  summary: string;
  /** What to change, by Google's own list of tabs; headers and values already there stay. */
  requests: (meta: BookMeta) => Request[];
}

/** Oldest first. Version 1 is the first, so there is nothing to bring forward yet. */
export const MIGRATIONS: readonly Migration[] = [];
