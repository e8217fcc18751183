/** What the sidebar asks. */
import { checkOut } from '../../src/usecases/check-out.ts';
import { loadDevice } from '../../src/usecases/load-device.ts';
import { loadPerson } from '../../src/usecases/load-person.ts';
import { loadToday } from '../../src/usecases/load-today.ts';
import { offerCheckOut } from '../../src/usecases/offer-check-out.ts';
import { ingestCount } from '../../src/usecases/ingest-count.ts';
import { resolveFinding } from '../../src/usecases/resolve-finding.ts';
import { device, loan, mail, person, room, school } from '../support/records.ts';
import type { MemoryStore } from '../support/memory-store.ts';

const request = { commandId: 'command-1', deviceId: 'D-000001', personId: 'p-wren' };

function desk(): MemoryStore {
  const store = school();
  store.put('Devices', device());
  store.put('People', person());
  store.put('Rooms', room({ lastCount: '2026-11-19' }));
  return store;
}

test('the card of a device that is out says who has it and until when', () => {
  const store = desk();
  checkOut(store, request);
  expect(loadDevice(store, store, { deviceId: 'D-000001' })).toMatchObject({
    ok: true,
    value: {
      status: 'Out',
      holderName: 'Wren Applegarth',
      holderDetail: 'Grade 07, homeroom 7B',
      due: '2027-06-10',
      accessories: 'Charger, Case',
      openFindings: [],
    },
  });
});

test('the card of a person lists what they have, and what is still asked', () => {
  const store = desk();
  checkOut(store, request);
  expect(loadPerson(store, store, { personId: 'p-wren' })).toMatchObject({
    ok: true,
    value: {
      name: 'Wren Applegarth',
      depositAsked: 5000,
      depositRule: 'Policies row 2, 1:1: $50.00',
      devices: [{ deviceId: 'D-000001', due: '2027-06-10', daysLate: -199 }],
    },
  });
});

test('the offer says what Enter would do, and refuses as the check-out would', () => {
  const store = desk();
  expect(offerCheckOut(store, request)).toEqual({
    ok: true,
    value: {
      due: '2027-06-10',
      dueRule: 'Policies row 2, 1:1: until the school year ends on 2027-06-10',
      accessories: ['Charger', 'Case'],
      depositAsked: 5000,
      depositRule: 'Policies row 2, 1:1: $50.00',
      policyRow: 2,
    },
  });
  store.edit('People', 'p-wren', { active: false });
  expect(offerCheckOut(store, request)).toMatchObject({ ok: false, code: 'person-left' });
});

test('today tells what needs a person, and what is settled goes away', () => {
  const store = desk();
  store.put('Loans', loan());
  store.put('Outbox', mail({ state: 'Unknown' }), mail({ key: 'k-2', state: 'Sent' }));
  ingestCount(store, store, {
    responseId: 'r-1',
    digest: 'd-1',
    at: '2026-11-20T09:00:00',
    respondent: '',
    room: 'LMS-207',
    allHere: false,
    missing: 'ZZ-1234',
    needRepair: '',
    needReplacing: '',
    extra: '',
    note: '',
  });
  const today = loadToday(store, '2026-11-23');
  expect(today).toMatchObject({
    overdue: [{ title: 'LF-0412, Wren Applegarth', detail: '3 days late, due Fri Nov 20, 2026' }],
    roomsNotCounted: [
      { title: 'Room 207', detail: 'Count of Mon Nov 23, 2026 not in, last Fri Nov 20, 2026' },
    ],
    findings: [{ title: 'Unknown tag: ZZ-1234', tab: 'Findings', row: 2 }],
    failedMail: [{ detail: 'Nobody can say whether it went to sorrel.applegarth@home.example' }],
  });
  const resolved = { commandId: 'fix-1', findingId: 'F-000001', resolution: 'A typing slip' };
  expect(resolveFinding(store, resolved)).toMatchObject({ ok: true });
  expect(resolveFinding(store, { ...resolved, commandId: 'fix-2' })).toMatchObject({
    code: 'overtaken',
  });
  expect(loadToday(store, '2026-11-23').findings).toEqual([]);
});

test('who is not there is refused', () => {
  const store = desk();
  expect(loadDevice(store, store, { deviceId: 'D-9' })).toMatchObject({ code: 'device-unknown' });
  expect(loadPerson(store, store, { personId: 'p-9' })).toMatchObject({ code: 'person-unknown' });
});
