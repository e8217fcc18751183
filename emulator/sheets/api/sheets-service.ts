/** The advanced Sheets service (`Sheets.Spreadsheets`), as far as the add-on uses it. */
import type { Emulated } from '../../execution/emulated.ts';
import type { Execution } from '../../execution/execution.ts';
import { registerService, scriptClass } from '../../execution/script-class.ts';
import { SheetRefusal } from '../model/limits.ts';
import { apiCall } from './api-call.ts';
import { batchUpdate } from './batch-update.ts';
import { parseFields, pick } from './field-mask.ts';
import { findRange } from './read-values.ts';
import { checkShape } from './shape.ts';
import { spreadsheetResource } from './spreadsheet-resource.ts';
import { ValuesService } from './values-service.ts';

class SheetsService {
  readonly Spreadsheets: SpreadsheetsService;

  constructor(execution: Execution) {
    this.Spreadsheets = new SpreadsheetsService(execution);
  }
}

class SpreadsheetsService implements Emulated<
  GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection,
  'get' | 'batchUpdate' | 'Values'
> {
  readonly Values: ValuesService;

  constructor(private readonly execution: Execution) {
    this.Values = new ValuesService(execution);
  }

  get(spreadsheetId: string, optionalArgs: object = {}): object {
    return apiCall(this.execution, 'read', 'sheets.spreadsheets.get', spreadsheetId, (model) => {
      const { ranges: asked, ...options } = optionalArgs as {
        ranges?: unknown;
        includeGridData?: boolean;
        fields?: string;
      };
      checkShape(options, { includeGridData: 'boolean', fields: 'string' }, '');
      const texts = typeof asked === 'string' ? [asked] : (asked ?? []);
      checkShape(texts, ['string'], 'ranges');
      const ranges = (texts as string[]).map((text) => findRange(model, text).range);
      const paths = options.fields === undefined ? null : parseFields(options.fields);
      if (paths) checkPaths(paths);
      // "If a field mask is set, the includeGridData parameter is ignored" (API reference).
      const gridData = paths ? paths.some(asksForCells) : options.includeGridData === true;
      const { resource, cells } = spreadsheetResource(model, { ranges, gridData });
      this.execution.gate.countCells('read', cells);
      return (paths ? pick(resource, paths) : resource) as object;
    });
  }

  batchUpdate(resource: object, spreadsheetId: string): object {
    const method = 'sheets.spreadsheets.batchUpdate';
    return apiCall(this.execution, 'write', method, spreadsheetId, (model) => {
      const { response, cellsRead, cellsWritten } = batchUpdate(
        model,
        resource,
        this.execution.world.switches,
      );
      this.execution.gate.countCells('write', cellsWritten);
      this.execution.gate.countCells('read', cellsRead);
      return response;
    });
  }
}

const FIELDS: Readonly<Record<string, string>> = {
  '': 'spreadsheetId properties sheets namedRanges spreadsheetUrl developerMetadata dataSources *',
  sheets:
    'properties data merges conditionalFormats filterViews protectedRanges basicFilter charts ' +
    'bandedRanges developerMetadata rowGroups columnGroups slicers tables *',
};

/** An unknown field is refused without saying which (reproduced live, September 2026). */
function checkPaths(paths: readonly (readonly string[])[]): void {
  for (const [first = '', second] of paths) {
    const known = FIELDS['']?.split(' ').includes(first);
    const below = second === undefined || FIELDS[first]?.split(' ').includes(second) !== false;
    if (!known || !below) throw new SheetRefusal('Request contains an invalid argument.');
  }
}

function asksForCells(path: readonly string[]): boolean {
  const [first, second] = path;
  if (first === '*') return true;
  return first === 'sheets' && (second === undefined || second === '*' || second === 'data');
}

scriptClass(SheetsService, 'Sheets', {}, ['Spreadsheets']);
const needs = ['spreadsheets', 'drive', 'drive.file'];
scriptClass(
  SpreadsheetsService,
  'Sheets.Spreadsheets',
  {
    get: { takes: [['String'], ['String', 'Object']], kind: 'read', needs },
    batchUpdate: { takes: [['Object', 'String']], kind: 'write', needs },
  },
  ['Values'],
);

registerService('Sheets', (execution) => new SheetsService(execution), { advanced: 'sheets' });
