/** What stops the golden source, as a code of the wire contract with the facts a person needs. */
import type { RefusalCode } from '../../contract/wire.ts';
import type { Facts } from '../../domain/values/verdict.ts';

export type SheetProblemCode = Extract<
  RefusalCode,
  'sheet-unreadable' | 'sheet-newer' | 'not-set-up' | 'google-failed' | 'bad-request' | 'busy'
>;

/** Thrown where neither a question nor a command can go on; dispatch turns it into a refusal. */
export class SheetProblem extends Error {
  readonly code: SheetProblemCode;
  readonly facts: Facts;

  constructor(code: SheetProblemCode, facts: Facts = {}) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.name = 'SheetProblem';
    this.code = code;
    this.facts = facts;
  }
}

/** A cell or header that cannot be read. `row` is 1-based; `column` is the header's text. */
export function unreadable(tab: string, row: number, column: string, found: string): SheetProblem {
  return new SheetProblem('sheet-unreadable', { tab, row, column, found: found.slice(0, 200) });
}
