/** Inserting, deleting and moving rows and columns, with everything that follows them. */
import { trimEnd, trimStyles } from './cell.ts';
import type { Row } from './cell.ts';
import { follow, followMap } from './grid-range.ts';
import type { Dimension, GridRange, Shift } from './grid-range.ts';
import { NO_UNFROZEN_COLUMNS, NO_UNFROZEN_ROWS, SheetRefusal } from './limits.ts';
import type { Tab } from './tab.ts';

/** Inserts blank rows or columns before an index; `inheritFrom` lends them its formats. */
export function insertInto(
  tab: Tab,
  dimension: Dimension,
  at: number,
  count: number,
  inheritFrom: number | null,
): void {
  if (dimension === 'ROWS') {
    const rows = tab.ownRows();
    const styles = inheritFrom === null ? [] : (rows[inheritFrom]?.styles ?? []);
    tab.fields.rowCount += count;
    if (at < rows.length || styles.length > 0) {
      while (rows.length < at) rows.push(undefined);
      const blank = Array.from({ length: count }, (): Row | undefined =>
        styles.length > 0 ? { generation: -1, values: [], styles: styles.slice() } : undefined,
      );
      tab.fields.rows = rows.slice(0, at).concat(blank, rows.slice(at));
    }
  } else {
    tab.fields.columnCount += count;
    eachOwnRow(tab, (row) => {
      const style = inheritFrom === null ? 0 : (row.styles[inheritFrom] ?? 0);
      if (row.values.length > at) row.values.splice(at, 0, ...blanks(count, null));
      if (row.styles.length > at || style > 0) {
        while (row.styles.length < at) row.styles.push(0);
        row.styles.splice(at, 0, ...blanks(count, style));
      }
    });
  }
  shiftFrozen(tab, dimension, (frozen) => (at < frozen ? frozen + count : frozen));
  followAll(tab, dimension, { do: 'insert', at, count });
}

/** Deletes rows or columns. Google refuses to delete all that are not frozen. */
export function deleteFrom(tab: Tab, dimension: Dimension, from: number, to: number): void {
  const rows = dimension === 'ROWS';
  const frozen = rows ? tab.fields.frozenRows : tab.fields.frozenColumns;
  const size = rows ? tab.fields.rowCount : tab.fields.columnCount;
  if (from <= frozen && to >= size) {
    throw new SheetRefusal(rows ? NO_UNFROZEN_ROWS : NO_UNFROZEN_COLUMNS);
  }
  if (rows) {
    tab.ownRows().splice(from, to - from);
    tab.fields.rowCount -= to - from;
  } else {
    tab.fields.columnCount -= to - from;
    eachOwnRow(tab, (row) => {
      row.values.splice(from, to - from);
      row.styles.splice(from, to - from);
      trimEnd(row.values);
      trimStyles(row.styles);
    });
  }
  shiftFrozen(tab, dimension, (now) => now - Math.max(0, Math.min(to, now) - Math.min(from, now)));
  followAll(tab, dimension, { do: 'delete', from, to });
}

/** Moves a block so that it stands before index `before`, counted before the move. */
export function moveWithin(
  tab: Tab,
  dimension: Dimension,
  from: number,
  to: number,
  before: number,
): void {
  if (before >= from && before <= to) return;
  const move = <T>(list: T[], blank: T): void => {
    while (list.length < Math.max(to, before)) list.push(blank);
    const block = list.splice(from, to - from);
    list.splice(before > from ? before - block.length : before, 0, ...block);
  };
  if (dimension === 'ROWS') move(tab.ownRows(), undefined);
  else {
    eachOwnRow(tab, (row) => {
      if (row.values.length > Math.min(from, before)) move(row.values, null);
      if (row.styles.length > Math.min(from, before)) move(row.styles, 0);
      trimEnd(row.values);
      trimStyles(row.styles);
    });
  }
  followAll(tab, dimension, { do: 'move', from, to, before });
}

function blanks<T>(count: number, blank: T): T[] {
  return new Array<T>(count).fill(blank);
}

function eachOwnRow(tab: Tab, change: (row: Row) => void): void {
  for (let i = 0; i < tab.fields.rows.length; i += 1) {
    if (tab.fields.rows[i]) change(tab.ownRow(i));
  }
}

function shiftFrozen(tab: Tab, dimension: Dimension, change: (frozen: number) => number): void {
  if (dimension === 'ROWS') tab.fields.frozenRows = change(tab.fields.frozenRows);
  else tab.fields.frozenColumns = change(tab.fields.frozenColumns);
}

/** What is kept by index or range on the tab itself; named ranges are the spreadsheet's affair. */
function followAll(tab: Tab, dimension: Dimension, shift: Shift): void {
  const { fields } = tab;
  if (dimension === 'ROWS') fields.hiddenRows = followMap(fields.hiddenRows, shift);
  else {
    fields.hiddenColumns = followMap(fields.hiddenColumns, shift);
    fields.columnWidths = followMap(fields.columnWidths, shift);
  }
  fields.protections = fields.protections.flatMap((protection) => {
    if (!protection.range) return [protection];
    const range = follow(protection.range, dimension, shift);
    return range ? [{ ...protection, range }] : [];
  });
  fields.conditionalFormats = fields.conditionalFormats.flatMap((format) => {
    const ranges = format.ranges.flatMap((range): GridRange[] => {
      const after = follow(range, dimension, shift);
      return after ? [after] : [];
    });
    return ranges.length > 0 ? [{ ...format, ranges }] : [];
  });
  if (fields.filter?.range) {
    const range = follow(fields.filter.range, dimension, shift);
    fields.filter = range ? { ...fields.filter, range } : null;
  }
}
