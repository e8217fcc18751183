/**
 * Chosen columns of whole tabs, for questions that no key answers: which devices belong to a room,
 * which loans are late. Cheap per row, never the base of a write: what is found here is loaded again
 * through the store, by key, before anything is decided.
 */
import type { TabName, Tables } from './store.ts';

/** Which fields of which tabs: `{ Loans: ['loanId', 'due'], Rooms: ['roomId'] }`. */
export type ColumnWants = { readonly [T in TabName]?: readonly (keyof Tables[T])[] };

/** The fields asked for, and the row (1-based) where they stood, as a hint for `load`. */
export type Line<T extends TabName, F> = Pick<Tables[T], F & keyof Tables[T]> & {
  readonly row: number;
};

export type Lines<W extends ColumnWants> = {
  readonly [T in keyof W & TabName]: readonly Line<T, NonNullable<W[T]>[number]>[];
};

export interface ColumnReader {
  /**
   * All rows that have a key, in sheet order, in one round trip for all tabs named. A cell that cannot
   * be read as its type comes as blank (`''` or null): one bad cell must not stop a job, and the health
   * check tells it. A missing header is refused as everywhere (`sheet-unreadable`).
   */
  read<const W extends ColumnWants>(wants: W): Lines<W>;
}
