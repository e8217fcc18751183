/** `_Head`: the one place that says how far the books have come. Read whole by every first read. */
import type { ImportState } from '../../usecases/ports/store.ts';
import { asText } from './cells.ts';
import type { Cell } from './gateway.ts';
import { SheetProblem } from './sheet-problem.ts';

export interface Head {
  /** Number of the newest commit, and of its History row. */
  number: number;
  /** Chain of the newest History row. */
  chain: string;
  /** The last commands and the numbers they became: a repeated ID takes effect once. */
  commands: [id: string, number: number][];
  schema: number;
  /** The file these books were kept for: a copy has another ID. */
  spreadsheet: string;
  /** Next number of generated identifiers, by tab. */
  counters: { [tab: string]: number };
  /** Google's number of each tab, because writes name tabs by it. */
  tabs: { [tab: string]: number };
  /** Size of the `_Journal` grid, and how many of its lines are in use. */
  journal: { rows: number; columns: number; lines: number };
  importState: ImportState | null;
}

/** Rows 2 to 10 of `_Head`, names in column A. */
export const HEAD_RANGE = "'_Head'!A2:B10";
export const HEAD_FIRST_ROW = 2;
const NAMES = [
  'head',
  'chain',
  'commands',
  'schema',
  'spreadsheet',
  'counters',
  'tabs',
  'journal',
  'import',
] as const;

/** Enough for every command that could still be repeated by an impatient browser. */
const COMMANDS_KEPT = 50;

/** Reads `_Head`; what is damaged is named, because nothing can be written safely without it. */
export function parseHead(rows: readonly (readonly Cell[])[]): Head {
  const values = new Map(rows.map(([name = '', value = '']) => [asText(name), value]));
  const json = <V>(name: string, otherwise: V): V => {
    const text = asText(values.get(name) ?? '');
    if (text === '') return otherwise;
    try {
      return JSON.parse(text) as V;
    } catch {
      throw damaged(name, text);
    }
  };
  const number = values.get('head');
  if (typeof number !== 'number') throw damaged('head', asText(number ?? ''));
  return {
    number,
    chain: asText(values.get('chain') ?? ''),
    commands: json<Head['commands']>('commands', []),
    schema: Number(values.get('schema') ?? 0),
    spreadsheet: asText(values.get('spreadsheet') ?? ''),
    counters: json<Head['counters']>('counters', {}),
    tabs: json<Head['tabs']>('tabs', {}),
    journal: json<Head['journal']>('journal', { rows: 0, columns: 0, lines: 0 }),
    importState: json<Head['importState']>('import', null),
  };
}

/** All of `_Head` below its header, as it is written by every commit. */
export function headCells(head: Head): Cell[][] {
  const values: { [N in (typeof NAMES)[number]]: Cell } = {
    head: head.number,
    chain: head.chain,
    commands: JSON.stringify(head.commands),
    schema: head.schema,
    spreadsheet: head.spreadsheet,
    counters: JSON.stringify(head.counters),
    tabs: JSON.stringify(head.tabs),
    journal: JSON.stringify(head.journal),
    import: head.importState ? JSON.stringify(head.importState) : '',
  };
  return NAMES.map((name) => [name, values[name]]);
}

/** The commands with one more, the oldest forgotten. */
export function withCommand(head: Head, id: string, number: number): Head['commands'] {
  return [...head.commands, [id, number] as [string, number]].slice(-COMMANDS_KEPT);
}

/** The number that a command ID became, if it is in the books. */
export function numberOfCommand(head: Head, id: string): number | null {
  return head.commands.find(([known]) => known === id)?.[1] ?? null;
}

function damaged(name: string, found: string): SheetProblem {
  return new SheetProblem('sheet-unreadable', {
    tab: '_Head',
    row: HEAD_FIRST_ROW + Math.max(0, (NAMES as readonly string[]).indexOf(name)),
    column: name,
    found: found.slice(0, 200),
  });
}
