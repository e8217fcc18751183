/** Near matches for what was not found: offered with the reason, never assumed. */
import type { Catalog, Entry } from './catalog.ts';
import { fold, lookAlike, partsOf, squeeze } from './keys.ts';

export type Nearness = 'look-alike' | 'swapped' | 'one-off';

export interface Near {
  entry: Entry;
  how: Nearness;
}

const LIMIT = 5;
const ORDER: readonly Nearness[] = ['look-alike', 'swapped', 'one-off'];

/** Devices and people whose tag, serial, number or name differs by look-alikes or by one slip. */
export function nearMatches(catalog: Catalog, query: string): Near[] {
  const key = squeeze(query);
  if (key.length < 3) return [];
  const alike = lookAlike(key);
  const found: Near[] = [];
  for (const entries of [catalog.devices, catalog.people]) {
    for (const entry of entries) {
      const how = entry.alike.map((code) => nearness(code, alike)).find((one) => one !== null);
      if (how) found.push({ entry, how });
    }
  }
  if (!/\d/.test(key)) found.push(...nearNames(catalog, query));
  const likely = found.filter((near) => near.how !== 'one-off');
  // Tags differ by one digit from many others; that says little where something likelier is near.
  const offered = likely.length > 0 ? likely : found;
  return offered.sort((a, b) => ORDER.indexOf(a.how) - ORDER.indexOf(b.how)).slice(0, LIMIT);
}

/** How a code differs from what was asked; null when it is not near. Look-alikes are one in both. */
function nearness(code: string, asked: string): Nearness | null {
  if (code === asked) return 'look-alike';
  return Math.abs(code.length - asked.length) > 1 ? null : slip(code, asked);
}

/** `swapped` for two neighbours that change places, `one-off` for one character more, less or other. */
export function slip(a: string, b: string): Nearness | null {
  const longest = Math.max(a.length, b.length);
  let start = 0;
  while (start < longest && a[start] === b[start]) start += 1;
  let end = 0;
  const room = Math.min(a.length, b.length) - start;
  while (end < room && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const middleA = a.slice(start, a.length - end);
  const middleB = b.slice(start, b.length - end);
  if (middleA.length <= 1 && middleB.length <= 1) return 'one-off';
  const crossed = middleA.length === 2 && middleB.length === 2;
  if (crossed && middleA[0] === middleB[1] && middleA[1] === middleB[0]) return 'swapped';
  return null;
}

/** People whose name has, for every word asked, a word that differs by one slip at most. */
function nearNames(catalog: Catalog, query: string): Near[] {
  const parts = partsOf(query).filter((part) => part.length >= 3);
  if (parts.length === 0) return [];
  const near = (word: string, part: string): boolean =>
    word.startsWith(part) || (part.length >= 4 && slip(word, part) !== null);
  return catalog.people
    .filter((person) => {
      const words = fold(person.name).split(/[\s-]+/);
      return parts.every((part) => words.some((word) => near(word, part)));
    })
    .slice(0, LIMIT)
    .map((entry) => ({ entry, how: 'one-off' }));
}
