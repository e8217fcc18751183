/** Days and times as a person types them, month first (locale en_US). */
import type { NumberFormat } from './style-book.ts';
import { serialOf } from './serial.ts';
import { MONTHS } from '../../execution/english-dates.ts';

interface Day {
  year: number;
  month: number;
  day: number;
  pattern: string;
}

interface Clock {
  fraction: number;
  pattern: string;
}

const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(am|pm)?$/i;

/** A day, a time, or a day and a time; null where the text is none of them. */
export function typedDate(
  text: string,
  thisYear: number,
): { content: number; format: NumberFormat } | null {
  const alone = clock(text);
  if (alone) return { content: alone.fraction, format: { type: 'TIME', pattern: alone.pattern } };
  const whole = day(text, thisYear);
  if (whole) {
    return { content: serial(whole), format: { type: 'DATE', pattern: whole.pattern } };
  }
  const split = /^(.*?)[\sT]+(\d{1,2}:\d{2}(?::\d{2})?\s*(?:am|pm)?)$/i.exec(text);
  const first = split ? day((split[1] ?? '').replace(/,$/, ''), thisYear) : null;
  const time = split ? clock(split[2] ?? '') : null;
  if (!first || !time) return null;
  return {
    content: serial(first) + time.fraction,
    format: { type: 'DATE_TIME', pattern: `${first.pattern} ${time.pattern}` },
  };
}

function serial(day: Day): number {
  return serialOf(day.year, day.month, day.day);
}

function clock(text: string): Clock | null {
  const match = CLOCK.exec(text);
  if (!match) return null;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  const half = match[4]?.toLowerCase();
  if (minute > 59 || second > 59 || hour > (half ? 12 : 23) || (half && hour === 0)) return null;
  const hours = half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour;
  const seconds = match[3] === undefined ? '' : ':ss';
  return {
    fraction: (hours * 3600 + minute * 60 + second) / 86_400,
    pattern: half ? `h:mm${seconds} am/pm` : `hh:mm${seconds}`,
  };
}

function day(text: string, thisYear: number): Day | null {
  return numericDay(text, thisYear) ?? namedDay(text, thisYear);
}

function numericDay(text: string, thisYear: number): Day | null {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) {
    const mark = iso[2] ?? '-';
    return real(Number(iso[1]), Number(iso[3]), Number(iso[4]), `yyyy${mark}mm${mark}dd`);
  }
  const local = /^(\d{1,2})([-/])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (!local) return null;
  const mark = local[2] ?? '/';
  const year = local[4] === undefined ? thisYear : fullYear(local[4]);
  const tail = local[4] === undefined ? '' : `${mark}${local[4].length === 2 ? 'yy' : 'yyyy'}`;
  return real(year, Number(local[1]), Number(local[3]), `M${mark}d${tail}`);
}

function namedDay(text: string, thisYear: number): Day | null {
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?$/i.exec(text);
  const dayFirst = /^(\d{1,2})[\s-]([a-z]{3,9})(?:[\s-](\d{4}|\d{2}))?$/i.exec(text);
  const match = monthFirst ?? dayFirst;
  if (!match) return null;
  const [name = '', number] = monthFirst ? [match[1], match[2]] : [match[2], match[1]];
  const month = MONTHS.findIndex(
    (full) =>
      full.toLowerCase() === name.toLowerCase() ||
      full.slice(0, 3).toLowerCase() === name.toLowerCase(),
  );
  if (month < 0) return null;
  const year = match[3] === undefined ? thisYear : fullYear(match[3]);
  const letters = name.length === 3 ? 'mmm' : 'mmmm';
  const withYear = match[3] !== undefined;
  const pattern = monthFirst
    ? `${letters} d${withYear ? ', yyyy' : ''}`
    : `d-${letters}${withYear ? '-yyyy' : ''}`;
  return real(year, month + 1, Number(number), pattern);
}

/** Two digits mean 1930 to 2029, as Sheets reads them. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 30 ? 2000 : 1900);
}

function real(year: number, month: number, day: number, pattern: string): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? { year, month, day, pattern } : null;
}
