/**
 * Hand edits as events: rows are compared with their shadow, and what differs becomes History. Prompted
 * by edit events and done whole every night, so that nothing depends on an event arriving.
 */
import type { TabName, Want } from '../../usecases/ports/store.ts';
import { refuse, type Refusal } from '../../domain/values/verdict.ts';
import type { Books } from './books.ts';
import type { Draft } from './draft.ts';
import type { Edits } from './edits.ts';
import { rowSpan, type Cell } from './gateway.ts';
import type { LoadedRows } from './loaded-rows.ts';
import type { Head } from './head.ts';
import { tabsNow } from './mend.ts';
import { inOneSentence } from './row-words.ts';
import { run } from './reading.ts';
import { TABLE_SCHEMAS } from './schema/schemas.ts';
import { shadowOfRows, wholeShadow } from './shadow-reading.ts';
import { SheetProblem } from './sheet-problem.ts';
import { tabsToFill } from './tabs-to-fill.ts';
import { TabComparison, type CellProblem } from './tab-comparison.ts';

export interface SweepOptions {
  /** Only these tabs; all guarded ones otherwise. */
  tabs?: readonly TabName[];
  /** Only the rows of an edit event (1-based, both included); what vanished waits for a whole sweep. */
  edited?: { tab: string; firstRow: number; lastRow: number };
  /** Who edited, where Google said so. */
  by?: string;
  /** Says when to stop between commits; the rest waits for the next sweep. */
  enough?: () => boolean;
}

export interface SweepReport {
  /** Rows that were edited, added or removed by hand. */
  changed: number;
  /** One sentence for each change, up to a hundred. */
  sentences: string[];
  /** Cells that cannot be read, keys that are missing or stand twice. */
  problems: CellProblem[];
  /** Tabs that were deleted, or made again and not filled yet; their rows are not taken for deleted. */
  missing: string[];
  finished: boolean;
}

/** Document property: when the last whole sweep found everything told. */
const SWEPT = 'rollcall.swept';
/** Differences that one commit takes; a pasted list becomes several. */
const MOST_CHANGES = 1000;
const MOST_SENTENCES_KEPT = 100;
/** An edit of more rows is compared as a whole tab. */
const MOST_EDITED_ROWS = 300;

/** Compares and tells. Answers with a refusal where nothing may be written. */
export function sweep(books: Books, options: SweepOptions = {}): SweepReport | Refusal {
  const report: SweepReport = {
    changed: 0,
    sentences: [],
    problems: [],
    missing: [],
    finished: false,
  };
  let tabs = tabsOf(options);
  if (tabs.length === 0) return { ...report, finished: true };
  for (;;) {
    const deleted: string[] = [];
    const outcome = withoutDeleted(tabs, deleted, (left) => sweepOnce(books, options, left));
    tabs = tabs.filter((tab) => !deleted.includes(tab));
    report.missing.push(...deleted);
    if (!outcome.ok) return outcome;
    if (outcome.repeated) return refuse('busy', { doing: 'by hand' });
    const { changed, sentences, problems, finished } = outcome.value;
    report.changed += changed;
    report.sentences = [...report.sentences, ...sentences].slice(0, MOST_SENTENCES_KEPT);
    report.problems = problems;
    report.missing = [...new Set([...report.missing, ...outcome.value.missing])];
    report.finished = finished;
    if (finished || options.enough?.()) break;
  }
  if (report.finished && !options.edited && !options.tabs) noteSwept(books);
  return report;
}

/** Does the work again without a tab that turns out to be gone as a whole: Setup brings it back. */
function withoutDeleted<V>(
  tabs: readonly TabName[],
  deleted: string[],
  work: (left: TabName[]) => V,
): V {
  for (;;) {
    const left = tabs.filter((tab) => !deleted.includes(tab));
    try {
      return work(left);
    } catch (cause) {
      const tab = deletedTab(cause);
      if (tab === null || !(left as string[]).includes(tab)) throw cause;
      deleted.push(tab);
    }
  }
}

/** Row 0 stands for the tab itself. */
function deletedTab(cause: unknown): string | null {
  if (!(cause instanceof SheetProblem) || cause.code !== 'sheet-unreadable') return null;
  return cause.facts['row'] === 0 ? String(cause.facts['tab']) : null;
}

