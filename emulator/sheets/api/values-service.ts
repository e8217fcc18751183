/** `Sheets.Spreadsheets.Values`: values by range, without looks. */
import type { Emulated } from '../../execution/emulated.ts';
import type { Execution } from '../../execution/execution.ts';
import { scriptClass } from '../../execution/script-class.ts';
import { clip } from '../model/grid-range.ts';
import { SheetRefusal } from '../model/limits.ts';
import { yearNow } from '../model/serial.ts';
import type { SpreadsheetModel } from '../model/spreadsheet-model.ts';
import { apiCall } from './api-call.ts';
import { printRange } from '../model/a1.ts';
import { findRange, readRange } from './read-values.ts';
import { checkShape } from './shape.ts';
import type { Shape } from './shape.ts';
import { checkInputOption, turned, writeRange, writeRows } from './write-values.ts';

type Collection = GoogleAppsScript.Sheets.Collection.Spreadsheets.ValuesCollection;
type Schema = {
  values: GoogleAppsScript.Sheets.Schema.ValueRange;
  batch: GoogleAppsScript.Sheets.Schema.BatchUpdateValuesRequest;
  clear: GoogleAppsScript.Sheets.Schema.BatchClearValuesRequest;
};

const READ_OPTIONS: Shape = {
  majorDimension: 'string',
  valueRenderOption: 'string',
  dateTimeRenderOption: 'string',
  fields: 'string',
};
const VALUE_RANGE: Shape = { range: 'string', majorDimension: 'string', values: 'any' };
const WRITE_OPTIONS: Shape = {
  valueInputOption: 'string',
  insertDataOption: 'string',
  includeValuesInResponse: 'boolean',
  responseValueRenderOption: 'string',
  responseDateTimeRenderOption: 'string',
  fields: 'string',
};

export class ValuesService implements Emulated<
  Collection,
  'get' | 'batchGet' | 'update' | 'append' | 'batchUpdate' | 'clear' | 'batchClear'
