/**
 * One commit as one `batchUpdate`: fence, journal, changes, shadow, History, head. All or nothing, by
 * Google's promise. Everything that rests on how Google answers a batch and orders its requests is here
 * and in journal.ts; test/faults is the suite behind it.
 */
import { cellData, rowData } from './cells.ts';
import { fence, headRequest, sheetIdOf } from './fence.ts';
import { lookByColumn } from './looks.ts';
import type { RowEdit } from './edits.ts';
import { rectangle, type Cell, type Request } from './gateway.ts';
import { withCommand, type Head } from './head.ts';
import { aboutOf, historyRows, seal, valuesOf, type HistoryEntry } from './history-entry.ts';
import {
  COPY_COLUMN,
  copyRequests,
  journalCells,
  journalLines,
  type JournalLine,
  type TouchedTab,
} from './journal.ts';
import { cellsOf, type Layout } from './layout.ts';
import { HISTORY } from './schema/history.ts';
import { shadowCells } from './shadow-line.ts';

/** What is to be committed, and the books it is to be committed on. */
export interface CommitPlan {
  head: Head;
  history: Layout;
  layoutOf: (tab: RowEdit['tab']) => Layout;
  edits: readonly RowEdit[];
  entry: Pick<HistoryEntry, 'at' | 'by' | 'command' | 'commandId' | 'batch' | 'summary' | 'why'>;
  /** What the head takes over besides its own progress. */
  patch: Partial<Head>;
  /** Requests of housekeeping; they run before anything is appended. */
  extra: readonly Request[];
}

export interface Batch {
  requests: Request[];
  /** Range of the journal to be answered with. */
  back: string[];
  lines: JournalLine[];
  head: Head;
}

export interface SealingTools {
  digest: (text: string) => string;
  newSalt: () => string;
}

/** Builds the batch that takes the books from head n to n + 1. */
export function batchFor(plan: CommitPlan, tools: SealingTools): Batch {
  const number = plan.head.number + 1;
  const entry = { ...plan.entry, number, about: aboutOf(plan.edits), ...valuesOf(plan.edits) };
  const sealed = seal(entry, plan.head.chain, tools);
  const touched = touchedTabs(plan, number);
  const lines = journalLines(touched);
  const journal = journalSize(plan.head, lines);
  const head: Head = {
    ...plan.head,
    ...plan.patch,
    number,
    chain: sealed.chain,
    commands: withCommand(plan.head, entry.commandId, number),
    journal,
  };
  const historyCells = historyRows(sealed).map((row) => cellsOf(plan.history, { ...row }));
  const requests = [
    ...fence(plan.head, number),
    ...journalRequests(plan.head, journal, lines, entry),
    ...touched.flatMap((tab) => changeRequests(tab)),
    ...plan.extra,
    ...touched.flatMap((tab) => appendRequests(tab)),
    ...shadowRequests(plan, number),
    append(sheetIdOf(plan.head, HISTORY.tab), historyCells, plan.history),
    headRequest(head),
  ];
  return { requests, back: backRanges(lines, touched), lines, head };
}

function touchedTabs(plan: CommitPlan, number: number): TouchedTab[] {
  const tabs = new Map<RowEdit['tab'], RowEdit[]>();
  for (const edit of plan.edits) {
    if (edit.row === null || edit.cells.length > 0) {
      tabs.set(edit.tab, [...(tabs.get(edit.tab) ?? []), edit]);
    }
  }
  const records = [...tabs].map(([tab, edits]) => ({
    tab: tab,
    sheetId: sheetIdOf(plan.head, tab),
    layout: plan.layoutOf(tab),
    edits,
    added: edits.filter(({ row }) => row === null).map(({ key }) => key),
  }));
  const history = {
    tab: HISTORY.tab,
    sheetId: sheetIdOf(plan.head, HISTORY.tab),
    layout: plan.history,
    edits: [],
    added: [String(number)],
  };
  return [...records, history];
}

function journalSize(head: Head, lines: readonly JournalLine[]): Head['journal'] {
  const width = Math.max(
    ...lines.map((line) => (line.kind === 'headers' ? line.plan.headers.length : 0)),
  );
  return {
    rows: Math.max(head.journal.rows, lines.length + 1),
    columns: Math.max(head.journal.columns, COPY_COLUMN + width),
    lines: lines.length,
  };
}

