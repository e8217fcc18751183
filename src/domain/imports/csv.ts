/** Reads a text as CSV (or with tabs or semicolons), whatever spreadsheet or system has been at it. */
import Papa from 'papaparse';
import { cleanLine } from '../values/text.ts';
import { accept, refuse, type Verdict } from '../values/verdict.ts';
import type { ImportNote } from './problems.ts';

export interface CsvTable {
  /** File name without folders. */
  name: string;
  headers: string[];
  rows: CsvRow[];
  notes: FileNote[];
}

export interface CsvRow {
  /** 1-based line of the file on which it begins. */
  line: number;
  cells: string[];
}

export interface FileNote {
  code: ImportNote;
  facts: Record<string, string | number>;
}

export type CsvRefusal = 'not-a-csv' | 'file-empty';

/** Never throws: what is not a table is refused with what it looks like. */
export function readCsv(fileName: string, text: string): Verdict<CsvTable, CsvRefusal> {
  const name = cleanLine(fileName.replace(/^.*[\\/]/, ''), 100) || 'file';
  const looksLike = notCsv(text);
  if (looksLike) return refuse('not-a-csv', { file: name, looksLike });
  const plain = text.replace(/^[\ufeff\u200b]+/, '').replace(/\r\n?/g, '\n');
  const parsed = Papa.parse<string[]>(plain, {
    delimiter: delimiterOf(plain),
    newline: '\n',
    quoteChar: '"',
    header: false,
    skipEmptyLines: false,
  });
  const rows = withLines(parsed.data);
  const [header, ...body] = rows;
  if (!header) return refuse('file-empty', { file: name });
  return accept({
    name,
    headers: header.cells.map((cell) => cleanLine(cell, 100)),
    rows: body,
    notes: notesOf(name, text, parsed.errors, rows),
  });
}

/** Blank lines are left out, yet counted, since people look lines up in an editor. */
function withLines(data: readonly string[][]): CsvRow[] {
  const rows: CsvRow[] = [];
  let line = 1;
  for (const cells of data) {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
    line += 1;
    for (const cell of cells) {
      for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) line += 1;
    }
  }
  return rows;
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

const MAGIC: readonly (readonly [RegExp, string])[] = [
  [/^PK\p{Cc}{2}/u, 'a zip or Excel file'],
  [/^\u00d0\u00cf\p{Cc}\u00e0/u, 'an old Excel file'],
  [/^(\u0089|\ufffd)?PNG\r?\n/, 'a picture'],
  [/^(\u00ff\u00d8\u00ff|GIF8\d)/, 'a picture'],
  [/^%PDF-/, 'a PDF'],
  [/^\{\\rtf/, 'a text document'],
  [/^\s*<(!doctype|html|\?xml|head|body|table)/i, 'a web page'],
  [/^\s*[[{]\s*["{[]/, 'JSON'],
];

/** What a text is instead of CSV; '' when nothing speaks against it. */
function notCsv(text: string): string {
  const head = text.slice(0, 4096).replace(/^\ufeff/, '');
  const known = MAGIC.find(([pattern]) => pattern.test(head));
  if (known) return known[1];
  // Text of two bytes a letter, read as one, has a NUL beside every letter; other binary has some.
  if (head.includes('\u0000')) return 'not text, or saved as UTF-16';
  const controls = head.replace(/[^\p{Cc}]|[\t\r\n]/gu, '').length;
  return controls > head.length / 50 ? 'not text' : '';
}

function notesOf(
  file: string,
  text: string,
  errors: readonly Papa.ParseError[],
  rows: readonly CsvRow[],
): FileNote[] {
  const notes: FileNote[] = [];
  const open = errors.find((error) => error.code === 'MissingQuotes');
  if (open) {
    const line = rows[rows.length - 1]?.line ?? 1;
    notes.push({ code: 'quote-open', facts: { file, line } });
  }
  if (text.includes('\ufffd')) {
    const lost = rows.filter((row) => row.cells.some((cell) => cell.includes('\ufffd')));
    const line = lost[0]?.line ?? 1;
    notes.push({ code: 'letters-lost', facts: { file, line, count: lost.length } });
  }
  return notes;
}
