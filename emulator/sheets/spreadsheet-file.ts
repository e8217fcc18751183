/** A spreadsheet's contents, and the door by which a person at the keyboard reaches them. */
import type { SpreadsheetFile } from '../api.ts';
import type { WorldCore } from '../execution/world-core.ts';
import type { SpreadsheetModel } from './model/spreadsheet-model.ts';
import { PersonDoor } from './person/person-door.ts';

export { SpreadsheetModel } from './model/spreadsheet-model.ts';

export function fileDoor(model: SpreadsheetModel, world: WorldCore): SpreadsheetFile {
  return new PersonDoor(model.id, world);
}
