/** A window of the sheet, for a page that draws only what is on the screen. */
import type { CellView, SpreadsheetFile } from '../emulator/api.ts';
import { lettersOf } from './a1.ts';
import type { CellShape, TabShape, WindowShape } from './shapes.ts';

/** Dropdowns repeat down a column, so each list crosses once. */
class Lists {
  readonly lists: string[][] = [];
  #numbers = new Map<string, number>();

  numberOf(choices: string[]): number {
    const key = choices.join('\n');
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.lists.length);
    return this.lists.push(choices) - 1;
  }
}

const PLAIN_INK = new Set(['', '#000000', '#000']);
const PLAIN_GROUND = new Set(['', '#ffffff', '#fff']);

function cellShape(view: CellView, lists: Lists): CellShape | null {
  const cell: CellShape = { s: view.shown };
  if (typeof view.raw === 'number') cell.k = 'n';
  if (typeof view.raw === 'boolean') cell.k = 'b';
  if (view.note) cell.note = view.note;
  if (view.background && !PLAIN_GROUND.has(view.background)) cell.background = view.background;
  if (view.fontColor && !PLAIN_INK.has(view.fontColor)) cell.color = view.fontColor;
  if (view.bold) cell.bold = true;
  if (view.choices) {
    cell.list = lists.numberOf(view.choices);
    if (!view.strict) cell.lax = true;
  }
  return cell.s === '' && Object.keys(cell).length === 1 ? null : cell;
}

/** Rows `from` to `to` (counted from 1, cut at the end of the grid) with all their columns. */
export function windowOf(
  file: SpreadsheetFile,
  tab: TabShape,
  from: number,
  to: number,
): WindowShape {
  const lists = new Lists();
  const last = Math.min(to, tab.rows);
  const row = (number: number) =>
    Array.from({ length: tab.columns }, (_, column) =>
      cellShape(file.cell(tab.name, `${lettersOf(column + 1)}${number}`), lists),
    );
  const cells = Array.from({ length: Math.max(0, last - from + 1) }, (_, at) => row(from + at));
  const layout = file.layout(tab.name);
  return {
    tab: tab.name,
    rows: tab.rows,
    columns: tab.columns,
    frozenRows: layout.frozenRows,
    columnWidths: layout.columnWidths,
    protectedWarning: layout.protectedWarning,
    from,
    to: last,
    header: row(1).map((cell) => cell ?? { s: '' }),
    cells,
    lists: lists.lists,
  };
}

/** Cells whose displayed text contains a text, in any case; at most 500, in reading order. */
export function findInTab(
  file: SpreadsheetFile,
  tab: string,
  text: string,
): { row: number; column: number }[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  const hits: { row: number; column: number }[] = [];
  for (const [row, cells] of file.values(tab).entries())
    for (const [column, cell] of cells.entries()) {
      if (cell.toLowerCase().includes(wanted)) hits.push({ row: row + 1, column: column + 1 });
      if (hits.length >= 500) return hits;
    }
  return hits;
}
