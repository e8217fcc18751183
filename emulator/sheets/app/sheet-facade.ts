/** SpreadsheetApp.Sheet: one tab. */
import type { Emulated } from '../../execution/emulated.ts';
import type { EnumValue } from '../../execution/enum-value.ts';
import { parseArea, splitSheet } from '../model/a1.ts';
import { colorOf } from '../model/color.ts';
import { clip } from '../model/grid-range.ts';
import type { Box } from '../model/grid-range.ts';
import { SheetRefusal } from '../model/limits.ts';
import { select, selectionOf } from '../model/selection.ts';
import { sortRows } from '../model/sort-rows.ts';
import { eachCell, writeValue } from './cell-values.ts';
import { ProtectionType } from './enums.ts';
import { FilterFacade } from './filter-facade.ts';
import { isWholeSheet } from './protection-facade.ts';
import type { ProtectionFacade } from './protection-facade.ts';
import type { RangeFacade } from './range-facade.ts';
import { OUTSIDE } from './range-place.ts';
import { SheetLines } from './sheet-lines.ts';
import type { SheetMethods } from './sheet-calls.ts';
import type { SpreadsheetFacade } from './spreadsheet-facade.ts';
import { TextFinderFacade } from './text-finder.ts';

export class SheetFacade
  extends SheetLines
  implements Emulated<GoogleAppsScript.Spreadsheet.Sheet, SheetMethods>
{
  getName(): string {
    return this.tab.fields.title;
  }

  getSheetName(): string {
    return this.getName();
  }

  setName(name: string): this {
    this.file.model.renameTab(this.tab, name);
    return this;
  }

  getSheetId(): number {
    return this.sheetId;
  }

  getIndex(): number {
    return this.file.model.tabs.indexOf(this.tab) + 1;
  }

  getParent(): SpreadsheetFacade {
    return this.file.spreadsheet();
  }

  getLastRow(): number {
    return this.tab.contentRows();
  }

  getLastColumn(): number {
    return this.tab.contentColumns();
  }

  getMaxRows(): number {
    return this.tab.fields.rowCount;
  }

  getMaxColumns(): number {
    return this.tab.fields.columnCount;
  }

  getRange(first: string | number, column = 1, numRows = 1, numColumns = 1): RangeFacade {
    if (typeof first === 'string') return this.rangeByText(first);
    if (numRows < 1) throw new SheetRefusal('The number of rows in the range must be at least 1.');
    if (numColumns < 1) {
      throw new SheetRefusal('The number of columns in the range must be at least 1.');
    }
    if (first < 1) throw new SheetRefusal('The starting row of the range is too small.');
    if (column < 1) throw new SheetRefusal('The starting column of the range is too small.');
    return this.rangeOf({
      top: first - 1,
      left: column - 1,
      bottom: first - 1 + numRows,
      right: column - 1 + numColumns,
    });
  }

  getDataRange(): RangeFacade {
    const bottom = Math.max(1, this.tab.contentRows());
    const right = Math.max(1, this.tab.contentColumns());
    return this.rangeOf({ top: 0, left: 0, bottom, right });
  }

  /** Below the last content, whatever stands in the columns; the grid grows when it has to. */
  appendRow(rowContents: unknown[]): this {
    const { tab, file } = this;
    const row = tab.contentRows();
    file.model.grow(tab, 'ROWS', row + 1 - tab.fields.rowCount);
    file.model.grow(tab, 'COLUMNS', rowContents.length - tab.fields.columnCount);
    rowContents.forEach((value, column) => {
      writeValue(tab, row, column, value, file.year, file.model.timeZone);
    });
    file.count('write', rowContents.length);
    return this;
  }

  clear(options: { formatOnly?: boolean; contentsOnly?: boolean } | null = null): this {
    if (!options?.formatOnly) this.clearContents();
    if (!options?.contentsOnly) this.clearFormats();
    return this;
  }

  clearContents(): this {
    const box = this.whole(this.tab.contentRows(), this.tab.contentColumns());
    eachCell(box, (row, column) => this.tab.write(row, column, null));
    return this;
  }

  clearFormats(): this {
    const { tab } = this;
    eachCell(this.whole(tab.fields.rows.length, tab.fields.columnCount), (row, column) => {
      const { note, validation } = tab.style(row, column);
      tab.setStyle(row, column, { note, validation });
    });
    return this;
  }

  clearNotes(): this {
    const { tab } = this;
    eachCell(this.whole(tab.fields.rows.length, tab.fields.columnCount), (row, column) => {
      tab.setStyle(row, column, { ...tab.style(row, column), note: undefined });
    });
    return this;
  }

  hideSheet(): this {
    const visible = this.file.model.tabs.filter((tab) => !tab.fields.hidden && tab !== this.tab);
    if (visible.length === 0)
      throw new SheetRefusal("You can't hide all the sheets in a document.");
    this.tab.fields.hidden = true;
    return this;
  }

  showSheet(): this {
    this.tab.fields.hidden = false;
    return this;
  }

  isSheetHidden(): boolean {
    return this.tab.fields.hidden;
  }

  getFrozenRows(): number {
    return this.tab.fields.frozenRows;
  }

  setFrozenRows(rows: number): void {
    if (rows >= this.tab.fields.rowCount) {
      throw new SheetRefusal("You can't freeze all visible rows on the sheet.");
    }
    this.tab.fields.frozenRows = rows;
  }

  getFrozenColumns(): number {
    return this.tab.fields.frozenColumns;
  }

  setFrozenColumns(columns: number): void {
    this.tab.fields.frozenColumns = columns;
  }

  setTabColor(color: string | null): this {
    const tabColor = color === null ? undefined : (colorOf(color) ?? undefined);
    this.tab.fields.otherProperties = { ...this.tab.fields.otherProperties, tabColor };
    return this;
  }

  /** All rows but the frozen ones. */
  sort(columnPosition: number, ascending = true): this {
    const { frozenRows, rowCount, columnCount } = this.tab.fields;
    const box = { top: frozenRows, left: 0, bottom: rowCount, right: columnCount };
    sortRows(this.tab, box, [{ column: columnPosition - 1, ascending }]);
    return this;
  }

  getFilter(): FilterFacade | null {
    return this.tab.fields.filter ? new FilterFacade(this.file, this.sheetId) : null;
  }

  /** Protecting a sheet again gives its one protection (REF Sheet.protect). */
  protect(): ProtectionFacade {
    const { fields } = this.tab;
    const known = fields.protections.find(isWholeSheet);
    if (known) return this.file.protection(this.sheetId, known.protectedRangeId);
    const protectedRangeId = this.file.model.newId();
    const range = { sheetId: this.sheetId };
    fields.protections = [...fields.protections, { protectedRangeId, range }];
    return this.file.protection(this.sheetId, protectedRangeId);
  }

  getProtections(type: EnumValue): ProtectionFacade[] {
    return this.tab.fields.protections
      .filter((each) => isWholeSheet(each) === (type === ProtectionType.SHEET))
      .map((each) => this.file.protection(this.sheetId, each.protectedRangeId));
  }

  createTextFinder(findText: string): TextFinderFacade {
    const { tab } = this;
    const box = this.whole(tab.contentRows(), tab.contentColumns());
    return new TextFinderFacade(this.file, this.sheetId, box, findText);
  }

  activate(): this {
    const { model, keyboard } = this.file;
    const now = selectionOf(model, keyboard);
    if (now.tab !== this.tab) select(model, keyboard, this.tab, this.whole(1, 1));
    return this;
  }

  getActiveRange(): RangeFacade | null {
    const now = selectionOf(this.file.model, this.file.keyboard);
    return now.tab === this.tab ? this.rangeOf(now.box) : this.rangeOf(this.whole(1, 1));
  }

  private rangeByText(text: string): RangeFacade {
    const { sheet, rest } = splitSheet(text);
    const area = sheet === null || sheet === this.getName() ? parseArea(rest) : null;
    const named = area ? null : this.file.model.resolve(text);
    const found = area ?? (named?.sheetId === this.sheetId ? named : null);
    if (!found) throw new SheetRefusal('Range not found');
    const { fields } = this.tab;
    const box = clip(found, fields);
    const full = { bottom: found.endRowIndex ?? 0, right: found.endColumnIndex ?? 0 };
    const outside = full.bottom > fields.rowCount || full.right > fields.columnCount;
    if (outside || box.bottom === box.top || box.right === box.left) {
      throw new SheetRefusal('Range not found');
    }
    return this.rangeOf(box);
  }

  private rangeOf(box: Box): RangeFacade {
    const { rowCount, columnCount } = this.tab.fields;
    if (box.bottom > rowCount || box.right > columnCount) throw new SheetRefusal(OUTSIDE);
    return this.file.range(this.sheetId, box);
  }

  private whole(bottom: number, right: number): Box {
    return { top: 0, left: 0, bottom, right };
  }
}
