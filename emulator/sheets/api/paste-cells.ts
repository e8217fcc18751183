/** Copying a rectangle of cells over another, repeated as often as it fits, as Sheets pastes. */
import type { Content } from '../model/cell.ts';
import type { Box } from '../model/grid-range.ts';
import type { CellStyle } from '../model/style-book.ts';
import type { Tab } from '../model/tab.ts';

interface Place {
  readonly tab: Tab;
  readonly box: Box;
}

interface Kept {
  readonly content: Content;
  readonly style: CellStyle;
}

type Paste = (tab: Tab, row: number, column: number, cell: Kept) => void;

const PASTES: Readonly<Record<string, Paste>> = {
  PASTE_NORMAL: (tab, row, column, { content, style }) => {
    tab.write(row, column, content);
    tab.setStyle(row, column, style);
  },
  PASTE_VALUES: (tab, row, column, { content }) => tab.write(row, column, content),
  PASTE_FORMULA: (tab, row, column, { content }) => tab.write(row, column, content),
  PASTE_FORMAT: (tab, row, column, { style }) => {
    tab.setStyle(row, column, { ...tab.style(row, column), format: style.format });
  },
  PASTE_DATA_VALIDATION: (tab, row, column, { style }) => {
    tab.setStyle(row, column, { ...tab.style(row, column), validation: style.validation });
  },
};

/**
 * Copies source over target. A target smaller than the source is filled beyond its edge (API reference).
 * Returns the number of cells written. The source is read whole first: the two may overlap.
 */
export function pasteCells(source: Place, target: Place, pasteType: string): number {
  const paste = PASTES[pasteType];
  if (!paste) throw new Error(`not emulated: Sheets copyPaste with pasteType ${pasteType}`);
  const cells = keep(source, pasteType === 'PASTE_VALUES');
  const height = cells.length;
  const width = cells[0]?.length ?? 0;
  if (height === 0 || width === 0) return 0;
  const { tab, box } = target;
  const rows = fitted(box.bottom - box.top, height);
  const columns = fitted(box.right - box.left, width);
  const bottom = Math.min(box.top + rows, tab.fields.rowCount);
  const right = Math.min(box.left + columns, tab.fields.columnCount);
  for (let row = box.top; row < bottom; row += 1) {
    for (let column = box.left; column < right; column += 1) {
      const cell = cells[(row - box.top) % height]?.[(column - box.left) % width];
      if (cell) paste(tab, row, column, cell);
    }
  }
  return (bottom - box.top) * (right - box.left);
}

/** Whole repetitions only; at least one. */
function fitted(room: number, size: number): number {
  return Math.max(1, Math.floor(room / size)) * size;
}

function keep({ tab, box }: Place, valuesOnly: boolean): Kept[][] {
  const rows: Kept[][] = [];
  for (let row = box.top; row < box.bottom; row += 1) {
    const cells: Kept[] = [];
    for (let column = box.left; column < box.right; column += 1) {
      cells.push({
        content: valuesOnly ? tab.value(row, column) : tab.content(row, column),
        style: tab.style(row, column),
      });
    }
    rows.push(cells);
  }
  return rows;
}
