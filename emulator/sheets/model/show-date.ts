/** Serials as days and times, by patterns such as `yyyy-mm-dd hh:mm`. */
import { MONTHS, WEEKDAYS } from '../../execution/english-dates.ts';
import { wallClock } from './serial.ts';

export function showDate(serial: number, pattern: string): string {
  const halfDay = /am\/pm|a\/p/i.test(pattern);
  // Seconds are shown rounded down after rounding to the millisecond.
  const at = wallClock(serial);
  const tokens = pattern.match(/"[^"]*"|\\.|am\/pm|a\/p|y+|m+|d+|h+|s+|\.0+|./gi) ?? [];
  return tokens.map((token, i) => showToken(token, at, halfDay, isMinutes(tokens, i))).join('');
}

/** `m` means minutes next to hours or seconds, else months. */
function isMinutes(tokens: readonly string[], i: number): boolean {
  if (!/^m{1,2}$/i.test(tokens[i] ?? '')) return false;
  const letters = (token: string): boolean => /^[ymdhs]/i.test(token) && !/^"/.test(token);
  const before = tokens.slice(0, i).reverse().find(letters) ?? '';
  const after = tokens.slice(i + 1).find(letters) ?? '';
  return /^h/i.test(before) || /^s/i.test(after);
}

function showToken(token: string, at: Date, halfDay: boolean, minutes: boolean): string {
  const lower = token.toLowerCase();
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith('\\')) return token.slice(1);
  if (lower === 'am/pm') return at.getUTCHours() < 12 ? 'AM' : 'PM';
  if (lower === 'a/p') return at.getUTCHours() < 12 ? 'A' : 'P';
  const two = (n: number): string => String(n).padStart(Math.min(lower.length, 2), '0');
  switch (lower[0]) {
    case 'y':
      return lower.length > 2
        ? String(at.getUTCFullYear()).padStart(4, '0')
        : String(at.getUTCFullYear() % 100).padStart(2, '0');
    case 'm':
      if (minutes) return two(at.getUTCMinutes());
      return showName(MONTHS[at.getUTCMonth()] ?? '', lower.length) ?? two(at.getUTCMonth() + 1);
    case 'd':
      return showName(WEEKDAYS[at.getUTCDay()] ?? '', lower.length) ?? two(at.getUTCDate());
    case 'h':
      return two(halfDay ? ((at.getUTCHours() + 11) % 12) + 1 : at.getUTCHours());
    case 's':
      return two(at.getUTCSeconds());
    case '.':
      return token.length > 1
        ? `.${String(at.getUTCMilliseconds())
            .padStart(3, '0')
            .slice(0, token.length - 1)}`
        : '.';
    default:
      return token;
  }
}

function showName(name: string, letters: number): string | null {
  if (letters < 3) return null;
  return letters === 3 ? name.slice(0, 3) : letters === 5 ? name.slice(0, 1) : name;
}
