/** The Deposits tab: a ledger that only ever grows. */
import type { LedgerEntry } from '../../../domain/fees/ledger-entry.ts';
import { ENTRY_KINDS, PAYMENT_METHODS } from '../../../domain/fees/ledger-entry.ts';
import { defineTab } from './column.ts';

export const DEPOSITS = defineTab<LedgerEntry>({
  tab: 'Deposits',
  key: 'entryId',
  about: 'Charges and payments. Entries are never changed; a Reversal takes one back.',
  guarded: true,
  warnWhole: true,
  startRows: 200,
  columns: {
    entryId: { header: 'Entry ID', type: 'text', width: 90, note: 'Our own number.' },
    at: { header: 'At', type: 'moment', width: 150, note: 'When it was entered.' },
    personId: { header: 'Person ID', type: 'text', width: 120, note: 'Whose account.' },
    kind: {
      header: 'Kind',
      type: 'text',
      list: ENTRY_KINDS,
      width: 115,
      note: 'What sort of entry; it decides the sign.',
    },
    amount: {
      header: 'Amount',
      type: 'money',
      width: 90,
      note: 'Always as said in Kind: a payment of $50 is 50.',
    },
    method: {
      header: 'Method',
      type: 'text',
      list: PAYMENT_METHODS,
      width: 115,
      note: 'How it was paid.',
    },
    reference: { header: 'Reference', type: 'text', width: 120, note: 'Receipt or check number.' },
    rule: {
      header: 'Rule',
      type: 'text',
      width: 260,
      note: 'The rule that asked for it, and its arithmetic.',
    },
    by: { header: 'By', type: 'text', width: 180, note: 'Who entered it.' },
    deviceId: { header: 'Device ID', type: 'text', width: 90, note: 'The device it is about.' },
    loanId: { header: 'Loan ID', type: 'text', width: 90, note: 'The loan it is about.' },
  },
});
