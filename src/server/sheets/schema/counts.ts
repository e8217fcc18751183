/** The Counts tab: one row per room count that a teacher handed in. */
import type { Count } from '../../../domain/audit/count.ts';
import { COUNT_STATES } from '../../../domain/audit/count.ts';
import { defineTab } from './column.ts';

export const COUNTS = defineTab<Count>({
  tab: 'Counts',
  key: 'countId',
  about: 'Room counts as they came in from the form. Written by Rollcall.',
  guarded: true,
  startRows: 200,
  columns: {
    countId: { header: 'Count ID', type: 'text', width: 90, note: 'Our own number.' },
    roomId: { header: 'Room ID', type: 'text', width: 100, note: 'The room that was counted.' },
    at: { header: 'At', type: 'moment', width: 150, note: 'When it was handed in.' },
    by: { header: 'By', type: 'text', width: 180, note: 'Who counted.' },
    state: {
      header: 'State',
      type: 'text',
      list: COUNT_STATES,
      width: 115,
      note: 'Corrected where the teacher changed the answer later.',
    },
    expected: { header: 'Expected', type: 'number', width: 80, note: 'Devices that belong here.' },
    verified: { header: 'Verified', type: 'number', width: 80, note: 'Found here and working.' },
    missing: { header: 'Missing', type: 'number', width: 80, note: 'Said to be missing.' },
    needRepair: { header: 'Need repair', type: 'number', width: 90, note: 'Said to need repair.' },
    needReplacing: {
      header: 'Need replacing',
      type: 'number',
      width: 110,
      note: 'Said to need replacing.',
    },
    extra: { header: 'Extra', type: 'number', width: 70, note: 'Here, but not on the list.' },
    note: { header: 'Note', type: 'text', width: 220, note: 'What the teacher wrote.' },
    responseId: {
      header: 'Response ID',
      type: 'text',
      width: 120,
      note: 'The answer in the form, so that it is read only once.',
    },
    digest: {
      header: 'Digest',
      type: 'text',
      width: 120,
      note: 'Fingerprint of the answer; it shows when one was changed.',
    },
  },
});
