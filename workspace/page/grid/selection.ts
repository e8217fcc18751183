/** What is selected in the grid, and how the keys move it. Rows and columns count from 1. */
import type { Area } from '../../a1.ts';

/** `row`, `column` is the active cell; the other corner is where shift or the mouse has taken it. */
export interface Selection {
  row: number;
  column: number;
  toRow: number;
  toColumn: number;
}

export interface Bounds {
  rows: number;
  columns: number;
}

export function single(row: number, column: number): Selection {
  return { row, column, toRow: row, toColumn: column };
}

/** The selected area, whichever corner came first. */
export function areaOf(selection: Selection): Area {
  const row = Math.min(selection.row, selection.toRow);
  const column = Math.min(selection.column, selection.toColumn);
  return {
    row,
    column,
    rows: Math.abs(selection.row - selection.toRow) + 1,
    columns: Math.abs(selection.column - selection.toColumn) + 1,
  };
}

export function covers(selection: Selection, row: number, column: number): boolean {
  const area = areaOf(selection);
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

const within = (value: number, most: number) => Math.max(1, Math.min(most, value));

/** Moves the active cell, or with `extend` the other corner; stays inside the grid. */
export function moved(
  selection: Selection,
  by: { rows?: number; columns?: number },
  bounds: Bounds,
  extend = false,
): Selection {
  const from = extend
    ? { row: selection.toRow, column: selection.toColumn }
    : { row: selection.row, column: selection.column };
  const row = within(from.row + (by.rows ?? 0), bounds.rows);
  const column = within(from.column + (by.columns ?? 0), bounds.columns);
  return extend ? { ...selection, toRow: row, toColumn: column } : single(row, column);
}

/** Where a key takes the selection; null when it is not a key that moves. */
export function keyMove(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey'>,
  selection: Selection,
  bounds: Bounds,
  page: number,
): Selection | null {
  const far = event.ctrlKey || event.metaKey ? 1_000_000 : 1;
  const step = (by: { rows?: number; columns?: number }) =>
    moved(selection, by, bounds, event.shiftKey);
  switch (event.key) {
    case 'ArrowUp':
      return step({ rows: -far });
    case 'ArrowDown':
      return step({ rows: far });
    case 'ArrowLeft':
      return step({ columns: -far });
    case 'ArrowRight':
      return step({ columns: far });
    case 'PageUp':
      return step({ rows: -page });
    case 'PageDown':
      return step({ rows: page });
    case 'Home':
      return step({ columns: -1_000_000, rows: far > 1 ? -far : 0 });
    case 'End':
      return step({ columns: 1_000_000, rows: far > 1 ? far : 0 });
    case 'Tab':
      return moved(selection, { columns: event.shiftKey ? -1 : 1 }, bounds);
    default:
      return null;
  }
}
