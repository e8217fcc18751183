/** `npm start` without anything else: a living school, kept across restarts, told plainly what stands in the way. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { OutboxShape, WorkspaceShape } from '../../workspace/shapes.ts';
import { serve } from './support/served.ts';
import type { Served } from './support/served.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
}, 120_000);
afterAll(() => served.stop());

const column = async (tab: string, heading: string) => {
  const { values } = await served.get<{ values: string[][] }>(`/api/tabs/${tab}`);
  const at = values[0]?.indexOf(heading) ?? -1;
  return values.slice(1).map((row) => row[at] ?? '');
};
const count = (list: string[]) =>
  list.reduce<{ [word: string]: number }>(
    (counts, word) => ({ ...counts, [word]: (counts[word] ?? 0) + 1 }),
    {},
  );

test('it is a school morning in November, with people, devices and rooms', async () => {
  const { localNow, title } = await served.get<WorkspaceShape>('/api/workspace');
  expect([title, localNow.slice(0, 16)]).toEqual([
    'Larkfield Middle School, devices',
    '2026-11-17T08:42',
  ]);
  expect(count(await column('People', 'Role')).Student).toBe(600);
  expect(count(await column('Devices', 'Deployment'))).toMatchObject({
    '1:1': 504,
    Cart: 110,
    Lab: 36,
    Loaner: 26,
    Staff: 16,
    Spare: 8,
  });
  expect(await column('Rooms', 'Room ID')).toHaveLength(30);
});

test('its past was lived through the add-on: loans, deposits, counts, findings, reminders', async () => {
  const loans = count(await column('Loans', 'Status'));
  expect(loans.Open).toBeGreaterThan(400);
  expect(loans.Closed).toBeGreaterThan(20);
  expect(
    (await column('Deposits', 'Kind')).filter((kind) => kind === 'Payment').length,
  ).toBeGreaterThan(300);
  expect((await column('Counts', 'Count ID')).length).toBeGreaterThan(60);
  expect(count(await column('Findings', 'Status')).Open).toBeGreaterThan(2);
  const { mail } = await served.get<OutboxShape>('/api/outbox');
  expect(mail.length).toBeGreaterThan(5);
  expect(mail.every((one) => one.why !== null)).toBe(true);
  const { executions } = await served.get<{ executions: { outcome: string; message: string }[] }>(
    '/api/meter?limit=5000',
  );
  expect(executions.filter((run) => run.outcome !== 'completed')).toEqual([]);
});

test('a restart finds everything as it was left, and the same folder serves one at a time', async () => {
  await served.send('/api/tabs/Devices/cells', { range: 'N2', values: [['On the shelf']] }, 'PUT');
  await expect(serve('--data', served.folder)).rejects.toThrow('Another workspace (process');
  const before = await served.get<WorkspaceShape>('/api/workspace');
  await served.stop(true);
  served = await serve('--data', served.folder);
  const after = await served.get<WorkspaceShape>('/api/workspace');
  // Opening the desk anew costs the clock a moment.
  expect(after.localNow.slice(0, 16)).toBe(before.localNow.slice(0, 16));
  expect(after.tabs).toEqual(before.tabs);
  expect((await column('Devices', 'Notes'))[0]).toBe('On the shelf');
});

test('a folder of a newer version is left alone', async () => {
  await served.stop(true);
  writeFileSync(path.join(served.folder, 'workspace.json'), '{"format":99}');
  await expect(serve('--data', served.folder)).rejects.toThrow('newer version of Rollcall');
});
