/** Number formats: which kind a pattern is, and how a value looks under it. */
import type { NumberFormat } from './style-book.ts';
import type { Value } from './cell.ts';
import { showDate } from './show-date.ts';
import { showGeneral, showNumber } from './show-number.ts';

/** Patterns that Sheets uses for a kind given without one (locale en_US). */
const DEFAULT_PATTERNS: Record<string, string> = {
  TEXT: '@',
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
  CURRENCY: '$#,##0.00',
  DATE: 'M/d/yyyy',
  TIME: 'h:mm:ss am/pm',
  DATE_TIME: 'M/d/yyyy H:mm:ss',
  SCIENTIFIC: '0.00E+00',
};

const DATE_KINDS = new Set(['DATE', 'TIME', 'DATE_TIME']);

/** The format a pattern stands for; undefined for the automatic one (`General`, in any case). */
export function formatOfPattern(pattern: string): NumberFormat | undefined {
  if (pattern === '' || /^general$/i.test(pattern)) return undefined;
  return { type: kindOfPattern(pattern), pattern };
}

/** As the API completes a format of which only the kind was given. */
export function completeFormat(type: string, pattern: string | undefined): NumberFormat {
  return { type, pattern: pattern ?? DEFAULT_PATTERNS[type] ?? '' };
}

function kindOfPattern(pattern: string): string {
  const bare = pattern.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (bare.includes('@')) return 'TEXT';
  const clock = /[hs]/i.test(bare);
  const day = /[yd]|m{3,}/i.test(bare) || (/m/i.test(bare) && !clock);
  if (day && clock) return 'DATE_TIME';
  if (day) return 'DATE';
  if (clock) return 'TIME';
  if (/E[+-]/.test(bare)) return 'SCIENTIFIC';
  if (bare.includes('%')) return 'PERCENT';
  return /[$€£¥]/.test(pattern) ? 'CURRENCY' : 'NUMBER';
}

/** Whether numbers under this format are days or times (`getValues` gives Dates for them). */
export function showsDates(format: NumberFormat | undefined): boolean {
  return format !== undefined && DATE_KINDS.has(format.type);
}

export function isTextFormat(format: NumberFormat | undefined): boolean {
  return format?.type === 'TEXT' || format?.pattern === '@';
}

/** A value as the cell shows it. */
export function shown(value: Value | null, format: NumberFormat | undefined): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (!format || isTextFormat(format)) return showGeneral(value);
  return showsDates(format) ? showDate(value, format.pattern) : showNumber(value, format.pattern);
}
