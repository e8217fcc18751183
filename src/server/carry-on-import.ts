/** An import whose dialog was closed goes on by the clock. */
import type { Store } from '../usecases/ports/store.ts';
import { continueImport, type ImportTools } from '../usecases/run-import.ts';
import { patientColumns, patientStaging } from './adapters/patient.ts';
import { queueingStore } from './google/queueing-store.ts';
import type { Patience } from './sheets/patience.ts';
import type { Wiring } from './wiring.ts';

export interface ImportRun {
  wiring: Wiring;
  /** False when the time for it is over. */
  mayGoOn: () => boolean;
  patiently: Patience;
}

/** Applies as many slices as there is time for. */
export function carryOnImport(run: ImportRun, importId: string): void {
  const { store } = run.wiring.openFor('import');
  const reply = continueImport(importTools(store, run), { importId });
  if (!reply.ok) console.warn('The import waits', reply);
}

/** What imports work with, whoever drives them: nobody waits at the counter, so quotas are waited out. */
export function importTools(store: Store, { wiring, mayGoOn, patiently }: ImportRun): ImportTools {
  const { locks, columns, staging } = wiring;
  return {
    store: queueingStore(store, locks, patiently),
    columns: patientColumns(columns, patiently),
    staging: patientStaging(staging, patiently),
    mayGoOn,
  };
}
