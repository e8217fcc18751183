/** Runs what a menu item does under the document lock, and turns failures into refusals. */
import { refuse, type Refusal } from '../domain/values/verdict.ts';
import { refusalOf } from './rpc/failure.ts';
import { wire, type Wiring } from './wiring.ts';

/** The lock is free again when this returns: an alert would drop it anyway. */
export function underLock<O extends { ok: true } | Refusal>(
  work: (wiring: Wiring) => O,
  doing: string,
): O | Refusal {
  try {
    const wiring = wire();
    const held = wiring.locks.withDocument(() => work(wiring));
    return held === null ? refuse('busy', { doing }) : held.value;
  } catch (cause) {
    return refusalOf(cause, doing);
  }
}
