/** printf-like formatting, as Utilities.formatString and Logger.log do it. */

const PLACEHOLDER = /%(?:(\d+)\$)?([-+0 #]*)(\d+)?(?:\.(\d+))?([sdifxXeEgobc%])/g;

/** Fills `%s`, `%d`, `%05.2f` and the like from the values, in order or by number (`%2$s`). */
export function formatString(template: string, values: readonly unknown[]): string {
  let next = 0;
  return template.replace(
    PLACEHOLDER,
    (_all, place: string, flags: string, width: string, precision: string, type: string) => {
      if (type === '%') return '%';
      const value = place ? values[Number(place) - 1] : values[next++];
      const digits = precision === undefined ? undefined : Number(precision);
      const text = one(value, type, digits);
      const signed = flags.includes('+') && type !== 's' && Number(value) >= 0 ? `+${text}` : text;
      return pad(signed, Number(width ?? 0), flags);
    },
  );
}

function one(value: unknown, type: string, digits: number | undefined): string {
  const number = Number(value);
  switch (type) {
    case 'd':
    case 'i':
      return String(Math.trunc(number));
    case 'f':
      return number.toFixed(digits ?? 6);
    case 'e':
    case 'E':
      return number.toExponential(digits ?? 6);
    case 'x':
      return number.toString(16);
    case 'X':
      return number.toString(16).toUpperCase();
    case 'o':
      return number.toString(8);
    case 'b':
      return number.toString(2);
    default:
      return String(value).slice(0, digits);
  }
}

function pad(text: string, width: number, flags: string): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0')) return text.padStart(width);
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
