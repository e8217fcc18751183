/** Taking devices back. */
import { checkIn } from '../../src/usecases/check-in.ts';
import { device, loan, person, school } from '../support/records.ts';
import type { MemoryStore } from '../support/memory-store.ts';

function outSchool(): MemoryStore {
  const store = school();
  const out = { status: 'Out', holder: 'p-wren', openLoan: 'L-000001', due: '2026-11-20' } as const;
  store.put('Devices', device(out));
  store.put('People', person({ openLoans: 1, balance: 300, depositHeld: 5000 }));
  store.put('Loans', loan());
  return store;
}
const request = { commandId: 'command-1', deviceId: 'D-000001', deviceRow: 2, personRow: 2 };

test('a device comes back: its loan is closed, the total falls, it rests on the shelf', () => {
  const store = outSchool();
  const reply = checkIn(store, { ...request, condition: 'Fair', note: 'Hinge\u0000 is loose' });
  expect(reply).toMatchObject({
    ok: true,
    value: {
      loanId: 'L-000001',
      personName: 'Wren Applegarth',
      balance: 300,
      depositHeld: 5000,
      device: { status: 'Available', holder: '', due: '', daysLate: null },
      summary: 'LF-0412 checked in from Wren Applegarth',
    },
  });
  expect(store.get('Devices', 'D-000001')).toMatchObject({
    openLoan: '',
    condition: 'Fair',
    notes: '2026-11-23: Hinge is loose',
    lastSeen: '2026-11-23',
  });
  expect(store.get('Loans', 'L-000001')).toMatchObject({
    status: 'Closed',
    in: '2026-11-23',
    conditionIn: 'Fair',
    inBy: 'desk@quill.example',
  });
  expect(store.get('People', 'p-wren').openLoans).toBe(0);
});

test('with good hints a check-in costs two reads and one commit', () => {
  const store = outSchool();
  checkIn(store, request);
  expect(store.cost).toEqual({ reads: 2, commits: 1, rowsRead: 3, wholeTabs: [] });
});

test.each([
  ['Lab', 'In place'],
  ['Cart', 'In place'],
  ['Loaner', 'Available'],
] as const)('a %s device rests as %s', (deployment, status) => {
  const store = outSchool();
  store.edit('Devices', 'D-000001', { deployment });
  checkIn(store, request);
  expect(store.get('Devices', 'D-000001').status).toBe(status);
});

test('who left may still bring the device back', () => {
  const store = outSchool();
  store.edit('People', 'p-wren', { active: false });
  expect(checkIn(store, request)).toMatchObject({ ok: true });
});

test('a cart that a room signed out comes back too', () => {
  const store = outSchool();
  store.edit('Devices', 'D-000001', { holder: 'LMS-207' });
  store.edit('Loans', 'L-000001', { holder: 'LMS-207', holderName: 'Room 207' });
  expect(checkIn(store, request)).toMatchObject({ ok: true, value: { personName: 'Room 207' } });
});

test('a loan row that someone deleted does not keep the device out', () => {
  const store = outSchool();
  store.edit('Devices', 'D-000001', { openLoan: 'L-000077' });
  expect(checkIn(store, request)).toMatchObject({ ok: true });
  expect(store.history[0]?.summary).toContain('its loan row was not found');
});

test('a device that is not out, or nobody knows, is refused', () => {
  const store = outSchool();
  checkIn(store, request);
  expect(checkIn(store, { ...request, commandId: 'command-2' })).toMatchObject({
    ok: false,
    code: 'device-not-out',
    facts: { tag: 'LF-0412', status: 'Available' },
  });
  expect(checkIn(store, { commandId: 'command-3', deviceId: 'D-9' })).toMatchObject({
    code: 'device-unknown',
  });
  expect(store.head).toBe(1);
});

test('the same check-in sent twice takes effect once', () => {
  const store = outSchool();
  checkIn(store, request);
  expect(checkIn(store, request)).toMatchObject({
    ok: true,
    value: { device: { status: 'Available' } },
  });
  expect(store.head).toBe(1);
});
