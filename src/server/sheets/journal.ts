/**
 * `_Journal`: what a commit meant to touch, beside what stood there when it wrote. A script cannot stop
 * a person from sorting a tab between its read and its write; but the write itself copies the header row
 * and the rows it is about to change, so that whoever looks next can see a wrong row and put it right.
 */
import { asText, sameCell } from './cells.ts';
import type { RowEdit } from './edits.ts';
import type { BookTab } from './schema/schemas.ts';
import type { Cell, Request } from './gateway.ts';
import type { Layout } from './layout.ts';

/** Columns A to D say what was meant; copies begin at E. */
export const COPY_COLUMN = 4;

export interface HeadersPlan {
  sheetId: number;
  /** Row 1 as it was read. */
  headers: readonly string[];
  key: number;
}

export interface RowPlan {
  /** 1-based row that was written. */
  row: number;
  cells: [number, Cell][];
  /** The same cells as they were read; left out of bulk commits. */
  was?: Cell[];
}

/** Commits of more rows than this do not look for hand edits that they overwrote. */
const MOST_WATCHED = 40;
/** A little less than a cell holds. */
const MOST_CHARACTERS = 49_000;

export type JournalLine =
  | { kind: 'headers'; tab: string; meant: ''; plan: HeadersPlan; copy: Cell[] }
  | { kind: 'row'; tab: string; meant: string; plan: RowPlan; copy: Cell[] }
  | { kind: 'added'; tab: string; meant: string; plan: null; copy: Cell[] };

export interface TouchedTab {
  tab: string;
  sheetId: number;
  layout: Layout;
  edits: readonly RowEdit[];
  /** Keys of rows that are appended. */
  added: readonly string[];
}

/** The lines of a commit: per tab its headers, its changed rows, its new rows. */
export function journalLines(touched: readonly TouchedTab[]): JournalLine[] {
  return touched.flatMap(({ tab, sheetId, layout, edits, added }): JournalLine[] => [
    {
      kind: 'headers',
      tab,
      meant: '',
      plan: { sheetId, headers: layout.headers, key: layout.keyIndex },
      copy: [],
    },
    ...changedRows(edits).map((edit): JournalLine => ({
      kind: 'row',
      tab,
      meant: edit.key,
      plan: { row: edit.row, cells: edit.cells, ...(watched(edits) ? { was: edit.was } : {}) },
      copy: [],
    })),
    ...added.map((key): JournalLine => ({ kind: 'added', tab, meant: key, plan: null, copy: [] })),
  ]);
}

function watched(edits: readonly RowEdit[]): boolean {
  return edits.length <= MOST_WATCHED;
}

function changedRows(edits: readonly RowEdit[]): (RowEdit & { row: number })[] {
  return edits
    .filter((edit): edit is RowEdit & { row: number } => edit.row !== null && edit.cells.length > 0)
    .sort((left, right) => left.row - right.row);
}

/** The heading and the lines as cells A to D. */
export function journalCells(
  lines: readonly JournalLine[],
  heading: { command: string; number: number; commandId: string },
): Cell[][] {
  const plan = JSON.stringify({ lines: lines.length, commandId: heading.commandId });
  return [
    ['commit', heading.command, String(heading.number), plan],
    ...lines.map(({ kind, tab, meant, plan }): Cell[] => [
      kind,
      tab,
      meant,
      plan ? planText(plan) : '',
    ]),
  ];
}

/** A cell holds 50,000 characters: of two long texts the one to be written matters more. */
function planText(plan: HeadersPlan | RowPlan): string {
  const text = JSON.stringify(plan);
  return text.length > MOST_CHARACTERS && 'was' in plan
    ? JSON.stringify({ ...plan, was: undefined })
    : text;
}

/** Neighbouring rows of one tab that stand on neighbouring lines of the journal. */
interface Run {
  sheetId: number;
  width: number;
  /** 0-based first row of the tab, and of the journal. */
  row: number;
  line: number;
  count: number;
}

