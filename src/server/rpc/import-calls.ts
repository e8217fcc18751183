/** Imports: a preview, then slices. No call holds the lock for long, so that desks go on meanwhile. */
import type { ImportProgress } from '../../contract/imports.ts';
import type { Reply } from '../../contract/wire.ts';
import { previewImport } from '../../usecases/preview-import.ts';
import {
  continueImport,
  loadImport,
  startImport,
  type ImportTools,
} from '../../usecases/run-import.ts';
import { importTools } from '../carry-on-import.ts';
import { patience, type Patience } from '../sheets/patience.ts';
import type { Calls, Turn } from './call.ts';
import { asReply } from './failure.ts';
import { permit } from './permit.ts';

type ImportCalls = Calls<
  'previewImport' | 'startImport' | 'continueImport' | 'undoImport' | 'loadImport'
>;

/** Short enough for the dialog to show progress, long enough to be worth its start. */
const CALL_MS = 40_000;
/** Where Google is busy, a slice that was begun in time may take until then; Google ends us after 360 s. */
const WAITING_MS = 240_000;

export const IMPORT_CALLS: ImportCalls = {
  previewImport: {
    locked: false,
    run: ({ wiring, store }, request) => previewImport(store, wiring.columns, request),
  },
  startImport: {
    locked: false,
    run: (turn, request) => atWork(turn, () => startImport(toolsFor(turn), request)),
  },
  continueImport: {
    locked: false,
    run: (turn, request) => atWork(turn, () => continued(turn, request)),
  },
  undoImport: {
    locked: false,
    run: (turn, { commandId, importId }) => {
      permit(turn);
      return undone(turn, commandId, importId);
    },
  },
  loadImport: { locked: false, run: ({ store }) => loadImport(store) },
};

function toolsFor({ wiring, store }: Turn): ImportTools {
  const end = wiring.clock.epoch() + CALL_MS;
  const mayGoOn = () => wiring.clock.epoch() < end;
  return importTools(store, { wiring, mayGoOn, patiently: patienceOf({ wiring }) });
}

function patienceOf({ wiring }: Pick<Turn, 'wiring'>): Patience {
  const { clock } = wiring;
  return patience(clock.epoch() + WAITING_MS, {
    epoch: () => clock.epoch(),
    sleep: (ms) => wiring.sleep(ms),
  });
}

/** While a dialog of someone who may import is at work, the clock leaves the import to it. */
function atWork<V>(turn: Turn, work: () => V): V {
  const { wiring } = turn;
  // Before the mark: otherwise an account that is refused could hold the import up for everybody.
  patienceOf(turn)(() => {
    permit(turn);
  });
  wiring.marks.write('importAt', String(wiring.clock.epoch()));
  const value = work();
  wiring.marks.write('importAt', String(wiring.clock.epoch()));
  return value;
}

/** Where the clock has just applied the slice, the dialog is told how far that brought it. */
function continued(turn: Turn, request: { importId: string }): Reply<ImportProgress> {
  const reply = continueImport(toolsFor(turn), request);
  if (reply.ok || reply.code !== 'overtaken') return reply;
  const now = loadImport(turn.store);
  return now.ok && now.value !== null ? { ok: true, value: now.value } : reply;
}

function undone(
  { wiring, tools }: Turn,
  commandId: string,
  importId: string,
): Reply<ImportProgress> {
  const state = tools.status().importState;
  const end = wiring.clock.epoch() + CALL_MS;
  const outcome = tools.undoBatch(
    { commandId, batch: importId, forgetImport: state?.importId === importId },
    { enough: () => wiring.clock.epoch() >= end, patiently: patienceOf({ wiring }) },
  );
  if ('ok' in outcome) return asReply(outcome);
  return {
    ok: true,
    value: {
      importId,
      kind: state?.importId === importId ? state.kind : 'devices',
      done: outcome.undone,
      total: outcome.total,
      finished: outcome.finished,
      added: 0,
      changed: 0,
      leftOut: outcome.kept,
      head: outcome.head,
    },
  };
}
