/** The deposit ledger: append only, in cents. */
import type { MomentOrBlank } from '../values/day.ts';
import type { OneOf } from '../values/closed-list.ts';

export const ENTRY_KINDS = [
  'Charge',
  'Payment',
  'Waiver',
  'Refund',
  'Forfeit',
  'Fee',
  'Reversal',
] as const;
export type EntryKind = OneOf<typeof ENTRY_KINDS>;

export const PAYMENT_METHODS = ['Cash', 'Check', 'Online'] as const;
export type PaymentMethod = OneOf<typeof PAYMENT_METHODS>;

export interface LedgerEntry {
  /** `E-000051`. */
  entryId: string;
  at: MomentOrBlank;
  personId: string;
  deviceId: string;
  loanId: string;
  kind: EntryKind | '';
  /** Cents, always as said in `kind`: a payment of 50 dollars is 5000. */
  amount: number | null;
  method: PaymentMethod | '';
  reference: string;
  /** The rule and its arithmetic in words. */
  rule: string;
  by: string;
}
