/**
 * Waiting Google's quota out. A desk is told at once that Google is busy; a job or an import has nobody at
 * the counter, and the quota is per minute, so it waits without holding the lock and then goes on.
 */
import { isTransient, messageOf } from './google-failure.ts';

/**
 * Does the work, again after a pause where it threw for Google being busy or where `busy` says so of its
 * answer. Work that is repeated must not take effect twice: commands have their ID for that.
 */
export type Patience = <V>(work: () => V, busy?: (answer: V) => boolean) => V;

/** A little more than the minute that Google counts. */
const MOST_MS = 70_000;
const FIRST_WAIT_MS = 1_000;

/** Waits twice as long each time, 70 s in all for one piece of work, and never past `end` (epoch ms). */
export function patience(
  end: number,
  { epoch, sleep }: { epoch: () => number; sleep: (ms: number) => void },
): Patience {
  return (work, busy = () => false) => {
    let until: number | null = null;
    for (let wait = FIRST_WAIT_MS; ; wait *= 2) {
      const tried = attempt(work, busy);
      if (tried.done) return tried.answer;
      until ??= Math.min(end, epoch() + MOST_MS);
      const left = until - epoch();
      if (left <= 0) return tried.giveUp();
      sleep(Math.min(wait, left));
    }
  };
}

/** Does the work once, whatever comes of it: for tests and for whoever has somebody waiting. */
export const impatient: Patience = (work) => work();

type Tried<V> = { done: true; answer: V } | { done: false; giveUp: () => V };

function attempt<V>(work: () => V, busy: (answer: V) => boolean): Tried<V> {
  try {
    const answer = work();
    return busy(answer) ? { done: false, giveUp: () => answer } : { done: true, answer };
  } catch (cause) {
    if (!isTransient(messageOf(cause))) throw cause;
    return {
      done: false,
      giveUp: () => {
        throw cause;
      },
    };
  }
}
