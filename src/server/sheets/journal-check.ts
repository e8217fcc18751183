/** Gets the copies that a commit made of what stood there: from its own answer, or from `_Journal`. */
import { asText } from './cells.ts';
import type { Cell, GridBlock } from './gateway.ts';
import { wholeTab } from './gateway.ts';
import { COPY_COLUMN, parseJournal, type JournalLine } from './journal.ts';
import { patiently, type Reading } from './reading.ts';

/** The lines with as much of their copies as came back with the write. */
export function withCopies(
  lines: readonly JournalLine[],
  back: readonly GridBlock[],
): JournalLine[] {
  const blocks = back.filter(({ tab }) => tab === '_Journal');
  if (blocks.length === 0) throw new Error('Google did not answer with the journal');
  const copies = lines.map((): Cell[] => []);
  for (const block of blocks) {
    block.cells.forEach((cells, index) => {
      // Line 0 stands on the second row, below the heading.
      const copy = copies[block.row + index - 1];
      cells.forEach((cell, at) => copy && (copy[block.column - COPY_COLUMN + at] = cell));
    });
  }
  return lines.map((line, index) => ({ ...line, copy: copies[index] ?? [] }));
}

/** The journal of a commit with all its copies; null where there is none, or a later one stands there. */
export function readJournal({ gateway, sleep }: Reading, number: number): JournalLine[] | null {
  if (number === 0) return null;
  const [rows = []] = patiently(sleep, () => gateway.batchGet([wholeTab('_Journal')]));
  return parseJournal(rows, number);
}

/** A cell of a copy as text, as keys and headers are compared. */
export function copiedText(copy: readonly Cell[], index: number): string {
  return asText(copy[index] ?? '').trim();
}
