/** Whole rows and columns of a sheet: inserting, deleting, moving, hiding, widths. */
import type { Dimension } from '../model/grid-range.ts';
import { outOfBounds, SheetRefusal } from '../model/limits.ts';
import type { Tab } from '../model/tab.ts';
import type { OpenFile } from './open-file.ts';
import type { RangeFacade } from './range-facade.ts';

/** Width of a column that nobody changed, in pixels. */
const USUAL_WIDTH = 100;

export abstract class SheetLines {
  constructor(
    readonly file: OpenFile,
    readonly sheetId: number,
  ) {}

  protected get tab(): Tab {
    return this.file.tab(this.sheetId);
  }

  insertRowBefore(beforePosition: number): this {
    return this.insertRowsBefore(beforePosition, 1);
  }

  insertRowAfter(afterPosition: number): this {
    return this.insertRowsAfter(afterPosition, 1);
  }

  /** New rows look like the row they push down. */
  insertRowsBefore(beforePosition: number, howMany: number): this {
    return this.insert('ROWS', beforePosition - 1, howMany, beforePosition - 1);
  }

  /** New rows look like the row above. */
  insertRowsAfter(afterPosition: number, howMany: number): this {
    return this.insert('ROWS', afterPosition, howMany, afterPosition - 1);
  }

  insertColumnBefore(beforePosition: number): this {
    return this.insertColumnsBefore(beforePosition, 1);
  }

  insertColumnAfter(afterPosition: number): this {
    return this.insertColumnsAfter(afterPosition, 1);
  }

  insertColumnsBefore(beforePosition: number, howMany: number): this {
    return this.insert('COLUMNS', beforePosition - 1, howMany, beforePosition - 1);
  }

  insertColumnsAfter(afterPosition: number, howMany: number): this {
    return this.insert('COLUMNS', afterPosition, howMany, afterPosition - 1);
  }

  deleteRow(rowPosition: number): this {
    this.deleteRows(rowPosition, 1);
    return this;
  }

  deleteRows(rowPosition: number, howMany: number): void {
    this.delete('ROWS', rowPosition, howMany);
  }

  deleteColumn(columnPosition: number): this {
    this.deleteColumns(columnPosition, 1);
    return this;
  }

  deleteColumns(columnPosition: number, howMany: number): void {
    this.delete('COLUMNS', columnPosition, howMany);
  }

  /** `destinationIndex` is counted before the move. */
  moveColumns(columnSpec: RangeFacade, destinationIndex: number): void {
    const { left, right } = columnSpec.box;
    this.file.model.move(this.tab, 'COLUMNS', left, right, destinationIndex - 1);
  }

  moveRows(rowSpec: RangeFacade, destinationIndex: number): void {
    const { top, bottom } = rowSpec.box;
    this.file.model.move(this.tab, 'ROWS', top, bottom, destinationIndex - 1);
  }

  hideColumns(columnIndex: number, numColumns = 1): void {
    this.mark('hiddenColumns', columnIndex, numColumns, true);
  }

  showColumns(columnIndex: number, numColumns = 1): void {
    this.mark('hiddenColumns', columnIndex, numColumns, false);
  }

  hideRows(rowIndex: number, numRows = 1): void {
    this.mark('hiddenRows', rowIndex, numRows, true);
  }

  showRows(rowIndex: number, numRows = 1): void {
    this.mark('hiddenRows', rowIndex, numRows, false);
  }

  isColumnHiddenByUser(columnPosition: number): boolean {
    return this.tab.fields.hiddenColumns.has(columnPosition - 1);
  }

  isRowHiddenByUser(rowPosition: number): boolean {
    return this.tab.fields.hiddenRows.has(rowPosition - 1);
  }

  getColumnWidth(columnPosition: number): number {
    return this.tab.fields.columnWidths.get(columnPosition - 1) ?? USUAL_WIDTH;
  }

  setColumnWidth(columnPosition: number, width: number): this {
    return this.setColumnWidths(columnPosition, 1, width);
  }

  setColumnWidths(startColumn: number, numColumns: number, width: number): this {
    const widths = new Map(this.tab.fields.columnWidths);
    for (let i = 0; i < numColumns; i += 1) widths.set(startColumn - 1 + i, width);
    this.tab.fields.columnWidths = widths;
    return this;
  }

  private insert(dimension: Dimension, at: number, count: number, inherit: number): this {
    const { rowCount, columnCount } = this.tab.fields;
    const size = dimension === 'ROWS' ? rowCount : columnCount;
    if (at < 0 || at > size || count < 1) this.outOfBounds(dimension);
    this.file.model.insert(this.tab, dimension, at, count, inherit);
    return this;
  }

  private delete(dimension: Dimension, position: number, count: number): void {
    if (count < 1) this.outOfBounds(dimension);
    this.file.model.delete(this.tab, dimension, position - 1, position - 1 + count);
  }

  private outOfBounds(dimension: Dimension): never {
    throw new SheetRefusal(outOfBounds(dimension));
  }

  private mark(
    which: 'hiddenRows' | 'hiddenColumns',
    index: number,
    count: number,
    hidden: boolean,
  ): void {
    const marks = new Map(this.tab.fields[which]);
    for (let i = index - 1; i < index - 1 + count; i += 1) {
      if (hidden) marks.set(i, true);
      else marks.delete(i);
    }
    this.tab.fields[which] = marks;
  }
}
