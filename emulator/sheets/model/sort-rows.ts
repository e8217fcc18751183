/** Sorting rows as Sheets does: numbers, then text, then TRUE and FALSE; blanks last either way. */
import { trimEnd, trimStyles } from './cell.ts';
import type { Value } from './cell.ts';
import type { Box } from './grid-range.ts';
import type { Tab } from './tab.ts';

export interface SortKey {
  /** Counted from 0 at the tab's left edge. */
  readonly column: number;
  readonly ascending: boolean;
}

const words = new Intl.Collator('en', { sensitivity: 'base' });
const exact = new Intl.Collator('en');

/** Sorts the rows of a box; cells outside its columns stay where they are. Equal rows keep their order. */
export function sortRows(tab: Tab, box: Box, keys: readonly SortKey[]): void {
  const order = Array.from({ length: box.bottom - box.top }, (_, i) => box.top + i);
  order.sort((a, b) => {
    for (const { column, ascending } of keys) {
      const by = compare(tab.value(a, column), tab.value(b, column), ascending);
      if (by !== 0) return by;
    }
    return a - b;
  });
  if (order.every((from, i) => from === box.top + i)) return;
  if (box.left === 0 && box.right >= tab.fields.columnCount) sortWhole(tab, box, order);
  else sortPart(tab, box, order);
}

/** Whole rows change places without being copied. */
function sortWhole(tab: Tab, box: Box, order: readonly number[]): void {
  const before = tab.fields.rows;
  const rows = tab.ownRows();
  const moved = order.map((from) => before[from]);
  while (rows.length < box.bottom) rows.push(undefined);
  moved.forEach((row, i) => (rows[box.top + i] = row));
}

function sortPart(tab: Tab, box: Box, order: readonly number[]): void {
  const cells = order.map((from) => {
    const row = tab.fields.rows[from];
    return {
      values: Array.from({ length: box.right - box.left }, (_, i) => row?.values[box.left + i]),
      styles: Array.from({ length: box.right - box.left }, (_, i) => row?.styles[box.left + i]),
    };
  });
  cells.forEach(({ values, styles }, i) => {
    const row = tab.ownRow(box.top + i);
    while (row.values.length < box.left) row.values.push(null);
    while (row.styles.length < box.left) row.styles.push(0);
    values.forEach((value, j) => (row.values[box.left + j] = value ?? null));
    styles.forEach((style, j) => (row.styles[box.left + j] = style ?? 0));
    trimEnd(row.values);
    trimStyles(row.styles);
  });
}

function compare(a: Value | null, b: Value | null, ascending: boolean): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  const by = rank(a) - rank(b) || compareSame(a, b);
  return ascending ? by : -by;
}

function rank(value: Value): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

function compareSame(a: Value, b: Value): number {
  if (typeof a === 'string' && typeof b === 'string') {
    return words.compare(a, b) || exact.compare(a, b);
  }
  return Number(a) - Number(b);
}
