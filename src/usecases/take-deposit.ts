/** Takes a payment towards the deposit that policy asks of a person. */
import type { DepositDone, DepositRequest } from '../contract/custody.ts';
import type { Reply } from '../contract/wire.ts';
import { depositPolicyFor } from '../domain/custody/policy.ts';
import { takeDeposit as decideDeposit } from '../domain/fees/deposit.ts';
import { fullName } from '../domain/people/person.ts';
import { dollars } from '../domain/values/money.ts';
import { refuse } from '../domain/values/verdict.ts';
import { ledgerRows } from './deposit-entries.ts';
import type { Decision, Rows, Store, Want } from './ports/store.ts';
import { answered, done, refused } from './reply.ts';
import { citedPolicies, RULE_WANTS } from './school-rules.ts';

type Deposit = Omit<DepositDone, 'head'>;

/** One read with a good hint, one commit: the charge when it is the first, and the payment. */
export function takeDeposit(store: Store, request: DepositRequest): Reply<DepositDone> {
  const person: Want = {
    tab: 'People',
    keys: [{ key: request.personId, row: request.personRow }],
  };
  const wants: Want[] = [person, { tab: 'Deposits', keys: [] }, ...RULE_WANTS];
  const meta = { name: 'take deposit', commandId: request.commandId };
  return answered(
    store.command(meta, wants, (rows) => decide(rows, request)),
    (value, head) => ({ head, ...value }),
    (head) => asItIs(store, person, request.personId, head),
  );
}

function decide(rows: Rows, request: DepositRequest): Decision<Deposit> {
  const person = rows.one('People', request.personId);
  if (!person) return refuse('person-unknown', { personId: request.personId });
  const cited = depositPolicyFor(citedPolicies(rows), person.role);
  const taken = decideDeposit(cited, person, { ...request, cents: request.amount });
  if (!taken.ok) return taken;
  const { balance, depositHeld } = taken.value;
  const entries = ledgerRows(rows, taken.value, {
    personId: person.personId,
    deviceId: '',
    loanId: '',
  });
  const payment = entries[entries.length - 1]?.record;
  const summary = `Deposit ${dollars(request.amount)} (${request.method.toLowerCase()}) taken from ${fullName(person)}`;
  return {
    ok: true,
    changes: [
      ...entries,
      { do: 'set', tab: 'People', key: person.personId, set: { balance, depositHeld } },
    ],
    summary: `${summary} (${payment?.rule ?? ''})`,
    value: {
      entryId: payment?.entryId ?? '',
      personId: person.personId,
      balance,
      depositHeld,
      summary,
    },
  };
}

/** The answer to a payment that was already in the books: the totals as they are. */
function asItIs(store: Store, want: Want, personId: string, head: number): Reply<DepositDone> {
  return store.ask([want], (rows) => {
    const person = rows.one('People', personId);
    if (!person) return refused(refuse('person-unknown', { personId }));
    return done({
      head,
      entryId: '',
      personId,
      balance: person.balance ?? 0,
      depositHeld: person.depositHeld ?? 0,
      summary: `Deposit of ${fullName(person)} was already taken`,
    });
  });
}
