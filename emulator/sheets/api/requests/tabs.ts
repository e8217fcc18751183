/** Requests about the spreadsheet and its tabs. */
import { SheetRefusal } from '../../model/limits.ts';
import type { TabFields } from '../../model/tab.ts';
import type { Tab } from '../../model/tab.ts';
import { tabOf } from '../batch-context.ts';
import type { BatchContext } from '../batch-context.ts';
import { isAll, parseMask } from '../field-mask.ts';
import { sheetProperties } from '../spreadsheet-resource.ts';

type Schema<K extends keyof GoogleAppsScript.Sheets.Schema.Request> = NonNullable<
  GoogleAppsScript.Sheets.Schema.Request[K]
>;
type Properties = GoogleAppsScript.Sheets.Schema.SheetProperties;
type Reply = GoogleAppsScript.Sheets.Schema.Response;

export function updateSpreadsheetProperties(
  { model }: BatchContext,
  request: Schema<'updateSpreadsheetProperties'>,
): void {
  const names = parseMask(request.fields).map(([name = '']) => name);
  const wants = (name: string) => names.includes(name) || names.includes('*');
  const { title, locale, timeZone } = request.properties ?? {};
  if (wants('title')) model.title = title ?? model.title;
  if (wants('locale')) model.locale = locale ?? model.locale;
  if (wants('timeZone')) model.timeZone = timeZone ?? model.timeZone;
}

export function addSheet(context: BatchContext, request: Schema<'addSheet'>): Reply {
  const { model } = context;
  const given = request.properties ?? {};
  if (given.sheetId !== undefined && model.tabById(given.sheetId)) {
    throw new SheetRefusal(
      `addSheet.properties.sheetId: ${given.sheetId} already exists as a sheet in the spreadsheet.`,
    );
  }
  const { gridProperties: grid = {} } = given;
  const tab = model.addTab({
    title: given.title ?? freeTitle(context),
    sheetId: given.sheetId,
    index: given.index,
    fields: {
      hidden: given.hidden ?? false,
      rowCount: grid.rowCount ?? 1000,
      columnCount: grid.columnCount ?? 26,
      frozenRows: grid.frozenRowCount ?? 0,
      frozenColumns: grid.frozenColumnCount ?? 0,
      otherProperties: others(given),
    },
  });
  return { addSheet: { properties: sheetProperties(model, tab) } };
}

function freeTitle({ model }: BatchContext): string {
  let n = model.tabs.length + 1;
  while (model.tab(`Sheet${n}`)) n += 1;
  return `Sheet${n}`;
}

function others(given: Properties): Record<string, unknown> {
  const { tabColor, tabColorStyle, rightToLeft } = given;
  return JSON.parse(JSON.stringify({ tabColor, tabColorStyle, rightToLeft })) as Record<
    string,
    unknown
  >;
}

export function deleteSheet(context: BatchContext, request: Schema<'deleteSheet'>): void {
  context.model.removeTab(tabOf(context, request.sheetId));
}

type Setter = (context: BatchContext, tab: Tab, given: Properties) => void;

const SETTERS: Readonly<Record<string, Setter>> = {
  title: ({ model }, tab, { title }) => model.renameTab(tab, title ?? ''),
  index: ({ model }, tab, { index }) => model.moveTab(tab, index ?? 0),
  hidden: ({ model }, tab, { hidden }) => {
    const visible = model.tabs.filter((each) => !each.fields.hidden && each !== tab);
    if (hidden && visible.length === 0) {
      throw new SheetRefusal("You can't hide all the sheets in a document.");
    }
    tab.fields.hidden = hidden ?? false;
  },
  'gridProperties.rowCount': (context, tab, given) => {
    resize(context, tab, 'ROWS', given.gridProperties?.rowCount ?? 0);
  },
  'gridProperties.columnCount': (context, tab, given) => {
    resize(context, tab, 'COLUMNS', given.gridProperties?.columnCount ?? 0);
  },
  'gridProperties.frozenRowCount': (_, tab, given) => {
    tab.fields.frozenRows = frozen(tab, 'rowCount', given.gridProperties?.frozenRowCount ?? 0);
  },
  'gridProperties.frozenColumnCount': (_, tab, given) => {
    const count = given.gridProperties?.frozenColumnCount ?? 0;
    tab.fields.frozenColumns = frozen(tab, 'columnCount', count);
  },
};
const KEPT = new Set(['tabColor', 'tabColorStyle', 'rightToLeft']);

export function updateSheetProperties(
  context: BatchContext,
  request: Schema<'updateSheetProperties'>,
): void {
  const given = request.properties ?? {};
  const tab = tabOf(context, given.sheetId);
  for (const path of parseMask(request.fields)) {
    for (const name of isAll(path) ? named(given) : expanded(path.join('.'), given)) {
      const [head = ''] = name.split('.');
      if (SETTERS[name]) SETTERS[name](context, tab, given);
      else if (KEPT.has(head)) {
        tab.fields.otherProperties = { ...tab.fields.otherProperties, ...others(given) };
      } else if (!['sheetId', 'sheetType'].includes(head) && !name.startsWith('gridProperties.')) {
        throw new SheetRefusal(`Invalid field: ${name}`);
      }
    }
  }
}

/** `*` is taken to mean what was given: nobody means to reset a grid's size to nothing. */
function named(given: Properties): string[] {
  return Object.keys(given).flatMap((name) => expanded(name, given));
}

function expanded(name: string, given: Properties): string[] {
  if (name !== 'gridProperties') return [name];
  return Object.keys(given.gridProperties ?? {}).map((inner) => `gridProperties.${inner}`);
}

function resize(
  { model }: BatchContext,
  tab: Tab,
  dimension: 'ROWS' | 'COLUMNS',
  wanted: number,
): void {
  const now = dimension === 'ROWS' ? tab.fields.rowCount : tab.fields.columnCount;
  if (wanted < 1) {
    const field = dimension === 'ROWS' ? 'rowCount' : 'columnCount';
    throw new SheetRefusal(`gridProperties.${field} must be greater than zero: ${wanted}`);
  }
  if (wanted > now) model.grow(tab, dimension, wanted - now);
  else if (wanted < now) model.delete(tab, dimension, wanted, now);
}

function frozen(tab: Tab, of: keyof TabFields & ('rowCount' | 'columnCount'), count: number) {
  if (count < tab.fields[of]) return count;
  throw new SheetRefusal(
    of === 'rowCount'
      ? "You can't freeze all visible rows on the sheet."
      : "You can't freeze all visible columns on the sheet.",
  );
}
