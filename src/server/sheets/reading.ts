/** Carries out errands in as few round trips as they allow, and says what is wrong when Google refuses. */
import type { Cell, SheetsGateway } from './gateway.ts';
import type { Errand } from './loaded-tab.ts';
import { isTransient, messageOf } from './google-failure.ts';
import { HEAD_RANGE, parseHead } from './head.ts';
import { checkAge } from './schema-age.ts';
import { SheetProblem, unreadable } from './sheet-problem.ts';

const READ_TRIES = 4;
const FIRST_WAIT_MS = 500;

/**
 * Google's batchGet carries its ranges in the address, and addresses of 20,000 characters were refused
 * (dust-tt/dust, pull request 4042); its limit is not documented, 8,000 is what servers usually take.
 */
const MOST_ADDRESS = 6_000;

/** A row hint lay outside the grid: read again without hints. */
export class OutsideGrid extends Error {}

export interface Reading {
  gateway: SheetsGateway;
  sleep: (ms: number) => void;
}

/** One round trip for all errands, more for some hundred of them. Throws `OutsideGrid`, or a SheetProblem that names the missing tab. */
export function run({ gateway, sleep }: Reading, errands: readonly Errand[]): void {
  if (errands.length === 0) return;
  const read = patiently(sleep, () => readRanges(gateway, errands));
  errands.forEach((errand, index) => errand.absorb(read[index] ?? []));
}

/** Tries a read again where Google was only busy; a read has no effect to be afraid of. */
export function patiently<V>(sleep: (ms: number) => void, read: () => V): V {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return read();
    } catch (cause) {
      if (!isTransient(messageOf(cause)) || attempt === READ_TRIES) throw cause;
      sleep(FIRST_WAIT_MS * 2 ** (attempt - 1));
    }
  }
}

function readRanges(gateway: SheetsGateway, errands: readonly Errand[]): Cell[][][] {
  try {
    return addressesOf(errands).flatMap((ranges) => gateway.batchGet(ranges));
  } catch (cause) {
    const message = messageOf(cause);
    if (/exceeds grid limits/i.test(message)) throw new OutsideGrid(message);
    if (/Unable to parse range/i.test(message)) throw missingTab(gateway, errands) ?? cause;
    throw cause;
  }
}

/** The first ranges come first: the head is read before what a commit rests on, so the fence covers all. */
function addressesOf(errands: readonly Errand[]): string[][] {
  const addresses: string[][] = [];
  let left = 0;
  for (const { range } of errands) {
    const length = encodeURIComponent(range).length + '&ranges='.length;
    if (length > left || addresses.length === 0) {
      addresses.push([]);
      left = MOST_ADDRESS;
    }
    addresses[addresses.length - 1]?.push(range);
    left -= length;
  }
  return addresses;
}

/** Google only says that a range cannot be parsed; people want to know which tab is gone. */
function missingTab(gateway: SheetsGateway, errands: readonly Errand[]): SheetProblem | null {
  const titles = new Set(gateway.meta().tabs.map(({ title }) => title));
  if (!titles.has('_Head')) return new SheetProblem('not-set-up');
  // An older Rollcall did not make this tab; what it made is brought forward first.
  checkAge(parseHead(gateway.batchGet([HEAD_RANGE])[0] ?? []));
  const wanted = errands.map(({ range }) => tabOfRange(range));
  const missing = wanted.find((tab) => !titles.has(tab));
  return missing === undefined ? null : unreadable(missing, 0, '', '');
}

function tabOfRange(range: string): string {
  return (/^'((?:[^']|'')*)'/.exec(range)?.[1] ?? range).replace(/''/g, "'");
}
