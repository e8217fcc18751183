/** Whether a Sheet was made by this Rollcall, an older one (brought forward) or a newer one (refused). */
import type { Head } from './head.ts';
import { SCHEMA_VERSION } from './schema/schemas.ts';
import { SheetProblem } from './sheet-problem.ts';

/** Thrown by the first read of a Sheet that an older Rollcall made. */
export class OlderSchema extends Error {
  constructor(readonly head: Head) {
    super(`The Sheet has schema ${head.schema}`);
  }
}

/** Returns only where the Sheet has the schema that this code knows. */
export function checkAge(head: Head): void {
  if (head.schema > SCHEMA_VERSION) {
    throw new SheetProblem('sheet-newer', { sheet: head.schema, ours: SCHEMA_VERSION });
  }
  if (head.schema < SCHEMA_VERSION) throw new OlderSchema(head);
}
