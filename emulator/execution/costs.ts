/**
 * What calls are estimated to cost, in milliseconds. Measured figures carry their source; the rest are
 * placeholders, marked so, because Google publishes none. Reports show call counts before milliseconds.
 */
import type { CallKind } from './script-class.ts';

/** Where no better figure is known, by the kind of call. Placeholders. */
const BY_KIND: Record<CallKind, number> = { read: 175, write: 150, other: 30, local: 0 };

const BY_CALL: Record<string, number> = {
  // First getValues of a run: 175 ms (pastebin VzZLHRrM, 2016).
  'SpreadsheetApp.Range.getValues': 175,
  // setValues of 4,000 cells, flushed: 610 ms ("What is faster: ScriptDb or SpreadsheetApp").
  'SpreadsheetApp.Range.setValues': 150,
  // Placeholders: no absolute figure is published for the Sheets API or appendRow.
  'Sheets.Spreadsheets.get': 200,
  'Sheets.Spreadsheets.batchUpdate': 200,
  'Sheets.Spreadsheets.Values.get': 200,
  'Sheets.Spreadsheets.Values.batchGet': 200,
  'Sheets.Spreadsheets.Values.update': 200,
  'Sheets.Spreadsheets.Values.batchUpdate': 200,
  'Sheets.Spreadsheets.Values.append': 200,
  'SpreadsheetApp.Sheet.appendRow': 150,
  // Property set 62 ms, get 30 ms; cache put 93 ms, get 3 ms (ziritione.org).
  'PropertiesService.Properties.setProperty': 62,
  'PropertiesService.Properties.setProperties': 62,
  'PropertiesService.Properties.deleteProperty': 62,
  'PropertiesService.Properties.deleteAllProperties': 62,
  'PropertiesService.Properties.getProperty': 30,
  'PropertiesService.Properties.getProperties': 30,
  'CacheService.Cache.put': 93,
  'CacheService.Cache.putAll': 93,
  'CacheService.Cache.get': 3,
  'CacheService.Cache.getAll': 3,
  // Mail of 100 KB: 1.2 s (QuickFixters Small Outbox FAQ).
  'MailApp.sendEmail': 1200,
  // Placeholders for locks, triggers and forms.
  'LockService.Lock.tryLock': 60,
  'LockService.Lock.waitLock': 60,
  'LockService.Lock.releaseLock': 60,
  'ScriptApp.ClockTriggerBuilder.create': 400,
  'ScriptApp.SpreadsheetTriggerBuilder.create': 400,
  'ScriptApp.FormTriggerBuilder.create': 400,
  'FormApp.create': 2000,
  'FormApp.openById': 500,
  'FormApp.openByUrl': 500,
  'FormApp.Form.getResponses': 500,
};

/** Each 100 cells read or written cost a millisecond. Placeholder. */
export const MS_PER_CELL = 0.01;

export function costOf(call: string, kind: CallKind): number {
  return BY_CALL[call] ?? (call.startsWith('FormApp.') && kind === 'other' ? 200 : BY_KIND[kind]);
}
