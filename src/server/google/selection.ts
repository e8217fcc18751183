/** What a person has selected in the Sheet, and showing them a row. */
import type { Schema } from '../sheets/schema/column.ts';
import { DEVICES } from '../sheets/schema/devices.ts';
import { LOANS } from '../sheets/schema/loans.ts';
import { PEOPLE } from '../sheets/schema/people.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface SelectedThing {
  tab: string;
  key: string;
  title: string;
}

/** The device or person in the row under the cursor; null where there is none. */
export function selectedThing(spreadsheet: Spreadsheet): SelectedThing | null {
  const range = spreadsheet.getActiveRange();
  if (range === null) return null;
  const sheet = range.getSheet();
  const tab = sheet.getName();
  const row = range.getRow();
  const columns = sheet.getLastColumn();
  if (row < 2 || columns === 0 || ![DEVICES, LOANS, PEOPLE].some((one) => one.tab === tab))
    return null;
  const [headers = []] = sheet.getRange(1, 1, 1, columns).getDisplayValues();
  const [values = []] = sheet.getRange(row, 1, 1, columns).getDisplayValues();
  const cells = new Map(headers.map((header, at) => [header.trim(), (values[at] ?? '').trim()]));
  const thing = thingIn(tab, cells);
  return thing.key === '' ? null : thing;
}

/** A loan is about its device. */
function thingIn(tab: string, cells: ReadonlyMap<string, string>): SelectedThing {
  const of = (schema: Schema, field: string) =>
    cells.get(schema.columns.find((column) => column.field === field)?.header ?? '') ?? '';
  if (tab === PEOPLE.tab) {
    const name = `${of(PEOPLE, 'givenName')} ${of(PEOPLE, 'familyName')}`.trim();
    const key = of(PEOPLE, 'personId');
    return { tab, key, title: name || key };
  }
  const schema: Schema = tab === LOANS.tab ? LOANS : DEVICES;
  const key = of(schema, 'deviceId');
  const title = [of(schema, 'assetTag') || key, of(schema, 'model')];
  return { tab: DEVICES.tab, key, title: title.filter((part) => part !== '').join(', ') };
}

/** Brings a row before the eyes of whoever is at the keyboard; false where there is no such row. */
export function showRow(spreadsheet: Spreadsheet, tab: string, row: number): boolean {
  const sheet = spreadsheet.getSheetByName(tab);
  // The hidden tabs are no place to send a person to.
  if (tab.startsWith('_') || sheet === null || row > sheet.getMaxRows()) return false;
  sheet.getRange(row, 1, 1, Math.max(1, sheet.getLastColumn())).activate();
  return true;
}
