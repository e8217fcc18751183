/** Saves the lines that are left out as a CSV file, to be mended and imported later. */
import type { PreviewLine } from '../../contract/imports.ts';
import { problemWords } from './problems.ts';

/** One field of CSV. A cell that a spreadsheet would take for a formula is kept text. */
function field(content: string): string {
  const harmless = /^[=+\-@\t]/.test(content) ? `'${content}` : content;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless;
}

/** The lines as CSV with a header; lines end as spreadsheets like it. */
export function linesAsCsv(lines: readonly PreviewLine[]): string {
  const rows = lines.map((line) => [
    line.where,
    line.title,
    line.problem ? problemWords(line.problem.code, line.problem.facts) : '',
  ]);
  return [['Where', 'What', 'Why it was left out'], ...rows]
    .map((row) => `${row.map(field).join(',')}\r\n`)
    .join('');
}

/** Offers a text as a download. The byte order mark lets Excel read the accents. */
export function download(name: string, content: string): void {
  const url = URL.createObjectURL(new Blob(['\ufeff', content], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
