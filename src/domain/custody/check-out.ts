/** The rules of handing a device to a person. */
import type { Settings } from '../config/settings.ts';
import { CONDITIONS, deviceTitle, type Condition, type Device } from '../fleet/device.ts';
import { fullName, type Person } from '../people/person.ts';
import { isOneOf } from '../values/closed-list.ts';
import { addDays, isDay, type Day } from '../values/day.ts';
import { cleanLine, joinList, splitList } from '../values/text.ts';
import { accept, refuse, type Facts, type Refusal, type Verdict } from '../values/verdict.ts';
import type { Loan, LoanKind } from './loan.ts';
import { allows, cite, dueByPolicy, policyFor, type CitedPolicy } from './policy.ts';

export type CheckOutRefusal =
  | 'bad-request'
  | 'device-out'
  | 'device-not-available'
  | 'person-left'
  | 'holder-not-allowed'
  | 'too-many-devices'
  | 'due-in-past';

export interface CheckOutFacts {
  device: Device;
  person: Person;
  policies: readonly CitedPolicy[];
  settings: Settings;
  today: Day;
}

export interface CheckOutWish {
  /** Left out: by policy. */
  due?: string;
  condition?: string;
  accessories?: readonly string[];
}

export interface CheckOutPlan {
  cited: CitedPolicy;
  due: Day;
  /** Which row decided the due day, or that the desk did. */
  dueRule: string;
  kind: LoanKind;
  condition: Condition | '';
  accessories: string;
}

const KINDS: Record<string, LoanKind> = {
  '1:1': 'Assigned',
  Staff: 'Assigned',
  Loaner: 'Loaner',
  Cart: 'Cart',
};

/** Ten years: whoever means longer has mistyped the year. */
const LONGEST_LOAN_DAYS = 3660;

/** Says whether a device may go out to a person, until when and by which policy row. */
export function planCheckOut(
  facts: CheckOutFacts,
  wish: CheckOutWish,
): Verdict<CheckOutPlan, CheckOutRefusal> {
  const { device, person } = facts;
  const cited = policyFor(facts.policies, device.deployment);
  const refusal = refuseDevice(device) ?? refuseHolder(device, person, cited);
  if (refusal) return refusal;
  // Refused above where there is no policy.
  const policy = cited as CitedPolicy;
  const byPolicy = dueByPolicy(policy, facts.settings, facts.today);
  const due = wish.due === undefined || wish.due === '' ? byPolicy.due : wish.due;
  const wrongWish = refuseDue(due, facts.today, byPolicy.rule) ?? refuseCondition(wish.condition);
  if (wrongWish) return wrongWish;
  return accept({
    cited: policy,
    due,
    dueRule: due === byPolicy.due ? byPolicy.rule : `chosen at the desk; ${byPolicy.rule}`,
    kind: KINDS[device.deployment] ?? 'Short-term',
    condition: (wish.condition as Condition | undefined) || device.condition,
    accessories: accessoriesOf(wish, policy),
  });
}

/** The loan that a plan makes. */
export function loanOf(
  plan: CheckOutPlan,
  facts: CheckOutFacts,
  made: { loanId: string; by: string },
): Loan {
  return {
    loanId: made.loanId,
    deviceId: facts.device.deviceId,
    assetTag: facts.device.assetTag,
    holder: facts.person.personId,
    holderName: fullName(facts.person),
    kind: plan.kind,
    status: 'Open',
    out: facts.today,
    due: plan.due,
    in: '',
    conditionOut: plan.condition,
    conditionIn: '',
    accessories: plan.accessories,
    outBy: made.by,
    inBy: '',
    renewals: 0,
    alertsSent: '',
  };
}

function refuseDevice(device: Device): Refusal<CheckOutRefusal> | null {
  const facts: Facts = {
    deviceId: device.deviceId,
    tag: deviceTitle(device),
    status: device.status,
  };
  if (device.status === 'Out' || device.openLoan !== '') {
    return refuse('device-out', {
      ...facts,
      holder: device.holder,
      loanId: device.openLoan,
      due: device.due,
    });
  }
  if (device.status === 'Available' || device.status === 'In place') return null;
  return refuse('device-not-available', facts);
}

function refuseHolder(
  device: Device,
  person: Person,
  cited: CitedPolicy | undefined,
): Refusal<CheckOutRefusal> | null {
  const facts: Facts = {
    deviceId: device.deviceId,
    tag: deviceTitle(device),
    personId: person.personId,
    name: fullName(person),
    role: person.role,
    deployment: device.deployment,
  };
  if (!person.active) return refuse('person-left', facts);
  if (!cited) {
    const rule = `Policies has no row for ${device.deployment || 'a device without deployment'}`;
    return refuse('holder-not-allowed', { ...facts, rule, policyRow: null });
  }
  const by = { rule: cite(cited), policyRow: cited.row };
  // Whatever the table says: a lab's device has a seat, and the next class expects it there.
  const labToStudent = device.deployment === 'Lab' && person.role === 'Student';
  if (labToStudent || !allows(cited.policy, person.role)) {
    const allowed = cited.policy.mayHold || 'nobody';
    return refuse('holder-not-allowed', { ...facts, ...by, allowed });
  }
  const most = cited.policy.maxPerPerson;
  const held = person.openLoans ?? 0;
  return most !== null && held >= most
    ? refuse('too-many-devices', { ...facts, ...by, held, most })
    : null;
}

function refuseDue(due: string, today: Day, rule: string): Refusal<CheckOutRefusal> | null {
  if (!isDay(due)) return refuse('bad-request', { where: 'due', what: cleanLine(due, 50) });
  if (due < today) return refuse('due-in-past', { due, today, rule });
  return due > addDays(today, LONGEST_LOAN_DAYS)
    ? refuse('bad-request', { where: 'due', what: due })
    : null;
}

/** A condition that was not said, or one of the list. */
export function refuseCondition(condition: string | undefined): Refusal<'bad-request'> | null {
  return condition === undefined || condition === '' || isOneOf(CONDITIONS, condition)
    ? null
    : refuse('bad-request', { where: 'condition', what: cleanLine(condition, 50) });
}

function accessoriesOf(wish: CheckOutWish, cited: CitedPolicy): string {
  const given = wish.accessories?.map((name) => cleanLine(name, 100)).filter((name) => name !== '');
  return cleanLine(joinList(given ?? splitList(cited.policy.accessories)));
}
