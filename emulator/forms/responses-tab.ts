/**
 * The tab that a form answers into. Answers are inserted as rows below the last answer, so rows typed by
 * hand underneath sink; columns are found by the headers that the form wrote.
 */
import type { RangeRef, WorldCore } from '../execution/world-core.ts';
import { serialOfEpoch, yearNow } from '../sheets/model/serial.ts';
import type { SpreadsheetModel } from '../sheets/model/spreadsheet-model.ts';
import type { Tab } from '../sheets/model/tab.ts';
import { typeInto } from '../sheets/model/type-into.ts';
import { isQuestion, type Answer, type FormState, type ResponseState } from './form-state.ts';

const TIMESTAMP = 'timestamp';
const EMAIL = 'email';

export interface Landed {
  spreadsheetId: string;
  range: RangeRef;
  values: string[];
  namedValues: Record<string, string[]>;
}

/** Adds `Form Responses 1` (or the next free number) with a header for every question. */
export function addResponsesTab(world: WorldCore, form: FormState, spreadsheetId: string): void {
  const model = world.spreadsheetModel(spreadsheetId);
  let n = 1;
  while (model.tab(`Form Responses ${n}`)) n += 1;
  const index = world.switches.responsesTabComesFirst ? 0 : model.tabs.length;
  const tab = model.addTab({ title: `Form Responses ${n}`, index, fields: { frozenRows: 1 } });
  form.destinationId = spreadsheetId;
  form.destinationSheetId = tab.sheetId;
  form.headers = {};
  columnsOf(model, tab, form);
}

/**
 * Brings an answer into the linked tab; null where the form has none any more. `changed` names the items
 * of an answer that was handed in before; the event then has the others blank (from memory).
 */
export function landResponse(
  world: WorldCore,
  form: FormState,
  response: ResponseState,
  changed?: ReadonlySet<string>,
): Landed | null {
  const place = placeOf(world, form);
  if (!place) return null;
  const { model, tab } = place;
  const columns = columnsOf(model, tab, form);
  const stamp = columns.get(TIMESTAMP) ?? 0;
  const known = changed && rowOf(tab, stamp, serialOfEpoch(response.landedAt, model.timeZone));
  const row = known ?? insertRow(model, tab, stamp);
  response.landedAt = response.at;
  tab.write(row, stamp, serialOfEpoch(response.at, model.timeZone));
  tab.setNumberFormat(row, stamp, { type: 'DATE_TIME', pattern: 'M/d/yyyy H:mm:ss' });
  const year = yearNow(world.now(), model.timeZone);
  for (const [key, column] of columns) {
    if (key === TIMESTAMP) continue;
    const text = key === EMAIL ? response.email : textOf(response.answers[key]);
    // Answers never become formulas; other text is read as if it were typed.
    if (/^[=+]/.test(text)) tab.write(row, column, text);
    else typeInto(tab, row, column, text, year);
  }
  return described({ model, tab, form, columns, row }, changed);
}

/** Renames the header of a question that was renamed, where it still stands. */
export function renameHeader(world: WorldCore, form: FormState): void {
  const place = placeOf(world, form);
  if (place) columnsOf(place.model, place.tab, form);
}

function placeOf(world: WorldCore, form: FormState): { model: SpreadsheetModel; tab: Tab } | null {
  const { destinationId, destinationSheetId } = form;
  if (destinationId === null || !world.hasSpreadsheet(destinationId)) return null;
  const model = world.spreadsheetModel(destinationId);
  const tab = model.tabById(destinationSheetId ?? -1);
  return tab ? { model, tab } : null;
}

/** Column of each question by item ID; missing ones are added at the right, renamed ones renamed. */
function columnsOf(model: SpreadsheetModel, tab: Tab, form: FormState): Map<string, number> {
  const wanted: [string, string][] = [
    [TIMESTAMP, 'Timestamp'],
    ...(form.collectsEmail ? [[EMAIL, 'Email Address'] as [string, string]] : []),
    ...form.items.filter(isQuestion).map(({ id, title }): [string, string] => [String(id), title]),
  ];
  const columns = new Map<string, number>();
  const taken = new Set<number>();
  for (const [key, title] of wanted) {
    const found = headerColumn(tab, form.headers[key], taken);
    const column = found ?? tab.contentColumns(0, 1);
    if (column >= tab.fields.columnCount) model.grow(tab, 'COLUMNS', 1);
    taken.add(column);
    columns.set(key, column);
    // A question without words still needs a column of its own.
    form.headers[key] = title === '' ? ' ' : title;
    tab.write(0, column, form.headers[key] ?? '');
  }
  return columns;
}

function headerColumn(
  tab: Tab,
  header: string | undefined,
  taken: ReadonlySet<number>,
): number | undefined {
  if (header === undefined) return undefined;
  const width = tab.contentColumns(0, 1);
  for (let column = 0; column < width; column += 1) {
    if (!taken.has(column) && tab.value(0, column) === header) return column;
  }
  return undefined;
}

function rowOf(tab: Tab, stamp: number, serial: number): number | undefined {
  for (let row = 1; row < tab.contentRows(); row += 1) {
    if (tab.value(row, stamp) === serial) return row;
  }
  return undefined;
}

function insertRow(model: SpreadsheetModel, tab: Tab, stamp: number): number {
  let row = tab.contentRows();
  while (row > 1 && typeof tab.value(row - 1, stamp) !== 'number') row -= 1;
  row = Math.max(1, row);
  model.insert(tab, 'ROWS', row, 1, null);
  return row;
}

function textOf(answer: Answer | undefined): string {
  return answer === undefined ? '' : [answer].flat().join(', ');
}

interface Place {
  model: SpreadsheetModel;
  tab: Tab;
  form: FormState;
  columns: ReadonlyMap<string, number>;
  row: number;
}

function described(
  { model, tab, form, columns, row }: Place,
  changed: ReadonlySet<string> | undefined,
): Landed {
  const width = Math.max(...columns.values()) + 1;
  const values = Array.from({ length: width }, (_, column) => tab.shown(row, column));
  const namedValues: Record<string, string[]> = {};
  for (const [key, column] of columns) {
    const always = key === TIMESTAMP || key === EMAIL;
    if (changed && !always && !changed.has(key)) values[column] = '';
    (namedValues[form.headers[key] ?? ''] ??= []).push(values[column] ?? '');
  }
  return {
    spreadsheetId: model.id,
    range: { sheetId: tab.sheetId, row: row + 1, column: 1, rows: 1, columns: width },
    values,
    namedValues,
  };
}
