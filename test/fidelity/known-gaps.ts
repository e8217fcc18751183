/** Facts that the emulator does not keep yet, each with the reason why that is bearable. */
import type { KnownGap } from './fact.ts';

export const knownGaps: readonly KnownGap[] = [
  {
    id: 'utilities/zip',
    why: 'The add-on makes no archives.',
  },
  {
    id: 'mail/attachments',
    why: 'The add-on attaches nothing.',
  },
  {
    id: 'forms/scale-answers-are-text',
    why: 'The add-on asks no scale questions.',
  },
  {
    id: 'sheets/formulas',
    why: 'The add-on writes no formulas, and reads the texts of cells that have one as unreadable.',
  },
  {
    id: 'sheets/merged',
    why: 'The add-on merges no cells; a script that tries is told so.',
  },
];
