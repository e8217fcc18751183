/** The whole way of a school through the control API: from files to the overdue e-mail, once. */
import type { CheckOutRequest } from '../../src/contract/custody.ts';
import type { Index } from '../../src/contract/find.ts';
import type { ImportFile, ImportProgress, Preview } from '../../src/contract/imports.ts';
import type { Reply } from '../../src/contract/wire.ts';
import type { FormShape, OutboxShape, WorkspaceShape } from '../../workspace/shapes.ts';
import { CART_DEVICES, ROSTER, STUDENT_DEVICES } from './support/files.ts';
import { serve } from './support/served.ts';
import type { Served } from './support/served.ts';

const TEACHER = 'ottoline.cricklewood@larkfield.example';
let served: Served;
beforeAll(async () => {
  served = await serve('--empty');
});
afterAll(() => served.stop());

let commands = 0;
/** What google.script.run does; a refusal stops the test with its code. */
async function call<V>(name: string, request?: object): Promise<V> {
  const args = request === undefined ? [] : [request];
  const { value } = await served.send<{ value: Reply<V> }>(`/api/run/${name}`, { args });
  if (value.ok) return value.value;
  throw new Error(`${name}: ${value.code} ${JSON.stringify(value.facts)}`);
}
const commandId = () => `by-api-${(commands += 1)}`;
const table = async (tab: string) => {
  const { values } = await served.get<{ values: string[][] }>(`/api/tabs/${tab}`);
  const [header = [], ...rows] = values;
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
};

async function importFiles(kind: 'roster' | 'devices', files: ImportFile[], deployment?: string) {
  const request = { kind, files, deployment, school: kind === 'devices' ? 'LMS' : undefined };
  const preview = await call<Preview>('previewImport', request);
  const start = { ...request, commandId: commandId(), unticked: [], leavers: 'keep' };
  let progress = await call<ImportProgress>('startImport', start);
  while (!progress.finished)
    progress = await call<ImportProgress>('continueImport', { importId: progress.importId });
  return { preview, progress };
}

test('Setup makes the tabs, the form and the triggers', async () => {
  await served.send('/api/menu/setUp', {});
  const { tabs, forms, triggers } = await served.get<WorkspaceShape>('/api/workspace');
  expect(tabs.map((tab) => tab.name)).toEqual(
    expect.arrayContaining(['Devices', 'People', 'Rooms', 'Loans', 'History', 'Outbox']),
  );
  expect(forms).toEqual([expect.objectContaining({ published: true, collectsEmail: true })]);
  expect(triggers.map((trigger) => trigger.handler).sort()).toEqual(
    expect.arrayContaining(['onSheetEdit', 'tick']),
  );
  const values = [['LMS-207', 'Room 207', 'Classroom', 'LMS', '207', TEACHER]];
  await served.send('/api/tabs/Rooms/cells', { range: 'A2:F2', values }, 'PUT');
  await served.send('/api/menu/setUp', {});
});

test('a roster and devices come in from files; what is damaged is named and left out', async () => {
  const roster = await importFiles('roster', ROSTER);
  expect(roster.progress).toMatchObject({ finished: true, added: 4 });
  await served.send('/api/clock', { advanceDays: 0.01 });
  const cart = await importFiles('devices', [CART_DEVICES], 'Cart');
  expect(cart.progress.added).toBe(6);
  await served.send('/api/clock', { advanceDays: 0.01 });
  const students = await importFiles('devices', [STUDENT_DEVICES], '1:1');
  expect(students.preview.lines.filter((line) => line.problem)).toEqual([
    expect.objectContaining({ where: expect.stringContaining('5') as string }),
  ]);
  expect((await table('Devices')).find((row) => row['Asset tag'] === 'LF-0002')).toMatchObject({
    Serial: '0081234',
    Deployment: '1:1',
  });
});

