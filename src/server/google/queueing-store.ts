/** A store for jobs: each commit queues behind the desks, and none of them waits for a whole job. */
import { refuse } from '../../domain/values/verdict.ts';
import type { Store } from '../../usecases/ports/store.ts';
import type { Locks } from './locks.ts';

/** The same store; commands hold the document lock one by one, or are refused as busy. */
export function queueingStore(store: Store, locks: Locks): Store {
  return {
    ask: (wants, answer) => store.ask(wants, answer),
    command: (meta, wants, decide) => {
      const held = locks.withDocument(() => store.command(meta, wants, decide));
      return held === null ? refuse('busy', { doing: meta.name, seconds: 10 }) : held.value;
    },
  };
}
