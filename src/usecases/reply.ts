/** What a use case answers: a value, or a refusal that may cross the wire. */
import { REFUSAL_CODES, type Reply } from '../contract/wire.ts';
import { isOneOf } from '../domain/values/closed-list.ts';
import type { Refusal } from '../domain/values/verdict.ts';
import type { CommandOutcome } from './ports/store.ts';

/** Accepts with a value. */
export function done<V>(value: V): Reply<V> {
  return { ok: true, value };
}

/** A refusal under its code; a code the contract does not know is told as `unexpected`. */
export function refused(refusal: Refusal): Reply<never> {
  return isOneOf(REFUSAL_CODES, refusal.code)
    ? { ok: false, code: refusal.code, facts: refusal.facts }
    : { ok: false, code: 'unexpected', facts: { ...refusal.facts, code: refusal.code } };
}

/**
 * The answer to a command. A command that was already in the books is answered from the Sheet as it is
 * now, so that whoever lost the first answer still gets one.
 */
export function answered<V, A>(
  outcome: CommandOutcome<V>,
  first: (value: V, head: number) => A,
  again: (head: number) => Reply<A>,
): Reply<A> {
  if (!outcome.ok) return refused(outcome);
  return outcome.repeated ? again(outcome.head) : done(first(outcome.value, outcome.head));
}
