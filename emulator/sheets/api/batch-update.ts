/** `spreadsheets.batchUpdate`: all requests in order, or none. */
import { ServiceError } from '../../execution/service-error.ts';
import { SheetRefusal } from '../model/limits.ts';
import type { SpreadsheetModel } from '../model/spreadsheet-model.ts';
import type { BatchContext } from './batch-context.ts';
import { NOT_EMULATED, REQUEST_SHAPES } from './request-shapes.ts';
import * as cells from './requests/cells.ts';
import * as dimensions from './requests/dimensions.ts';
import * as ranges from './requests/ranges.ts';
import * as tabs from './requests/tabs.ts';
import { checkShape } from './shape.ts';
import { spreadsheetResource } from './spreadsheet-resource.ts';

type Request = GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest;
type Response = GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse;
type Reply = GoogleAppsScript.Sheets.Schema.Response;
type Handler = (context: BatchContext, request: never) => Reply | void;

const HANDLERS: Readonly<Record<string, Handler>> = {
  ...cells,
  ...dimensions,
  ...ranges,
  ...tabs,
};

/**
 * Applies a batch. Throws a SheetRefusal in the API's words, the spreadsheet being as before; requests that
 * are not emulated throw a plain error. Says how many cells were written and read back.
 */
export function batchUpdate(
  model: SpreadsheetModel,
  batch: Request,
  switches: Readonly<Record<string, boolean>>,
): { response: Response; cellsWritten: number; cellsRead: number } {
  const requests = checkBatch(batch);
  const context: BatchContext = { model, switches, cellsWritten: 0 };
  const before = model.checkpoint();
  try {
    const replies = requests.map((request, i) => apply(context, request, i));
    const { updatedSpreadsheet, cellsRead } = readBack(model, batch);
    return {
      response: {
        spreadsheetId: model.id,
        replies,
        ...(updatedSpreadsheet ? { updatedSpreadsheet } : {}),
      },
      cellsWritten: context.cellsWritten,
      cellsRead,
    };
  } catch (error) {
    model.restore(before);
    throw error;
  }
}

interface Single {
  kind: string;
  body: unknown;
}

function checkBatch(batch: Request): Single[] {
  const { requests, ...options } = batch as Record<string, unknown>;
  checkShape(
    options,
    {
      includeSpreadsheetInResponse: 'boolean',
      responseRanges: ['string'],
      responseIncludeGridData: 'boolean',
    },
    '',
  );
  if (!Array.isArray(requests) || requests.length === 0) {
    throw new SheetRefusal('Must specify at least one request.');
  }
  return requests.map((request: unknown, i) => checkRequest(request, i));
}

function checkRequest(request: unknown, i: number): Single {
  const path = `requests[${i}]`;
  if (typeof request !== 'object' || request === null) {
    throw new SheetRefusal(
      `Invalid value at '${path}' (type.googleapis.com/google.apps.sheets.v4.` +
        `BatchUpdateSpreadsheetRequest.Request), ${JSON.stringify(request)}`,
    );
  }
  const fields = request as Record<string, unknown>;
  const kinds = Object.keys(fields).filter((name) => fields[name] !== null);
  const missing = kinds.find((kind) => NOT_EMULATED.has(kind));
  if (missing) throw new Error(`not emulated: Sheets batchUpdate request ${missing}`);
  checkShape(request, REQUEST_SHAPES, path);
  const [kind, second] = kinds;
  if (kind === undefined) throw new SheetRefusal(`Invalid ${path}: No request set.`);
  if (second !== undefined) {
    throw new SheetRefusal(
      `Invalid value at '${path}' (oneof), oneof field 'kind' is already set. Cannot set '${second}'`,
    );
  }
  return { kind, body: fields[kind] };
}

function apply(context: BatchContext, { kind, body }: Single, i: number): Reply {
  const handler = HANDLERS[kind];
  if (!handler) throw new Error(`not emulated: Sheets batchUpdate request ${kind}`);
  try {
    return handler(context, body as never) ?? {};
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    throw new SheetRefusal(`Invalid requests[${i}].${kind}: ${error.message}`);
  }
}

function readBack(model: SpreadsheetModel, batch: Request) {
  if (batch.includeSpreadsheetInResponse !== true) return { cellsRead: 0 };
  const ranges = (batch.responseRanges ?? []).map((text) => {
    const range = model.resolve(text);
    if (!range) throw new SheetRefusal(`Unable to parse range: ${text}`);
    return range;
  });
  const gridData = batch.responseIncludeGridData === true;
  const { resource, cells: cellsRead } = spreadsheetResource(model, { ranges, gridData });
  return { updatedSpreadsheet: resource, cellsRead };
}
