/** Hand edits are events: noticed by comparing with the shadow, told in History, undoable. */
import { device, person } from '../../support/records.ts';
import { complaints, headOf, historyOf, recordsOf } from '../../support/books.ts';
import { CLERK, OTHER, storeWorld, type StoreWorld } from '../../support/store-world.ts';

function school(): StoreWorld {
  const world = storeWorld();
  world.call('tool', 'ensureTabs');
  world.call('change', {
    commandId: 'begin-it',
    wants: [
      { tab: 'Devices', keys: [] },
      { tab: 'People', keys: [] },
    ],
    changes: [
      { do: 'add', tab: 'Devices', record: device() },
      { do: 'add', tab: 'Devices', record: device({ deviceId: 'D-000002', assetTag: 'LF-0413' }) },
      { do: 'add', tab: 'People', record: person() },
    ],
  });
  return world;
}

const CONDITION = 'I';

test('an edited cell becomes one sentence by who made it, and the shadow follows', () => {
  const { file, call } = school();
  file.edit('Devices', `${CONDITION}2`, [['Fair']], OTHER);
  const edited = { tab: 'Devices', firstRow: 2, lastRow: 2 };
  expect(call('tool', 'sweep', { edited, by: OTHER })).toMatchObject({ changed: 1, problems: [] });
  const [, told] = historyOf(file);
  expect(told).toMatchObject({
    by: OTHER,
    summary: 'Condition of LF-0412: Good → Fair, by hand.',
    about: 'Devices|D-000001',
    before: '{"Devices|D-000001":{"condition":"Good"}}',
    after: '{"Devices|D-000001":{"condition":"Fair"}}',
  });
  expect(complaints(file)).toEqual([]);
  expect(call('tool', 'sweep', { edited })).toMatchObject({ changed: 0 });
  expect(headOf(file).number).toBe(2);
});

test('a hand edit can be undone, and then the undo too', () => {
  const { file, call } = school();
  file.edit('Devices', `${CONDITION}2`, [['Fair']], OTHER);
  call('tool', 'sweep');
  expect(call('undo', { commandId: 'take-back', number: 2 })).toMatchObject({ ok: true });
  expect(recordsOf(file, 'Devices').get('D-000001')).toMatchObject({ condition: 'Good' });
  expect(call('undo', { commandId: 'and-again', number: 3 })).toMatchObject({ ok: true });
  expect(recordsOf(file, 'Devices').get('D-000001')).toMatchObject({ condition: 'Fair' });
  expect(complaints(file)).toEqual([]);
});

test('where Google does not say who it was, History says between which moments', () => {
  const { file, call, world } = school();
  call('tool', 'sweep');
  world.advanceDays(1);
  file.edit('Devices', `${CONDITION}2`, [['Poor']], OTHER);
  call('tool', 'sweep');
  expect(historyOf(file)[1]?.by).toMatch(
    /^unknown editor between 2026-09-01 08:\d\d:\d\d and 2026-09-02 08:/,
  );
});

test('a device typed in by hand gets a number and can be used', () => {
  const { file, call } = school();
  file.edit('Devices', 'A4', [['LF-0900', 'SN900']], OTHER);
  expect(call('tool', 'sweep')).toMatchObject({ changed: 1 });
  const typed = [...recordsOf(file, 'Devices').values()].find(
    ({ assetTag }) => assetTag === 'LF-0900',
  );
  expect(typed?.['deviceId']).toBe('D-000003');
  expect(historyOf(file)[1]?.summary).toMatch(/^LF-0900 added to Devices and given the number D-/);
  expect(complaints(file)).toEqual([]);
});

test('a deleted row is told, and comes back by undo', () => {
  const { file, call } = school();
  file.deleteRows('Devices', 3, 1, OTHER);
  expect(call('tool', 'sweep')).toMatchObject({
    changed: 1,
    sentences: ['LF-0413 removed from Devices'],
  });
  expect(call('undo', { commandId: 'bring-back', number: 2 })).toMatchObject({ ok: true });
  expect(recordsOf(file, 'Devices').get('D-000002')).toMatchObject({ assetTag: 'LF-0413' });
  expect(complaints(file)).toEqual([]);
});

test('sorting, inserting rows and columns is nothing to tell', () => {
  const { file, call } = school();
  file.sort('Devices', 1, false, OTHER);
  file.insertColumns('Devices', 3, 1, OTHER);
  file.insertRows('People', 2, 1, OTHER);
  expect(call('tool', 'sweep')).toMatchObject({ changed: 0, problems: [], finished: true });
  expect(headOf(file).number).toBe(1);
});

test('what cannot be read is named, and a key that stands twice', () => {
  const { file, call } = school();
  file.edit('Devices', 'P2', [['cheap']], OTHER);
  file.edit('People', 'R3', [['p-wren']], OTHER);
  expect(call('tool', 'sweep')).toMatchObject({
    problems: [
      { tab: 'Devices', row: 2, column: 'Cost', found: 'cheap' },
      { tab: 'People', row: 3, column: 'Person ID', found: 'p-wren (twice)' },
    ],
  });
});

test('a pasted list of thousands becomes History in several entries', () => {
  const { file, call } = school();
  const rows = Array.from({ length: 1200 }, (_, index) => [`LF-${5000 + index}`, `SN${index}`]);
  file.edit('Devices', 'A4', rows, OTHER);
  expect(call('tool', 'sweep')).toMatchObject({ changed: 1200, finished: true });
  expect(historyOf(file)).toHaveLength(3);
  expect(complaints(file)).toEqual([]);
});

test('the shadow is tidied without losing what it knows', () => {
  const { file, call } = school();
  for (const [index, condition] of ['Fair', 'Poor', 'Good', 'Broken'].entries()) {
    call('change', {
      commandId: `change-${index}`,
      wants: [{ tab: 'Devices', keys: [{ key: 'D-000001' }] }],
      changes: [{ do: 'set', tab: 'Devices', key: 'D-000001', set: { condition } }],
    });
  }
  file.deleteRows('Devices', 3, 1, CLERK);
  call('tool', 'sweep');
  const lines = file.rawValues('_Shadow').length;
  expect(call('tool', 'compact')).toMatchObject({
    ok: true,
    value: { removed: 5, finished: true },
  });
  expect(file.rawValues('_Shadow')).toHaveLength(lines - 5);
  expect(complaints(file)).toEqual([]);
  expect(call('tool', 'sweep')).toMatchObject({ changed: 0 });
});

test('one long note in place of another is undone, though the journal cannot hold both', () => {
  const { file, call } = school();
  const notes = 'N';
  file.edit('Devices', `${notes}2`, [['a'.repeat(30_000)]], OTHER);
  call('tool', 'sweep');
  file.edit('Devices', `${notes}2`, [['b'.repeat(30_000)]], OTHER);
  call('tool', 'sweep');
  expect(call('undo', { commandId: 'take-back', number: 3 })).toMatchObject({ ok: true });
  const restored = recordsOf(file, 'Devices').get('D-000001')?.['notes'];
  expect(restored === 'a'.repeat(30_000)).toBe(true);
  expect(complaints(file)).toEqual([]);
});
