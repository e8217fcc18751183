/** Handing a device out, as the desk lives it. */
import { checkOut } from '../../src/usecases/check-out.ts';
import type { CheckOutRequest } from '../../src/contract/custody.ts';
import { device, loan, person, school } from '../support/records.ts';
import type { MemoryStore } from '../support/memory-store.ts';

function desk(): MemoryStore {
  const store = school();
  store.put('Devices', device());
  store.put('People', person());
  return store;
}

function request(fields: Partial<CheckOutRequest> = {}): CheckOutRequest {
  return {
    commandId: 'command-1',
    deviceId: 'D-000001',
    deviceRow: 2,
    personId: 'p-wren',
    personRow: 2,
    ...fields,
  };
}

test('a device goes out until the school year ends, and the answer names the policy row', () => {
  const store = desk();
  const reply = checkOut(store, request());
  expect(reply).toEqual({
    ok: true,
    value: {
      head: 1,
      loanId: 'L-000001',
      device: {
        row: 2,
        deviceId: 'D-000001',
        assetTag: 'LF-0412',
        model: 'Lumen Book 11',
        due: '2027-06-10',
        daysLate: -199,
        status: 'Out',
        holder: 'p-wren',
      },
      personId: 'p-wren',
      personName: 'Wren Applegarth',
      balance: 0,
      depositHeld: 0,
      summary: 'LF-0412 checked out to Wren Applegarth until Thu Jun 10, 2027',
    },
  });
  expect(store.history[0]?.summary).toBe(
    'LF-0412 checked out to Wren Applegarth until Thu Jun 10, 2027' +
      ' (Policies row 2, 1:1: until the school year ends on 2027-06-10)',
  );
  expect(store.get('Loans', 'L-000001')).toMatchObject({
    holder: 'p-wren',
    kind: 'Assigned',
    status: 'Open',
    accessories: 'Charger, Case',
    conditionOut: 'Good',
    outBy: 'desk@quill.example',
  });
  expect(store.get('People', 'p-wren').openLoans).toBe(1);
  expect(store.get('Devices', 'D-000001').lastSeen).toBe('2026-11-23');
});

test('with good hints a check-out costs one read and one commit', () => {
  const store = desk();
  checkOut(store, request());
  expect(store.cost).toMatchObject({ reads: 1, commits: 1, rowsRead: 2 });
});

test('the deposit can be taken in the same commit: charge, payment, totals', () => {
  const store = desk();
  const reply = checkOut(store, request({ deposit: { cents: 5000, method: 'Cash' } }));
  expect(reply).toMatchObject({ ok: true, value: { balance: 0, depositHeld: 5000 } });
  expect(store.head).toBe(1);
  expect(store.all('Deposits')).toMatchObject([
    { entryId: 'E-000001', kind: 'Charge', amount: 5000, rule: 'Policies row 2, 1:1: $50.00' },
    { entryId: 'E-000002', kind: 'Payment', amount: 5000, method: 'Cash', loanId: 'L-000001' },
  ]);
});

test('a deposit that is refused keeps the device on the shelf', () => {
  const store = desk();
  const reply = checkOut(store, request({ deposit: { cents: 9900, method: 'Cash' } }));
  expect(reply).toMatchObject({ ok: false, code: 'amount-absurd', facts: { asked: 5000 } });
  expect(store.get('Devices', 'D-000001').status).toBe('Available');
  expect(store.head).toBe(0);
});

test('a device that is already out is refused with who has it', () => {
  const store = desk();
  store.edit('Devices', 'D-000001', { status: 'Out', holder: 'p-fern', openLoan: 'L-000001' });
  store.put('Loans', loan({ holder: 'p-fern', holderName: 'Fern Tilbury' }));
  expect(checkOut(store, request())).toMatchObject({
    ok: false,
    code: 'device-out',
    facts: { tag: 'LF-0412', holder: 'p-fern', holderName: 'Fern Tilbury', since: '2026-09-01' },
  });
  expect(store.cost).toMatchObject({ reads: 2, commits: 0 });
});

test('a second device is refused, since 1:1 allows one, and the row is named', () => {
  const store = desk();
  store.edit('People', 'p-wren', { openLoans: 1 });
  expect(checkOut(store, request())).toMatchObject({
    ok: false,
    code: 'too-many-devices',
    facts: { held: 1, most: 1, rule: 'Policies row 2, 1:1', policyRow: 2, name: 'Wren Applegarth' },
  });
});

