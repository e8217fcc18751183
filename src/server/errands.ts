/**
 * What jobs do, one errand at a time. Each may be repeated, interrupted and run beside another desk: it
 * finds by rows and keys what is not done yet, and marks only spare it a look.
 */
import type { Refusal } from '../domain/values/verdict.ts';
import { drainOutbox } from '../usecases/drain-outbox.ts';
import { ingestCounts, type CountsTaken } from '../usecases/ingest-count.ts';
import { queueOverdue } from '../usecases/queue-overdue.ts';
import { patientColumns } from './adapters/patient.ts';
import { queueingStore } from './google/queueing-store.ts';
import { refreshRoomLinks } from './google/room-links.ts';
import { seldomPart } from './seldom-part.ts';
import type { Patience } from './sheets/patience.ts';
import type { SweepOptions, SweepReport } from './sheets/sweep.ts';
import type { Wiring } from './wiring.ts';

export interface Run {
  wiring: Wiring;
  /** A name that no other run has; commits of this run carry it. */
  id: string;
  /** False when the time that Google allows is nearly over. */
  mayGoOn: () => boolean;
  /** Jobs wait where Google is busy; what a person or an event started does not. */
  patiently: Patience;
}

const HOUR_MS = 3_600_000;
/** An answer may be seen late; reading an hour twice costs little. */
const OVERLAP_MS = HOUR_MS;
/** Edited answers and lost marks: as far back as the night looks, and further after a long outage. */
const LOOK_BACK_MS = 14 * 24 * HOUR_MS;

/**
 * Takes in answers since the last sweep, however long ago; by night those of the last 14 days too. Null
 * where there is no form to read.
 */
export function sweepForm(run: Run, reach: 'recent' | 'fortnight'): CountsTaken | null {
  const { wiring, mayGoOn } = run;
  const { clock, marks } = wiring;
  if (wiring.countForm() === null) return null;
  const started = clock.epoch();
  const earliest = started - LOOK_BACK_MS;
  const mark = Number(marks.read('formSweep') ?? earliest + OVERLAP_MS) - OVERLAP_MS;
  const since = reach === 'recent' ? mark : Math.min(mark, earliest);
  const { store, columns } = booksFor(run, 'form sweep');
  const answers = wiring.answers.answersSince(clock.momentOf(since));
  const taken = ingestCounts(store, columns, answers, mayGoOn);
  if (taken.refused.length > 0) console.warn('Answers that wait', taken.refused);
  if (taken.left === 0 && taken.refused.length === 0) marks.write('formSweep', String(started));
  return taken;
}

function isBusy(report: SweepReport | Refusal): boolean {
  return 'ok' in report && report.code === 'busy';
}

/** Something changed of which Google does not say where: the next sweep compares everything. */
export function markDirty({ marks, newId }: Pick<Wiring, 'marks' | 'newId'>): void {
  marks.write('dirty', newId());
}

/** Tells hand edits to History; a whole sweep also takes the mark away that asked for it. */
export function sweepEdits(
  { wiring, mayGoOn, patiently }: Run,
  options: Pick<SweepOptions, 'edited' | 'by'> = {},
): SweepReport | Refusal {
  const { marks, locks } = wiring;
  const mark = options.edited === undefined ? marks.read('dirty') : null;
  const { tools } = wiring.openFor('hand-edit sweep');
  const compare = () => tools.sweep({ ...options, enough: () => !mayGoOn() });
  const report = patiently(() => {
    // Comparing a large school takes longer than desks wait for the lock, and the fence is enough; only
    // where they keep coming first does it hold them up.
    const free = compare();
    return isBusy(free) ? (locks.withDocument(compare)?.value ?? free) : free;
  }, isBusy);
  const done = !('ok' in report) && report.finished;
  // An edit that came meanwhile has set another mark, which stays.
  if (done && mark !== null && marks.read('dirty') === mark) marks.remove('dirty');
  if (!done && mark === null) markDirty(wiring);
  return report;
}

/**
 * What the night does; true when all of it is done. Each part goes on where time ended, because it only
 * looks for what is not done.
 */
export function nightly(run: Run): boolean {
  const { wiring, mayGoOn } = run;
  const { store, columns, tools } = booksFor(run, 'nightly job');
  const queue = queueOverdue(store, columns, { runId: run.id, mayGoOn });
  if (!queue.finished || !mayGoOn()) return false;
  const edits = sweepEdits(run);
  const edited = !('ok' in edits) && edits.finished;
  if (!edited || !mayGoOn()) return false;
  const counts = sweepForm(run, 'fortnight');
  if ((counts !== null && counts.left > 0) || !mayGoOn()) return false;
  const file = wiring.countForm();
  if (file !== null) refreshRoomLinks(file, columns, store, `${run.id}/links`, run.id);
  return tidy(tools, run) && noteNight(run);
}

/** So that whoever looks into Settings sees that the nights are worked through. */
function noteNight(run: Run): boolean {
  const { id } = run;
  const { store } = booksFor(run, 'nightly job');
  const key = 'Trigger heartbeat';
  const outcome = store.command(
    { name: 'nightly', commandId: `${id}/done`, batch: id },
    [{ tab: 'Settings', keys: [{ key }] }],
    (rows) => ({
      ok: true,
      changes: rows.one('Settings', key)
        ? [{ do: 'set', tab: 'Settings', key, set: { value: rows.now.replace('T', ' ') } }]
        : [],
      summary: 'The nightly job is done',
      value: null,
    }),
  );
  return outcome.ok;
}

/** The books in the name of a job, as patient as its run. */
function booksFor({ wiring, patiently }: Run, by: string) {
  const { store, tools } = wiring.openFor(by);
  return {
    store: queueingStore(store, wiring.locks, patiently),
    columns: patientColumns(wiring.columns, patiently),
    tools,
  };
}

function tidy(tools: { compact: Tools['compact'] }, { mayGoOn, patiently }: Run): boolean {
  while (mayGoOn()) {
    const outcome = patiently(() => tools.compact());
    if (!outcome.ok) return false;
    if (outcome.repeated || outcome.value.finished) return true;
  }
  return false;
}
type Tools = ReturnType<Wiring['openFor']>['tools'];

/** A dialog that gave no sign for so long was closed; its import goes on by the clock. */
const DIALOG_GONE_MS = 15 * 60_000;

/** Carries on an import whose dialog was closed. */
export function carryOnImport(run: Run, importId: string): void {
  const { clock, marks } = run.wiring;
  const seen = Number(marks.read('importAt') ?? 0);
  if (clock.epoch() - seen < DIALOG_GONE_MS) return;
  seldomPart().carryOnImport(run, importId);
}

/** Sends what waits in the Outbox. */
export function sendMail(run: Run): void {
  const { store, columns } = booksFor(run, 'mail');
  const { id, mayGoOn } = run;
  const drained = drainOutbox(store, columns, run.wiring.mail, { runId: id, mayGoOn });
  if (drained.sent + drained.failed + drained.unknown > 0 || drained.quotaUsedUp)
    console.log('Mail', drained);
}
