/** Taking a deposit: charged once by policy, paid in one or several parts, in cents. */
import type { CitedPolicy } from '../custody/policy.ts';
import { depositRule } from '../custody/policy.ts';
import { fullName, type Person } from '../people/person.ts';
import { isOneOf } from '../values/closed-list.ts';
import { dollars, isAmount } from '../values/money.ts';
import { cleanLine } from '../values/text.ts';
import { accept, refuse, type Verdict } from '../values/verdict.ts';
import { PAYMENT_METHODS, type LedgerEntry, type PaymentMethod } from './ledger-entry.ts';

export type DepositRefusal = 'bad-request' | 'amount-absurd' | 'nothing-owed' | 'paid-already';

export interface DepositOffered {
  cents: number;
  method: string;
  reference?: string;
}

/** Entries without their IDs, moment and author, and the person's new totals. */
export interface DepositTaken {
  entries: Pick<LedgerEntry, 'kind' | 'amount' | 'method' | 'reference' | 'rule'>[];
  balance: number;
  depositHeld: number;
}

/** Cents of the deposit that are still to be paid; null where no deposit is asked or all is paid. */
export function depositStillAsked(
  cited: CitedPolicy | undefined,
  person: Pick<Person, 'depositHeld'>,
): number | null {
  const asked = cited?.policy.deposit ?? 0;
  const rest = asked - (person.depositHeld ?? 0);
  return asked > 0 && rest > 0 ? rest : null;
}

/**
 * Accepts a payment towards the deposit. The first payment brings the charge with it, so that a family
 * never owes for a device nobody asked a deposit for; what is held says whether that has happened.
 */
export function takeDeposit(
  cited: CitedPolicy | undefined,
  person: Person,
  offered: DepositOffered,
): Verdict<DepositTaken, DepositRefusal> {
  const refusal = refusePayment(cited, person, offered);
  if (refusal) return refusal;
  // Refused above where there is no policy with a deposit.
  const policy = cited as CitedPolicy;
  const held = person.depositHeld ?? 0;
  const charged = notChargedYet(policy, person);
  const rule =
    held > 0 ? `${depositRule(policy)} asked, ${dollars(held)} paid before` : depositRule(policy);
  const entries: DepositTaken['entries'] = [];
  if (charged > 0) {
    entries.push({ kind: 'Charge', amount: charged, method: '', reference: '', rule });
  }
  entries.push({
    kind: 'Payment',
    amount: offered.cents,
    method: offered.method as PaymentMethod,
    reference: cleanLine(offered.reference ?? ''),
    rule: paymentRule(policy, held, offered.cents),
  });
  return accept({
    entries,
    balance: (person.balance ?? 0) + charged - offered.cents,
    depositHeld: held + offered.cents,
  });
}

/**
 * The deposit itself the first time. Later only what the family does not owe already: nothing, unless
 * the policy asks for more than it did when the first payment brought its charge.
 */
function notChargedYet(cited: CitedPolicy, person: Person): number {
  const held = person.depositHeld ?? 0;
  const asked = cited.policy.deposit ?? 0;
  return held > 0 ? Math.max(0, asked - held - Math.max(0, person.balance ?? 0)) : asked;
}

function refusePayment(
  cited: CitedPolicy | undefined,
  person: Person,
  offered: DepositOffered,
): Verdict<never, DepositRefusal> | null {
  const facts = { personId: person.personId, name: fullName(person) };
  if (!isOneOf(PAYMENT_METHODS, offered.method)) {
    return refuse('bad-request', { where: 'method', what: PAYMENT_METHODS.join(', ') });
  }
  if (!isAmount(offered.cents)) {
    return refuse('amount-absurd', {
      ...facts,
      amount: Number.isFinite(offered.cents) ? offered.cents : null,
    });
  }
  if (!cited || (cited.policy.deposit ?? 0) <= 0) {
    return refuse('nothing-owed', { ...facts, amount: offered.cents });
  }
  const rule = depositRule(cited);
  const held = person.depositHeld ?? 0;
  const asked = depositStillAsked(cited, person);
  const about = { ...facts, amount: offered.cents, held, rule, policyRow: cited.row };
  if (asked === null) return refuse('paid-already', about);
  return offered.cents > asked ? refuse('amount-absurd', { ...about, asked }) : null;
}

/** `Policies row 2, 1:1: $50.00 asked, $20.00 paid, $30.00 still to pay`. */
function paymentRule(cited: CitedPolicy, heldBefore: number, paidNow: number): string {
  const asked = cited.policy.deposit ?? 0;
  const paid = heldBefore + paidNow;
  if (heldBefore === 0 && paid === asked) return depositRule(cited);
  return `${depositRule(cited)} asked, ${dollars(paid)} paid, ${dollars(asked - paid)} still to pay`;
}