test('a loaner may come on top of the own device', () => {
  const store = desk();
  store.edit('People', 'p-wren', { openLoans: 1 });
  store.edit('Devices', 'D-000001', { deployment: 'Loaner' });
  expect(checkOut(store, request())).toMatchObject({
    ok: true,
    value: { device: { due: '2026-12-07' } },
  });
});

test.each(['Student, Room', 'Room'])('a lab device never goes to a student (%s)', (mayHold) => {
  const store = desk();
  store.edit('Policies', 'Lab', { mayHold });
  store.edit('Devices', 'D-000001', { deployment: 'Lab', status: 'In place' });
  expect(checkOut(store, request())).toMatchObject({
    ok: false,
    code: 'holder-not-allowed',
    facts: { rule: 'Policies row 3, Lab', allowed: mayHold },
  });
});

test('a cart device goes to a teacher for a day', () => {
  const store = desk();
  store.edit('Devices', 'D-000001', { deployment: 'Cart', status: 'In place' });
  store.edit('People', 'p-wren', { role: 'Teacher' });
  expect(checkOut(store, request())).toMatchObject({
    ok: true,
    value: { device: { due: '2026-11-24' } },
  });
  expect(store.get('Loans', 'L-000001').kind).toBe('Cart');
});

test.each([
  ['a spare device goes to nobody', { deployment: 'Spare' }, {}, 'holder-not-allowed'],
  ['a device without deployment goes to nobody', { deployment: '' }, {}, 'holder-not-allowed'],
  ['a device in repair stays', { status: 'In repair' }, {}, 'device-not-available'],
  ['a retired device stays', { status: 'Retired' }, {}, 'device-not-available'],
  ['who left gets nothing', {}, { active: false }, 'person-left'],
  ['who has no role gets nothing', {}, { role: '' }, 'holder-not-allowed'],
] as const)('%s', (_title, onDevice, onPerson, code) => {
  const store = desk();
  store.edit('Devices', 'D-000001', onDevice);
  store.edit('People', 'p-wren', onPerson);
  expect(checkOut(store, request())).toMatchObject({ ok: false, code });
  expect(store.head).toBe(0);
});

test.each([
  ['a due day in the past', { due: '2026-11-22' }, 'due-in-past'],
  ['a day that does not exist', { due: '2027-02-30' }, 'bad-request'],
  ['a year mistyped', { due: '2206-11-30' }, 'bad-request'],
  ['a condition nobody knows', { condition: 'Shiny' }, 'bad-request'],
  ['a tag that is nobody', { deviceId: 'D-999999' }, 'device-unknown'],
  ['a person who is nobody', { personId: 'p-nobody' }, 'person-unknown'],
  ['a payment by goat', { deposit: { cents: 5000, method: 'Goat' } }, 'bad-request'],
] as const)('%s is refused and nothing is written', (_title, fields, code) => {
  const store = desk();
  expect(checkOut(store, request(fields))).toMatchObject({ ok: false, code });
  expect(store.head).toBe(0);
});

test('the due day may be today', () => {
  expect(checkOut(desk(), request({ due: '2026-11-23' }))).toMatchObject({
    ok: true,
    value: { device: { due: '2026-11-23', daysLate: 0 } },
  });
});

test('two desks hand out the same device: one wins, the other is told', () => {
  const store = desk();
  store.put('People', person({ personId: 'p-fern', givenName: 'Fern', familyName: 'Tilbury' }));
  store.meanwhile = () =>
    checkOut(store, request({ commandId: 'command-2', personId: 'p-fern', personRow: 3 }));
  expect(checkOut(store, request())).toMatchObject({
    ok: false,
    code: 'device-out',
    facts: { holderName: 'Fern Tilbury' },
  });
  expect(store.all('Loans')).toHaveLength(1);
});

test('the same command sent twice takes effect once and is answered both times', () => {
  const store = desk();
  const first = checkOut(store, request());
  const second = checkOut(store, request());
  expect(second).toMatchObject({
    ok: true,
    value: { loanId: 'L-000001', personName: 'Wren Applegarth', device: { status: 'Out' } },
  });
  expect(first.ok && second.ok).toBe(true);
  expect(store.head).toBe(1);
});
