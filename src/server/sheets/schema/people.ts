/** The People tab: the roster's fields by hand or import, the maintained totals by commands only. */
import type { Person } from '../../../domain/people/person.ts';
import { ROLES } from '../../../domain/people/person.ts';
import { defineTab } from './column.ts';

export const PEOPLE = defineTab<Person>({
  tab: 'People',
  key: 'personId',
  about: 'Students, teachers and staff, one per row.',
  guarded: true,
  startRows: 200,
  columns: {
    idNumber: {
      header: 'ID number',
      type: 'text',
      width: 90,
      byHand: true,
      note: "What the school's card shows; it can be scanned.",
    },
    givenName: {
      header: 'Given name',
      type: 'text',
      width: 110,
      byHand: true,
      note: 'First name.',
    },
    familyName: {
      header: 'Family name',
      type: 'text',
      width: 120,
      byHand: true,
      note: 'Last name.',
    },
    role: {
      header: 'Role',
      type: 'text',
      list: ROLES,
      width: 115,
      byHand: true,
      note: 'Policies say which roles may hold what.',
    },
    school: { header: 'School', type: 'text', width: 90, byHand: true, note: 'Their school.' },
    grade: { header: 'Grade', type: 'text', width: 60, byHand: true, note: 'Grade, for students.' },
    homeroom: { header: 'Homeroom', type: 'text', width: 90, byHand: true, note: 'Their class.' },
    email: {
      header: 'E-mail',
      type: 'text',
      width: 200,
      byHand: true,
      note: 'Where they get mail.',
    },
    guardianEmails: {
      header: 'Guardian e-mails',
      type: 'text',
      width: 220,
      byHand: true,
      note: 'Separated by commas.',
    },
    language: {
      header: 'Language',
      type: 'text',
      width: 80,
      byHand: true,
      note: "The family's language, such as en or es. Blank means the school's own.",
    },
    tier: {
      header: 'Deposit tier',
      type: 'text',
      width: 90,
      byHand: true,
      note: 'A neutral code that lowers deposits. Never write the reason down.',
    },
    agreementSigned: {
      header: 'Agreement signed',
      type: 'day',
      width: 120,
      byHand: true,
      note: 'Day on which the family signed the device agreement.',
    },
    active: {
      header: 'Active',
      type: 'flag',
      width: 60,
      byHand: true,
      note: 'FALSE once they have left. Rows are never deleted while something is open.',
    },
    openLoans: {
      header: 'Open loans',
      type: 'number',
      width: 80,
      note: 'Devices they have now. Kept by Rollcall.',
    },
    balance: {
      header: 'Balance',
      type: 'money',
      width: 80,
      note: 'What the family owes; below zero the school owes. Kept by Rollcall from Deposits.',
    },
    depositHeld: {
      header: 'Deposit held',
      type: 'money',
      width: 90,
      note: 'Deposit the school holds for them. Kept by Rollcall from Deposits.',
    },
    claims: {
      header: 'Claims',
      type: 'number',
      width: 70,
      note: 'Damage claims this school year. Kept by Rollcall.',
    },
    personId: {
      header: 'Person ID',
      type: 'text',
      width: 120,
      note: "The roster's own ID (sourcedId). Do not change it: loans refer to it.",
    },
  },
});
