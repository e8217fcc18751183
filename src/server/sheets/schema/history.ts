/** The History tab: one row per command (more where its JSON is long), chained by digests. */
import { defineTab } from './column.ts';
import type { Moment } from '../../../domain/values/day.ts';

export interface HistoryRow {
  /** The head that the commit made; without gaps. */
  number: number | null;
  /** 1, and more where before and after are too long for one cell. */
  part: number | null;
  at: Moment;
  by: string;
  summary: string;
  command: string;
  why: string;
  /** `Devices|D-000001, People|p1`: what it concerns, for the cards. */
  about: string;
  batch: string;
  commandId: string;
  before: string;
  after: string;
  salt: string;
  digest: string;
  chain: string;
}

export const HISTORY = defineTab<HistoryRow>({
  tab: 'History',
  key: 'number',
  about: 'Everything that was ever done, in order. Written by Rollcall.',
  warnWhole: true,
  startRows: 200,
  columns: {
    number: { header: 'Number', type: 'number', width: 70, note: 'Counts up without gaps.' },
    at: { header: 'At', type: 'moment', width: 150, note: 'When it was done.' },
    by: { header: 'By', type: 'text', width: 180, note: 'Who did it.' },
    summary: {
      header: 'Summary',
      type: 'text',
      width: 380,
      note: 'What was done, in one sentence.',
    },
    why: { header: 'Why', type: 'text', width: 160, note: 'The reason given.' },
    command: { header: 'Command', type: 'text', width: 110, note: 'What sort of action.' },
    about: { header: 'About', type: 'text', width: 200, note: 'The rows it concerns.' },
    batch: { header: 'Batch', type: 'text', width: 110, note: 'Parts of one larger action.' },
    before: { header: 'Before', type: 'text', width: 160, note: 'Values before, as JSON.' },
    after: { header: 'After', type: 'text', width: 160, note: 'Values after, as JSON.' },
    part: {
      header: 'Part',
      type: 'number',
      width: 50,
      note: 'More than 1 where one row is too short.',
    },
    commandId: { header: 'Command ID', type: 'text', width: 110, note: 'Makes a repeat harmless.' },
    salt: { header: 'Salt', type: 'text', width: 80, note: 'Goes into the digest.' },
    digest: { header: 'Digest', type: 'text', width: 110, note: 'Fingerprint of this entry.' },
    chain: {
      header: 'Chain',
      type: 'text',
      width: 110,
      note: 'Fingerprint of this entry and all before it: it shows accidents and meddling.',
    },
  },
});
