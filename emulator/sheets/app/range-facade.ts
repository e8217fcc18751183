/** SpreadsheetApp.Range: values, looks and rules of a rectangle of cells. */
import type { Emulated } from '../../execution/emulated.ts';
import { area, boxRange } from '../model/grid-range.ts';
import type { Box } from '../model/grid-range.ts';
import { backgroundOf, fontColorOf } from '../model/color.ts';
import { SheetRefusal } from '../model/limits.ts';
import { sortRows } from '../model/sort-rows.ts';
import type { SortKey } from '../model/sort-rows.ts';
import type { CellStyle } from '../model/style-book.ts';
import { pasteCells } from '../api/paste-cells.ts';
import { checkData, eachCell, readBox, scriptValue, writeBox } from './cell-values.ts';
import { DataValidationFacade } from './data-validation.ts';
import { numberFormatOf, patternOf, withBackground, withFontColor, withWeight } from './looks.ts';
import type { ProtectionFacade } from './protection-facade.ts';
import { pasteTypeOf } from './enums.ts';
import { RangePlace } from './range-place.ts';
import { TextFinderFacade } from './text-finder.ts';
import { FilterFacade } from './filter-facade.ts';
import type { RangeMethods } from './range-calls.ts';

type Rule = DataValidationFacade | null;

