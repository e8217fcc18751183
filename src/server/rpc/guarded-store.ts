/**
 * A store that asks for the right in the same read as everything else, so that a right never costs a
 * round trip of its own, and is the one of this very moment.
 */
import { mayDo, rightOf, rightsFor } from '../../domain/access/rights.ts';
import { refuse, type Refusal } from '../../domain/values/verdict.ts';
import type { Rows, Store, Want } from '../../usecases/ports/store.ts';

const STAFF: Want = { tab: 'Staff', all: true };

/** Thrown out of a question, which has no other way to refuse. */
export class NotAllowed extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super('not-allowed');
    this.refusal = refusal;
  }
}

/** The same store for one account and one verb; every read looks at Staff too. */
export function guardedStore(store: Store, account: string, verb: string): Store {
  const check = (rows: Rows) => refusalFor(rows, account, verb);
  return {
    ask: (wants, answer) =>
      store.ask(withStaff(wants), (rows) => {
        const refusal = check(rows);
        if (refusal) throw new NotAllowed(refusal);
        return answer(rows);
      }),
    command: (meta, wants, decide) =>
      store.command(meta, withStaff(wants), (rows) => check(rows) ?? decide(rows)),
  };
}

function withStaff(wants: readonly Want[]): readonly Want[] {
  const there = wants.some((want) => want.tab === 'Staff' && 'all' in want);
  return there ? wants : [...wants.filter((want) => want.tab !== 'Staff'), STAFF];
}

function refusalFor(rows: Rows, account: string, verb: string): Refusal | null {
  const right = rightOf(rows.all('Staff'), account);
  if (mayDo(right, verb)) return null;
  return refuse('not-allowed', { email: account, right, verb, needs: rightsFor(verb) });
}
