/** Colours: parts of 0 to 1 in the API, `#rrggbb` in Apps Script. */
import type { ApiColor, CellFormat } from './style-book.ts';

const NAMES: Readonly<Record<string, string>> = {
  white: '#ffffff',
  black: '#000000',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  gray: '#808080',
  grey: '#808080',
};

export function hexOf(color: ApiColor): string {
  const part = (share: number | undefined): string =>
    Math.round((share ?? 0) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${part(color.red)}${part(color.green)}${part(color.blue)}`;
}

/** Reads `#rrggbb`, `#rgb` and the common names; null for anything else. */
export function colorOf(text: string): ApiColor | null {
  const named = NAMES[text.toLowerCase()] ?? text;
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(named);
  const long = short ? short.slice(1).map((digit) => digit + digit) : named.match(/[\da-f]{2}/gi);
  if (!long || long.length !== 3 || (!short && !/^#[\da-f]{6}$/i.test(named))) return null;
  const [red = 0, green = 0, blue = 0] = long.map((part) => parseInt(part, 16) / 255);
  return { red, green, blue };
}

/** The API keeps a colour in two fields; the newer one wins. */
export function backgroundOf(format: CellFormat | undefined): string | null {
  const color = styled(format?.['backgroundColorStyle']) ?? format?.backgroundColor;
  return color ? hexOf(color) : null;
}

export function fontColorOf(format: CellFormat | undefined): string | null {
  const text = format?.textFormat;
  const color = styled(text?.['foregroundColorStyle']) ?? text?.foregroundColor;
  return color ? hexOf(color) : null;
}

function styled(style: unknown): ApiColor | undefined {
  return (style as { rgbColor?: ApiColor } | undefined)?.rgbColor;
}
