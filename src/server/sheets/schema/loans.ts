/** The Loans tab: every stay of a device with a holder, open and past. */
import type { Loan } from '../../../domain/custody/loan.ts';
import { LOAN_KINDS, LOAN_STATUSES } from '../../../domain/custody/loan.ts';
import { CONDITIONS } from '../../../domain/fleet/device.ts';
import { defineTab } from './column.ts';

export const LOANS = defineTab<Loan>({
  tab: 'Loans',
  key: 'loanId',
  about: 'Who had which device from when to when. Written by Rollcall.',
  guarded: true,
  warnWhole: true,
  startRows: 200,
  columns: {
    loanId: { header: 'Loan ID', type: 'text', width: 90, note: 'Our own number.' },
    assetTag: {
      header: 'Asset tag',
      type: 'text',
      width: 100,
      note: 'As it was when the loan began.',
    },
    holderName: {
      header: 'Holder name',
      type: 'text',
      width: 150,
      note: 'For people who read this.',
    },
    status: {
      header: 'Status',
      type: 'text',
      list: LOAN_STATUSES,
      width: 115,
      note: 'Open until returned; Undone where a check-out was taken back.',
    },
    out: { header: 'Out', type: 'day', width: 95, note: 'Day it went out.' },
    due: { header: 'Due', type: 'day', width: 95, note: 'Day it is expected back.' },
    in: { header: 'In', type: 'day', width: 95, note: 'Day it came back.' },
    kind: {
      header: 'Kind',
      type: 'text',
      list: LOAN_KINDS,
      width: 115,
      note: 'What sort of loan.',
    },
    conditionOut: {
      header: 'Condition out',
      type: 'text',
      list: CONDITIONS,
      width: 115,
      note: 'Condition when it went out.',
    },
    conditionIn: {
      header: 'Condition in',
      type: 'text',
      list: CONDITIONS,
      width: 115,
      note: 'Condition when it came back.',
    },
    accessories: { header: 'Accessories', type: 'text', width: 140, note: 'What went with it.' },
    outBy: { header: 'Out by', type: 'text', width: 180, note: 'Who handed it out.' },
    inBy: { header: 'In by', type: 'text', width: 180, note: 'Who took it back.' },
    renewals: { header: 'Renewals', type: 'number', width: 80, note: 'How often it was extended.' },
    alertsSent: {
      header: 'Alerts sent',
      type: 'text',
      width: 140,
      note: 'Alert steps already queued, so that none is sent twice.',
    },
    deviceId: { header: 'Device ID', type: 'text', width: 90, note: 'The device in Devices.' },
    holder: { header: 'Holder', type: 'text', width: 120, note: 'Person ID or room ID.' },
  },
});
