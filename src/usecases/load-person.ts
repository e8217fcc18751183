/** The card of a person: what they have, what the family owes and what the school holds. */
import type { HeldDevice, PersonCard } from '../contract/find.ts';
import type { Reply } from '../contract/wire.ts';
import { depositPolicyFor, depositRule } from '../domain/custody/policy.ts';
import { depositStillAsked } from '../domain/fees/deposit.ts';
import { fullName, type Person } from '../domain/people/person.ts';
import { refuse } from '../domain/values/verdict.ts';
import { heldDevice } from './custody-done.ts';
import type { ColumnReader } from './ports/column-reader.ts';
import type { Rows, Store } from './ports/store.ts';
import { done, refused } from './reply.ts';
import { citedPolicies, RULE_WANTS } from './school-rules.ts';

/** Reads the person; when something is on loan, the holder column and the rows of their devices. */
export function loadPerson(
  store: Store,
  columns: ColumnReader,
  request: { personId: string; row?: number },
): Reply<PersonCard> {
  const key = { key: request.personId, row: request.row };
  return store.ask([{ tab: 'People', keys: [key] }, ...RULE_WANTS], (rows) => {
    const person = rows.one('People', request.personId);
    if (!person) return refused(refuse('person-unknown', { personId: request.personId }));
    return done(cardOf(person, devicesOf(rows, columns, person), rows));
  });
}

/** The total on the person only says whether to look: the devices themselves say what they have. */
function devicesOf(rows: Rows, columns: ColumnReader, person: Person): HeldDevice[] {
  if ((person.openLoans ?? 0) === 0) return [];
  const { Devices } = columns.read({ Devices: ['deviceId', 'holder'] });
  const held = Devices.filter((line) => line.holder === person.personId);
  rows.load([
    { tab: 'Devices', keys: held.map((line) => ({ key: line.deviceId, row: line.row })) },
  ]);
  return held.flatMap((line) => {
    const device = rows.one('Devices', line.deviceId);
    // Between the two reads it may have come back.
    if (!device || device.holder !== person.personId) return [];
    return [heldDevice(device, rows.rowOf('Devices', device.deviceId) ?? line.row, rows.today)];
  });
}

function cardOf(person: Person, devices: HeldDevice[], rows: Rows): PersonCard {
  const cited = depositPolicyFor(citedPolicies(rows), person.role);
  return {
    row: rows.rowOf('People', person.personId) ?? 0,
    personId: person.personId,
    idNumber: person.idNumber,
    name: fullName(person),
    role: person.role,
    school: person.school,
    grade: person.grade,
    homeroom: person.homeroom,
    email: person.email,
    guardianEmails: person.guardianEmails,
    active: person.active,
    balance: person.balance ?? 0,
    depositHeld: person.depositHeld ?? 0,
    depositAsked: depositStillAsked(cited, person),
    depositRule: cited ? depositRule(cited) : '',
    devices,
  };
}
