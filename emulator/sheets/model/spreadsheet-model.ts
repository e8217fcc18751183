/** A spreadsheet's contents: tabs, named ranges and looks, with cheap copies to fall back on. */
import { splitSheet, parseArea } from './a1.ts';
import { follow } from './grid-range.ts';
import type { Dimension, GridRange, Shift } from './grid-range.ts';
import * as limits from './limits.ts';
import { readModel, writeModel } from './model-json.ts';
import type { ModelJson } from './model-json.ts';
import { deleteFrom, insertInto, moveWithin } from './structure.ts';
import { StyleBook } from './style-book.ts';
import { Tab } from './tab.ts';
import type { TabFields, TabHome } from './tab.ts';

export interface NamedRange {
  readonly namedRangeId: string;
  readonly name: string;
  /** Null where all its cells were deleted (`#REF!`). */
  readonly range: GridRange | null;
}

export interface SpreadsheetIdentity {
  id: string;
  title: string;
  owner: string;
  timeZone: string;
  locale: string;
}

/** All contents at one moment; rows are shared until somebody writes. */
export interface Checkpoint {
  readonly title: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly namedRanges: readonly NamedRange[];
  readonly nextId: number;
  readonly tabs: readonly { readonly tab: Tab; readonly fields: TabFields }[];
}

/** Every checkpoint of every spreadsheet begins a new one; a row is changed only by its own. */
let generations = 0;

export class SpreadsheetModel implements TabHome {
  readonly id: string;
  readonly owner: string;
  title: string;
  timeZone: string;
  locale: string;
  tabs: readonly Tab[] = [];
  namedRanges: readonly NamedRange[] = [];
  styles = new StyleBook();
  generation = (generations += 1);
  /** What a cell with a formula reads as: nothing is computed here. */
  formulaResult: '' | '#NAME?' = '#NAME?';
  /** Next number for sheets, protections and the like; deterministic, unlike Google's. */
  nextId = 1;

  /** A spreadsheet as Google makes it: one blank tab of 1000 rows and 26 columns. */
  constructor(identity: SpreadsheetIdentity) {
    this.id = identity.id;
    this.owner = identity.owner;
    this.title = identity.title;
    this.timeZone = identity.timeZone;
    this.locale = identity.locale;
    this.addTab({ title: 'Sheet1', sheetId: 0 });
  }

  newId(): number {
    const id = this.nextId;
    this.nextId += 1;
    return id;
  }

  tab(title: string): Tab | undefined {
    return this.tabs.find((tab) => tab.fields.title === title);
  }

  tabById(sheetId: number): Tab | undefined {
    return this.tabs.find((tab) => tab.sheetId === sheetId);
  }

  addTab(options: {
    title: string;
    sheetId?: number;
    index?: number;
    fields?: Partial<TabFields>;
  }): Tab {
    this.checkTitle(options.title);
    const sheetId = options.sheetId ?? 1_000_000_000 + this.newId() * 1_009;
    const tab = new Tab(this, sheetId, {
      ...blankFields(options.title),
      ...options.fields,
    });
    this.checkCells(tab.fields.rowCount * tab.fields.columnCount);
    const at = options.index ?? this.tabs.length;
    this.tabs = [...this.tabs.slice(0, at), tab, ...this.tabs.slice(at)];
    return tab;
  }

  renameTab(tab: Tab, title: string): void {
    if (title === tab.fields.title) return;
    this.checkTitle(title, tab);
    tab.fields.title = title;
  }

  moveTab(tab: Tab, index: number): void {
    const others = this.tabs.filter((each) => each !== tab);
    this.tabs = [...others.slice(0, index), tab, ...others.slice(index)];
  }

  removeTab(tab: Tab): void {
    if (this.tabs.length === 1) throw new limits.SheetRefusal(limits.LAST_SHEET);
    this.tabs = this.tabs.filter((each) => each !== tab);
    this.namedRanges = this.namedRanges.map((named) =>
      named.range?.sheetId === tab.sheetId ? { ...named, range: null } : named,
    );
  }

  insert(tab: Tab, dimension: Dimension, at: number, count: number, inherit: number | null): void {
    this.checkGrowth(tab, dimension, count);
    insertInto(tab, dimension, at, count, inherit);
    this.followNamed(tab, dimension, { do: 'insert', at, count });
  }

  delete(tab: Tab, dimension: Dimension, from: number, to: number): void {
    const size = dimension === 'ROWS' ? tab.fields.rowCount : tab.fields.columnCount;
    if (from < 0 || to > size) throw new limits.SheetRefusal(limits.outOfBounds(dimension));
    deleteFrom(tab, dimension, from, to);
    this.followNamed(tab, dimension, { do: 'delete', from, to });
  }

