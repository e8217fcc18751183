/** Starts an import and carries it on, slice by slice; a killed run goes on where the last commit was. */
import type { ImportProgress, StartImportRequest } from '../contract/imports.ts';
import type { Reply } from '../contract/wire.ts';
import type { ImportPlan, StagedChange } from '../domain/imports/plan.ts';
import { refuse } from '../domain/values/verdict.ts';
import { applySlice, Taken, wantsOfSlice, type SliceApplied } from './import-slice.ts';
import { planImport } from './plan-import.ts';
import type { ColumnReader } from './ports/column-reader.ts';
import type { Staging } from './ports/staging.ts';
import type { Decision, ImportState, Rows, Store } from './ports/store.ts';
import { done, refused } from './reply.ts';

/**
 * Changes per commit. A new device takes some 4 KB of a request, with the formats and dropdowns of its
 * cells, and Google advises to stay at 2 MB.
 */
const SLICE = 400;
/** Staged lines read at once: they are small, and a read less for most slices leaves it to the desks. */
const READ_AHEAD = 4 * SLICE;

/** What an import works with. */
export interface ImportTools {
  store: Store;
  columns: ColumnReader;
  staging: Staging;
  /** Whether there is time for another slice. */
  mayGoOn: () => boolean;
}

/** Plans anew from the same files, stages what was ticked, and applies as much as time allows. */
export function startImport(
  tools: ImportTools,
  request: StartImportRequest,
): Reply<ImportProgress> {
  const { store, columns, staging } = tools;
  const importId = request.commandId;
  const { today, running } = store.ask([], (rows) => ({
    today: rows.today,
    running: rows.importState ?? null,
  }));
  if (running?.importId === importId) return goOn(tools, { state: running, head: 0, moved: false });
  if (running && !isFinished(running)) return refused(runningRefusal(running));
  const plan = planImport(columns, request, today);
  if (!plan.ok) return refused(plan);
  const { shrink } = plan.value;
  if (shrink && request.leavers === 'deactivate' && !request.confirmShrink) {
    return refused(refuse('roster-shrank', { ...shrink }));
  }
  const changes = tickedChanges(plan.value, request);
  staging.begin(
    importId,
    changes.map((change) => JSON.stringify(change)),
  );
  const state: ImportState = {
    importId,
    kind: request.kind,
    done: 0,
    total: changes.length,
    added: 0,
    changed: 0,
    leftOut: 0,
  };
  const begun = store.command(
    { name: `import ${request.kind}`, commandId: `${importId}/begin`, batch: importId },
    [],
    (rows) => begin(rows, state),
  );
  return begun.ok ? goOn(tools, { state, head: begun.head, moved: true }) : refused(begun);
}

/** Carries on the import that waits. A finished one answers with its result. */
export function continueImport(
  tools: ImportTools,
  request: { importId: string },
): Reply<ImportProgress> {
  const state = stateOf(tools.store);
  return state?.importId === request.importId
    ? goOn(tools, { state, head: 0, moved: false })
    : refused(refuse('import-unknown', { importId: request.importId }));
}

/** The import that waits to be continued, if any. */
export function loadImport(store: Store): Reply<ImportProgress | null> {
  const state = stateOf(store);
  return done(state && !isFinished(state) ? progressOf(state, 0) : null);
}

function stateOf(store: Store): ImportState | null {
  return store.ask([], (rows) => rows.importState ?? null);
}

function isFinished(state: ImportState): boolean {
  return state.done >= state.total;
}

function runningRefusal(running: ImportState) {
  const { importId, kind, total } = running;
  return refuse('import-running', { importId, kind, done: running.done, total });
}

/** Someone else may have begun an import since we looked. */
function begin(rows: Rows, state: ImportState): Decision<ImportState> {
  const running = rows.importState ?? null;
  if (running && running.importId !== state.importId && !isFinished(running)) {
    return runningRefusal(running);
  }
  return {
    ok: true,
    changes: [],
    importState: state,
    summary: `Import of ${state.kind} begun: ${state.total} to add or change`,
    value: state,
  };
}

