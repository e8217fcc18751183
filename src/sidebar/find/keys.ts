/** Turns what people type, scan and print on labels into keys that compare. */

const MARKS = /[\u0300-\u036f]/g;

/** One character without case and accents; never longer than one, so that positions stay the same. */
function foldCharacter(character: string): string {
  const plain = character.normalize('NFD').replace(MARKS, '').toLowerCase();
  return plain.charAt(0) || character;
}

/** Text without case and accents. As long as the NFC form of the text, so matches can be underlined. */
export function fold(text: string): string {
  if (/^[\u0020-\u007e]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFC').split('').map(foldCharacter).join('');
}

/** A tag or number as it is compared: labels are printed `LF-0412`, `lf 0412` and `LF0412 `. */
export function squeeze(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The words of a query; every one must be found, in any order. */
export function partsOf(query: string): string[] {
  return fold(query)
    .split(/[\s,]+/)
    .filter((part) => part !== '');
}

/** Characters that look alike on labels become one. */
export function lookAlike(key: string): string {
  return key.replace(/o/g, '0').replace(/[il]/g, '1');
}
