/** A store for jobs: each commit queues behind the desks, and none of them waits for a whole job. */
import { refuse } from '../../domain/values/verdict.ts';
import type { CommandOutcome, Store } from '../../usecases/ports/store.ts';
import type { Locks } from './locks.ts';
import type { Patience } from '../sheets/patience.ts';

/**
 * The same store; commands hold the document lock one by one. Where Google or the desks are busy it waits
 * as long as `patiently` does, always without the lock, and only then says so.
 */
export function queueingStore(store: Store, locks: Locks, patiently: Patience): Store {
  return {
    ask: (wants, answer) => patiently(() => store.ask(wants, answer)),
    command: <V>(...[meta, wants, decide]: Parameters<typeof store.command<V>>) =>
      patiently((): CommandOutcome<V> => {
        const held = locks.withDocument(() => store.command(meta, wants, decide));
        return held === null ? refuse('busy', { doing: meta.name, seconds: 10 }) : held.value;
      }, isBusy),
  };
}

function isBusy(outcome: CommandOutcome<unknown>): boolean {
  return !outcome.ok && outcome.code === 'busy';
}
