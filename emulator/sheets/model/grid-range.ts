/** Rectangles of a grid, as the Sheets API has them: zero-based, half-open, a missing side is open. */

export interface GridRange {
  readonly sheetId: number;
  readonly startRowIndex?: number;
  readonly endRowIndex?: number;
  readonly startColumnIndex?: number;
  readonly endColumnIndex?: number;
}

/** A rectangle with all its sides: zero-based, half-open. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type Dimension = 'ROWS' | 'COLUMNS';

export interface GridSize {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** The part of the range that lies on the grid. It may be empty. */
export function clip(range: Omit<GridRange, 'sheetId'>, size: GridSize): Box {
  const top = Math.min(range.startRowIndex ?? 0, size.rowCount);
  const left = Math.min(range.startColumnIndex ?? 0, size.columnCount);
  return {
    top,
    left,
    bottom: Math.max(top, Math.min(range.endRowIndex ?? size.rowCount, size.rowCount)),
    right: Math.max(left, Math.min(range.endColumnIndex ?? size.columnCount, size.columnCount)),
  };
}

export function boxRange(sheetId: number, box: Box): GridRange {
  return {
    sheetId,
    startRowIndex: box.top,
    endRowIndex: box.bottom,
    startColumnIndex: box.left,
    endColumnIndex: box.right,
  };
}

export function area(box: Box): number {
  return (box.bottom - box.top) * (box.right - box.left);
}

/** What happens to rows or columns of a grid; indexes are those before it happens. */
export type Shift =
  | { readonly do: 'insert'; readonly at: number; readonly count: number }
  | { readonly do: 'delete'; readonly from: number; readonly to: number }
  | { readonly do: 'move'; readonly from: number; readonly to: number; readonly before: number };

type Span = { start: number | undefined; end: number | undefined };

/**
 * A range after rows or columns moved under it, as named ranges and protections follow them.
 * Null where everything it stood for is gone.
 */
export function follow<R extends Omit<GridRange, 'sheetId'>>(
  range: R,
  dimension: Dimension,
  shift: Shift,
): R | null {
  const rows = dimension === 'ROWS';
  const span = followSpan(
    rows
      ? { start: range.startRowIndex, end: range.endRowIndex }
      : { start: range.startColumnIndex, end: range.endColumnIndex },
    shift,
  );
  if (!span) return null;
  return rows
    ? { ...range, startRowIndex: span.start, endRowIndex: span.end }
    : { ...range, startColumnIndex: span.start, endColumnIndex: span.end };
}

function followSpan({ start, end }: Span, shift: Shift): Span | null {
  if (shift.do === 'insert') {
    const { at, count } = shift;
    return {
      start: start !== undefined && start >= at ? start + count : start,
      end: end !== undefined && end > at ? end + count : end,
    };
  }
  if (shift.do === 'delete') {
    const { from, to } = shift;
    const pulled = (edge: number | undefined): number | undefined =>
      edge === undefined || edge <= from ? edge : edge < to ? from : edge - (to - from);
    const span = { start: pulled(start), end: pulled(end) };
    return span.end !== undefined && (span.start ?? 0) >= span.end ? null : span;
  }
  if (start === undefined || end === undefined) return { start, end };
  const first = movedIndex(start, shift);
  const last = movedIndex(end - 1, shift);
  return { start: Math.min(first, last), end: Math.max(first, last) + 1 };
}

/** Where index i stands after a block was moved. */
export function movedIndex(i: number, shift: { from: number; to: number; before: number }): number {
  const { from, to, before } = shift;
  const size = to - from;
  if (i >= from && i < to) return before > from ? i - from + before - size : i - from + before;
  if (before > to && i >= to && i < before) return i - size;
  if (before < from && i >= before && i < from) return i + size;
  return i;
}

/** Sizes, hidden marks and the like, kept by index, after a shift. */
export function followMap<V>(map: ReadonlyMap<number, V>, shift: Shift): ReadonlyMap<number, V> {
  if (map.size === 0) return map;
  const after = new Map<number, V>();
  for (const [index, value] of map) {
    if (shift.do === 'insert') after.set(index >= shift.at ? index + shift.count : index, value);
    else if (shift.do === 'move') after.set(movedIndex(index, shift), value);
    else if (index < shift.from) after.set(index, value);
    else if (index >= shift.to) after.set(index - (shift.to - shift.from), value);
  }
  return after;
}
