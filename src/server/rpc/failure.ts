/** What a person is told when something was thrown: a code and facts, never a stack. The cause is logged. */
import { REFUSAL_CODES, type Reply, type RefusalCode } from '../../contract/wire.ts';
import { refuse, type Refusal } from '../../domain/values/verdict.ts';
import { NotAllowed } from './guarded-store.ts';

type Refused = Extract<Reply<never>, { ok: false }>;

/** A refusal as it crosses the wire; a code that the contract does not know is a bug, and told as one. */
export function asReply(refusal: Refusal): Refused {
  if (isRefusalCode(refusal.code)) return { ok: false, code: refusal.code, facts: refusal.facts };
  console.error(`A refusal has a code that the contract does not know: ${refusal.code}`);
  return { ok: false, code: 'unexpected', facts: { code: refusal.code } };
}

/** Turns what was thrown into a refusal, and logs it where it was not foreseen. */
export function refusalOf(cause: unknown, doing: string): Refusal {
  if (cause instanceof NotAllowed) return cause.refusal;
  const known = knownProblem(cause);
  if (known) return known;
  console.error(`${doing} failed`, cause);
  if (isBug(cause)) return refuse('unexpected', { doing });
  return refuse('google-failed', { doing, said: messageOf(cause).slice(0, 300) });
}

/** Problems that carry their own code and facts, such as an unreadable sheet. */
function knownProblem(cause: unknown): Refusal | null {
  if (typeof cause !== 'object' || cause === null) return null;
  const { code, facts } = cause as { code?: unknown; facts?: unknown };
  if (typeof code !== 'string' || !isRefusalCode(code)) return null;
  return refuse(code, (facts ?? {}) as Refusal['facts']);
}

const BUGS = ['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError'];

/** Google throws `Exception` and `GoogleJsonResponseException`; our own mistakes have the engine's names. */
function isBug(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  return BUGS.includes(cause.name) || cause.message.startsWith('Bug:');
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function isRefusalCode(code: string): code is RefusalCode {
  return (REFUSAL_CODES as readonly string[]).includes(code);
}
