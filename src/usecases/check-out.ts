/** Hands a device to a person, with the deposit in the same step where the desk takes it. */
import type { CheckOutRequest, CustodyDone } from '../contract/custody.ts';
import type { Reply } from '../contract/wire.ts';
import { loanOf, planCheckOut, type CheckOutPlan } from '../domain/custody/check-out.ts';
import type { CitedPolicy } from '../domain/custody/policy.ts';
import { takeDeposit, type DepositTaken } from '../domain/fees/deposit.ts';
import { deviceTitle, type Device } from '../domain/fleet/device.ts';
import { fullName, type Person } from '../domain/people/person.ts';
import { dayWords } from '../domain/values/day.ts';
import { dollars } from '../domain/values/money.ts';
import { refuse, type Refusal, type Verdict } from '../domain/values/verdict.ts';
import { custodyOf, type Custody } from './custody-done.ts';
import { ledgerRows } from './deposit-entries.ts';
import { nowHeldBy } from './now-held-by.ts';
import type { Change, Decision, Rows, Store, Want } from './ports/store.ts';
import { answered } from './reply.ts';
import { citedPolicies, RULE_WANTS, settingsOf } from './school-rules.ts';

/** One read with good hints, one commit. A repeated command ID answers with what is true now. */
export function checkOut(store: Store, request: CheckOutRequest): Reply<CustodyDone> {
  const wants: Want[] = [
    { tab: 'Devices', keys: [{ key: request.deviceId, row: request.deviceRow }] },
    { tab: 'People', keys: [{ key: request.personId, row: request.personRow }] },
    { tab: 'Loans', keys: [] },
    ...(request.deposit ? [{ tab: 'Deposits', keys: [] } as const] : []),
    ...RULE_WANTS,
  ];
  const meta = { name: 'check out', commandId: request.commandId };
  return answered(
    store.command(meta, wants, (rows) => decide(rows, request)),
    (value, head) => ({ head, ...value }),
    (head) => nowHeldBy(store, request, head),
  );
}

function decide(rows: Rows, request: CheckOutRequest): Decision<Custody> {
  const device = rows.one('Devices', request.deviceId);
  if (!device) return refuse('device-unknown', { deviceId: request.deviceId });
  const person = rows.one('People', request.personId);
  if (!person) return refuse('person-unknown', { personId: request.personId });
  const facts = {
    device,
    person,
    policies: citedPolicies(rows),
    settings: settingsOf(rows),
    today: rows.today,
  };
  const plan = planCheckOut(facts, request);
  if (!plan.ok) return plan.code === 'device-out' ? withHolderName(rows, plan) : plan;
  const deposit = depositOf(plan.value.cited, person, request);
  if (!deposit.ok) return deposit;
  const loan = loanOf(plan.value, facts, { loanId: rows.newId('Loans'), by: rows.by });
  const after = deviceAfter(device, plan.value, person, loan.loanId, rows);
  const totals = totalsAfter(person, deposit.value);
  const about = { personId: person.personId, deviceId: device.deviceId, loanId: loan.loanId };
  const changes: Change[] = [
    { do: 'add', tab: 'Loans', record: loan },
    { do: 'set', tab: 'Devices', key: device.deviceId, set: after },
    { do: 'set', tab: 'People', key: person.personId, set: totals },
    ...(deposit.value ? ledgerRows(rows, deposit.value, about) : []),
  ];
  const said = sentence(device, person, plan.value, request);
  return {
    ok: true,
    changes,
    summary: `${said} (${plan.value.dueRule})`,
    value: custodyOf({
      device: { ...device, ...after },
      row: rows.rowOf('Devices', device.deviceId) ?? 0,
      today: rows.today,
      loanId: loan.loanId,
      person: { ...person, ...totals },
      holder: person.personId,
      holderName: fullName(person),
      summary: said,
    }),
  };
}

/** Who has it is what the desk asks next, so a second read is worth it here. */
function withHolderName(rows: Rows, refusal: Refusal): Refusal {
  const loanId = String(refusal.facts['loanId'] ?? '');
  if (loanId === '') return refusal;
  rows.load([{ tab: 'Loans', keys: [{ key: loanId, row: rows.likelyRow('Loans', loanId) }] }]);
  const loan = rows.one('Loans', loanId);
  return loan
    ? refuse(refusal.code, { ...refusal.facts, holderName: loan.holderName, since: loan.out })
    : refusal;
}

function depositOf(
  cited: CitedPolicy,
  person: Person,
  request: CheckOutRequest,
): Verdict<DepositTaken | null> {
  return request.deposit ? takeDeposit(cited, person, request.deposit) : { ok: true, value: null };
}

function deviceAfter(
  device: Device,
  plan: CheckOutPlan,
  person: Person,
  loanId: string,
  rows: Rows,
): Partial<Device> {
  return {
    status: 'Out',
    holder: person.personId,
    openLoan: loanId,
    due: plan.due,
    lastSeen: rows.today,
    ...(plan.condition === device.condition ? {} : { condition: plan.condition }),
  };
}

function totalsAfter(person: Person, deposit: DepositTaken | null): Partial<Person> {
  const openLoans = (person.openLoans ?? 0) + 1;
  return deposit
    ? { openLoans, balance: deposit.balance, depositHeld: deposit.depositHeld }
    : { openLoans };
}

function sentence(
  device: Device,
  person: Person,
  plan: CheckOutPlan,
  request: CheckOutRequest,
): string {
  const paid = request.deposit ? `, deposit ${dollars(request.deposit.cents)} taken` : '';
  const until = dayWords(plan.due);
  return `${deviceTitle(device)} checked out to ${fullName(person)} until ${until}${paid}`;
}
