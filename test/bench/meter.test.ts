/** The workspace's meter and the bench must tell one truth about one command. */
import path from 'node:path';
import { deviceFile, rosterFiles } from '../../bench/files.ts';
import { checkOutRequest, firstCheckOut } from '../../bench/scenes.ts';
import { LAB, LAB_DEVICES, roomRow } from '../../bench/school.ts';
import type { Index } from '../../src/contract/find.ts';
import type { ImportProgress } from '../../src/contract/imports.ts';
import type { Reply } from '../../src/contract/wire.ts';
import { serve, type Served } from '../browser/support/served.ts';

const DEVICES = 40;
let served: Served;
beforeAll(async () => {
  served = await serve('--empty');
});
afterAll(() => served.stop());

async function call<V>(name: string, ...args: object[]): Promise<V> {
  const { value } = await served.send<{ value: Reply<V> }>(`/api/run/${name}`, { args });
  if (!value.ok) throw new Error(`${name}: ${value.code} ${JSON.stringify(value.facts)}`);
  return value.value;
}

async function importAll(request: object): Promise<void> {
  const base = { unticked: [], leavers: 'keep' };
  let progress = await call<ImportProgress>('startImport', { ...base, ...request });
  while (!progress.finished) {
    progress = await call('continueImport', { importId: progress.importId });
  }
}

test('GET /api/meter gives the figures of the bench for the same check-out', async () => {
  await served.send('/api/menu/setUp', {});
  const { values } = await served.get<{ values: string[][] }>('/api/tabs/Rooms');
  const lab = { range: 'A2', values: [roomRow(values[0] ?? [])] };
  await served.send('/api/tabs/Rooms/cells', lab, 'PUT');
  await served.send('/api/menu/setUp', {});
  const roster = rosterFiles(Math.round(DEVICES * 0.85));
  await importAll({ kind: 'roster', files: roster, commandId: 'meter-1' });
  const seats = deviceFile(DEVICES + 1, LAB_DEVICES, LAB);
  await importAll({ kind: 'devices', files: [seats], deployment: 'Lab', commandId: 'meter-2' });
  const fleet = deviceFile(1, DEVICES, '');
  await importAll({ kind: 'devices', files: [fleet], deployment: '1:1', commandId: 'meter-3' });
  const request = checkOutRequest(await call<Index>('loadIndex'), 1);
  await call('checkOut', { ...request, due: '2027-01-15' });
  const { executions } = await served.get<{ executions: object[] }>(
    '/api/meter?functionName=checkOut&limit=1',
  );
  expect(executions).toEqual([
    expect.objectContaining(firstCheckOut(DEVICES, path.join(__dirname, '../../dist'))),
  ]);
});