  move(tab: Tab, dimension: Dimension, from: number, to: number, before: number): void {
    if (before >= from && before <= to) return;
    moveWithin(tab, dimension, from, to, before);
    this.followNamed(tab, dimension, { do: 'move', from, to, before });
  }

  /** Adds blank rows or columns at the end. */
  grow(tab: Tab, dimension: Dimension, count: number): void {
    if (count <= 0) return;
    this.checkGrowth(tab, dimension, count);
    if (dimension === 'ROWS') tab.fields.rowCount += count;
    else tab.fields.columnCount += count;
  }

  /** Reads `Tab!A1:B2`, a tab's name, a named range or, on the first tab, `A1`. Null where unreadable. */
  resolve(text: string): GridRange | null {
    const { sheet, rest } = splitSheet(text);
    if (sheet !== null) {
      const tab = this.tabLike(sheet);
      const area = rest === '' ? {} : parseArea(rest);
      return tab && area ? { sheetId: tab.sheetId, ...area } : null;
    }
    const named = this.namedRanges.find((each) => each.name.toLowerCase() === text.toLowerCase());
    if (named) return named.range;
    const tab = this.tabLike(text);
    if (tab) return { sheetId: tab.sheetId };
    const area = parseArea(text);
    const first = this.tabs[0];
    return area && first ? { sheetId: first.sheetId, ...area } : null;
  }

  checkpoint(): Checkpoint {
    const kept: Checkpoint = {
      title: this.title,
      timeZone: this.timeZone,
      locale: this.locale,
      namedRanges: this.namedRanges,
      nextId: this.nextId,
      tabs: this.tabs.map((tab) => ({ tab, fields: { ...tab.fields } })),
    };
    this.generation = generations += 1;
    return kept;
  }

  /** Back to a checkpoint of this spreadsheet, or over to one of the spreadsheet it was copied from. */
  restore(kept: Checkpoint): void {
    this.title = kept.title;
    this.timeZone = kept.timeZone;
    this.locale = kept.locale;
    this.namedRanges = kept.namedRanges;
    this.nextId = kept.nextId;
    this.generation = generations += 1;
    this.tabs = kept.tabs.map(({ tab, fields }) => {
      const own = tab.belongsTo(this) ? tab : new Tab(this, tab.sheetId, fields);
      own.reset(fields);
      return own;
    });
  }

  /** A file of its own with the same contents. */
  copy(identity: Pick<SpreadsheetIdentity, 'id' | 'title' | 'owner'>): SpreadsheetModel {
    const copy = new SpreadsheetModel({
      ...identity,
      timeZone: this.timeZone,
      locale: this.locale,
    });
    copy.styles = this.styles;
    copy.formulaResult = this.formulaResult;
    copy.restore({ ...this.checkpoint(), title: identity.title });
    return copy;
  }

  toJSON(): ModelJson {
    return writeModel(this);
  }

  static fromJSON(json: ModelJson): SpreadsheetModel {
    return readModel(json, new SpreadsheetModel(json.identity));
  }

  private tabLike(title: string): Tab | undefined {
    return (
      this.tab(title) ??
      this.tabs.find((tab) => tab.fields.title.toLowerCase() === title.toLowerCase())
    );
  }

  private followNamed(tab: Tab, dimension: Dimension, shift: Shift): void {
    this.namedRanges = this.namedRanges.map((named) =>
      named.range?.sheetId === tab.sheetId
        ? { ...named, range: follow(named.range, dimension, shift) }
        : named,
    );
  }

  private checkTitle(title: string, except?: Tab): void {
    const taken = this.tabLike(title);
    if (taken && taken !== except) throw new limits.SheetRefusal(limits.sheetNameTaken(title));
  }

  private checkGrowth(tab: Tab, dimension: Dimension, count: number): void {
    const { rowCount, columnCount } = tab.fields;
    if (dimension === 'COLUMNS' && columnCount + count > limits.MAX_COLUMNS) {
      throw new limits.SheetRefusal(limits.TOO_MANY_COLUMNS);
    }
    this.checkCells(0, count * (dimension === 'ROWS' ? columnCount : rowCount));
  }

  /** Throws where the workbook would pass ten million cells. */
  checkCells(newTab: number, growth = 0): void {
    let cells = newTab + growth;
    for (const { fields } of this.tabs) cells += fields.rowCount * fields.columnCount;
    if (cells > limits.MAX_CELLS) throw new limits.SheetRefusal(limits.TOO_MANY_CELLS);
  }
}

export function blankFields(title: string): TabFields {
  return {
    title,
    hidden: false,
    rowCount: 1000,
    columnCount: 26,
    frozenRows: 0,
    frozenColumns: 0,
    rows: [],
    columnWidths: new Map(),
    hiddenColumns: new Map(),
    hiddenRows: new Map(),
    protections: [],
    filter: null,
    conditionalFormats: [],
    otherProperties: {},
  };
}
