/**
 * Edits by hand as they happen. Comparing takes some reads, and Google gives an account sixty a minute
 * for everything; so rows are compared at once only now and then, and the edits in between are gathered
 * and compared together, by the next edit or the clock, still in the name of who made them.
 */
import { toast } from './google/menu.ts';
import { markDirty, sweepEdits, type Run } from './errands.ts';
import type { SweepReport } from './sheets/sweep.ts';
import type { Wiring } from './wiring.ts';

/** At four reads each, this leaves most of a minute's reads to the desk. */
const PAUSE_MS = 12_000;
/** More cells than this wait for the whole comparison that the clock runs. */
const MOST_CELLS = 2_000;
const MOST_ROWS = 300;

/** Rows of one tab that one person edited. */
interface Gathered {
  tab: string;
  firstRow: number;
  lastRow: number;
  /** Blank where Google does not say. */
  by: string;
}

/** Takes note of an edit; compares at once when the last time is long enough ago. */
export function takeEdit(run: Run, event: GoogleAppsScript.Events.SheetsOnEdit): void {
  const { marks, clock } = run.wiring;
  const { range } = event;
  if (range.getNumRows() * range.getNumColumns() > MOST_CELLS) return markDirty(run.wiring);
  const edit: Gathered = {
    tab: range.getSheet().getName(),
    firstRow: range.getRow(),
    lastRow: range.getLastRow(),
    by: editorOf(event),
  };
  const waiting = gathered(run.wiring);
  const both = waiting === null ? edit : together(waiting, edit);
  if (both === null) {
    // Elsewhere, or by someone else: what waits is compared now, the new one gathered.
    marks.write('edited', JSON.stringify(edit));
    if (waiting) compare(run, waiting);
    return;
  }
  const last = Number(marks.read('editAt') ?? 0);
  if (clock.epoch() - last < PAUSE_MS) marks.write('edited', JSON.stringify(both));
  else {
    if (waiting) marks.remove('edited');
    compare(run, both);
  }
}

/** Compares what was gathered, as the clock does every ten minutes; answers how many rows differed. */
export function compareGathered(run: Run): number {
  const waiting = gathered(run.wiring);
  if (waiting === null) return 0;
  run.wiring.marks.remove('edited');
  return compare(run, waiting);
}

function compare(run: Run, { by, ...edited }: Gathered): number {
  const { marks, clock } = run.wiring;
  marks.write('editAt', String(clock.epoch()));
  try {
    const report = sweepEdits(run, { edited, by: by === '' ? undefined : by });
    if ('ok' in report) return 0;
    warnOf(report);
    return report.changed;
  } catch (cause) {
    console.error('The edit waits for the next sweep', cause);
    markDirty(run.wiring);
    return 0;
  }
}

/** The dropdown marks a value that is not on its list; a sentence says what to do about it. */
function warnOf({ problems }: SweepReport): void {
  const [problem] = problems;
  if (!problem) return;
  const { tab, row, found, column } = problem;
  toast(
    found === ''
      ? `${tab}, row ${row} has no ${column}, so it is not counted as a row yet.`
      : `${tab}, row ${row}: "${found}" cannot stand under ${column}. Choose from the list, or undo with Ctrl+Z.`,
  );
}

function gathered({ marks }: Wiring): Gathered | null {
  const text = marks.read('edited');
  return text === null ? null : (JSON.parse(text) as Gathered);
}

/** One range for two edits of the same person in the same tab; null where they are too far apart. */
function together(one: Gathered, other: Gathered): Gathered | null {
  const firstRow = Math.min(one.firstRow, other.firstRow);
  const lastRow = Math.max(one.lastRow, other.lastRow);
  const same = one.tab === other.tab && one.by === other.by;
  return same && lastRow - firstRow < MOST_ROWS ? { ...one, firstRow, lastRow } : null;
}

/** Google names the editor within a domain, and only sometimes. */
function editorOf(event: GoogleAppsScript.Events.SheetsOnEdit): string {
  const user = event.user as { getEmail?: () => string } | undefined;
  return user?.getEmail?.() ?? '';
}
