/** The policy row that a decision rests on, and how it is cited. */
import type { Policy } from '../config/config.ts';
import { schoolYearEnd, type Settings } from '../config/settings.ts';
import type { Deployment } from '../fleet/device.ts';
import type { Role } from '../people/person.ts';
import { addDays, type Day } from '../values/day.ts';
import { dollars } from '../values/money.ts';
import { splitList } from '../values/text.ts';

/** A policy with the row it stands in, so that every number can name it. */
export interface CitedPolicy {
  policy: Policy;
  /** Row of the tab Policies; null when the row is not known. */
  row: number | null;
}

/** `Policies row 2, 1:1`. */
export function cite({ policy, row }: CitedPolicy): string {
  return row === null
    ? `Policies, ${policy.deployment}`
    : `Policies row ${row}, ${policy.deployment}`;
}

/** The row for a deployment; of two rows the first counts. */
export function policyFor(
  policies: readonly CitedPolicy[],
  deployment: Deployment | '',
): CitedPolicy | undefined {
  return policies.find(
    ({ policy }) => policy.deployment !== '' && policy.deployment === deployment,
  );
}

/** The row whose deposit someone of a role pays: the first that lets the role hold and asks for one. */
export function depositPolicyFor(
  policies: readonly CitedPolicy[],
  role: Role | '',
): CitedPolicy | undefined {
  return policies.find(({ policy }) => (policy.deposit ?? 0) > 0 && allows(policy, role));
}

/** Whether a policy lets a role hold its devices. Case is ignored, since people type this cell. */
export function allows(policy: Policy, role: Role | 'Room' | ''): boolean {
  if (role === '') return false;
  return splitList(policy.mayHold).some((word) => word.toLowerCase() === role.toLowerCase());
}

export interface DueDate {
  due: Day;
  rule: string;
}

/** When a loan that begins today ends: after so many calendar days, on the fixed day, or with the year. */
export function dueByPolicy(cited: CitedPolicy, settings: Settings, today: Day): DueDate {
  const { policy } = cited;
  if (policy.loanDays !== null && policy.loanDays >= 0) {
    const days = Math.min(Math.floor(policy.loanDays), 3650);
    return {
      due: addDays(today, days),
      rule: `${cite(cited)}: ${days} ${days === 1 ? 'day' : 'days'}`,
    };
  }
  if (policy.fixedEnd !== '' && policy.fixedEnd >= today) {
    return { due: policy.fixedEnd, rule: `${cite(cited)}: until ${policy.fixedEnd}` };
  }
  const due = schoolYearEnd(settings, today);
  return { due, rule: `${cite(cited)}: until the school year ends on ${due}` };
}

/** `Policies row 2, 1:1: $50.00`. */
export function depositRule(cited: CitedPolicy): string {
  return `${cite(cited)}: ${dollars(cited.policy.deposit ?? 0)}`;
}
