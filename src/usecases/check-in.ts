/** Takes a device back: closes its loan and lets it rest where it belongs. */
import type { CheckInRequest, CustodyDone } from '../contract/custody.ts';
import type { Reply } from '../contract/wire.ts';
import { planCheckIn, type CheckInPlan } from '../domain/custody/check-in.ts';
import type { Loan } from '../domain/custody/loan.ts';
import { deviceTitle, type Device } from '../domain/fleet/device.ts';
import { fullName, type Person } from '../domain/people/person.ts';
import { refuse } from '../domain/values/verdict.ts';
import { custodyOf, type Custody } from './custody-done.ts';
import { nowHeldBy } from './now-held-by.ts';
import type { Change, Decision, Rows, Store, Want } from './ports/store.ts';
import { answered } from './reply.ts';

/** Two reads with good hints (the device names the loan and the holder), one commit. */
export function checkIn(store: Store, request: CheckInRequest): Reply<CustodyDone> {
  const wants: Want[] = [
    { tab: 'Devices', keys: [{ key: request.deviceId, row: request.deviceRow }] },
    { tab: 'Loans', keys: [] },
    { tab: 'People', keys: [] },
  ];
  const meta = { name: 'check in', commandId: request.commandId };
  return answered(
    store.command(meta, wants, (rows) => decide(rows, request)),
    (value, head) => ({ head, ...value }),
    (head) => nowHeldBy(store, request, head),
  );
}

function decide(rows: Rows, request: CheckInRequest): Decision<Custody> {
  const device = rows.one('Devices', request.deviceId);
  if (!device) return refuse('device-unknown', { deviceId: request.deviceId });
  const plan = planCheckIn(device, request, rows.today);
  if (!plan.ok) return plan;
  const { loan, person } = loadLoanAndHolder(rows, device, request);
  const after = deviceAfter(device, plan.value, rows);
  const changes: Change[] = [
    { do: 'set', tab: 'Devices', key: device.deviceId, set: after },
    ...closeLoan(loan, plan.value, rows),
    ...lowerOpenLoans(person),
  ];
  const holderName = loan?.holderName || (person ? fullName(person) : device.holder);
  const said = `${deviceTitle(device)} checked in${holderName ? ` from ${holderName}` : ''}`;
  return {
    ok: true,
    changes,
    summary: `${said}, ${plan.value.condition || 'condition not said'}${loan ? '' : '; its loan row was not found'}`,
    value: custodyOf({
      device: { ...device, ...after },
      row: rows.rowOf('Devices', device.deviceId) ?? 0,
      today: rows.today,
      loanId: device.openLoan,
      person,
      holder: device.holder,
      holderName,
      summary: said,
    }),
  };
}

/** The second read: only the device knows which loan is open and who has it. */
function loadLoanAndHolder(
  rows: Rows,
  device: Device,
  request: CheckInRequest,
): { loan: Loan | undefined; person: Person | undefined } {
  const wants: Want[] = [];
  const { openLoan, holder } = device;
  if (openLoan !== '') {
    wants.push({
      tab: 'Loans',
      keys: [{ key: openLoan, row: rows.likelyRow('Loans', openLoan) }],
    });
  }
  if (holder !== '') {
    wants.push({ tab: 'People', keys: [{ key: holder, row: request.personRow }] });
  }
  if (wants.length > 0) rows.load(wants);
  return {
    loan: openLoan === '' ? undefined : rows.one('Loans', openLoan),
    person: holder === '' ? undefined : rows.one('People', holder),
  };
}

function deviceAfter(device: Device, plan: CheckInPlan, rows: Rows): Partial<Device> {
  return {
    status: plan.status,
    holder: '',
    openLoan: '',
    due: '',
    lastSeen: rows.today,
    ...(plan.condition === device.condition ? {} : { condition: plan.condition }),
    ...(plan.notes === device.notes ? {} : { notes: plan.notes }),
  };
}

function closeLoan(loan: Loan | undefined, plan: CheckInPlan, rows: Rows): Change[] {
  if (!loan || loan.status !== 'Open') return [];
  const set: Partial<Loan> = {
    status: 'Closed',
    in: rows.today,
    conditionIn: plan.condition,
    inBy: rows.by,
  };
  return [{ do: 'set', tab: 'Loans', key: loan.loanId, set }];
}

/** Never below zero: a total that a hand edit has spoilt must not get worse. */
function lowerOpenLoans(person: Person | undefined): Change[] {
  if (!person) return [];
  const openLoans = Math.max(0, (person.openLoans ?? 0) - 1);
  return [{ do: 'set', tab: 'People', key: person.personId, set: { openLoans } }];
}
