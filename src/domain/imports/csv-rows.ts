/** Splits a text into rows of cells, and tells the rows apart whose cells cannot be trusted. */
import Papa from 'papaparse';

export interface CsvRow {
  /** 1-based line of the file on which it begins. */
  line: number;
  cells: string[];
}

/** Why the cells of a line cannot be told from each other. */
export type Tear = 'line-quote' | 'line-too-long' | 'line-cut';

/** Its cells are only a guess: good enough to see who is named, never to be written. */
export interface TornRow extends CsvRow {
  why: Tear;
}

export interface CsvRows {
  header: CsvRow | undefined;
  rows: CsvRow[];
  torn: TornRow[];
}

/** After so many stray quotation marks in a file, no line with one is trusted any more. */
const MOST_STRAY_QUOTES = 50;

/** @param text without a byte order mark, its lines ended by `\n`. */
export function splitRows(text: string): CsvRows {
  const { rows, torn } = withoutStrayQuotes(text, delimiterOf(text));
  const first = rows[0];
  const stray = torn[0];
  const header = first && (!stray || first.line < stray.line) ? first : (stray ?? first);
  if (!header) return { header, rows: [], torn: [] };
  const width = header.cells.length;
  const cut = cutLine(rows, width, text);
  const usual = usualWidth(rows, width);
  const good: CsvRow[] = [];
  for (const row of rows) {
    if (row === header) continue;
    if (row === cut) torn.push({ ...row, why: 'line-cut' });
    else if (isTooLong(row, width, usual)) torn.push({ ...row, why: 'line-too-long' });
    else good.push(row);
  }
  return {
    header,
    rows: good,
    torn: torn.filter((row) => row !== header).sort((a, b) => a.line - b.line),
  };
}

/**
 * A quotation mark that is never closed, or closed in the middle of a cell, swallows the lines below it.
 * So the line in which it stands is put aside, and reading goes on with the next one.
 */
function withoutStrayQuotes(text: string, delimiter: string): { rows: CsvRow[]; torn: TornRow[] } {
  const rows: CsvRow[] = [];
  const torn: TornRow[] = [];
  let rest = text;
  let line = 1;
  for (;;) {
    if (torn.length >= MOST_STRAY_QUOTES) rest = withoutQuotedLines(rest, line, delimiter, torn);
    const parsed = Papa.parse<string[]>(rest, { delimiter, newline: '\n', quoteChar: '"' });
    const stray = parsed.errors.find((error) => error.type === 'Quotes')?.row;
    const read = withLines(parsed.data.slice(0, stray), line);
    rows.push(...read.rows);
    if (stray === undefined) break;
    const start = startOfLine(rest, read.next - line);
    const end = rest.indexOf('\n', start);
    torn.push(tornAt(read.next, rest.slice(start, end < 0 ? undefined : end), delimiter));
    if (end < 0) break;
    rest = rest.slice(end + 1);
    line = read.next + 1;
  }
  return { rows, torn };
}

function tornAt(line: number, written: string, delimiter: string): TornRow {
  const cells = written.split(delimiter).map((cell) => cell.replace(/"/g, ''));
  return { line, cells, why: 'line-quote' };
}

/** Blanks every line with a quotation mark, so that the count of lines stays. */
function withoutQuotedLines(
  text: string,
  first: number,
  delimiter: string,
  torn: TornRow[],
): string {
  return text
    .split('\n')
    .map((written, at) => {
      if (!written.includes('"')) return written;
      torn.push(tornAt(first + at, written, delimiter));
      return '';
    })
    .join('\n');
}

function startOfLine(text: string, lines: number): number {
  let at = 0;
  for (let left = lines; left > 0; left -= 1) at = text.indexOf('\n', at) + 1;
  return at;
}

/** Blank lines are left out, yet counted, since people look lines up in an editor. */
function withLines(data: readonly string[][], first: number): { rows: CsvRow[]; next: number } {
  const rows: CsvRow[] = [];
  let line = first;
  for (const cells of data) {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
    line += 1;
    for (const cell of cells) {
      for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) line += 1;
    }
  }
  return { rows, next: line };
}

/**
 * Real files have a comma too many at the end of every line, or of some; that shifts nothing. A comma within
 * a text does: then the last cell is filled, or the second half of the text begins with a blank.
 */
function isTooLong({ cells }: CsvRow, width: number, usual: number): boolean {
  if (cells.length <= width) return false;
  if (cells.slice(width).some((cell) => cell.trim() !== '')) return true;
  return cells.length !== usual && cells.some((cell) => /^ +\S/.test(cell));
}

/** How many cells most lines have; the header's number where no two lines agree. */
function usualWidth(rows: readonly CsvRow[], width: number): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [usual, most] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [width, 1]);
  return most * 2 > rows.length ? usual : width;
}

/**
 * A last line that lacks its end and cells that every other line has: the file was cut off within it.
 * Old Excel leaves blank cells at the end of lines out, so a short line alone proves nothing.
 */
function cutLine(rows: readonly CsvRow[], width: number, text: string): CsvRow | undefined {
  const last = rows[rows.length - 1];
  if (!last || text.endsWith('\n') || last.cells.length >= width) return undefined;
  return rows.every((row) => row === last || row.cells.length >= width) ? last : undefined;
}

/** The separator that the first line with words uses most, outside of quotation marks. */
function delimiterOf(text: string): string {
  const start = text.search(/\S/);
  if (start < 0) return ',';
  const end = text.indexOf('\n', start);
  const line = text.slice(start, end < 0 ? undefined : end).replace(/"[^"]*"/g, '');
  const counts = [',', '\t', ';', '|'].map((mark) => ({ mark, count: line.split(mark).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}
