/** Numbers as text: the automatic way, and by patterns such as `#,##0.00` and `0%`. */

/** As a cell without a format shows a number: whole up to 15 digits, else ten significant digits. */
export function showGeneral(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value === 0 ? 0 : value);
  const short = Number(value.toPrecision(10));
  const size = Math.abs(short);
  if (size >= 1e15 || (size !== 0 && size < 1e-6)) return exponent(short);
  return String(short);
}

function exponent(value: number): string {
  const [mantissa = '', power = '0'] = value.toExponential().split('e');
  return `${mantissa}E${power.startsWith('-') ? '-' : '+'}${power.replace(/^[+-]/, '').padStart(2, '0')}`;
}

/** By pattern: sections for positive, negative and zero; digits, separators, percent and literals. */
export function showNumber(value: number, pattern: string): string {
  const sections = splitSections(pattern);
  const section =
    value === 0 && sections[2] !== undefined
      ? sections[2]
      : value < 0 && sections[1] !== undefined
        ? sections[1]
        : (sections[0] ?? pattern);
  const ownSign = value < 0 && sections[1] !== undefined;
  const text = showSection(Math.abs(value), section);
  return value < 0 && !ownSign && /[1-9]/.test(text) ? `-${text}` : text;
}

function splitSections(pattern: string): string[] {
  const sections = [''];
  for (const piece of pattern.match(/"[^"]*"|\\.|\[[^\]]*\]|./g) ?? []) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

/** Literal text before, digits, literal text after: what one section of a pattern says. */
function showSection(value: number, section: string): string {
  let before = '';
  let digits = '';
  let after = '';
  for (const piece of section.match(/"[^"]*"|\\.|\[[^\]]*\]|E[+-]0+|_.|\*.|./g) ?? []) {
    const first = piece[0] ?? '';
    if (/^(?:[0#?.,]|E[+-]0+)$/.test(piece) && after === '') digits += piece;
    else if (digits === '') before += literal(piece, first);
    else after += literal(piece, first);
  }
  const percents = (before + after).split('%').length - 1;
  return before + (digits === '' ? '' : showDigits(value * 100 ** percents, digits)) + after;
}

function literal(piece: string, first: string): string {
  if (first === '"') return piece.slice(1, -1);
  if (first === '\\') return piece.slice(1);
  if (first === '[') return /^\[\$([^\]-]*)/.exec(piece)?.[1] ?? '';
  if (first === '_') return ' ';
  if (first === '*') return '';
  return piece;
}

function showDigits(value: number, digits: string): string {
  const power = /E([+-])(0+)$/.exec(digits);
  if (power) {
    const places = /\.([0#?]*)/.exec(digits)?.[1]?.length ?? 0;
    const [mantissa = '', exp = '0'] = value.toExponential(places).split('e');
    return `${mantissa}E${exp.startsWith('-') ? '-' : (power[1] ?? '')}${exp
      .replace(/^[+-]/, '')
      .padStart(power[2]?.length ?? 1, '0')}`;
  }
  const [whole = '', fraction = ''] = digits.split('.');
  const grouped = whole.includes(',');
  const least = (whole.match(/0/g) ?? []).length;
  const most = fraction.replace(/[^0#?]/g, '').length;
  const needed = (fraction.match(/0/g) ?? []).length;
  const [int = '', frac = ''] = decimals(value, most).split('.');
  let kept = frac;
  while (kept.length > needed && kept.endsWith('0')) kept = kept.slice(0, -1);
  let head = int === '0' && least === 0 ? '' : int.padStart(least, '0');
  if (grouped) head = head.replace(/\B(?=(\d{3})+$)/g, ',');
  const point = kept !== '' || (digits.includes('.') && needed > 0) ? '.' : '';
  return head + point + kept;
}

/** Rounds half away from zero on the decimal digits, as a person expects of 1.005. */
function decimals(value: number, places: number): string {
  if (value >= 1e21) return BigInt(value).toString();
  const rounded = Number(
    `${Math.round(Number(`${Number(value.toPrecision(15))}e${places}`))}e-${places}`,
  );
  return Number.isFinite(rounded) ? rounded.toFixed(places) : value.toFixed(places);
}
