/** What a commit is to do, as commands, sweeps, repairs and undo all say it. */
import type { Refusal } from '../../domain/values/verdict.ts';
import type { ImportState } from '../../usecases/ports/store.ts';
import type { Edits } from './edits.ts';
import type { Request } from './gateway.ts';
import type { Head } from './head.ts';
import type { LoadedRows } from './loaded-rows.ts';

export interface Draft<V> {
  ok: true;
  summary: string;
  why?: string;
  value: V;
  importState?: ImportState | null;
  patch?: Partial<Head>;
  /** Requests of housekeeping beside the rows. */
  extra?: readonly Request[];
  /** Where History should name someone other than who asks. */
  by?: string;
}

export type Drafting<V> = (rows: LoadedRows, edits: Edits) => Draft<V> | Refusal;

/** Whether a commit would be empty, and is better not made. */
export function isEmpty<V>(draft: Draft<V>, edits: Edits): boolean {
  const beside = draft.extra?.length ?? 0;
  return edits.list().length + beside === 0 && draft.importState === undefined && !draft.patch;
}