function tabsOf({ tabs, edited }: SweepOptions): TabName[] {
  const guarded = (Object.keys(TABLE_SCHEMAS) as TabName[]).filter(
    (tab) => TABLE_SCHEMAS[tab].guarded,
  );
  if (edited) return guarded.filter((tab) => tab === edited.tab);
  return tabs ? guarded.filter((tab) => tabs.includes(tab)) : guarded;
}

function sweepOnce(books: Books, options: SweepOptions, tabs: readonly TabName[]) {
  const meta = { name: 'by hand', commandId: books.parts.newSalt() };
  const wants = tabs.map((tab): Want => ({ tab, keys: [] }));
  return books.commit<SweepReport>(meta, wants, (rows, edits): Draft<SweepReport> => {
    const comparisons = compare(books, rows, edits, options, tabs);
    const sentences = comparisons.flatMap((comparison) => comparison.sentences);
    const moved = options.edited ? null : replacedTabs(books, rows);
    return {
      ok: true,
      summary:
        sentences.length === 0
          ? 'Took note of tabs that were replaced by hand.'
          : inOneSentence(sentences, ', by hand.'),
      ...(moved ? { patch: { tabs: moved } } : {}),
      by: options.by ?? unknownEditor(books, rows.now),
      value: {
        changed: edits.list().length,
        sentences,
        problems: comparisons.flatMap((comparison) => comparison.problems),
        missing: comparisons.filter(({ unfilled }) => unfilled).map(({ tab }) => tab),
        finished: comparisons.every(({ full }) => !full),
      },
    };
  });
}

function compare(
  books: Books,
  rows: LoadedRows,
  edits: Edits,
  options: SweepOptions,
  tabs: readonly TabName[],
): TabComparison[] {
  const { edited } = options;
  const few = edited && edited.lastRow - edited.firstRow < MOST_EDITED_ROWS ? edited : null;
  const room = { left: MOST_CHANGES };
  if (few) return tabs.map((tab) => compareRows(books, rows, edits, tab, few, room));
  const shadow = wholeShadow(books.reading);
  return tabs.map((tab) => {
    rows.load([{ tab, all: true }]);
    const comparison = new TabComparison(tab, rows, edits, room);
    const cells = rows.tab(tab).raw;
    cells.forEach((row, index) => index > 0 && comparison.row(index + 1, row, shadow));
    // Asked only now: the note was written before the tab that was read just above was made.
    if (!tabsToFill(books.parts).includes(tab)) comparison.vanished(shadow);
    else comparison.unfilled = true;
    return comparison;
  });
}

function compareRows(
  books: Books,
  rows: LoadedRows,
  edits: Edits,
  tab: TabName,
  edited: { firstRow: number; lastRow: number },
  room: { left: number },
): TabComparison {
  const comparison = new TabComparison(tab, rows, edits, room);
  const first = Math.max(2, edited.firstRow);
  if (edited.lastRow < first) return comparison;
  let cells: Cell[][] = [];
  run(books.reading, [
    { range: rowSpan(tab, first, edited.lastRow), absorb: (read) => (cells = read) },
  ]);
  const keys = cells.map((row) => comparison.keyOf(row)).filter((key) => key !== '');
  const shadow = shadowOfRows(
    books.reading,
    keys.map((key) => `${tab}|${key}`),
  );
  cells.forEach((row, index) => comparison.row(first + index, row, shadow));
  return comparison;
}

/** Where somebody put another tab in the place of one of ours: reads go by name, writes by number. */
function replacedTabs(books: Books, rows: LoadedRows): Head['tabs'] | null {
  const known = rows.head.tabs;
  const now = { ...known, ...tabsNow(books.parts.gateway) };
  return Object.keys(now).some((tab) => now[tab] !== known[tab]) ? now : null;
}

function unknownEditor(books: Books, now: string): string {
  const since = books.parts.properties.get(SWEPT);
  const until = now.replace('T', ' ');
  return since === null
    ? `unknown editor before ${until}`
    : `unknown editor between ${since.replace('T', ' ')} and ${until}`;
}

function noteSwept(books: Books): void {
  books.parts.properties.set(SWEPT, books.parts.clock.now());
}
