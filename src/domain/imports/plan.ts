/** What an import would do, line by line, before anything is changed. */
import type { Device } from '../fleet/device.ts';
import type { Person } from '../people/person.ts';
import { dayWords, isDay } from '../values/day.ts';
import type { ColumnUse } from './columns.ts';
import type { CsvTable, FileNote } from './csv.ts';
import { cleanLine } from '../values/text.ts';
import type { ImportProblem } from './problems.ts';

export type LineMark = 'new' | 'changed' | 'same' | 'wrong' | 'leaving' | 'only-here';

export interface FieldChange {
  field: string;
  from: string;
  to: string;
}

/** A change that waits to be applied. `from` is what the Sheet had: a field changed since is left alone. */
export type StagedChange =
  | { do: 'add'; tab: 'People'; record: Person }
  /** Its ID is given when it is applied. */
  | { do: 'add'; tab: 'Devices'; record: Omit<Device, 'deviceId'> }
  | StagedSet<'People', Person>
  | StagedSet<'Devices', Device>;

export interface StagedSet<T extends 'People' | 'Devices', R> {
  do: 'set';
  tab: T;
  key: string;
  row: number;
  from: Partial<R>;
  set: Partial<R>;
}

export interface PlannedLine {
  mark: LineMark;
  /** Stable from preview to preview of the same file. */
  id: string;
  /** `users.csv 12`; `''` for what is only on the Sheet. */
  where: string;
  title: string;
  changes: FieldChange[];
  problem?: { code: ImportProblem; facts: Record<string, string | number> };
  /** Not applied unless a person ticks it. */
  unticked?: boolean;
  change?: StagedChange;
}

export interface Shrink {
  leaving: number;
  inFile: number;
  onSheet: number;
}

export interface ImportPlan {
  lines: PlannedLine[];
  columns: ColumnUse[];
  schools: { id: string; name: string; people: number; chosen: boolean }[];
  notes: FileNote[];
  shrink?: Shrink;
}

/** Identifies a line in the list of what a person has unticked; short enough for the wire. */
export function lineId(...parts: string[]): string {
  return parts.join(':').slice(0, 150);
}

/** A line that stays out, or goes in without the field in question (`taken`). */
export function wrongLine(
  where: string,
  title: string,
  code: ImportProblem,
  facts: Record<string, string | number> & { taken: 0 | 1 },
): PlannedLine {
  return {
    mark: 'wrong',
    id: lineId('wrong', code, where),
    where,
    title,
    changes: [],
    problem: { code, facts },
  };
}

/** The lines of a file that could not be read, each with its reason. */
export function tornLines(table: CsvTable): PlannedLine[] {
  return table.torn.map(({ line, cells, why }) => {
    const title = cleanLine(cells.filter((cell) => cell.trim() !== '').join(', '), 80);
    const facts = { cells: cells.length, headers: table.headers.length, taken: 0 } as const;
    return wrongLine(`${table.name} ${line}`, title || `line ${line}`, why, facts);
  });
}

/** What people see of a field that would change. */
export function shown(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return isDay(value) ? dayWords(value) : value;
  return typeof value === 'number' ? String(value) : '';
}

/** The fields whose values differ, as a set with what was there before. */
export function differences<R extends object>(
  current: Partial<R>,
  wanted: Partial<R>,
  labels: Partial<Record<keyof R, string>>,
): { from: Partial<R>; set: Partial<R>; changes: FieldChange[] } {
  const from: Partial<R> = {};
  const set: Partial<R> = {};
  const changes: FieldChange[] = [];
  for (const field of Object.keys(wanted) as (keyof R)[]) {
    if (wanted[field] === undefined || wanted[field] === current[field]) continue;
    from[field] = current[field];
    set[field] = wanted[field];
    const label = labels[field] ?? String(field);
    changes.push({ field: label, from: shown(current[field]), to: shown(wanted[field]) });
  }
  return { from, set, changes };
}

/** So many would leave that the file may be cut off: more than ten, and more than a fifth. */
export function shrinkOf(leaving: number, inFile: number, onSheet: number): Shrink | undefined {
  return leaving > 10 && leaving * 5 > onSheet ? { leaving, inFile, onSheet } : undefined;
}
