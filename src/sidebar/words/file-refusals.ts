/** English words for files that cannot be imported: what they are instead, and what to do. */
import { listText } from './format.ts';
import type { Said } from './facts.ts';

/** What it is instead, and how to get a list from it. */
export function notACsv(said: Said): string {
  const kind = said.text('looksLike kind', 'something else');
  const cure = /excel|utf-16/i.test(kind)
    ? 'Open it, choose File > Save as > CSV (UTF-8), and choose that file.'
    : 'Choose the CSV file instead.';
  return `“${said.text('file name', 'The file')}” is ${kind}, not a list. ${cure}`;
}

/** A whole file may be missing too, such as users.csv of a roster; or the files are of the other kind. */
export function columnsMissing(said: Said): string {
  const missing = said.list('missing');
  const file = `“${said.text('file', 'The file')}”`;
  if (said.text('looksLike') === 'roster')
    return `${file} belongs to a roster; it is no list of devices. Take it away, or import it as a roster.`;
  if (said.text('looksLike') === 'devices')
    return `${file} is a list of devices; it is no roster. Take it away, or import it as devices.`;
  if (missing.some((name) => name.endsWith('.csv')))
    return `${listText(missing)} is not among the files. Add it; a roster is not whole without it.`;
  const names = listText(missing.map((column) => `“${column}”`));
  const near = missing.map((name) => nearHeader(name, said.list('found'))).find(Boolean);
  const cure = near
    ? `Perhaps it is “${near}”: then name it so in the file. Otherwise export it again with that column.`
    : 'Export it again with that column, or rename the one that holds it.';
  return `${file} has no column ${names || 'that is needed'}. ${cure}`;
}

/** A header that has the first word of the missing one in it, such as `Asset_Serial` for `serialNumber`. */
function nearHeader(missing: string, found: readonly string[]): string | undefined {
  const word = (/^[a-z]+/.exec(missing)?.[0] ?? missing).toLowerCase();
  return found.find((header) => header.toLowerCase().includes(word));
}
