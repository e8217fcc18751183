/** Turns a deposit that was accepted into ledger rows. */
import type { DepositTaken } from '../domain/fees/deposit.ts';
import type { Change, Rows } from './ports/store.ts';

/** One row per entry, each with an ID of its own. The last is the payment. */
export function ledgerRows(
  rows: Rows,
  taken: DepositTaken,
  about: { personId: string; deviceId: string; loanId: string },
): Extract<Change, { do: 'add'; tab: 'Deposits' }>[] {
  return taken.entries.map((entry) => ({
    do: 'add',
    tab: 'Deposits',
    record: { entryId: rows.newId('Deposits'), at: rows.now, ...about, ...entry, by: rows.by },
  }));
}
