/** At the counter: codes that lead nowhere or to two devices, people who left, devices that are out. */
import { begin, newCheckIn, newCheckOut } from '../../src/sidebar/desk/drafts.ts';
import { send } from '../../src/sidebar/desk/commands.ts';
import { loadAll } from '../../src/sidebar/desk/load.ts';
import { scan } from '../../src/sidebar/desk/navigate.ts';
import {
  createDesk,
  currentDraft,
  currentScreen,
  type Desk,
} from '../../src/sidebar/desk/state.ts';
import { refusalWords } from '../../src/sidebar/words/refusals.ts';
import {
  ADMIN,
  DESK,
  ask,
  livingSchool,
  typeRows,
  valueOf,
  type School,
} from '../server/google/school.ts';
import { callsTo, rowsOf } from './support/import-dialog.ts';

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function deskOf(school: School): Promise<Desk> {
  const desk = createDesk(callsTo(school, DESK));
  await loadAll(desk);
  await settled();
  return desk;
}

/** What the panel says of the draft on the screen. */
function told(desk: Desk): string {
  const draft = currentDraft(desk.get());
  if (draft?.phase.at !== 'refused') throw new Error(`Not refused: ${JSON.stringify(draft)}`);
  const { refusal, doing } = draft.phase;
  const words = refusalWords(refusal.code, refusal.facts, doing, desk.get().catalog?.today ?? '');
  return `${words.title}: ${words.what}`;
}

function unchanged(school: School, act: () => void): void {
  const before = ['Devices', 'People', 'Loans', 'Deposits'].map((tab) => school.file.values(tab));
  act();
  expect(['Devices', 'People', 'Loans', 'Deposits'].map((tab) => school.file.values(tab))).toEqual(
    before,
  );
}

test('a scanned tag that does not exist is kept, with what is near; nothing opens', async () => {
  const desk = await deskOf(livingSchool());
  scan(desk, ' lf-O001 ');
  expect(currentScreen(desk.get()).at).toBe('home');
  const { notice } = desk.get();
  expect(notice).toMatchObject({ is: 'none', text: 'lf-O001' });
  expect(notice?.is === 'none' && notice.near.map(({ entry }) => entry)).toMatchObject([
    { assetTag: 'LF-0001' },
  ]);
});

test('a scanned tag that exists twice opens neither and names both rows', async () => {
  const school = livingSchool();
  const twin = { 'Asset tag': 'lf 0001', Model: 'Book', Deployment: '1:1', Status: 'Available' };
  typeRows(school, 'Devices', [{ ...twin, 'Device ID': 'D-000009', Serial: 'TWIN9' }]);
  const desk = await deskOf(school);
  scan(desk, 'LF.0001');
  expect(currentScreen(desk.get()).at).toBe('home');
  const { notice } = desk.get();
  expect(notice?.is === 'duplicate' && notice.devices.map((device) => device.row)).toEqual([2, 5]);
});

test('an ID that exists twice is refused on the server too, with its row', () => {
  const school = livingSchool();
  const copy = school.file.values('Devices')[1] ?? [];
  school.file.edit('Devices', 'A9', [copy], ADMIN);
  unchanged(school, () => {
    const request = { commandId: 'lend-0001', deviceId: 'D-000001', personId: 'p-1' };
    const reply = ask(school, 'checkOut', request, DESK);
    if (reply.ok) throw new Error('was checked out');
    const { what } = refusalWords(reply.code, reply.facts, 'check-out', '2026-09-01');
    expect(what).toMatch(
      /“D-000001” stands twice in the column “Device ID” of Devices; one is in row/,
    );
  });
});

test('what is not on the Sheet is refused in words', () => {
  const school = livingSchool();
  unchanged(school, () => {
    for (const [request, sentence] of [
      [
        { deviceId: 'D-999999', personId: 'p-1' },
        'No device is known as D-999999 any more. Load the list again.',
      ],
      [
        { deviceId: 'D-000001', personId: 'p-999' },
        'Nobody is known as p-999 any more. Load the list again.',
      ],
    ] as const) {
      const reply = ask(school, 'checkOut', { commandId: 'lend-0002', ...request }, DESK);
      if (reply.ok) throw new Error('was checked out');
      expect(refusalWords(reply.code, reply.facts, 'check-out', '2026-09-01').what).toBe(sentence);
    }
  });
});

test('a student who left gets nothing, and is told by name before anyone presses the button', async () => {
  const school = livingSchool();
  const at = (school.file.values('People')[0] ?? []).indexOf('Active');
  school.file.edit('People', `${String.fromCharCode(65 + at)}2`, [['FALSE']], ADMIN);
  const desk = await deskOf(school);
  begin(desk, newCheckOut({ deviceId: 'D-000001', personId: 'p-1' }));
  await settled();
  expect(told(desk)).toBe('Not checked out: Tansy Quillfeather is no longer active in the roster.');
  const request = { commandId: 'lend-0001', deviceId: 'D-000001', personId: 'p-1' };
  unchanged(school, () => expect(ask(school, 'checkOut', request)).toMatchObject({ ok: false }));
});

test('a student who left can still bring the device back', () => {
  const school = livingSchool();
  valueOf(school, 'checkOut', { commandId: 'lend-0001', deviceId: 'D-000001', personId: 'p-1' });
  const at = (school.file.values('People')[0] ?? []).indexOf('Active');
  school.file.edit('People', `${String.fromCharCode(65 + at)}2`, [['FALSE']], ADMIN);
  valueOf(school, 'checkIn', { commandId: 'back-0001', deviceId: 'D-000001' }, DESK);
  expect(rowsOf(school, 'Devices')[0]).toMatchObject({ Status: 'Available', Holder: '' });
  expect(rowsOf(school, 'People')[0]).toMatchObject({ 'Open loans': '0' });
});

test('a device that is already out says who has it', async () => {
  const school = livingSchool();
  valueOf(school, 'checkOut', { commandId: 'lend-0001', deviceId: 'D-000001', personId: 'p-1' });
  const desk = await deskOf(school);
  begin(desk, newCheckOut({ deviceId: 'D-000001', personId: 'p-2' }));
  await settled();
  expect(told(desk)).toBe('Not checked out: LF-0001 is still out to Tansy Quillfeather.');
});

test('another desk was faster: the check-out is refused with its words and nothing is half-written', async () => {
  const school = livingSchool();
  const desk = await deskOf(school);
  begin(desk, newCheckOut({ deviceId: 'D-000001', personId: 'p-2' }));
  await settled();
  valueOf(school, 'checkOut', { commandId: 'lend-0001', deviceId: 'D-000001', personId: 'p-1' });
  const draft = currentDraft(desk.get());
  if (draft) await send(desk, draft);
  expect(told(desk)).toMatch(/LF-0001 is still out to Tansy Quillfeather since .+\.$/);
  expect(rowsOf(school, 'Loans')).toHaveLength(1);
  expect(rowsOf(school, 'People')[1]).toMatchObject({ 'Open loans': '' });
});

test('a device that is not out cannot come back', async () => {
  const school = livingSchool();
  const desk = await deskOf(school);
  begin(desk, newCheckIn('D-000001'));
  const draft = currentDraft(desk.get());
  if (draft) await send(desk, draft);
  expect(told(desk)).toBe(
    'Not checked in: LF-0001 is not out to anyone; the sheet says “Available”.',
  );
});