async function hints(tag: string, name: string): Promise<CheckOutRequest> {
  const { devices, people } = await call<Index>('loadIndex');
  const device = devices.assetTag.indexOf(tag);
  const person = people.name.indexOf(name);
  return {
    commandId: commandId(),
    deviceId: devices.deviceId[device] ?? '',
    deviceRow: devices.row[device],
    personId: people.personId[person] ?? '',
    personRow: people.row[person],
  };
}

test('a device goes out with a due date and a deposit, comes in, and goes out again', async () => {
  const first = await hints('LF-0001', 'Tansy Quillfeather');
  const deposit = { cents: 5000, method: 'Cash' };
  await call('checkOut', { ...first, due: '2026-08-28', deposit });
  const again = await served.send<{ value: Reply<unknown> }>('/api/run/checkOut', {
    args: [{ ...(await hints('LF-0001', 'Wren Applegarth')) }],
  });
  expect(again.value).toMatchObject({ ok: false, code: 'device-out' });
  const { deviceId } = first;
  await call('checkIn', { commandId: commandId(), deviceId, condition: 'Good' });
  await call('checkOut', { ...first, commandId: commandId(), due: '2026-08-26' });
  const [tansy] = (await table('People')).filter((row) => row['Given name'] === 'Tansy');
  expect(tansy).toMatchObject({ 'Open loans': '1', 'Deposit held': '$50.00' });
});

test("a teacher's count becomes findings, once", async () => {
  const [form] = (await served.get<WorkspaceShape>('/api/workspace')).forms;
  const { items, id } = form as FormShape;
  const room = items.find((item) => item.title === 'Room');
  const here = items.find((item) => item.title.startsWith('Is everything'));
  const answers = {
    Room: room?.choices.find((choice) => choice.startsWith('LMS-207')),
    [String(here?.id)]: here?.choices[1],
    'What is missing?': 'lf 0602',
    'What needs repair?': 'LF-0603 B key is gone',
  };
  await served.send(`/api/forms/${id}/responses`, { answers, as: TEACHER });
  await served.send('/api/triggers/tick/fire', {});
  const findings = await table('Findings');
  expect(findings.map((row) => [row.Kind, row.Written, row.Status])).toEqual([
    ['Missing', 'lf 0602', 'Open'],
    ['Needs repair', 'LF-0603', 'Open'],
  ]);
});

test('the nights bring one mail to student and guardians, and none twice', async () => {
  await served.send('/api/clock', { now: '2026-08-27T08:00' });
  const { mail } = await served.get<OutboxShape>('/api/outbox');
  const late = mail.filter((one) => [...one.to, ...one.cc, ...one.bcc].join().includes('tansy'));
  expect(late).toHaveLength(1);
  expect([...(late[0]?.to ?? []), ...(late[0]?.cc ?? []), ...(late[0]?.bcc ?? [])].sort()).toEqual([
    'linden@home.larkfield.example',
    'sorrel@home.larkfield.example',
    'tansy.quillfeather@larkfield.example',
  ]);
  expect(late[0]?.why?.row).toBe(2);
  await served.send('/api/triggers/tick/fire', {});
  await served.send('/api/clock', { now: '2026-08-28T08:00' });
  expect((await served.get<OutboxShape>('/api/outbox')).mail).toHaveLength(mail.length);
});

test('History has all of it, and the meter says what the check-out cost', async () => {
  const done = (await table('History')).map((row) => `${row.Command}: ${row.Summary}`).join('\n');
  for (const words of ['import', 'check out', 'check in', 'Count of LMS-207'])
    expect(done.toLowerCase()).toContain(words.toLowerCase());
  const { last } = await served.get<{ last: { [name: string]: number } }>(
    '/api/meter?functionName=checkOut',
  );
  expect(last.reads).toBeLessThanOrEqual(2);
  expect(last.writes).toBe(1);
  expect(last.cells_read).toBeLessThanOrEqual(500);
});
