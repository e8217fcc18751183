/** A spreadsheet as a person at the keyboard sees and changes it. What they do fires Google's events. */
import type { CellView, SpreadsheetFile } from '../../api.ts';
import type { ChangeType, WorldCore } from '../../execution/world-core.ts';
import { cellName, parseArea } from '../model/a1.ts';
import { clip } from '../model/grid-range.ts';
import type { Box, Dimension } from '../model/grid-range.ts';
import { yearNow } from '../model/serial.ts';
import { sortRows } from '../model/sort-rows.ts';
import type { SpreadsheetModel } from '../model/spreadsheet-model.ts';
import type { Tab } from '../model/tab.ts';
import { selectionOf, select } from '../model/selection.ts';
import { openModel } from '../open-model.ts';
import { cellView } from './cell-view.ts';
import { typeByHand } from './type-by-hand.ts';

/** Width of a column nobody changed, in pixels. */
const USUAL_WIDTH = 100;

export class PersonDoor implements SpreadsheetFile {
  readonly id: string;

  constructor(
    id: string,
    private readonly world: WorldCore,
  ) {
    this.id = id;
  }

  get title(): string {
    return this.model.title;
  }

  get timeZone(): string {
    return this.model.timeZone;
  }

  tabs(): ReturnType<SpreadsheetFile['tabs']> {
    return this.model.tabs.map(({ sheetId, fields }) => ({
      name: fields.title,
      sheetId,
      hidden: fields.hidden,
      rows: fields.rowCount,
      columns: fields.columnCount,
    }));
  }

  values(tab: string): string[][] {
    return this.content(tab, (found, row, column) => found.shown(row, column));
  }

  rawValues(tab: string): (string | number | boolean)[][] {
    return this.content(tab, (found, row, column) => found.value(row, column) ?? '');
  }

  cell(tab: string, a1: string): CellView {
    const found = this.tab(tab);
    const { top, left } = this.box(found, a1);
    return cellView(found, top, left);
  }

  edit(tab: string, a1: string, values: string[][], as: string): void {
    const found = this.tab(tab);
    const { top, left } = this.box(found, a1);
    const width = Math.max(0, ...values.map((row) => row.length));
    const before = values.length === 1 && width === 1 ? found.value(top, left) : null;
    this.room(found, 'ROWS', top + values.length);
    this.room(found, 'COLUMNS', left + width);
    const year = yearNow(this.world.now(), this.timeZone);
    typeByHand(this.model, found, { top, left }, values, year);
    const single = values.length === 1 && width === 1;
    const after = single ? found.value(top, left) : null;
    this.world.fireEvent({
      type: 'edit',
      spreadsheetId: this.id,
      as,
      range: {
        sheetId: found.sheetId,
        row: top + 1,
        column: left + 1,
        rows: values.length,
        columns: width,
      },
      ...(after === null ? {} : { value: String(after) }),
      ...(before === null ? {} : { oldValue: String(before) }),
    });
  }

  sort(tab: string, column: number, ascending: boolean, as: string): void {
    const found = this.tab(tab);
    const { frozenRows, rowCount, columnCount } = found.fields;
    const box = { top: frozenRows, left: 0, bottom: rowCount, right: columnCount };
    sortRows(found, box, [{ column: column - 1, ascending }]);
    this.changed('OTHER', as);
  }

  insertRows(tab: string, before: number, count: number, as: string): void {
    this.insert(tab, 'ROWS', before - 1, count);
    this.changed('INSERT_ROW', as);
  }

  deleteRows(tab: string, first: number, count: number, as: string): void {
    this.model.delete(this.tab(tab), 'ROWS', first - 1, first - 1 + count);
    this.changed('REMOVE_ROW', as);
  }

  insertColumns(tab: string, before: number, count: number, as: string): void {
    this.insert(tab, 'COLUMNS', before - 1, count);
    this.changed('INSERT_COLUMN', as);
  }

  deleteColumns(tab: string, first: number, count: number, as: string): void {
    this.model.delete(this.tab(tab), 'COLUMNS', first - 1, first - 1 + count);
    this.changed('REMOVE_COLUMN', as);
  }

  moveColumn(tab: string, from: number, to: number, as: string): void {
    const before = to > from ? to : to - 1;
    this.model.move(this.tab(tab), 'COLUMNS', from - 1, from, before);
    this.changed('OTHER', as);
  }

  addTab(name: string, as: string): void {
    this.model.addTab({ title: name });
    this.changed('INSERT_GRID', as);
  }

  renameTab(name: string, newName: string, as: string): void {
    this.model.renameTab(this.tab(name), newName);
    this.changed('OTHER', as);
  }

  deleteTab(name: string, as: string): void {
    this.model.removeTab(this.tab(name));
    this.changed('REMOVE_GRID', as);
  }

  select(tab: string, a1: string, as: string): void {
    const found = this.tab(tab);
    select(this.model, as, found, this.box(found, a1));
  }

  selection(as: string): { tab: string; a1: string } {
    const { tab, box } = selectionOf(this.model, as);
    const first = cellName(box.top, box.left);
    const last = cellName(box.bottom - 1, box.right - 1);
    return { tab: tab.fields.title, a1: first === last ? first : `${first}:${last}` };
  }

  layout(tab: string): ReturnType<SpreadsheetFile['layout']> {
    const { fields } = this.tab(tab);
    return {
      frozenRows: fields.frozenRows,
      columnWidths: Array.from({ length: fields.columnCount }, (_, column) =>
        fields.hiddenColumns.has(column) ? 0 : (fields.columnWidths.get(column) ?? USUAL_WIDTH),
      ),
      protectedWarning: fields.protections.some((protection) => protection.warningOnly === true),
    };
  }

  private get model(): SpreadsheetModel {
    return openModel(this.world, this.id);
  }

  private tab(name: string): Tab {
    const found = this.model.tab(name);
    if (!found) throw new Error(`no tab ${name} in ${this.model.title}`);
    return found;
  }

  /** `B2`, `B2:C9`, `A:C`; a corner beyond the grid is allowed, since typing there makes room. */
  private box(tab: Tab, a1: string): Box {
    const area = parseArea(a1);
    if (!area) throw new Error(`no range ${a1}`);
    const top = area.startRowIndex ?? 0;
    const left = area.startColumnIndex ?? 0;
    const inside = clip(area, tab.fields);
    return {
      top,
      left,
      bottom: Math.max(top + 1, inside.bottom),
      right: Math.max(left + 1, inside.right),
    };
  }

  private content<V>(name: string, read: (tab: Tab, row: number, column: number) => V): V[][] {
    const tab = this.tab(name);
    const columns = tab.contentColumns();
    return Array.from({ length: tab.contentRows() }, (_, row) =>
      Array.from({ length: columns }, (_, column) => read(tab, row, column)),
    );
  }

  /** Pasting beyond the edge adds rows and columns, as the grid in the browser does. */
  private room(tab: Tab, dimension: Dimension, needed: number): void {
    const now = dimension === 'ROWS' ? tab.fields.rowCount : tab.fields.columnCount;
    if (needed > now) this.model.grow(tab, dimension, needed - now);
  }

  private insert(name: string, dimension: Dimension, at: number, count: number): void {
    const tab = this.tab(name);
    this.model.insert(tab, dimension, at, count, at > tab.fields.frozenRows ? at - 1 : at);
  }

  private changed(changeType: ChangeType, as: string): void {
    this.world.fireEvent({ type: 'change', spreadsheetId: this.id, as, changeType });
  }
}