/** Makes the journal large enough, replaces its lines and clears what is left of the last ones. */
function journalRequests(
  head: Head,
  size: Head['journal'],
  lines: readonly JournalLine[],
  entry: HistoryEntry,
): Request[] {
  const sheetId = sheetIdOf(head, '_Journal');
  const cells = journalCells(lines, {
    command: entry.command,
    number: entry.number,
    commandId: entry.commandId,
  });
  const range = {
    sheetId,
    startRowIndex: 0,
    endRowIndex: 1 + Math.max(lines.length, head.journal.lines),
    startColumnIndex: 0,
    endColumnIndex: size.columns,
  };
  return [
    ...growth(sheetId, 'ROWS', size.rows - head.journal.rows),
    ...growth(sheetId, 'COLUMNS', size.columns - head.journal.columns),
    { updateCells: { range, rows: cells.map(rowData), fields: 'userEnteredValue' } },
    ...copyRequests(lines, sheetId),
  ];
}

function growth(sheetId: number, dimension: 'ROWS' | 'COLUMNS', length: number): Request[] {
  return length > 0 ? [{ appendDimension: { sheetId, dimension, length } }] : [];
}

/** Only the cells that change, neighbours in one request. */
function changeRequests({ sheetId, edits }: TouchedTab): Request[] {
  return edits.flatMap(({ row, cells }) =>
    row === null
      ? []
      : neighbours(cells).map(([columnIndex, values]): Request => ({
          updateCells: {
            start: { sheetId, rowIndex: row - 1, columnIndex },
            rows: [rowData(values)],
            fields: 'userEnteredValue',
          },
        })),
  );
}

function neighbours(cells: readonly [number, Cell][]): [number, Cell[]][] {
  const runs: [number, Cell[]][] = [];
  for (const [index, cell] of cells) {
    const last = runs[runs.length - 1];
    if (last && last[0] + last[1].length === index) last[1].push(cell);
    else runs.push([index, [cell]]);
  }
  return runs;
}

function appendRequests({ sheetId, layout, edits }: TouchedTab): Request[] {
  const rows = edits.flatMap(({ row, after }) => (row === null && after ? [after] : []));
  if (rows.length === 0) return [];
  const cells = rows.map((record) => cellsOf(layout, record));
  return [append(sheetId, cells, layout)];
}

/** New rows bring their number formats and dropdowns, because the grid grows without them. */
function append(sheetId: number, rows: readonly Cell[][], layout: Layout): Request {
  const looks = lookByColumn(layout);
  return {
    appendCells: {
      sheetId,
      rows: rows.map((cells) => ({
        values: cells.map((cell, index) => ({ ...cellData(cell), ...looks[index] })),
      })),
      fields: 'userEnteredValue,userEnteredFormat.numberFormat,dataValidation',
    },
  };
}

function shadowRequests(plan: CommitPlan, number: number): Request[] {
  const lines = plan.edits
    .filter(({ shadowed }) => shadowed)
    .map(({ tab, name, after }) => shadowCells(plan.layoutOf(tab).schema, name, after, number));
  if (lines.length === 0) return [];
  const sheetId = sheetIdOf(plan.head, '_Shadow');
  return [{ appendCells: { sheetId, rows: lines.map(rowData), fields: 'userEnteredValue' } }];
}

/** As much of the copies as says whether the right rows were hit, and what was written over. */
function backRanges(lines: readonly JournalLine[], touched: readonly TouchedTab[]): string[] {
  return touched.flatMap(({ tab, layout }) => {
    const own = lines.filter((line) => line.tab === tab);
    const rows = own.filter((line) => line.kind === 'row');
    // The heading stands on row 1, so line 0 is row 2.
    const headerRow = lines.indexOf(own[0] as JournalLine) + 2;
    const range = (first: number, last: number, from: number, to: number) =>
      rectangle('_Journal', [first, COPY_COLUMN + from], [last, COPY_COLUMN + to]);
    const headers = range(headerRow, headerRow, 0, layout.headers.length - 1);
    if (rows.length === 0) return [headers];
    const watched = rows.flatMap(({ plan }) =>
      plan.was ? plan.cells.map(([index]) => index) : [],
    );
    const columns = [layout.keyIndex, ...watched];
    const [from, to] = [Math.min(...columns), Math.max(...columns)];
    return [headers, range(headerRow + 1, headerRow + rows.length, from, to)];
  });
}
