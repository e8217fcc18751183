/** A spreadsheet as compact JSON: rows without trailing blanks, looks by number, repeated looks once. */
import type { Content, Row } from './cell.ts';
import type { CellStyle } from './style-book.ts';
import { Tab } from './tab.ts';
import type { TabFields } from './tab.ts';
import type { NamedRange, SpreadsheetIdentity, SpreadsheetModel } from './spreadsheet-model.ts';

type Kept = Omit<TabFields, 'rows' | 'columnWidths' | 'hiddenColumns' | 'hiddenRows'>;

interface TabJson {
  sheetId: number;
  fields: Kept;
  columnWidths: [number, number][];
  hiddenColumns: number[];
  hiddenRows: number[];
  /** Distinct rows of looks; a row names its own by place. */
  looks: number[][];
  /** Per row: 0 where blank and plain, else the place of its looks and then its values. */
  rows: (0 | [number, ...Content[]])[];
}

export interface ModelJson {
  identity: SpreadsheetIdentity;
  nextId: number;
  namedRanges: NamedRange[];
  styles: CellStyle[];
  tabs: TabJson[];
}

/** A deep copy: nothing in it changes when the spreadsheet does. Looks that nobody wears are left out. */
export function writeModel(model: SpreadsheetModel): ModelJson {
  const { id, title, owner, timeZone, locale } = model;
  const worn = new Map<number, number>([[0, 0]]);
  const styles = [model.styles.get(0)];
  const numberOf = (style: number): number => {
    const known = worn.get(style);
    if (known !== undefined) return known;
    const number = styles.push(model.styles.get(style)) - 1;
    worn.set(style, number);
    return number;
  };
  return {
    identity: { id, title, owner, timeZone, locale },
    nextId: model.nextId,
    namedRanges: [...model.namedRanges],
    tabs: model.tabs.map((tab) => writeTab(tab, numberOf)),
    styles,
  };
}

function writeTab({ sheetId, fields }: Tab, numberOf: (style: number) => number): TabJson {
  const { rows, columnWidths, hiddenColumns, hiddenRows, ...kept } = fields;
  const looks: number[][] = [];
  const places = new Map<string, number>();
  const place = (styles: readonly number[]): number => {
    const key = styles.join();
    let at = places.get(key);
    if (at === undefined) {
      at = looks.push(styles.map(numberOf)) - 1;
      places.set(key, at);
    }
    return at;
  };
  return {
    sheetId,
    fields: { ...kept },
    columnWidths: [...columnWidths],
    hiddenColumns: [...hiddenColumns.keys()],
    hiddenRows: [...hiddenRows.keys()],
    rows: Array.from(rows, (row) =>
      row && row.values.length + row.styles.length > 0 ? [place(row.styles), ...row.values] : 0,
    ),
    looks,
  };
}

/** Fills a fresh model from its JSON. */
export function readModel(json: ModelJson, model: SpreadsheetModel): SpreadsheetModel {
  // Style numbers in the JSON are places in its list; the book may number anew.
  const numbers = json.styles.map((style) => model.styles.numberOf(style));
  model.nextId = json.nextId;
  model.namedRanges = json.namedRanges;
  model.tabs = json.tabs.map((tab) => {
    const looks = tab.looks.map((row) => row.map((style) => numbers[style] ?? 0));
    const rows = tab.rows.map((row): Row | undefined => {
      if (row === 0) return undefined;
      const [look, ...values] = row;
      return { generation: -1, values, styles: [...(looks[look] ?? [])] };
    });
    return new Tab(model, tab.sheetId, {
      ...tab.fields,
      rows,
      columnWidths: new Map(tab.columnWidths),
      hiddenColumns: new Map(tab.hiddenColumns.map((i) => [i, true])),
      hiddenRows: new Map(tab.hiddenRows.map((i) => [i, true])),
    });
  });
  return model;
}
