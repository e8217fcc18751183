/** SpreadsheetApp.Spreadsheet: one file. */
import type { Emulated } from '../../execution/emulated.ts';
import type { EnumValue } from '../../execution/enum-value.ts';
import { UserFacade } from '../../execution/user.ts';
import { boxRange, clip } from '../model/grid-range.ts';
import { SheetRefusal } from '../model/limits.ts';
import { select, selectionOf } from '../model/selection.ts';
import { NamedRangeFacade } from './named-range-facade.ts';
import type { OpenFile } from './open-file.ts';
import type { ProtectionFacade } from './protection-facade.ts';
import type { RangeFacade } from './range-facade.ts';
import type { SheetFacade } from './sheet-facade.ts';
import type { SpreadsheetMethods } from './spreadsheet-calls.ts';

export class SpreadsheetFacade implements Emulated<
  GoogleAppsScript.Spreadsheet.Spreadsheet,
  SpreadsheetMethods
> {
  constructor(readonly file: OpenFile) {}

  getId(): string {
    return this.file.id;
  }

  getName(): string {
    return this.file.model.title;
  }

  rename(newName: string): void {
    this.file.model.title = newName;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.file.id}/edit`;
  }

  getOwner(): UserFacade {
    return new UserFacade(this.file.model.owner);
  }

  getSpreadsheetTimeZone(): string {
    return this.file.model.timeZone;
  }

  setSpreadsheetTimeZone(timezone: string): void {
    this.file.model.timeZone = timezone;
  }

  getSpreadsheetLocale(): string {
    return this.file.model.locale;
  }

  setSpreadsheetLocale(locale: string): void {
    this.file.model.locale = locale;
  }

  getSheets(): SheetFacade[] {
    return this.file.model.tabs.map((tab) => this.file.sheet(tab.sheetId));
  }

  getNumSheets(): number {
    return this.file.model.tabs.length;
  }

  getSheetByName(name: string): SheetFacade | null {
    const tab = this.file.model.tab(name);
    return tab ? this.file.sheet(tab.sheetId) : null;
  }

  getSheetById(id: number): SheetFacade | null {
    return this.file.model.tabById(id) ? this.file.sheet(id) : null;
  }

  /** Of the active sheet, as the reference says. */
  getSheetId(): number {
    return this.getActiveSheet().sheetId;
  }

  getActiveSheet(): SheetFacade {
    return this.file.sheet(selectionOf(this.file.model, this.file.keyboard).tab.sheetId);
  }

  setActiveSheet(sheet: SheetFacade): SheetFacade {
    sheet.activate();
    return sheet;
  }

  getActiveRange(): RangeFacade {
    const { tab, box } = selectionOf(this.file.model, this.file.keyboard);
    return this.file.range(tab.sheetId, box);
  }

  getActiveCell(): RangeFacade {
    return this.getActiveRange().getCell(1, 1);
  }

  setActiveRange(range: RangeFacade): RangeFacade {
    return range.activate();
  }

  setActiveSelection(range: RangeFacade | string): RangeFacade {
    return (typeof range === 'string' ? this.getRange(range) : range).activate();
  }

  /** `insertSheet()`, by name, by place (from 0), or both. */
  insertSheet(name: string | number | null = null, place: number | null = null): SheetFacade {
    const { model } = this.file;
    const title = typeof name === 'string' ? name : this.freeName();
    const index = typeof name === 'number' ? name : place;
    const tab = model.addTab({ title, index: index ?? undefined });
    select(model, this.file.keyboard, tab, { top: 0, left: 0, bottom: 1, right: 1 });
    return this.file.sheet(tab.sheetId);
  }

  deleteSheet(sheet: SheetFacade): void {
    this.file.model.removeTab(this.file.tab(sheet.sheetId));
  }

  moveActiveSheet(pos: number): void {
    const { model, keyboard } = this.file;
    model.moveTab(selectionOf(model, keyboard).tab, pos - 1);
  }

  getRange(a1Notation: string): RangeFacade {
    const { model } = this.file;
    const range = model.resolve(a1Notation);
    const tab = range && model.tabById(range.sheetId);
    if (!tab) throw new SheetRefusal('Range not found');
    return this.file.range(tab.sheetId, clip(range, tab.fields));
  }

  getRangeByName(name: string): RangeFacade | null {
    const named = this.named(name);
    return named ? new NamedRangeFacade(this.file, named.namedRangeId).getRange() : null;
  }

  getNamedRanges(): NamedRangeFacade[] {
    return this.file.model.namedRanges.map(
      ({ namedRangeId }) => new NamedRangeFacade(this.file, namedRangeId),
    );
  }

  /** Names anew where the name stands already. */
  setNamedRange(name: string, range: RangeFacade): void {
    const { model } = this.file;
    const known = this.named(name);
    if (known) new NamedRangeFacade(this.file, known.namedRangeId).setRange(range);
    else {
      const named = {
        namedRangeId: `named${model.newId()}`,
        name,
        range: boxRange(range.sheetId, range.box),
      };
      model.namedRanges = [...model.namedRanges, named];
    }
  }

  removeNamedRange(name: string): void {
    const known = this.named(name);
    if (!known) throw new SheetRefusal(`The named range "${name}" does not exist.`);
    new NamedRangeFacade(this.file, known.namedRangeId).remove();
  }

  getProtections(type: EnumValue): ProtectionFacade[] {
    return this.getSheets().flatMap((sheet) => sheet.getProtections(type));
  }

  /** Shows nothing where nobody is at the keyboard. */
  toast(msg: string, title: string | null = null, _timeoutSeconds: number | null = null): void {
    this.file.execution.ui?.toasts.push({ title: title ?? '', message: msg });
  }

  private named(name: string) {
    const wanted = name.toLowerCase();
    return this.file.model.namedRanges.find((each) => each.name.toLowerCase() === wanted);
  }

  private freeName(): string {
    let n = this.file.model.tabs.length + 1;
    while (this.file.model.tab(`Sheet${n}`)) n += 1;
    return `Sheet${n}`;
  }
}
