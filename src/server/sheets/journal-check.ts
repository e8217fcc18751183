/** Gets the copies that a commit made of what stood there: from its own answer, or from `_Journal`. */
import { asText } from './cells.ts';
import type { Cell, GridBlock } from './gateway.ts';
import { wholeTab } from './gateway.ts';
import type { Head } from './head.ts';
import { COPY_COLUMN, parseJournal, type JournalLine } from './journal.ts';
import { patiently, type Reading } from './reading.ts';

/** The lines with the copies that came back with the write. */
export function withCopies(
  lines: readonly JournalLine[],
  back: readonly GridBlock[],
): JournalLine[] {
  const [block] = back.filter(({ tab }) => tab === '_Journal');
  if (!block) throw new Error('Google did not answer with the journal');
  return lines.map((line, index) => ({ ...line, copy: copyFrom(block, index + 1) }));
}

function copyFrom(block: GridBlock, row: number): Cell[] {
  const cells = block.cells[row - block.row] ?? [];
  const shift = block.column - COPY_COLUMN;
  return shift === 0 ? cells : [...new Array<Cell>(shift).fill(''), ...cells];
}

/** The journal of the head's commit; null where there is none to check. */
export function readJournal({ gateway, sleep }: Reading, head: Head): JournalLine[] | null {
  if (head.number === 0) return null;
  const [rows = []] = patiently(sleep, () => gateway.batchGet([wholeTab('_Journal')]));
  return parseJournal(rows, head.number);
}

/** A cell of a copy as text, as keys and headers are compared. */
export function copiedText(copy: readonly Cell[], index: number): string {
  return asText(copy[index] ?? '').trim();
}
