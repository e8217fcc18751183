/** Hygiene for text from files, forms and fields: nothing here throws, whatever comes in. */

/** Longest value of a cell that is a line, and of one that is a note. */
export const LINE_LIMIT = 500;
export const NOTE_LIMIT = 2000;

/** Zero-width joiners belong to names in some scripts; all other format characters only hide things. */
const JOINERS = '\u200c\u200d';

/** One line: control characters gone, blanks collapsed, ends trimmed, length limited. */
export function cleanLine(text: unknown, limit = LINE_LIMIT): string {
  return cut(withoutControls(textOf(text).replace(/\s/gu, ' ')).replace(/ {2,}/g, ' '), limit);
}

/** Several lines: as `cleanLine`, line ends kept as `\n`. */
export function cleanNote(text: unknown, limit = NOTE_LIMIT): string {
  const lines = textOf(text)
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .split('\n')
    .map((line) => cleanLine(line, limit));
  return cut(lines.join('\n').replace(/\n{3,}/g, '\n\n'), limit);
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, (mark) => (JOINERS.includes(mark) ? mark : ''));
}

function cut(text: string, limit: number): string {
  const trimmed = text.trim();
  if (trimmed.length <= limit) return trimmed;
  return trimmed
    .slice(0, limit)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}

/** Parts of a cell that holds a list: `Charger, Case`. Blank parts and repetitions are left out. */
export function splitList(text: string): string[] {
  const parts = text.split(/[,;\n]/).map((part) => cleanLine(part));
  return [...new Set(parts.filter((part) => part !== ''))];
}

/** A list as it stands in a cell. */
export function joinList(parts: readonly string[]): string {
  return parts.join(', ');
}

/** What is compared when tags, serials and IDs are: capitals and digits only. */
export function scanKey(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** An address as it is compared: no blanks around it, case ignored. */
export function addressKey(text: string): string {
  return text.trim().toLowerCase();
}

/** Whether a text can be an e-mail address. Deliberately plain: Google has the last word. */
export function isAddress(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[^\s@,;<>()"[\]\\]+@[^\s@,;<>()"[\]\\.]+(\.[^\s@,;<>()"[\]\\.]+)+$/.test(text)
  );
}
