/** Reads a text as CSV (or with tabs or semicolons), whatever spreadsheet or system has been at it. */
import { cleanLine } from '../values/text.ts';
import { accept, refuse, type Verdict } from '../values/verdict.ts';
import { splitRows, type CsvRow, type TornRow } from './csv-rows.ts';
import type { ImportNote } from './problems.ts';

export interface CsvTable {
  /** File name without folders. */
  name: string;
  headers: string[];
  rows: CsvRow[];
  /** Lines whose cells cannot be told from each other; nothing is taken from them. */
  torn: TornRow[];
  notes: FileNote[];
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
  const { header, rows, torn } = splitRows(plain);
  if (!header) return refuse('file-empty', { file: name });
  return accept({
    name,
    headers: header.cells.map((cell) => cleanLine(cell, 100)),
    rows,
    torn,
    notes: [...cutNote(name, torn), ...lostLetters(name, text, [header, ...rows])],
  });
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

function cutNote(file: string, torn: readonly TornRow[]): FileNote[] {
  const cut = torn.find((row) => row.why === 'line-cut');
  return cut ? [{ code: 'file-cut', facts: { file, line: cut.line } }] : [];
}

function lostLetters(file: string, text: string, rows: readonly CsvRow[]): FileNote[] {
  if (!text.includes('\ufffd')) return [];
  const lost = rows.filter((row) => row.cells.some((cell) => cell.includes('\ufffd')));
  const line = lost[0]?.line ?? 1;
  return lost.length > 0
    ? [{ code: 'letters-lost', facts: { file, line, count: lost.length } }]
    : [];
}
