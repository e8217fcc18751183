/** One stay of one device with one holder. */
import type { DayOrBlank } from '../values/day.ts';
import type { OneOf } from '../values/closed-list.ts';
import type { Condition } from '../fleet/device.ts';

export const LOAN_KINDS = ['Assigned', 'Short-term', 'Loaner', 'Cart'] as const;
export type LoanKind = OneOf<typeof LOAN_KINDS>;

/** `Undone` keeps the row of a check-out that was taken back. */
export const LOAN_STATUSES = ['Open', 'Closed', 'Undone'] as const;
export type LoanStatus = OneOf<typeof LOAN_STATUSES>;

export interface Loan {
  /** `L-000123`. */
  loanId: string;
  deviceId: string;
  /** As it was when the loan began; for people who read the tab. */
  assetTag: string;
  /** Person ID or room ID. */
  holder: string;
  holderName: string;
  kind: LoanKind | '';
  status: LoanStatus | '';
  out: DayOrBlank;
  due: DayOrBlank;
  in: DayOrBlank;
  conditionOut: Condition | '';
  conditionIn: Condition | '';
  /** `Charger, Case`. */
  accessories: string;
  outBy: string;
  inBy: string;
  renewals: number | null;
  /** Alert steps already queued for this loan: `overdue-1, overdue-2`. */
  alertsSent: string;
}
