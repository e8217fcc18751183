/**
 * What a school needs now and then: Setup and imports. It ships as Seldom.html and is read only when
 * asked for (seldom-part.ts), because Apps Script reads all of Code.js again for every single call.
 */
import { carryOnImport, type ImportRun } from './carry-on-import.ts';
import { setUpTheSheet } from './set-up-the-sheet.ts';
import { dispatcher } from './rpc/dispatch.ts';
import { IMPORT_CALLS } from './rpc/import-calls.ts';

const dispatch = dispatcher(IMPORT_CALLS);

export { carryOnImport, dispatch, setUpTheSheet };
export type { ImportRun };
