/** An import whose dialog was closed goes on by the clock. */
import { continueImport } from '../usecases/run-import.ts';
import { queueingStore } from './google/queueing-store.ts';
import type { Wiring } from './wiring.ts';

export interface ImportRun {
  wiring: Wiring;
  /** False when the time for it is over. */
  mayGoOn: () => boolean;
}

/** Applies as many slices as there is time for. */
export function carryOnImport({ wiring, mayGoOn }: ImportRun, importId: string): void {
  const { locks, columns, staging } = wiring;
  const store = queueingStore(wiring.openFor('import').store, locks);
  const reply = continueImport({ store, columns, staging, mayGoOn }, { importId });
  if (!reply.ok) console.warn('The import waits', reply);
}
