/** The rules a school starts with. Sources: published handbooks; the usual deposit is $50. */
import type { AlertStep, Policy } from './config.ts';

const NOTHING: Omit<Policy, 'deployment'> = {
  mayHold: '',
  goesHome: false,
  loanDays: null,
  fixedEnd: '',
  deposit: null,
  maxPerPerson: null,
  renewals: null,
  accessories: '',
  graceDays: null,
};

/** Rows of the tab Policies on the first Setup, in this order (1:1 stands in row 2). */
export const DEFAULT_POLICIES: readonly Policy[] = [
  {
    ...NOTHING,
    deployment: '1:1',
    mayHold: 'Student',
    goesHome: true,
    deposit: 5000,
    maxPerPerson: 1,
    renewals: 0,
    accessories: 'Charger, Case',
  },
  { ...NOTHING, deployment: 'Lab', mayHold: 'Room' },
  { ...NOTHING, deployment: 'Cart', mayHold: 'Teacher, Room', loanDays: 1, renewals: 2 },
  {
    ...NOTHING,
    deployment: 'Loaner',
    mayHold: 'Student, Teacher, Staff',
    goesHome: true,
    loanDays: 14,
    // A loaner comes on top of one's own device.
    maxPerPerson: 2,
    renewals: 1,
    accessories: 'Charger',
  },
  {
    ...NOTHING,
    deployment: 'Staff',
    mayHold: 'Teacher, Staff',
    goesHome: true,
    maxPerPerson: 2,
    accessories: 'Charger',
  },
  { ...NOTHING, deployment: 'Spare' },
];

/** Rows of the tab Alert steps on the first Setup. */
export const DEFAULT_ALERT_STEPS: readonly AlertStep[] = [
  { stepId: 'overdue-1', what: 'Overdue', daysAfter: 1, to: 'Student, Guardians', active: true },
  { stepId: 'overdue-2', what: 'Overdue', daysAfter: 5, to: 'Student, Guardians', active: true },
  { stepId: 'overdue-3', what: 'Overdue', daysAfter: 10, to: 'Student, Guardians', active: true },
];
