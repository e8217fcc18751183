/** A teacher's count comes in: once, whole, corrected when it was corrected. */
import { ingestCount, ingestCounts } from '../../src/usecases/ingest-count.ts';
import type { CountAnswer } from '../../src/usecases/ports/forms.ts';
import { device, room, school } from '../support/records.ts';
import type { MemoryStore } from '../support/memory-store.ts';

function room207(): MemoryStore {
  const store = school();
  store.by = 'form sweep';
  store.put('Rooms', room(), room({ roomId: 'LMS-210', code: '210', name: 'Room 210' }));
  const cart = { deployment: 'Cart', status: 'In place', homeRoom: 'LMS-207' } as const;
  for (let n = 1; n <= 4; n += 1) {
    const tag = `LF-061${n}`;
    store.put(
      'Devices',
      device({ ...cart, deviceId: `D-00000${n}`, assetTag: tag, serial: `S${n}` }),
    );
  }
  store.put(
    'Devices',
    device({ deviceId: 'D-000005', assetTag: 'LF-0700', serial: 'S5', homeRoom: 'LMS-210' }),
    device({
      deviceId: 'D-000006',
      assetTag: 'LF-0701',
      serial: 'S6',
      status: 'Out',
      holder: 'p-wren',
    }),
    device({ deviceId: 'D-000007', assetTag: 'LF-0702', serial: 'S7', status: 'Retired' }),
    device({ deviceId: 'D-000008', assetTag: 'LF-0703', serial: 'S8', status: 'Lost' }),
    device({ deviceId: 'D-000009', assetTag: 'SF-0703', serial: 'S9' }),
    device({ deviceId: 'D-000010', assetTag: '', serial: 'BLANKTAG1' }),
  );
  return store;
}

function answer(fields: Partial<CountAnswer> = {}): CountAnswer {
  return {
    responseId: 'r-1',
    digest: 'd-1',
    at: '2026-11-23T09:12:00',
    respondent: 'tansy.quillfeather@larkfield.example',
    room: 'LMS-207',
    allHere: false,
    missing: '',
    needRepair: '',
    needReplacing: '',
    extra: '',
    note: '',
    ...fields,
  };
}

test('one device missing and one to be repaired: two findings, the rest is seen', () => {
  const store = room207();
  const reply = ingestCount(
    store,
    store,
    answer({ missing: ' lf-0612 ', needRepair: '613 screen cracked, key missing' }),
  );
  expect(reply).toEqual({
    ok: true,
    value: { outcome: 'counted', countId: 'C-000001', findings: 2 },
  });
  expect(store.all('Counts')).toMatchObject([
    { roomId: 'LMS-207', expected: 4, verified: 3, missing: 1, needRepair: 1, state: 'Counted' },
  ]);
  expect(store.all('Findings')).toMatchObject([
    { kind: 'Missing', deviceId: 'D-000002', written: 'lf-0612', status: 'Open' },
    { kind: 'Needs repair', deviceId: 'D-000003', detail: 'screen cracked, key missing' },
  ]);
  expect(store.all('Devices').map((line) => line.lastSeen)).toEqual([
    '2026-11-23',
    '',
    '2026-11-23',
    '2026-11-23',
    ...Array<string>(6).fill(''),
  ]);
  expect(store.get('Rooms', 'LMS-207').lastCount).toBe('2026-11-23');
  expect(store.head).toBe(1);
  expect(store.cost.wholeTabs).toEqual([]);
});

test('the same answer read three times is counted once', () => {
  const store = room207();
  ingestCount(store, store, answer({ missing: 'LF-0612' }));
  const again = ingestCounts(
    store,
    store,
    [answer({ missing: 'LF-0612' }), answer({ missing: 'LF-0612' })],
    () => true,
  );
  expect(again).toMatchObject({ counted: 0, known: 2, findings: 0, left: 0 });
  expect(store.head).toBe(1);
});

test('two sweeps at the same time count an answer once', () => {
  const store = room207();
  store.meanwhile = () => ingestCount(store, store, answer({ missing: 'LF-0612' }));
  expect(ingestCount(store, store, answer({ missing: 'LF-0612' }))).toMatchObject({
    ok: true,
    value: { outcome: 'known' },
  });
  expect(store.all('Findings')).toHaveLength(1);
});

