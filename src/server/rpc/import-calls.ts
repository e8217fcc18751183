/** Imports: a preview, then slices. */
import type { Calls } from './call.ts';
import { asReply } from './failure.ts';
import { refuse } from '../../domain/values/verdict.ts';

type ImportCalls = Calls<
  'previewImport' | 'startImport' | 'continueImport' | 'undoImport' | 'loadImport'
>;
const notYet = { locked: false, run: () => asReply(refuse('import-unknown')) };
export const IMPORT_CALLS: ImportCalls = {
  previewImport: notYet,
  startImport: notYet,
  continueImport: notYet,
  undoImport: notYet,
  loadImport: { locked: false, run: () => ({ ok: true, value: null }) },
};
