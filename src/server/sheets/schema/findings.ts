/** The Findings tab: one row per discrepancy that a count brought to light. */
import type { Finding } from '../../../domain/audit/count.ts';
import { FINDING_KINDS, FINDING_STATUSES } from '../../../domain/audit/count.ts';
import { defineTab } from './column.ts';

export const FINDINGS = defineTab<Finding>({
  tab: 'Findings',
  key: 'findingId',
  about: 'Discrepancies from counts, and how they were resolved.',
  guarded: true,
  startRows: 200,
  columns: {
    findingId: { header: 'Finding ID', type: 'text', width: 90, note: 'Our own number.' },
    kind: {
      header: 'Kind',
      type: 'text',
      list: FINDING_KINDS,
      width: 150,
      note: 'What was found.',
    },
    status: {
      header: 'Status',
      type: 'text',
      list: FINDING_STATUSES,
      width: 115,
      byHand: true,
      note: 'Set to Resolved when done; the sidebar does it with one click.',
    },
    roomId: { header: 'Room ID', type: 'text', width: 100, note: 'Where it was found.' },
    written: { header: 'Written', type: 'text', width: 120, note: 'As the teacher wrote it.' },
    detail: { header: 'Detail', type: 'text', width: 260, note: 'What it means.' },
    at: { header: 'At', type: 'moment', width: 150, note: 'When it was found.' },
    resolution: {
      header: 'Resolution',
      type: 'text',
      width: 200,
      byHand: true,
      note: 'What was done about it.',
    },
    resolvedBy: { header: 'Resolved by', type: 'text', width: 180, note: 'Who resolved it.' },
    resolvedOn: { header: 'Resolved on', type: 'day', width: 100, note: 'When it was resolved.' },
    deviceId: {
      header: 'Device ID',
      type: 'text',
      width: 90,
      note: 'Blank where the tag is not known.',
    },
    countId: { header: 'Count ID', type: 'text', width: 90, note: 'The count it came from.' },
  },
});
