/** How this school works: rows of the tables that an admin edits. */
import type { DayOrBlank } from '../values/day.ts';
import type { OneOf } from '../values/closed-list.ts';
import type { Deployment } from '../fleet/device.ts';

export interface Setting {
  /** One of `SETTINGS` in settings.ts; unknown names are left alone. */
  name: string;
  value: string;
  note: string;
}

/** One row per deployment; every decision names the row it used. */
export interface Policy {
  deployment: Deployment | '';
  /** `Student, Teacher, Staff, Room`. */
  mayHold: string;
  goesHome: boolean;
  /** Calendar days; blank means until `fixedEnd`. */
  loanDays: number | null;
  fixedEnd: DayOrBlank;
  /** Cents; blank means none is asked. */
  deposit: number | null;
  maxPerPerson: number | null;
  renewals: number | null;
  accessories: string;
  graceDays: number | null;
}

export const ALERT_SUBJECTS = ['Overdue'] as const;
export type AlertSubject = OneOf<typeof ALERT_SUBJECTS>;

export interface AlertStep {
  /** Such as `overdue-1`; written on the loan when it is queued. */
  stepId: string;
  what: AlertSubject | '';
  /** Days after the due day. */
  daysAfter: number | null;
  /** `Student, Guardians`. */
  to: string;
  active: boolean;
}

export const RIGHTS = ['Admin', 'Desk', 'Read-only'] as const;
export type Right = OneOf<typeof RIGHTS>;

export interface StaffMember {
  email: string;
  name: string;
  right: Right | '';
}
