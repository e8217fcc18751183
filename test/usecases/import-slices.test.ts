/** Applying an import: in slices, as time allows, carried on after a kill, once. */
import type { PreviewRequest, StartImportRequest } from '../../src/contract/imports.ts';
import {
  continueImport,
  loadImport,
  startImport,
  type ImportTools,
} from '../../src/usecases/run-import.ts';
import { MemoryStaging } from '../support/memory-staging.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { device, school } from '../support/records.ts';

const FORM_A =
  'deviceId,serialNumber,model,provisionStatus,annotatedAssetId,annotatedUser,annotatedLocation,annotatedNotes,autoUpdateExpiration';

function devices(text: string): PreviewRequest {
  return { kind: 'devices', files: [{ name: 'chrome.csv', text }] };
}
function tools(store: MemoryStore, mayGoOn = () => true): ImportTools {
  return { store, columns: store, staging: new MemoryStaging(), mayGoOn };
}
let imports = 0;
function start(request: PreviewRequest): StartImportRequest {
  return { ...request, commandId: `imp-${++imports}`, unticked: [], leavers: 'keep' };
}
const many = (count: number): PreviewRequest =>
  devices(
    [FORM_A, ...Array.from({ length: count }, (_, n) => `g-${n},SER${n},HP Book,,T-${n},,,,`)].join(
      '\n',
    ),
  );

test('1,000 devices go in slices of 400, as time allows, under one batch', () => {
  const store = school();
  const work = tools(store, () => false);
  const request = start(many(1000));
  expect(startImport(work, request)).toMatchObject({
    ok: true,
    value: { done: 400, finished: false },
  });
  expect(loadImport(store)).toMatchObject({ value: { importId: request.commandId, done: 400 } });
  const next = { importId: request.commandId };
  expect(continueImport(work, next)).toMatchObject({ value: { done: 800, finished: false } });
  expect(continueImport(work, next)).toMatchObject({ value: { done: 1000, finished: true } });
  expect(continueImport(work, next)).toMatchObject({ value: { added: 1000, finished: true } });
  expect(loadImport(store)).toEqual({ ok: true, value: null });
  expect(new Set(store.history.map((row) => row.batch))).toEqual(new Set([request.commandId]));
  expect(new Set(store.all('Devices').map((line) => line.deviceId)).size).toBe(1000);
});

test.each([1, 2, 3])('killed before commit %i: carried on, nothing twice and nothing lost', (n) => {
  const store = school();
  const work = tools(store);
  const request = start(many(1200));
  store.killAtCommit = n;
  // Here a kill can be caught, so a run that had moved answers with how far it came.
  if (n === 1) expect(() => startImport(work, request)).toThrow('Killed');
  else expect(startImport(work, request)).toMatchObject({ value: { finished: false } });
  const again =
    n === 1 ? startImport(work, request) : continueImport(work, { importId: request.commandId });
  expect(again).toMatchObject({ ok: true, value: { finished: true, added: 1200, leftOut: 0 } });
  expect(store.all('Devices')).toHaveLength(1200);
});

test('several slices are applied from one read of the staged lines', () => {
  const store = school();
  const work = tools(store);
  const read = jest.spyOn(work.staging, 'read');
  expect(startImport(work, start(many(4100)))).toMatchObject({ value: { added: 4100 } });
  expect(read).toHaveBeenCalledTimes(3);
});

test('a second import waits until the first is finished', () => {
  const store = school();
  const work = tools(store, () => false);
  startImport(work, start(many(1200)));
  expect(startImport(work, start(many(3)))).toMatchObject({ ok: false, code: 'import-running' });
});

test('a field that someone changed since the plan is left alone', () => {
  const store = school();
  store.put('Devices', device({ make: '' }));
  const text = `${FORM_A}\ng-1,SN0412QX,HP Lumen Book 11,,,,,,2029-06\n`;
  const staging = new MemoryStaging();
  const begin = staging.begin.bind(staging);
  staging.begin = (importId, lines) => {
    begin(importId, lines);
    store.edit('Devices', 'D-000001', { updatesUntil: '2030-01-01' });
  };
  startImport({ ...tools(store), staging }, start(devices(text)));
  const { updatesUntil, providerRef } = store.get('Devices', 'D-000001');
  expect([updatesUntil, providerRef]).toEqual(['2030-01-01', 'g-1']);
});

test('an import that nobody began is told', () => {
  expect(continueImport(tools(school()), { importId: 'imp-none' })).toMatchObject({
    ok: false,
    code: 'import-unknown',
  });
});

test('50,000 lines are planned and applied', () => {
  const store = school();
  const reply = startImport(tools(store), start(many(50_000)));
  expect(reply).toMatchObject({ ok: true, value: { added: 50_000, finished: true } });
});
