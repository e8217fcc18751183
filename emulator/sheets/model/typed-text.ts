/** What Sheets makes of typed text (USER_ENTERED, setValues and hand edits), locale en_US. */
import type { Content } from './cell.ts';
import { CELL_TEXT_TOO_LONG, MAX_CELL_TEXT, SheetRefusal } from './limits.ts';
import { isTextFormat } from './number-format.ts';
import type { NumberFormat } from './style-book.ts';
import { typedDate } from './typed-date.ts';

export interface Typed {
  readonly content: Content;
  /** The format that comes with what was typed; taken on only by cells without one. */
  readonly format?: NumberFormat;
}

/**
 * Reads typed text. `format` is the cell's own: under plain text (`@`) nothing is parsed.
 * `year` is the current one, for days typed without a year. Throws over 50,000 characters.
 */
export function typedText(text: string, format: NumberFormat | undefined, year: number): Typed {
  if (text.length > MAX_CELL_TEXT) throw new SheetRefusal(CELL_TEXT_TOO_LONG);
  if (text === '') return { content: null };
  if (isTextFormat(format)) return { content: text };
  if (text.startsWith("'")) return { content: text.slice(1) === '' ? null : text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { content: { formula: text } };
  const trimmed = text.trim();
  const parsed = typedBoolean(trimmed) ?? typedNumber(trimmed) ?? typedDate(trimmed, year);
  if (parsed) return parsed;
  // Seen with labels such as `+ Non-Refundable`: a leading plus that is no number starts a formula.
  if (text.startsWith('+') && text.length > 1) return { content: { formula: `=${text}` } };
  return { content: text };
}

function typedBoolean(text: string): Typed | null {
  if (/^true$/i.test(text)) return { content: true };
  return /^false$/i.test(text) ? { content: false } : null;
}

const NUMBER =
  /^(?<open>\()?(?<sign>[+-])?(?<currency>\$)?(?<sign2>[+-])?(?<whole>\d{1,3}(?:,\d{3})+|\d*)(?<fraction>\.\d*)?(?<power>[eE][+-]?\d{1,3})?\s*(?<percent>%)?(?<close>\))?$/;

function typedNumber(text: string): Typed | null {
  const part = NUMBER.exec(text)?.groups;
  if (!part || !/\d/.test(`${part['whole'] ?? ''}${part['fraction'] ?? ''}`)) return null;
  if ((part['open'] === undefined) !== (part['close'] === undefined)) return null;
  if (part['sign'] !== undefined && part['sign2'] !== undefined) return null;
  const sign = part['open'] ?? part['sign'] ?? part['sign2'];
  if (part['open'] !== undefined && (part['sign'] ?? part['sign2']) !== undefined) return null;
  const plain = `${(part['whole'] ?? '').replaceAll(',', '')}${part['fraction'] ?? ''}`;
  const percent = part['percent'] !== undefined;
  // A percent is moved by the exponent, so that 5.1% is 0.051 exactly as typed.
  const power = Number((part['power'] ?? 'e0').slice(1)) - (percent ? 2 : 0);
  const size = Number(`${plain === '.' ? 'x' : plain}e${power}`);
  if (!Number.isFinite(size)) return null;
  const content = sign === '-' || sign === '(' ? 0 - size : size;
  const format = formatTyped(part, percent);
  return format ? { content, format } : { content };
}

function formatTyped(part: Record<string, string>, percent: boolean): NumberFormat | undefined {
  const cents = (part['fraction'] ?? '').length > 1;
  if (percent) return { type: 'PERCENT', pattern: cents ? '0.00%' : '0%' };
  if (part['currency'] !== undefined) {
    return { type: 'CURRENCY', pattern: cents ? '$#,##0.00' : '$#,##0' };
  }
  if (part['power'] !== undefined) return { type: 'SCIENTIFIC', pattern: '0.00E+00' };
  if ((part['whole'] ?? '').includes(',')) {
    return { type: 'NUMBER', pattern: cents ? '#,##0.00' : '#,##0' };
  }
  return undefined;
}
