/** Dates by Java's SimpleDateFormat patterns, as Utilities.formatDate and parseDate take them. */
import { MONTHS, WEEKDAYS } from '../execution/english-dates.ts';
import { ServiceError } from '../execution/service-error.ts';
import { isTimeZone, localToEpoch, wallClock, zoneOffset } from '../execution/time-zone.ts';

const TOKENS = /'((?:[^']|'')*)'|([A-Za-z])\2*/g;

type Print = (local: Date, width: number, epochMs: number, zone: string) => string;

const two = (value: number, width = 2) => String(value).padStart(width, '0');
const word = (words: readonly string[], index: number, width: number) => {
  const text = words[index] ?? '';
  return width >= 4 ? text : text.slice(0, 3);
};
const twelve = (hour: number) => hour % 12 || 12;

const printers: Record<string, Print> = {
  G: () => 'AD',
  y: (d, width) =>
    width === 2 ? two(d.getUTCFullYear() % 100) : String(d.getUTCFullYear()).padStart(width, '0'),
  M: (d, width) =>
    width > 2 ? word(MONTHS, d.getUTCMonth(), width) : two(d.getUTCMonth() + 1, width),
  d: (d, width) => two(d.getUTCDate(), width),
  D: (d, width) => two(dayOfYear(d), width),
  E: (d, width) => word(WEEKDAYS, d.getUTCDay(), width),
  u: (d, width) => two(d.getUTCDay() || 7, width),
  a: (d) => (d.getUTCHours() < 12 ? 'AM' : 'PM'),
  H: (d, width) => two(d.getUTCHours(), width),
  k: (d, width) => two(d.getUTCHours() || 24, width),
  K: (d, width) => two(d.getUTCHours() % 12, width),
  h: (d, width) => two(twelve(d.getUTCHours()), width),
  m: (d, width) => two(d.getUTCMinutes(), width),
  s: (d, width) => two(d.getUTCSeconds(), width),
  S: (d, width) => two(d.getUTCMilliseconds(), width),
  Z: (_d, _width, ms, zone) => offsetText(ms, zone, ''),
  X: (_d, width, ms, zone) => {
    const text = offsetText(ms, zone, width === 3 ? ':' : '');
    if (zoneOffset(ms, zone) === 0) return 'Z';
    return width === 1 ? text.slice(0, 3) : text;
  },
  z: (_d, width, ms, zone) => zoneName(ms, zone, width),
};

/** Throws for letters that are no pattern. An unknown zone counts as GMT, as in Java. */
export function formatJavaDate(epochMs: number, zone: string, pattern: string): string {
  const known = isTimeZone(zone) ? zone : 'GMT';
  const local = wallClock(epochMs, known);
  return pattern.replace(TOKENS, (token: string, quoted: string | undefined, letter: string) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replace(/''/g, "'");
    const print = printers[letter];
    if (!print)
      throw new ServiceError(`Invalid argument: ${pattern}. Should be of type: Date Format`);
    return print(local, token.length, epochMs, known);
  });
}

const NUMERIC = 'yMdHkhKmsS';

/** Reads a text by a pattern; the moment in milliseconds. Throws for text that does not fit. */
export function parseJavaDate(text: string, zone: string, pattern: string): number {
  const field: Record<string, number> = { y: 1970, M: 1, d: 1 };
  let rest = text;
  let at = 0;
  const refuse = () => new ServiceError(`Invalid argument: ${text}. Should be of type: Date`);
  const eat = (literal: string) => {
    if (!rest.startsWith(literal)) throw refuse();
    rest = rest.slice(literal.length);
  };
  for (const match of pattern.matchAll(TOKENS)) {
    eat(pattern.slice(at, match.index));
    at = match.index + match[0].length;
    const letter = match[2];
    if (letter === undefined) {
      eat(match[1] === '' ? "'" : (match[1] ?? ''));
      continue;
    }
    if (!NUMERIC.includes(letter)) throw new Error(`not emulated: parseDate with ${letter}`);
    const next = pattern.charAt(at);
    const adjacent = NUMERIC.includes(next) && next !== '';
    const digits = new RegExp(`^\\d{1,${adjacent ? match[0].length : 9}}`).exec(rest)?.[0];
    if (digits === undefined) throw refuse();
    field[letter] = Number(digits);
    rest = rest.slice(digits.length);
  }
  eat(pattern.slice(at));
  const hour = field.H ?? (field.k ?? field.h ?? field.K ?? 0) % 24;
  const local = new Date(0);
  local.setUTCFullYear(field.y ?? 1970, (field.M ?? 1) - 1, field.d ?? 1);
  local.setUTCHours(hour, field.m ?? 0, field.s ?? 0, field.S ?? 0);
  return localToEpoch(local.getTime(), isTimeZone(zone) ? zone : 'GMT');
}

function dayOfYear(date: Date): number {
  const start = Date.UTC(date.getUTCFullYear(), 0, 1);
  return Math.floor((date.getTime() - start) / 86_400_000) + 1;
}

function offsetText(ms: number, zone: string, colon: string): string {
  const minutes = Math.round(zoneOffset(ms, zone) / 60_000);
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${colon}${two(size % 60)}`;
}

function zoneName(ms: number, zone: string, width: number): string {
  const timeZoneName = width >= 4 ? 'long' : 'short';
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName }).formatToParts(
    ms,
  );
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}
