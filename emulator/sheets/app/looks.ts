/** Looks as Apps Script names them, put into the form in which they are stored. */
import { colorOf } from '../model/color.ts';
import { SheetRefusal } from '../model/limits.ts';
import { formatOfPattern } from '../model/number-format.ts';
import type { CellFormat, CellStyle } from '../model/style-book.ts';

/** What getNumberFormat says of a cell without a format. */
const AUTOMATIC = '0.###############';

export function patternOf(style: CellStyle): string {
  return style.format?.numberFormat?.pattern ?? AUTOMATIC;
}

export function numberFormatOf(style: CellStyle, pattern: string): CellStyle {
  const rest = without(style.format ?? {}, 'numberFormat');
  const format = pattern === AUTOMATIC ? undefined : formatOfPattern(pattern);
  return { ...style, format: format ? { ...rest, numberFormat: format } : rest };
}

export function withBackground(style: CellStyle, color: string | null): CellStyle {
  const rest = without(style.format ?? {}, 'backgroundColor', 'backgroundColorStyle');
  if (color === null) return { ...style, format: rest };
  const backgroundColor = read(color);
  const backgroundColorStyle = { rgbColor: backgroundColor };
  return { ...style, format: { ...rest, backgroundColor, backgroundColorStyle } };
}

export function withFontColor(style: CellStyle, color: string | null): CellStyle {
  const text = style.format?.textFormat ?? {};
  const rest = without(text, 'foregroundColor', 'foregroundColorStyle');
  if (color === null) return withText(style, rest);
  const foregroundColor = read(color);
  return withText(style, {
    ...rest,
    foregroundColor,
    foregroundColorStyle: { rgbColor: foregroundColor },
  });
}

export function withWeight(style: CellStyle, weight: string | null): CellStyle {
  const rest = without(style.format?.textFormat ?? {}, 'bold');
  return withText(style, weight === 'bold' ? { ...rest, bold: true } : rest);
}

function withText(style: CellStyle, textFormat: NonNullable<CellFormat['textFormat']>): CellStyle {
  const rest = without(style.format ?? {}, 'textFormat');
  const format = Object.keys(textFormat).length > 0 ? { ...rest, textFormat } : rest;
  return { ...style, format };
}

function read(color: string) {
  const parts = colorOf(color);
  if (!parts) throw new SheetRefusal(`Invalid argument: ${color}`);
  return parts;
}

/** A copy that lacks some fields. */
function without<T extends object>(from: T, ...names: (keyof T & string)[]): T {
  const copy = { ...from } as Record<string, unknown>;
  for (const name of names) delete copy[name];
  return copy as T;
}
