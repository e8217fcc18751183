/** One entry of History: its cells, its fingerprint, and how it is read back. */
import type { Moment } from '../../domain/values/day.ts';
import type { FieldValue, Row } from './cells.ts';
import type { RowEdit } from './edits.ts';
import type { HistoryRow } from './schema/history.ts';

/** Values of the fields that changed, by `Tab|key`; null where there was (or is) no row. */
export interface Values {
  [row: string]: Row | null;
}

export interface HistoryEntry {
  number: number;
  at: Moment;
  by: string;
  command: string;
  commandId: string;
  batch: string;
  summary: string;
  why: string;
  about: string;
  before: string;
  after: string;
}

export interface Sealed extends HistoryEntry {
  salt: string;
  digest: string;
  chain: string;
}

/** A cell holds 50,000 characters; a little less leaves room for what Google counts differently. */
const CELL = 45_000;
const MOST_ABOUT = 20_000;
const BETWEEN = '; ';

/** `Devices|D-000001; People|p1`: found again by `concerns`. */
export function aboutOf(edits: readonly RowEdit[]): string {
  let about = '';
  for (const { tab, name } of edits) {
    const next = about === '' ? `${tab}|${name}` : `${about}${BETWEEN}${tab}|${name}`;
    if (next.length > MOST_ABOUT) return about;
    about = next;
  }
  return about;
}

/** Whether an About cell names a row. */
export function concerns(about: string, row: string): boolean {
  return about.includes(row) && about.split(BETWEEN).includes(row);
}

/** Before and after as JSON: only what differs, or the whole row where one came or went. */
export function valuesOf(edits: readonly RowEdit[]): { before: string; after: string } {
  const before: Values = {};
  const after: Values = {};
  for (const edit of edits) {
    const row = `${edit.tab}|${edit.name}`;
    const fields = edit.before && edit.after ? differing(edit.before, edit.after) : null;
    before[row] = edit.before && picked(edit.before, fields);
    after[row] = edit.after && picked(edit.after, fields);
  }
  return { before: JSON.stringify(before), after: JSON.stringify(after) };
}

function differing(before: Row, after: Row): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => before[field] !== after[field],
  );
}

/** The fields asked for; of a whole row, those that are not blank. */
function picked(row: Row, fields: readonly string[] | null): Row {
  const wanted = fields ?? Object.keys(row).filter((field) => !isBlankValue(row[field]));
  return Object.fromEntries(wanted.map((field) => [field, row[field] ?? null]));
}

function isBlankValue(value: FieldValue | undefined): boolean {
  return value === '' || value === null || value === undefined || value === false;
}

/** The readable values in one fixed order, so that their fingerprint can be made again. */
export function canonical(entry: HistoryEntry): string {
  const { number, at, by, command, commandId, batch, summary, why, about, before, after } = entry;
  return JSON.stringify([
    number,
    at,
    by,
    command,
    commandId,
    batch,
    summary,
    why,
    about,
    before,
    after,
  ]);
}

/** Seals an entry: the digest covers its values, the chain covers this digest and all before it. */
export function seal(
  entry: HistoryEntry,
  previousChain: string,
  tools: { digest: (text: string) => string; newSalt: () => string },
): Sealed {
  const salt = tools.newSalt();
  const digest = tools.digest(`${salt}\n${canonical(entry)}`);
  return {
    ...entry,
    salt,
    digest,
    chain: chainOf(previousChain, entry.number, digest, tools.digest),
  };
}

export function chainOf(
  previous: string,
  number: number,
  digest: string,
  hash: (text: string) => string,
): string {
  return hash(`${previous}\n${number}\n${digest}`);
}

/** Rows for the History tab: one, or more where the JSON is too long for a cell. */
export function historyRows(sealed: Sealed): HistoryRow[] {
  const before = piecesOf(sealed.before);
  const after = piecesOf(sealed.after);
  const parts = Math.max(before.length, after.length);
  return Array.from({ length: parts }, (_, index) => {
    const first = index === 0;
    return {
      number: sealed.number,
      part: index + 1,
      at: sealed.at,
      by: sealed.by,
      summary: first ? sealed.summary : '',
      command: sealed.command,
      why: first ? sealed.why : '',
      about: first ? sealed.about : '',
      batch: sealed.batch,
      commandId: first ? sealed.commandId : '',
      before: before[index] ?? '',
      after: after[index] ?? '',
      salt: first ? sealed.salt : '',
      digest: first ? sealed.digest : '',
      chain: first ? sealed.chain : '',
    };
  });
}

/** The entry of History rows with one number, in any order; null where a part is missing. */
export function entryOf(rows: readonly HistoryRow[]): Sealed | null {
  const parts = [...rows].sort((left, right) => (left.part ?? 0) - (right.part ?? 0));
  const [first] = parts;
  if (!first || parts.some(({ part }, index) => part !== index + 1)) return null;
  return {
    number: first.number ?? 0,
    at: first.at,
    by: first.by,
    command: first.command,
    commandId: first.commandId,
    batch: first.batch,
    summary: first.summary,
    why: first.why,
    about: first.about,
    before: parts.map(({ before }) => before).join(''),
    after: parts.map(({ after }) => after).join(''),
    salt: first.salt,
    digest: first.digest,
    chain: first.chain,
  };
}

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    // Half of a character that takes two units would not survive the way to Google and back.
    const split = /[\ud800-\udbff]/.test(text[from + CELL - 1] ?? '');
    const end = from + (split ? CELL - 1 : CELL);
    pieces.push(text.slice(from, end));
    from = end;
  }
  return pieces.length === 0 ? [''] : pieces;
}