function tickedChanges(plan: ImportPlan, request: StartImportRequest): StagedChange[] {
  const unticked = new Set(request.unticked);
  const ticked = new Set(request.ticked ?? []);
  const changes = plan.lines.flatMap((line) => {
    const meant = line.unticked ? ticked.has(line.id) : !unticked.has(line.id);
    if (!line.change || !meant) return [];
    return line.mark === 'leaving' && request.leavers === 'keep' ? [] : [line.change];
  });
  // In the order of the Sheet, so that a slice reads few long ranges rather than many short ones.
  return changes.sort((a, b) => rowOf(a) - rowOf(b));
}

/** New rows come first, in the order of the file. */
function rowOf(change: StagedChange): number {
  return change.do === 'set' ? change.row : 0;
}

/** How far an import has come by this call. */
interface Standing {
  state: ImportState;
  head: number;
  /** Whether this call has already written something of it. */
  moved: boolean;
}

/** At least one slice per call, so that an import always comes to its end. */
function goOn(tools: ImportTools, standing: Standing): Reply<ImportProgress> {
  try {
    const stopped = applySlices(tools, standing);
    if (stopped && !standing.moved) return stopped;
  } catch (cause) {
    if (!standing.moved) throw cause;
  }
  // What stopped it after it had moved is told by the next call, which meets it first of all.
  return done(progressOf(standing.state, standing.head));
}

/** Applies slices as long as there is time; answers with what stopped it before that. */
function applySlices(tools: ImportTools, standing: Standing): Reply<never> | null {
  const { store, columns, staging } = tools;
  if (isFinished(standing.state)) return null;
  const taken = new Taken(columns, standing.state.kind);
  let ahead: StagedChange[] = [];
  do {
    const from = standing.state;
    if (ahead.length === 0) ahead = staged(staging, from);
    if (ahead.length === 0) return lost(store, from);
    const changes = ahead.slice(0, SLICE);
    const outcome = store.command(
      {
        name: `import ${from.kind}`,
        commandId: `${from.importId}/${from.done}`,
        batch: from.importId,
      },
      wantsOfSlice(changes, from.kind),
      (rows) => slice(rows, from, changes, taken),
    );
    if (!outcome.ok) return refused(outcome);
    const next = outcome.repeated ? stateOf(store) : outcome.value.state;
    // Another import has taken this one's place, or the slice did not count: stop rather than turn.
    if (next?.importId !== from.importId || next.done <= from.done) {
      return refused(refuse('import-unknown', { importId: from.importId }));
    }
    if (!outcome.repeated) taken.note(outcome.value.added);
    // Where another run has come further meanwhile, what was read ahead is not what follows.
    ahead = next.done === from.done + changes.length ? ahead.slice(SLICE) : [];
    standing.head = outcome.head;
    standing.state = next;
    standing.moved = true;
  } while (!isFinished(standing.state) && tools.mayGoOn());
  if (isFinished(standing.state)) staging.clear(standing.state.importId);
  return null;
}

/** Two runs of one import: only the one that stands at the pointer applies the slice. */
function slice(
  rows: Rows,
  from: ImportState,
  changes: readonly StagedChange[],
  taken: Taken,
): Decision<SliceApplied> {
  const now = rows.importState ?? null;
  if (now?.importId !== from.importId || now.done !== from.done) {
    return refuse('overtaken', { importId: from.importId, done: now?.done ?? 0 });
  }
  return applySlice(rows, now, changes, taken);
}

function staged(staging: Staging, state: ImportState): StagedChange[] {
  const count = Math.min(READ_AHEAD, state.total - state.done);
  return staging
    .read(state.importId, state.done, count)
    .map((line) => JSON.parse(line) as StagedChange);
}

/** Somebody deleted the staged lines: forget the import, so that another one can begin. */
function lost(store: Store, state: ImportState): Reply<never> {
  store.command(
    { name: `import ${state.kind}`, commandId: `${state.importId}/lost/${state.done}` },
    [],
    () => ({
      ok: true,
      changes: [],
      importState: null,
      summary: `Import of ${state.kind} given up after ${state.done} of ${state.total}: what was left is gone`,
      value: null,
    }),
  );
  const { importId, done: applied, total } = state;
  return refused(refuse('import-unknown', { importId, done: applied, total }));
}

function progressOf(state: ImportState, head: number): ImportProgress {
  return { ...state, finished: isFinished(state), head };
}
