/** Settings, Policies, Alert steps and Staff: how this school works. Small, because commands read them whole. */
import type { AlertStep, Policy, Setting, StaffMember } from '../../../domain/config/config.ts';
import { ALERT_SUBJECTS, RIGHTS } from '../../../domain/config/config.ts';
import { DEPLOYMENTS } from '../../../domain/fleet/device.ts';
import { defineTab } from './column.ts';

export const SETTINGS_TAB = defineTab<Setting>({
  tab: 'Settings',
  key: 'name',
  about: 'One setting per row.',
  guarded: true,
  startRows: 20,
  columns: {
    name: { header: 'Setting', type: 'text', width: 180, note: 'Do not rename it.' },
    value: { header: 'Value', type: 'text', width: 260, byHand: true, note: 'Yours to change.' },
    note: { header: 'Note', type: 'text', width: 380, byHand: true, note: 'What it does.' },
  },
});

export const POLICIES = defineTab<Policy>({
  tab: 'Policies',
  key: 'deployment',
  about: 'The rules of lending, one row per deployment. Every decision names the row it used.',
  guarded: true,
  startRows: 8,
  columns: {
    deployment: {
      header: 'Deployment',
      type: 'text',
      list: DEPLOYMENTS,
      width: 115,
      byHand: true,
      note: 'Devices of this deployment follow this row.',
    },
    mayHold: {
      header: 'May hold',
      type: 'text',
      width: 180,
      byHand: true,
      note: 'Who may take one: Student, Teacher, Staff, Room, separated by commas.',
    },
    goesHome: {
      header: 'Goes home',
      type: 'flag',
      width: 90,
      byHand: true,
      note: 'TRUE where it may leave the building.',
    },
    loanDays: {
      header: 'Loan days',
      type: 'number',
      width: 90,
      byHand: true,
      note: 'Calendar days until it is due. Blank: until Fixed end.',
    },
    fixedEnd: {
      header: 'Fixed end',
      type: 'day',
      width: 100,
      byHand: true,
      note: 'The day on which all of these are due, such as the last day of school.',
    },
    deposit: {
      header: 'Deposit',
      type: 'money',
      width: 80,
      byHand: true,
      note: 'Asked for at check-out. Blank: none.',
    },
    maxPerPerson: {
      header: 'Max per person',
      type: 'number',
      width: 110,
      byHand: true,
      note: 'How many one person may have at once. Blank: as many as they like.',
    },
    renewals: {
      header: 'Renewals',
      type: 'number',
      width: 80,
      byHand: true,
      note: 'How often a loan may be extended.',
    },
    accessories: {
      header: 'Accessories',
      type: 'text',
      width: 180,
      byHand: true,
      note: 'What goes with it, separated by commas.',
    },
    graceDays: {
      header: 'Grace days',
      type: 'number',
      width: 90,
      byHand: true,
      note: 'Days after due before anything happens.',
    },
  },
});

export const ALERT_STEPS = defineTab<AlertStep>({
  tab: 'Alert steps',
  key: 'stepId',
  about: 'Which reminder goes to whom, and when.',
  guarded: true,
  startRows: 20,
  columns: {
    stepId: {
      header: 'Step',
      type: 'text',
      width: 120,
      byHand: true,
      note: 'A name such as overdue-1. It is noted on the loan, so do not use one twice.',
    },
    what: {
      header: 'What',
      type: 'text',
      list: ALERT_SUBJECTS,
      width: 115,
      byHand: true,
      note: 'About what.',
    },
    daysAfter: {
      header: 'Days after',
      type: 'number',
      width: 90,
      byHand: true,
      note: 'Days after the due day; below zero for days before it.',
    },
    to: {
      header: 'To',
      type: 'text',
      width: 180,
      byHand: true,
      note: 'Student, Guardians, separated by commas.',
    },
    active: {
      header: 'Active',
      type: 'flag',
      width: 70,
      byHand: true,
      note: 'FALSE switches it off.',
    },
  },
});

export const STAFF = defineTab<StaffMember>({
  tab: 'Staff',
  key: 'email',
  about: 'Who may do what in the sidebar. Who may edit the Sheet is decided by sharing it.',
  guarded: true,
  startRows: 16,
  columns: {
    email: { header: 'E-mail', type: 'text', width: 220, byHand: true, note: 'Their account.' },
    name: { header: 'Name', type: 'text', width: 160, byHand: true, note: 'Their name.' },
    right: {
      // One misspelt right is Read-only for whom it stands; everybody reads this tab with every call.
      lenient: true,
      header: 'Right',
      type: 'text',
      list: RIGHTS,
      width: 115,
      byHand: true,
      note: 'Admin may do all, Desk may lend, Read-only may look.',
    },
  },
});
