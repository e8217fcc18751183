/** Where a range lies, and the ranges that lie relative to it. */
import { printArea } from '../model/a1.ts';
import { boxRange } from '../model/grid-range.ts';
import type { Box } from '../model/grid-range.ts';
import { SheetRefusal } from '../model/limits.ts';
import { select } from '../model/selection.ts';
import type { Tab } from '../model/tab.ts';
import type { OpenFile } from './open-file.ts';
import type { SheetFacade } from './sheet-facade.ts';

export const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

export abstract class RangePlace<Self> {
  constructor(
    readonly file: OpenFile,
    readonly sheetId: number,
    readonly box: Box,
  ) {}

  protected get tab(): Tab {
    return this.file.tab(this.sheetId);
  }

  protected abstract at(box: Box): Self;

  getRow(): number {
    return this.box.top + 1;
  }

  getColumn(): number {
    return this.box.left + 1;
  }

  getLastRow(): number {
    return this.box.bottom;
  }

  getLastColumn(): number {
    return this.box.right;
  }

  getNumRows(): number {
    return this.box.bottom - this.box.top;
  }

  getNumColumns(): number {
    return this.box.right - this.box.left;
  }

  getHeight(): number {
    return this.getNumRows();
  }

  getWidth(): number {
    return this.getNumColumns();
  }

  getA1Notation(): string {
    return printArea(boxRange(this.sheetId, this.box));
  }

  getGridId(): number {
    return this.sheetId;
  }

  getSheet(): SheetFacade {
    return this.file.sheet(this.sheetId);
  }

  getCell(row: number, column: number): Self {
    if (row < 1 || column < 1 || row > this.getNumRows() || column > this.getNumColumns()) {
      throw new SheetRefusal('Cell reference out of range');
    }
    return this.offset(row - 1, column - 1, 1, 1);
  }

  offset(
    rowOffset: number,
    columnOffset: number,
    numRows = this.getNumRows(),
    numColumns = this.getNumColumns(),
  ): Self {
    const top = this.box.top + rowOffset;
    const left = this.box.left + columnOffset;
    const box = { top, left, bottom: top + numRows, right: left + numColumns };
    const { rowCount, columnCount } = this.tab.fields;
    if (numRows < 1) throw new SheetRefusal('The number of rows in the range must be at least 1.');
    if (numColumns < 1) {
      throw new SheetRefusal('The number of columns in the range must be at least 1.');
    }
    if (top < 0 || left < 0 || box.bottom > rowCount || box.right > columnCount) {
      throw new SheetRefusal(OUTSIDE);
    }
    return this.at(box);
  }

  activate(): this {
    select(this.file.model, this.file.keyboard, this.tab, this.box);
    return this;
  }

  /** As event handlers see it: JSON.stringify(e.range) (hackforla/website#1673). */
  toJSON(): object {
    return {
      columnEnd: this.box.right,
      columnStart: this.box.left + 1,
      rowEnd: this.box.bottom,
      rowStart: this.box.top + 1,
    };
  }
}
