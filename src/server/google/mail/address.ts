/** Recipients and header lines that cannot be abused, whatever stands in a cell. */
import { addressKey, cleanLine, isAddress, splitList } from '../../../domain/values/text.ts';

/** Most recipients of one e-mail that Google takes. */
const MOST = 50;
/** Google refuses longer subjects ("Argument too large: subject"). */
const SUBJECT_LENGTH = 200;

/** The addresses in a cell, each once and at most 50, and what in it is not an address. */
export function recipientsIn(cell: string): { addresses: string[]; refused: string[] } {
  const addresses = new Map<string, string>();
  const refused: string[] = [];
  for (const part of splitList(cell)) {
    if (isAddress(part)) addresses.set(addressKey(part), part);
    else refused.push(part);
  }
  return { addresses: [...addresses.values()].slice(0, MOST), refused };
}

/** Text for a header: a line end in it would begin a new header, so it becomes a blank. */
export function headerLine(text: string): string {
  return cleanLine(text, SUBJECT_LENGTH);
}
