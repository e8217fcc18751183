/** A1 notation: read and written as Sheets does it. */
import type { GridRange } from './grid-range.ts';

export type Area = Omit<GridRange, 'sheetId'>;

/** Letters of a column, counted from 0: 0 is `A`, 26 is `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

export function columnIndex(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `Tab!A1`, `'My tab'!A:C`, `A1`, `Tab` apart: what stands before and after the exclamation mark. */
export function splitSheet(text: string): { sheet: string | null; rest: string } {
  const quoted = /^'((?:[^']|'')*)'(?:!(.*))?$/s.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? '').replaceAll("''", "'"), rest: quoted[2] ?? '' };
  const mark = text.lastIndexOf('!');
  if (mark < 0) return { sheet: null, rest: text };
  return { sheet: text.slice(0, mark), rest: text.slice(mark + 1) };
}

interface Corner {
  row: number | undefined;
  column: number | undefined;
}

/** Reads the part without the sheet: `A1`, `A1:B2`, `A:C`, `5:5`, `A2:A`, `A5:5`. Null where it is none. */
export function parseArea(text: string): Area | null {
  const parts = text.split(':');
  if (parts.length > 2) return null;
  const first = parseCorner(parts[0] ?? '');
  if (!first) return null;
  if (parts.length === 1) {
    if (first.row === undefined || first.column === undefined) return null;
    return sides(first, first);
  }
  const second = parseCorner(parts[1] ?? '');
  return second ? sides(first, second) : null;
}

function parseCorner(text: string): Corner | null {
  const match = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,8})?$/.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  return {
    column: match[1] === undefined ? undefined : columnIndex(match[1]),
    row: match[2] === undefined ? undefined : Number(match[2]) - 1,
  };
}

function sides(first: Corner, second: Corner): Area {
  const rows = span(first.row, second.row);
  const columns = span(first.column, second.column);
  return {
    startRowIndex: rows.start,
    endRowIndex: rows.end,
    startColumnIndex: columns.start,
    endColumnIndex: columns.end,
  };
}

/** Corners may come in any order; where one side has no number (`A2:A`) the range is open there. */
function span(a: number | undefined, b: number | undefined): { start?: number; end?: number } {
  if (a === undefined && b === undefined) return {};
  if (a === undefined || b === undefined) return { start: a ?? b };
  return { start: Math.min(a, b), end: Math.max(a, b) + 1 };
}

/** Writes the part without the sheet. A single cell is `B2`; open sides are left out (`A5:C`). */
export function printArea(area: Area): string {
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = area;
  const from = corner(startRowIndex ?? 0, startColumnIndex ?? 0);
  const to = corner(
    endRowIndex === undefined ? undefined : endRowIndex - 1,
    endColumnIndex === undefined ? undefined : endColumnIndex - 1,
  );
  return from === to || to === '' ? from : `${from}:${to}`;
}

function corner(row: number | undefined, column: number | undefined): string {
  return `${column === undefined ? '' : columnLetters(column)}${row === undefined ? '' : row + 1}`;
}

/** A sheet's name as it stands in a range: quoted only where it has to be. */
export function sheetPrefix(title: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(title) && !parseArea(title);
  return plain ? title : `'${title.replaceAll("'", "''")}'`;
}

export function printRange(title: string, area: Area): string {
  return `${sheetPrefix(title)}!${printArea(area)}`;
}
