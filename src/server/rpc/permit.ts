/** Asks for the right where a call does not read through the guarded store. */
import type { Turn } from './call.ts';

/** Returns where the account may; otherwise the guarded store throws the refusal. One read. */
export function permit({ store }: Pick<Turn, 'store'>): void {
  store.ask([], () => null);
}
