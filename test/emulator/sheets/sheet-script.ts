/** A world whose script runs whatever a test says, so that the tests read as Apps Script does. */
import type { SpreadsheetFile } from '../../../emulator/api.ts';
import { OWNER, scriptedWorld } from '../support/scripted-world.ts';

const CODE = `
function evaluate(body) {
  return JSON.stringify(new Function('ss', 'id', body)(SpreadsheetApp.getActive(), SpreadsheetApp.getActive().getId()));
}
function onEdit(e) { note('onEdit', e); }
function installed(e) { note('installed', e); }
function note(who, e) {
  var seen = PropertiesService.getDocumentProperties();
  var all = JSON.parse(seen.getProperty('seen') || '[]');
  all.push([who, e.changeType || e.range.getA1Notation(), e.value, e.oldValue, e.range && JSON.stringify(e.range)]);
  seen.setProperty('seen', JSON.stringify(all));
}
function listen() {
  ScriptApp.newTrigger('installed').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
  ScriptApp.newTrigger('installed').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create();
}
function seen() { return PropertiesService.getDocumentProperties().getProperty('seen') || '[]'; }
`;

const MANIFEST = {
  dependencies: {
    enabledAdvancedServices: [{ userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' }],
  },
};

export function sheetScript() {
  const scripted = scriptedWorld(CODE, { manifest: MANIFEST });
  const file: SpreadsheetFile = scripted.world.spreadsheet(scripted.spreadsheetId);
  return {
    ...scripted,
    file,
    /** Runs the body of a function of `ss` (the spreadsheet) and `id`; throws the script's error. */
    js: (body: string): unknown => {
      const text = scripted.value('evaluate', [body]) as string | undefined;
      return text === undefined || text === null ? undefined : JSON.parse(text);
    },
    /** The meter of the last execution. */
    meter: () => {
      const last = scripted.world.executions().at(-1);
      if (!last) throw new Error('nothing ran yet');
      return last.meter;
    },
    type: (a1: string, values: string[][]): void => {
      file.edit('Sheet1', a1, values, OWNER);
    },
    seen: (): unknown[][] => JSON.parse(scripted.value('seen') as string) as unknown[][],
  };
}