export class RangeFacade
  extends RangePlace<RangeFacade>
  implements Emulated<GoogleAppsScript.Spreadsheet.Range, RangeMethods>
{
  protected at(box: Box): RangeFacade {
    return this.file.range(this.sheetId, box);
  }

  getValue(): unknown {
    return this.first().getValues()[0]?.[0];
  }

  getValues(): unknown[][] {
    const { tab } = this;
    const { timeZone } = this.file.model;
    return this.read((row, column) => scriptValue(tab, row, column, timeZone));
  }

  getDisplayValue(): string {
    return this.first().getDisplayValues()[0]?.[0] ?? '';
  }

  getDisplayValues(): string[][] {
    const { tab } = this;
    return this.read((row, column) => tab.shown(row, column));
  }

  getFormula(): string {
    return this.first().getFormulas()[0]?.[0] ?? '';
  }

  getFormulas(): string[][] {
    const { tab } = this;
    return this.read((row, column) => {
      const content = tab.content(row, column);
      return typeof content === 'object' && content !== null ? content.formula : '';
    });
  }

  isBlank(): boolean {
    return this.getValues().every((row) => row.every((value) => value === ''));
  }

  setValue(value: unknown): this {
    writeBox(this.file, this.tab, this.box, () => value);
    return this;
  }

  setValues(values: unknown[][]): this {
    checkData(values, this.box);
    writeBox(this.file, this.tab, this.box, (i, j) => values[i]?.[j] ?? null);
    return this;
  }

  getNumberFormat(): string {
    return this.first().getNumberFormats()[0]?.[0] ?? '';
  }

  getNumberFormats(): string[][] {
    return this.readStyles((style) => patternOf(style));
  }

  setNumberFormat(pattern: string): this {
    return this.restyle((style) => numberFormatOf(style, pattern));
  }

  setNumberFormats(patterns: string[][]): this {
    checkData(patterns, this.box);
    return this.restyle((style, i, j) => numberFormatOf(style, patterns[i]?.[j] ?? ''));
  }

  getNote(): string {
    return this.first().getNotes()[0]?.[0] ?? '';
  }

  getNotes(): string[][] {
    return this.readStyles((style) => style.note ?? '');
  }

  setNote(note: string | null): this {
    return this.restyle((style) => ({ ...style, note: note ?? undefined }));
  }

  setNotes(notes: (string | null)[][]): this {
    checkData(notes, this.box);
    return this.restyle((style, i, j) => ({ ...style, note: notes[i]?.[j] ?? undefined }));
  }

  clearNote(): this {
    return this.setNote(null);
  }

  getBackground(): string {
    return this.first().getBackgrounds()[0]?.[0] ?? '';
  }

  getBackgrounds(): string[][] {
    return this.readStyles((style) => backgroundOf(style.format) ?? '#ffffff');
  }

  setBackground(color: string | null): this {
    return this.restyle((style) => withBackground(style, color));
  }

  setBackgrounds(colors: (string | null)[][]): this {
    checkData(colors, this.box);
    return this.restyle((style, i, j) => withBackground(style, colors[i]?.[j] ?? null));
  }

  getFontColor(): string {
    return fontColorOf(this.tab.style(this.box.top, this.box.left).format) ?? '#000000';
  }

  setFontColor(color: string | null): this {
    return this.restyle((style) => withFontColor(style, color));
  }

  setFontWeight(weight: string | null): this {
    return this.restyle((style) => withWeight(style, weight));
  }

  setWrap(isWrapEnabled: boolean): this {
    const wrapStrategy = isWrapEnabled ? 'WRAP' : 'OVERFLOW_CELL';
    return this.restyle((style) => ({ ...style, format: { ...style.format, wrapStrategy } }));
  }

  getWrap(): boolean {
    return this.tab.style(this.box.top, this.box.left).format?.wrapStrategy === 'WRAP';
  }

  setVerticalAlignment(alignment: string | null): this {
    const verticalAlignment = alignment?.toUpperCase();
    return this.restyle((style) => ({ ...style, format: { ...style.format, verticalAlignment } }));
  }

  setHorizontalAlignment(alignment: string | null): this {
    const horizontalAlignment = alignment?.toUpperCase();
    return this.restyle((style) => ({
      ...style,
      format: { ...style.format, horizontalAlignment },
    }));
  }

  getDataValidation(): Rule {
    return this.first().getDataValidations()[0]?.[0] ?? null;
  }

  getDataValidations(): Rule[][] {
    return this.readStyles((style) =>
      style.validation ? new DataValidationFacade(style.validation) : null,
    );
  }

  setDataValidation(rule: Rule): this {
    return this.restyle((style) => ({ ...style, validation: rule?.rule }));
  }

  setDataValidations(rules: Rule[][]): this {
    checkData(rules, this.box);
    return this.restyle((style, i, j) => ({ ...style, validation: rules[i]?.[j]?.rule }));
  }

  clearDataValidations(): this {
    return this.setDataValidation(null);
  }

  clearContent(): this {
    const { tab } = this;
    eachCell(this.box, (row, column) => tab.write(row, column, null));
    this.file.count('write', area(this.box));
    return this;
  }

  clearFormat(): this {
    return this.restyle(({ note, validation }) => ({ note, validation }));
  }

  /** Values, formats and rules; notes stay (REF Range.clear). */
  clear(): this {
    this.clearContent();
    return this.restyle(({ note }) => ({ note }));
  }

  /** Columns are counted from the sheet's left edge, whatever the range. */
  sort(spec: unknown): this {
    const keys = (Array.isArray(spec) ? spec : [spec]).map(sortKey);
    sortRows(this.tab, this.box, keys);
    this.file.count('write', area(this.box));
    return this;
  }

  copyTo(destination: RangeFacade, type: unknown = null): void {
    const source = { tab: this.tab, box: this.box };
    const target = { tab: destination.tab, box: destination.box };
    this.file.count('write', pasteCells(source, target, pasteTypeOf(type)));
  }

  createTextFinder(findText: string): TextFinderFacade {
    return new TextFinderFacade(this.file, this.sheetId, this.box, findText);
  }

  createFilter(): FilterFacade {
    const { fields } = this.tab;
    if (fields.filter) {
      throw new SheetRefusal("You can't create a filter in a sheet that already has a filter.");
    }
    fields.filter = { range: boxRange(this.sheetId, this.box) };
    return new FilterFacade(this.file, this.sheetId);
  }

  getFilter(): FilterFacade | null {
    return this.tab.fields.filter ? new FilterFacade(this.file, this.sheetId) : null;
  }

  protect(): ProtectionFacade {
    const { fields } = this.tab;
    const protectedRangeId = this.file.model.newId();
    const range = boxRange(this.sheetId, this.box);
    fields.protections = [...fields.protections, { protectedRangeId, range }];
    return this.file.protection(this.sheetId, protectedRangeId);
  }

  private first(): RangeFacade {
    const { top, left } = this.box;
    return this.at({ top, left, bottom: top + 1, right: left + 1 });
  }

  private read<V>(read: (row: number, column: number) => V): V[][] {
    this.file.count('read', area(this.box));
    return readBox(this.box, read);
  }

  private readStyles<V>(read: (style: CellStyle) => V): V[][] {
    const { tab } = this;
    return this.read((row, column) => read(tab.style(row, column)));
  }

  private restyle(change: (style: CellStyle, i: number, j: number) => CellStyle): this {
    const { tab, box } = this;
    eachCell(box, (row, column) => {
      tab.setStyle(row, column, change(tab.style(row, column), row - box.top, column - box.left));
    });
    this.file.count('write', area(box));
    return this;
  }
}

function sortKey(spec: unknown): SortKey {
  if (typeof spec === 'number') return { column: spec - 1, ascending: true };
  const { column, ascending = true } = spec as { column: number; ascending?: boolean };
  return { column: column - 1, ascending };
}