/** Copies headers and rows into the journal as they stand when the batch runs; neighbours in one go. */
export function copyRequests(lines: readonly JournalLine[], journalId: number): Request[] {
  return copyRuns(lines).map((run) => ({
    copyPaste: {
      source: {
        sheetId: run.sheetId,
        startRowIndex: run.row,
        endRowIndex: run.row + run.count,
        startColumnIndex: 0,
        endColumnIndex: run.width,
      },
      destination: {
        sheetId: journalId,
        startRowIndex: run.line,
        endRowIndex: run.line + run.count,
        startColumnIndex: COPY_COLUMN,
        endColumnIndex: COPY_COLUMN + run.width,
      },
      pasteType: 'PASTE_VALUES',
    },
  }));
}

function copyRuns(lines: readonly JournalLine[]): Run[] {
  const runs: Run[] = [];
  let tab = { sheetId: 0, width: 0 };
  lines.forEach((line, index) => {
    if (line.kind === 'headers') {
      tab = { sheetId: line.plan.sheetId, width: line.plan.headers.length };
    }
    if (line.kind === 'added') return;
    const row = line.kind === 'headers' ? 0 : line.plan.row - 1;
    const last = runs[runs.length - 1];
    const follows =
      last?.sheetId === tab.sheetId &&
      last.row + last.count === row &&
      last.line + last.count === index + 1;
    if (last && follows) last.count += 1;
    else runs.push({ ...tab, row, line: index + 1, count: 1 });
  });
  return runs;
}

/** The journal as it stands on the Sheet; null where it is of another commit than the head's. */
export function parseJournal(
  rows: readonly (readonly Cell[])[],
  number: number,
): JournalLine[] | null {
  const [kind, , meant, plan] = (rows[0] ?? []).map(asText);
  if (kind !== 'commit' || meant !== String(number)) return null;
  const { lines } = JSON.parse(plan ?? '{}') as { lines: number };
  return rows.slice(1, 1 + lines).map((cells) => ({
    kind: asText(cells[0] ?? '') as JournalLine['kind'],
    tab: asText(cells[1] ?? ''),
    meant: asText(cells[2] ?? ''),
    plan: cells[3] ? (JSON.parse(asText(cells[3])) as unknown) : null,
    copy: cells.slice(COPY_COLUMN),
  })) as JournalLine[];
}

/** What went wrong in one tab, for the repair to work on. */
export interface Trouble {
  tab: BookTab;
  headers: Extract<JournalLine, { kind: 'headers' }>;
  /** Rows whose key was another, or all of them where columns had moved. */
  rows: Extract<JournalLine, { kind: 'row' }>[];
  /** Rows in which somebody had changed a cell after it was read, and the commit wrote over it. */
  overwritten: Extract<JournalLine, { kind: 'row' }>[];
  /** Rows that were appended under moved columns. */
  added: Extract<JournalLine, { kind: 'added' }>[];
}

/** Compares what was meant with what stood there; nothing where every line is as it should be. */
export function troubles(lines: readonly JournalLine[]): Trouble[] {
  return lines
    .filter((line) => line.kind === 'headers')
    .map((headers): Trouble => {
      const own = lines.filter(({ tab }) => tab === headers.tab);
      const moved = headersMoved(headers);
      const rows = own.filter((line) => line.kind === 'row');
      const wrong = rows.filter((line) => moved || copiedKey(headers, line) !== line.meant);
      return {
        tab: headers.tab as Trouble['tab'],
        headers,
        rows: wrong,
        overwritten: rows.filter(
          (line) => !wrong.includes(line) && editsOverwritten(line).length > 0,
        ),
        added: own.filter((line) => line.kind === 'added').filter(() => moved),
      };
    })
    .filter(({ rows, overwritten, added }) => rows.length + overwritten.length + added.length > 0);
}

/** 0-based columns in which the commit wrote over something else than it had read. */
export function editsOverwritten({ plan, copy }: Trouble['rows'][number]): number[] {
  const { cells, was } = plan;
  if (!was) return [];
  return cells.flatMap(([index], at) =>
    sameCell(was[at] ?? '', copy[index] ?? '') ? [] : [index],
  );
}

function headersMoved({ plan, copy }: Trouble['headers']): boolean {
  return plan.headers.some((header, index) => header !== asText(copy[index] ?? '').trim());
}

function copiedKey(headers: Trouble['headers'], line: JournalLine): string {
  return asText(line.copy[headers.plan.key] ?? '').trim();
}
