/**
 * Timed and prompted work. Events only make it prompt: whether they come zero, one or many times, each
 * errand does what is not done yet. Only the triggers of the account in Settings work.
 */
import { currentAccount } from './google/account.ts';
import { beat, isOwner } from './google/trigger-owner.ts';
import { compareGathered, takeEdit } from './edit-events.ts';
import {
  carryOnImport,
  markDirty,
  nightly,
  sendMail,
  sweepEdits,
  sweepForm,
  type Run,
} from './errands.ts';
import { countOf, refusalInWords } from './menu-words.ts';
import { impatient, patience, type Patience } from './sheets/patience.ts';
import { wire, type Wiring } from './wiring.ts';

/** Google ends an execution after six minutes; what begins after this waits for the next run. */
const BUDGET_MS = 4.5 * 60_000;
/** For what was begun before, such as telling which letters have gone, where Google is busy. */
const GRACE_MS = 60_000;

/** The clock: every ten minutes, all that is due. */
export function onTick(): void {
  const wiring = wire();
  const account = currentAccount();
  const run = jobRun(wiring, BUDGET_MS);
  const owner = ownerInSettings(wiring, run.patiently);
  if (owner === null || !isOwner(account, owner)) return;
  if (wiring.marks.read('owner') !== owner) wiring.marks.write('owner', owner);
  wiring.locks.withJobs(() => runWhatIsDue(run, account));
}

function runWhatIsDue(run: Run, account: string): void {
  const { wiring } = run;
  const status = run.patiently(() => wiring.openFor('clock').tools.status());
  if (status.copied || status.restored) {
    // Nothing is read, written or sent until an admin says which file counts; the sidebar asks.
    const code = status.copied ? 'copied-file' : 'restored-version';
    console.warn(`Jobs stand still: ${code}`);
    beat(wiring.marks, wiring.clock.epoch(), account);
    return;
  }
  const { importState } = status;
  if (importState && importState.done < importState.total)
    attempt('import', () =>
      carryOnImport(
        // Half the time: a long import must not keep letters and counts waiting all day.
        jobRun(wiring, BUDGET_MS / 2),
        importState.importId,
      ),
    );
  attempt('form sweep', () => sweepForm(run, 'recent'));
  attempt('hand-edit sweep', () => {
    compareGathered(run);
    if (wiring.marks.read('dirty') !== null) sweepEdits(run);
  });
  attempt('nightly', () => {
    const today = wiring.clock.today();
    const hour = Number(wiring.clock.now().slice(11, 13));
    if (hour < wiring.settings().nightlyHour || wiring.marks.read('nightly') === today) return;
    if (run.mayGoOn() && nightly(run)) wiring.marks.write('nightly', today);
  });
  attempt('mail', () => sendMail(run));
  beat(wiring.marks, wiring.clock.epoch(), account);
}

/** One errand that fails must not keep the others from being done. */
function attempt(what: string, work: () => unknown): void {
  try {
    work();
  } catch (cause) {
    console.error(`The ${what} failed and is tried again by the next run`, cause);
  }
}

/** An edit by hand: its rows are compared at once, or together with those that follow. */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  const wiring = wire();
  if (worksHere(wiring)) takeEdit(newRun(wiring), event);
}

/** Rows or columns came, went or moved: where, Google does not say. */
export function onChange(event: GoogleAppsScript.Events.SheetsOnChange): void {
  // Plain edits have an event of their own, and formats hold no values.
  if (event.changeType === 'EDIT' || event.changeType === 'FORMAT') return;
  const wiring = wire();
  if (worksHere(wiring)) markDirty(wiring);
}

/** Somebody handed in a count. Which one, the form itself says better than the event. */
export function onAnswer(): void {
  const wiring = wire();
  if (!worksHere(wiring)) return;
  wiring.locks.withJobs(() =>
    attempt('form sweep', () => sweepForm(jobRun(wiring, BUDGET_MS), 'recent')),
  );
}

/** What a person sees of a check by hand. */
export interface Checked {
  edits: number;
  problems: number;
  firstProblem: string;
  /** Tabs that were deleted, or are not filled again yet. */
  missing: string[];
  counts: number | null;
  findings: number;
  refusal: string;
}

/** Looks for hand edits and answers now. Whoever may edit may ask for it: it only writes down what is so. */
export function checkNow(wiring: Wiring): Checked {
  const run = newRun(wiring);
  const gathered = compareGathered(run);
  const report = sweepEdits(run);
  const taken = sweepForm(run, 'recent');
  const refused = 'ok' in report;
  const [problem] = refused ? [] : report.problems;
  return {
    edits: gathered + (refused ? 0 : report.changed),
    problems: refused ? 0 : report.problems.length,
    firstProblem: problem
      ? `${problem.tab}, row ${problem.row}, ${problem.column}: "${problem.found}"`
      : '',
    missing: refused ? [] : report.missing,
    counts: taken && taken.counted + taken.corrected,
    findings: taken?.findings ?? 0,
    refusal: refused ? refusalInWords(report) : '',
  };
}

export function checkInWords(checked: Checked): string {
  if (checked.refusal !== '') return checked.refusal;
  const edits =
    checked.edits === 0
      ? 'No edits by hand since the last check.'
      : `${countOf(checked.edits, 'edit')} by hand noted in History.`;
  const problems =
    checked.problems === 0
      ? ''
      : ` ${countOf(checked.problems, 'cell')} cannot be read, first ${checked.firstProblem}.`;
  const missing = checked.missing.map(
    (tab) => ` The tab ${tab} is missing or not whole: Rollcall > Set up puts its rows back.`,
  );
  const counts =
    checked.counts === null || checked.counts === 0
      ? ''
      : ` ${countOf(checked.counts, 'new count')}, ${countOf(checked.findings, 'finding')}.`;
  return `${edits}${problems}${missing.join('')}${counts}`;
}

/** A run that a person or an event started: short, and told at once that Google is busy. */
function newRun(wiring: Wiring): Run {
  const end = wiring.clock.epoch() + BUDGET_MS;
  const mayGoOn = () => wiring.clock.epoch() < end;
  return { wiring, id: wiring.newId(), mayGoOn, patiently: impatient };
}

/** A run that nobody waits for: where Google is busy, it waits. */
function jobRun(wiring: Wiring, budgetMs: number): Run {
  const { clock } = wiring;
  const end = clock.epoch() + budgetMs;
  return {
    wiring,
    id: wiring.newId(),
    mayGoOn: () => clock.epoch() < end,
    patiently: patience(end + GRACE_MS, {
      epoch: () => clock.epoch(),
      sleep: (ms) => wiring.sleep(ms),
    }),
  };
}

/** Null where the file is not set up, or cannot be read. */
function ownerInSettings(wiring: Wiring, patiently: Patience): string | null {
  try {
    return patiently(() => wiring.settings().triggerOwner);
  } catch (cause) {
    console.error('Settings cannot be read', cause);
    return null;
  }
}

/** Events come often, so the mark is asked before Settings is. */
function worksHere(wiring: Wiring): boolean {
  const owner = wiring.marks.read('owner') ?? ownerInSettings(wiring, impatient);
  return owner !== null && isOwner(currentAccount(), owner);
}
