/** Values of cells as different systems write them. */
import { dayOfSerial, isDay, type DayOrBlank } from '../values/day.ts';

/** A long number that a spreadsheet has shortened: its digits are lost. `7312E08` is a real serial. */
export function isDamagedNumber(text: string): boolean {
  return /^\d+[.,]\d+E\+?\d+$/i.test(text) || /^\d+E\+\d+$/i.test(text);
}

/** The last day of a month, for files that give only the month. */
function lastOfMonth(year: string, month: string): DayOrBlank {
  for (const day of ['31', '30', '29', '28']) {
    if (isDay(`${year}-${month}-${day}`)) return `${year}-${month}-${day}`;
  }
  return '';
}

/**
 * A day from `2029-06-06`, `2029-06-06T…`, `2029-06` (its last day), milliseconds since 1970, or
 * `6/25/2029` where only one reading is possible. Null when it cannot be read without guessing.
 */
export function dayFrom(text: string): DayOrBlank | null {
  if (text === '') return '';
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(text)?.[1];
  if (iso !== undefined) return isDay(iso) ? iso : null;
  const month = /^(\d{4})[-/](\d{2})$/.exec(text);
  if (month) return lastOfMonth(month[1] ?? '', month[2] ?? '') || null;
  if (/^\d{12,13}$/.test(text)) return dayOfSerial(Math.floor(Number(text) / 86_400_000) + 25_569);
  const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  return slashed ? unambiguous(slashed[1] ?? '', slashed[2] ?? '', slashed[3] ?? '') : null;
}

function unambiguous(first: string, second: string, year: string): DayOrBlank | null {
  const readings = [
    [first, second],
    [second, first],
  ].map(([month = '', day = '']) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  const possible = [...new Set(readings.filter(isDay))];
  return possible.length === 1 ? (possible[0] ?? null) : null;
}

/** `true`, `TRUE`, `1`, `yes`; anything else, blank too, is the default. */
export function booleanFrom(text: string, byDefault: boolean): boolean {
  const word = text.toLowerCase();
  if (['true', '1', 'yes', 'y'].includes(word)) return true;
  return ['false', '0', 'no', 'n'].includes(word) ? false : byDefault;
}

/** `4` becomes `04` again after a spreadsheet; of several grades the first. */
export function gradeFrom(text: string): string {
  const first = (text.split(/[,;]/)[0] ?? '').trim().toUpperCase();
  return /^\d$/.test(first) ? `0${first}` : first;
}