test('a correction supersedes what the first answer said, in the same sweep too', () => {
  const store = room207();
  const taken = ingestCounts(
    store,
    store,
    [
      answer({ missing: 'LF-0612 LF-0613' }),
      answer({ digest: 'd-2', missing: 'LF-0613' }),
      answer({ digest: 'd-1', missing: 'LF-0612 LF-0613' }),
    ],
    () => true,
  );
  expect(taken).toMatchObject({ counted: 1, corrected: 2 });
  expect(store.all('Counts').map((count) => count.state)).toEqual([
    'Corrected',
    'Corrected',
    'Counted',
  ]);
  expect(store.all('Findings').map((line) => line.status)).toEqual([
    'Superseded',
    'Superseded',
    'Superseded',
    'Open',
    'Open',
  ]);
});

test('a later count that sees the device again resolves that it was missing', () => {
  const store = room207();
  ingestCount(store, store, answer({ missing: 'LF-0612' }));
  ingestCount(
    store,
    store,
    answer({ responseId: 'r-2', digest: 'd-9', allHere: true, at: '2026-11-26T09:00:00' }),
  );
  expect(store.all('Findings')).toMatchObject([
    {
      status: 'Resolved',
      resolvedOn: '2026-11-26',
      resolution: 'Seen again in the count of LMS-207',
    },
  ]);
});

test('missing twice in a row stays one open finding', () => {
  const store = room207();
  ingestCount(store, store, answer({ missing: 'LF-0612' }));
  ingestCount(store, store, answer({ responseId: 'r-2', digest: 'd-2', missing: 'LF-0612' }));
  expect(store.all('Findings').map((line) => line.status)).toEqual(['Superseded', 'Open']);
});

test.each([
  ['another room', { extra: 'LF-0700' }, 'Misplaced', 'D-000005', 'it belongs to LMS-210'],
  ['out to a person', { extra: 'LF-0701' }, 'Out to a person', 'D-000006', 'Out to p-wren, but'],
  ['retired', { extra: 'LF-0702' }, 'Retired', 'D-000007', 'Retired, but it is here'],
  ['lost', { extra: 'LF-0703' }, 'Found', 'D-000008', 'Its status is Lost'],
  ['without home', { extra: 'blanktag1' }, 'Extra', 'D-000010', 'It has no home room'],
  [
    'to be replaced',
    { needReplacing: 'LF-0611 swollen' },
    'Needs replacing',
    'D-000001',
    'swollen',
  ],
  ['two with this number', { missing: '703' }, 'Ambiguous tag', '', 'Could be LF-0703, SF-0703'],
  ['a slip of the pen', { missing: 'LF-O611' }, 'Unknown tag', '', 'Perhaps LF-0611'],
  ['no such tag', { missing: 'ZZ-9999' }, 'Unknown tag', '', 'No device is called this'],
  [
    'words only',
    { missing: 'the one with the cat' },
    'Unknown tag',
    '',
    'No device is called this',
  ],
  ['nothing named', {}, 'Unknown tag', '', 'named no device'],
  ['a room nobody has', { room: 'LMS-999, Nobody' }, 'Unknown room', '', 'No room has this ID'],
] as const)('finding: %s', (_title, fields, kind, deviceId, detail) => {
  const store = room207();
  ingestCount(store, store, answer(fields));
  expect(store.all('Findings')[0]).toMatchObject({ kind, deviceId });
  expect(store.all('Findings')[0]?.detail).toContain(detail);
});

test('a room written in small letters with a blank is still the room', () => {
  const store = room207();
  ingestCount(store, store, answer({ room: 'lms 207', allHere: true }));
  expect(store.all('Counts')).toMatchObject([{ roomId: 'LMS-207', expected: 4, verified: 4 }]);
  expect(store.all('Findings')).toEqual([]);
});

test.each([
  ['its choice', 'B, 207, Ms. Cricklewood', 'B, 207'],
  ['its choice from before it was renamed', 'B, 207, Mr. Thornapple', 'B, 207'],
  ['its ID alone', 'B, 207', 'B, 207'],
  ['the shorter ID', 'B, 208', 'B'],
] as const)('a room whose ID holds a comma is found by %s', (_title, chosen, roomId) => {
  const store = room207();
  store.put('Rooms', room({ roomId: 'B', code: 'B', name: 'Annex' }));
  store.put('Rooms', room({ roomId: 'B, 207', code: 'B207', name: 'Ms. Cricklewood' }));
  ingestCount(store, store, answer({ room: chosen, allHere: true }));
  expect(store.all('Counts')).toMatchObject([{ roomId }]);
  expect(store.all('Findings')).toEqual([]);
});

test('answers that time does not allow are left for the next sweep', () => {
  const store = room207();
  let turns = 0;
  const taken = ingestCounts(
    store,
    store,
    [answer(), answer({ responseId: 'r-2' }), answer({ responseId: 'r-3' })],
    () => ++turns <= 2,
  );
  expect(taken).toMatchObject({ counted: 2, left: 1 });
});
