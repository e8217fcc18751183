/** Which reminder a late loan is owed today. */
import type { AlertStep } from '../config/config.ts';
import { daysBetween, type Day } from '../values/day.ts';
import { joinList, splitList } from '../values/text.ts';
import type { Loan } from './loan.ts';

type LateLoan = Pick<Loan, 'status' | 'due' | 'alertsSent'>;

/** Whether a loan is still out past its due day. */
export function isOverdue(loan: Pick<Loan, 'status' | 'due'>, today: Day): boolean {
  return loan.status === 'Open' && loan.due !== '' && loan.due < today;
}

/**
 * The latest step whose days have passed, unless it was sent already. Earlier steps that were missed
 * (the job did not run, the loan came late to the Sheet) are not made up for: one letter is enough.
 */
export function stepDue(
  steps: readonly AlertStep[],
  loan: LateLoan,
  today: Day,
): AlertStep | undefined {
  if (!isOverdue(loan, today)) return undefined;
  const late = daysBetween(loan.due, today);
  const reached = steps
    .filter((step) => step.active && step.what === 'Overdue' && step.stepId !== '')
    .filter((step) => step.daysAfter !== null && step.daysAfter > 0 && step.daysAfter <= late)
    .sort((a, b) => (a.daysAfter ?? 0) - (b.daysAfter ?? 0));
  const latest = reached[reached.length - 1];
  return latest && !splitList(loan.alertsSent).includes(latest.stepId) ? latest : undefined;
}

/** The cell `alertsSent` with one step more. */
export function withStep(alertsSent: string, stepId: string): string {
  return joinList([...new Set([...splitList(alertsSent), stepId])]);
}

/** Whether a later step than this one has been queued for the loan meanwhile. */
export function overtakenStep(loan: Pick<Loan, 'alertsSent'>, stepId: string): boolean {
  const sent = splitList(loan.alertsSent);
  const at = sent.indexOf(stepId);
  return at >= 0 && at < sent.length - 1;
}
