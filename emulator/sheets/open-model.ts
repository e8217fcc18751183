/** How every door reaches a spreadsheet's contents: by ID, always the current ones. */
import type { WorldCore } from '../execution/world-core.ts';
import type { SpreadsheetModel } from './model/spreadsheet-model.ts';

export function openModel(world: WorldCore, id: string): SpreadsheetModel {
  const model = world.spreadsheetModel(id);
  model.formulaResult = world.switches['formulaCellsReadAsName'] === false ? '' : '#NAME?';
  return model;
}
