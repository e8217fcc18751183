/** What every method of the advanced Sheets service does first: quota, file, and the words of refusals. */
import type { Execution } from '../../execution/execution.ts';
import { apiError } from '../../execution/service-error.ts';
import { SheetRefusal } from '../model/limits.ts';
import { openModel } from '../open-model.ts';
import type { SpreadsheetModel } from '../model/spreadsheet-model.ts';

/** Runs one request against a spreadsheet. Refusals come out as `API call to METHOD failed with error: …`. */
export function apiCall<R>(
  execution: Execution,
  direction: 'read' | 'write',
  method: string,
  spreadsheetId: string,
  work: (model: SpreadsheetModel) => R,
): R {
  const { world, request, project } = execution;
  world.quotas.takeSheetsRequest(direction, method, request.as, project.scriptId);
  if (!world.hasSpreadsheet(spreadsheetId)) {
    throw apiError(method, 'Requested entity was not found.');
  }
  try {
    return work(openModel(world, spreadsheetId));
  } catch (error) {
    if (error instanceof SheetRefusal) throw apiError(method, error.message);
    throw error;
  }
}