> {
  constructor(private readonly execution: Execution) {}

  get(spreadsheetId: string, range: string, optionalArgs: object = {}): object {
    return this.read('get', spreadsheetId, (model) => {
      checkShape(optionalArgs, READ_OPTIONS, '');
      return this.readOne(model, range, optionalArgs);
    });
  }

  batchGet(spreadsheetId: string, optionalArgs: object = {}): object {
    return this.read('batchGet', spreadsheetId, (model) => {
      const { ranges: asked, ...options } = optionalArgs as { ranges?: unknown };
      checkShape(options, READ_OPTIONS, '');
      // A single range may be given as a text: the client turns it into a list of one.
      const ranges = typeof asked === 'string' ? [asked] : (asked ?? []);
      checkShape(ranges, ['string'], 'ranges');
      return {
        spreadsheetId,
        valueRanges: (ranges as string[]).map((range) => this.readOne(model, range, options)),
      };
    });
  }

  update(
    resource: object,
    spreadsheetId: string,
    range: string,
    optionalArgs: object = {},
  ): object {
    return this.write('update', spreadsheetId, (model) => {
      checkShape(resource, VALUE_RANGE, '');
      checkShape(optionalArgs, WRITE_OPTIONS, '');
      return this.writeOne(model, range, resource, optionalArgs);
    });
  }

  batchUpdate(resource: object, spreadsheetId: string): object {
    return this.write('batchUpdate', spreadsheetId, (model) => {
      checkShape(resource, { ...(WRITE_OPTIONS as object), data: [VALUE_RANGE] }, '');
      const { data = [], ...options } = resource as Schema['batch'];
      const responses = data.map((each) => this.writeOne(model, each.range ?? '', each, options));
      const total = (field: 'updatedRows' | 'updatedColumns' | 'updatedCells') =>
        responses.reduce((sum, response) => sum + (response[field] ?? 0), 0);
      return {
        spreadsheetId,
        totalUpdatedRows: total('updatedRows'),
        totalUpdatedColumns: total('updatedColumns'),
        totalUpdatedCells: total('updatedCells'),
        totalUpdatedSheets: new Set(data.map((each) => findRange(model, each.range ?? '').tab))
          .size,
        responses,
      };
    });
  }

  /** Writes below the last row with content; the table's first column is where its content begins. */
  append(
    resource: object,
    spreadsheetId: string,
    range: string,
    optionalArgs: object = {},
  ): object {
    return this.write('append', spreadsheetId, (model) => {
      checkShape(resource, VALUE_RANGE, '');
      checkShape(optionalArgs, WRITE_OPTIONS, '');
      const { valueInputOption } = optionalArgs as { valueInputOption?: string };
      checkInputOption(valueInputOption);
      const { values, majorDimension } = resource as Schema['values'];
      const { tab, range: table } = findRange(model, range);
      const rows = turned(values ?? [], majorDimension);
      const top = Math.max(tab.contentRows(), table.startRowIndex ?? 0);
      const left = table.startColumnIndex ?? 0;
      const width = Math.max(0, ...rows.map((row) => row.length));
      model.grow(tab, 'ROWS', top + rows.length - tab.fields.rowCount);
      model.grow(tab, 'COLUMNS', left + width - tab.fields.columnCount);
      const box = { top, left, bottom: tab.fields.rowCount, right: tab.fields.columnCount };
      const options = { valueInputOption, year: this.year(model) };
      const updates = writeRows(model, tab, box, rows, options);
      this.execution.gate.countCells('write', updates.updatedCells ?? 0);
      return { spreadsheetId, updates };
    });
  }

  clear(_resource: unknown, spreadsheetId: string, range: string): object {
    return this.write('clear', spreadsheetId, (model) => ({
      spreadsheetId,
      clearedRange: this.clearOne(model, range),
    }));
  }

  batchClear(resource: object, spreadsheetId: string): object {
    return this.write('batchClear', spreadsheetId, (model) => {
      checkShape(resource, { ranges: ['string'] }, '');
      const { ranges = [] } = resource as Schema['clear'];
      return { spreadsheetId, clearedRanges: ranges.map((range) => this.clearOne(model, range)) };
    });
  }

  private readOne(model: SpreadsheetModel, range: string, options: object) {
    const switches = this.execution.world.switches;
    const { valueRange, cells } = readRange(model, range, options, switches);
    this.execution.gate.countCells('read', cells);
    return valueRange;
  }

  private writeOne(model: SpreadsheetModel, range: string, given: object, options: object) {
    const { valueInputOption } = options as { valueInputOption?: string };
    const updated = writeRange(model, range, given, {
      valueInputOption,
      year: this.year(model),
    });
    this.execution.gate.countCells('write', updated.updatedCells ?? 0);
    return updated;
  }

  private clearOne(model: SpreadsheetModel, text: string): string {
    const { tab, range } = findRange(model, text);
    const box = clip(range, tab.fields);
    const bottom = Math.min(box.bottom, tab.contentRows());
    for (let row = box.top; row < bottom; row += 1) {
      for (let column = box.left; column < box.right; column += 1) tab.write(row, column, null);
    }
    this.execution.gate.countCells('write', (bottom - box.top) * (box.right - box.left));
    return printRange(tab.fields.title, {
      startRowIndex: box.top,
      endRowIndex: box.bottom,
      startColumnIndex: box.left,
      endColumnIndex: box.right,
    });
  }

  private year(model: SpreadsheetModel): number {
    return yearNow(this.execution.world.now(), model.timeZone);
  }

  private read<R>(method: string, id: string, work: (model: SpreadsheetModel) => R): R {
    return apiCall(this.execution, 'read', `sheets.spreadsheets.values.${method}`, id, work);
  }

  /** All or nothing here too: a refusal half-way leaves no trace. */
  private write<R>(method: string, id: string, work: (model: SpreadsheetModel) => R): R {
    const name = `sheets.spreadsheets.values.${method}`;
    return apiCall(this.execution, 'write', name, id, (model) => {
      const before = model.checkpoint();
      try {
        return work(model);
      } catch (error) {
        if (error instanceof SheetRefusal) model.restore(before);
        throw error;
      }
    });
  }
}

const needs = ['spreadsheets', 'drive', 'drive.file'];
scriptClass(ValuesService, 'Sheets.Spreadsheets.Values', {
  get: {
    takes: [
      ['String', 'String'],
      ['String', 'String', 'Object'],
    ],
    kind: 'read',
    needs,
  },
  batchGet: { takes: [['String'], ['String', 'Object']], kind: 'read', needs },
  update: {
    takes: [
      ['Object', 'String', 'String'],
      ['Object', 'String', 'String', 'Object'],
    ],
    kind: 'write',
    needs,
  },
  append: {
    takes: [
      ['Object', 'String', 'String'],
      ['Object', 'String', 'String', 'Object'],
    ],
    kind: 'write',
    needs,
  },
  batchUpdate: { takes: [['Object', 'String']], kind: 'write', needs },
  clear: { takes: [['Object?', 'String', 'String']], kind: 'write', needs },
  batchClear: { takes: [['Object', 'String']], kind: 'write', needs },
});
