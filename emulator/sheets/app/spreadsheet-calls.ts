/** What scripts may call on a Spreadsheet, and with what. */
import { scriptClass } from '../../execution/script-class.ts';
import { asks, local, writes } from './calls.ts';
import { SpreadsheetFacade } from './spreadsheet-facade.ts';

const SPREADSHEET_CALLS = {
  getId: local(),
  getName: asks(),
  rename: writes(['String']),
  getUrl: local(),
  getOwner: asks(),
  getSpreadsheetTimeZone: asks(),
  setSpreadsheetTimeZone: writes(['String']),
  getSpreadsheetLocale: asks(),
  setSpreadsheetLocale: writes(['String']),
  getSheets: asks(),
  getNumSheets: asks(),
  getSheetByName: asks(['String']),
  getSheetById: asks(['Integer']),
  getSheetId: asks(),
  getActiveSheet: asks(),
  setActiveSheet: asks(['SpreadsheetApp.Sheet']),
  getActiveRange: asks(),
  getActiveCell: asks(),
  setActiveRange: asks(['SpreadsheetApp.Range']),
  setActiveSelection: asks(['SpreadsheetApp.Range'], ['String']),
  insertSheet: writes([], ['Integer'], ['String'], ['String', 'Integer']),
  deleteSheet: writes(['SpreadsheetApp.Sheet']),
  moveActiveSheet: writes(['Integer']),
  getRange: local(['String']),
  getRangeByName: asks(['String']),
  getNamedRanges: asks(),
  setNamedRange: writes(['String', 'SpreadsheetApp.Range']),
  removeNamedRange: writes(['String']),
  getProtections: asks(['SpreadsheetApp.ProtectionType']),
  toast: asks(['String'], ['String', 'String?'], ['String', 'String?', 'Number?']),
} as const;

export type SpreadsheetMethods = keyof typeof SPREADSHEET_CALLS;

scriptClass(SpreadsheetFacade, 'SpreadsheetApp.Spreadsheet', SPREADSHEET_CALLS);
