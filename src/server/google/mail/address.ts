/** E-mail addresses and header lines that cannot be abused, whatever stands in a cell. */

/** Most recipients of one e-mail that Google takes. */
const MOST = 50;
/** Google refuses longer subjects ("Argument too large: subject"). */
const SUBJECT_LENGTH = 200;

const ADDRESS =
  /^[^\s@<>()[\],;:"\\]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/i;

/** Whether a text is one plain address, without a name, a line end or anything else around it. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text);
}

/** The addresses in a cell, each once and at most 50, and what in it is not an address. */
export function recipientsIn(cell: string): { addresses: string[]; refused: string[] } {
  const addresses = new Map<string, string>();
  const refused: string[] = [];
  for (const part of cell.split(/[,;]/)) {
    const text = part.trim();
    if (text === '') continue;
    if (isAddress(text)) addresses.set(text.toLowerCase(), text);
    else refused.push(text.slice(0, 100));
  }
  return { addresses: [...addresses.values()].slice(0, MOST), refused };
}

/** Text for a header: a line end would begin a new header, so every control character is a blank. */
export function headerLine(text: string): string {
  // eslint would rather not see control characters; here they are what is meant, so by code point.
  const plain = [...text].map((char) => (isControl(char) ? ' ' : char)).join('');
  return plain.replace(/ {2,}/g, ' ').trim().slice(0, SUBJECT_LENGTH);
}

function isControl(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return code < 32 || (code >= 127 && code < 160) || code === 0x2028 || code === 0x2029;
}
