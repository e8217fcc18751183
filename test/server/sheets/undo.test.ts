/** Undo sets back what a commit did, as a commit of its own, and refuses where someone changed it since. */
import { complaints, headOf, historyOf, recordsOf, stateOf } from '../../support/books.ts';
import { freshSchool } from '../../faults/fault-school.ts';
import { OTHER } from '../../support/store-world.ts';

const OUT = { deviceId: 'D-000002', personId: 'p-wren' };

function valueOf(result: { ok: boolean; value?: unknown; message?: string }): unknown {
  return result.ok ? result.value : result.message;
}

test('a check-out with a deposit is taken back: the loan is kept as Undone, the ledger reversed', () => {
  const { run, file } = freshSchool();
  const before = stateOf(file);
  const deposit = { cents: 5000, method: 'Cash' };
  expect(valueOf(run('checkOut', { ...OUT, commandId: 'out-1', deposit }))).toMatchObject({
    ok: true,
  });
  expect(valueOf(run('undo', { commandId: 'undo-1', number: 3 }))).toMatchObject({
    ok: true,
    head: 4,
    value: { kept: 0 },
  });
  const after = stateOf(file);
  expect(after['Devices|D-000002']).toEqual(before['Devices|D-000002']);
  expect(after['People|p-wren']).toEqual(before['People|p-wren']);
  expect(after['Loans|L-000002']).toMatchObject({ status: 'Undone' });
  const kinds = [...recordsOf(file, 'Deposits').values()].map(({ kind }) => kind);
  expect(kinds).toEqual(['Charge', 'Payment', 'Reversal', 'Reversal']);
  expect(historyOf(file)[3]?.summary).toMatch(/^Undid change 3: /);
  expect(complaints(file)).toEqual([]);
});

test('what was changed since is not overwritten', () => {
  const { run, file } = freshSchool();
  run('checkOut', { ...OUT, commandId: 'out-1' });
  file.edit('Devices', 'H3', [['Lost']], OTHER);
  const before = stateOf(file);
  expect(valueOf(run('undo', { commandId: 'undo-1', number: 3 }))).toMatchObject({
    ok: false,
    code: 'changed-since',
    facts: {
      tab: 'Devices',
      key: 'D-000002',
      now: 'Lost',
      then: 'Out',
      what: 'Status of Devices D-000002',
    },
  });
  expect(stateOf(file)).toEqual(before);
  expect(headOf(file).number).toBe(3);
});

test('the same is not undone twice, and nothing is not undone at all', () => {
  const { run } = freshSchool();
  run('checkOut', { ...OUT, commandId: 'out-1' });
  run('undo', { commandId: 'undo-1', number: 3 });
  expect(valueOf(run('undo', { commandId: 'undo-1', number: 3 }))).toMatchObject({
    repeated: true,
  });
  expect(valueOf(run('undo', { commandId: 'undo-2', number: 3 }))).toMatchObject({
    code: 'changed-since',
  });
  expect(valueOf(run('undo', { commandId: 'undo-3', number: 99 }))).toMatchObject({
    code: 'nothing-to-undo',
  });
});

test('rows that were added are emptied, and an undo of the undo brings them back', () => {
  const { run, file } = freshSchool();
  const record = { roomId: 'LMS-207', name: 'Room 207', slots: 30 };
  run('change', {
    commandId: 'add-room',
    wants: [{ tab: 'Rooms', keys: [] }],
    changes: [{ do: 'add', tab: 'Rooms', record }],
  });
  run('undo', { commandId: 'undo-1', number: 3 });
  expect(recordsOf(file, 'Rooms').size).toBe(0);
  run('undo', { commandId: 'undo-2', number: 4 });
  expect(recordsOf(file, 'Rooms').get('LMS-207')).toMatchObject(record);
  expect(complaints(file)).toEqual([]);
});

test('a batch is undone newest first, in slices, and leaves alone what was changed since', () => {
  const { run, file } = freshSchool();
  const before = stateOf(file);
  for (let slice = 1; slice <= 3; slice += 1) {
    const key = `D-00000${slice}`;
    run('change', {
      commandId: `slice-${slice}`,
      batch: 'import-1',
      wants: [{ tab: 'Devices', keys: [{ key }] }],
      changes: [{ do: 'set', tab: 'Devices', key, set: { kind: 'Tablet', condition: 'Fair' } }],
    });
  }
  file.edit('Devices', 'I3', [['Poor']], OTHER);
  const request = { commandId: 'undo-all', batch: 'import-1' };
  expect(valueOf(run('undoSomeOf', request, 2))).toMatchObject({ undone: 2, finished: false });
  expect(valueOf(run('tool', 'undoBatch', request))).toMatchObject({
    undone: 3,
    total: 3,
    finished: true,
  });
  const after = stateOf(file);
  expect(after['Devices|D-000001']).toEqual(before['Devices|D-000001']);
  expect(after['Devices|D-000003']).toEqual(before['Devices|D-000003']);
  expect(after['Devices|D-000002']).toMatchObject({ kind: 'Tablet', condition: 'Poor' });
  expect(valueOf(run('tool', 'undoBatch', { ...request, commandId: 'again' }))).toMatchObject({
    undone: 3,
    finished: true,
  });
  expect(headOf(file).number).toBe(2 + 3 + 2);
});

test('the story of a row is found without reading all of History', () => {
  const { run, file } = freshSchool();
  run('checkOut', { ...OUT, commandId: 'out-1' });
  run('checkIn', { deviceId: 'D-000002', commandId: 'in-1' });
  const story = valueOf(run('tool', 'readHistoryFor', 'Devices', 'D-000002', 2));
  expect(story).toMatchObject([{ number: 4 }, { number: 3 }]);
  expect(valueOf(run('tool', 'readRecentHistory', 4, 3))).toMatchObject([
    { number: 4 },
    { number: 3 },
    { number: 2 },
  ]);
  file.insertColumns('History', 3, 2, OTHER);
  expect(valueOf(run('tool', 'readHistoryFor', 'Devices', 'D-000002', 2))).toEqual(story);
  expect(valueOf(run('tool', 'readRecentHistory', 4, 1))).toMatchObject([{ number: 4 }]);
  expect(valueOf(run('tool', 'checkHistory'))).toMatchObject({ ok: true, entries: 4 });
});

test('History shows when an entry was altered or taken out', () => {
  const { run, file } = freshSchool();
  run('checkOut', { ...OUT, commandId: 'out-1' });
  file.edit('History', 'D3', [['Nothing happened.']], OTHER);
  expect(valueOf(run('tool', 'checkHistory'))).toMatchObject({ ok: false, brokenAt: 2 });
  file.deleteRows('History', 2, 1, OTHER);
  expect(valueOf(run('tool', 'checkHistory'))).toMatchObject({ ok: false, brokenAt: 1 });
});
