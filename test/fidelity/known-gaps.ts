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
];
