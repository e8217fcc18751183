/** A student, teacher or member of staff, as the roster and the school know them. */
import type { DayOrBlank } from '../values/day.ts';
import type { OneOf } from '../values/closed-list.ts';

export const ROLES = ['Student', 'Teacher', 'Staff'] as const;
export type Role = OneOf<typeof ROLES>;

/** `openLoans`, `balance`, `depositHeld` and `claims` are maintained by commands, never by a roster. */
export interface Person {
  /** The roster's sourcedId. */
  personId: string;
  /** What the school's card shows. */
  idNumber: string;
  givenName: string;
  familyName: string;
  role: Role | '';
  school: string;
  grade: string;
  email: string;
  homeroom: string;
  /** Addresses separated by a comma and a blank. */
  guardianEmails: string;
  /** `en`, `es`, ...; blank means the school's own. */
  language: string;
  /** Deposit tier under a neutral code; the reason is never stored. */
  tier: string;
  agreementSigned: DayOrBlank;
  active: boolean;
  openLoans: number | null;
  /** What the family owes, in cents; below zero the school owes. */
  balance: number | null;
  /** Deposit the school holds, in cents. */
  depositHeld: number | null;
  claims: number | null;
}

/** The name as one reads it aloud. */
export function fullName(person: Pick<Person, 'givenName' | 'familyName'>): string {
  return `${person.givenName} ${person.familyName}`.trim();
}
