/** Setup of the tabs: makes what is missing, repairs what was removed, touches nothing that is there. */
import { freshSchool } from '../../faults/fault-school.ts';
import { complaints, headOf, stateOf } from '../../support/books.ts';
import { CLERK, OTHER, storeWorld } from '../../support/store-world.ts';

interface Report {
  done: string[];
  todo: string[];
}

const NOTHING: Report = { done: [], todo: [] };

function ensure(run: (name: string, ...args: unknown[]) => unknown, options = {}): Report {
  const result = run('tool', 'ensureTabs', options) as {
    ok: boolean;
    value: Report;
    message: string;
  };
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

test('tabs look as their schema says: notes, dropdowns that only mark, formats, frozen header, warnings', () => {
  const { run, file } = storeWorld();
  ensure(run);
  expect(file.cell('Devices', 'I1').note).toContain('last looked');
  expect(file.cell('Devices', 'I2')).toMatchObject({
    choices: ['Good', 'Fair', 'Poor', 'Broken'],
    strict: false,
  });
  expect(file.cell('Devices', 'L2').format).toBe('yyyy-mm-dd');
  expect(file.layout('Devices')).toMatchObject({ frozenRows: 1 });
  expect(
    file
      .tabs()
      .filter(({ hidden }) => hidden)
      .map(({ name }) => name),
  ).toEqual(['_Head', '_Shadow', '_Journal', '_Import']);
});

test('new rows have the looks too, however far the tab has grown', () => {
  const { run, file } = storeWorld();
  ensure(run);
  file.deleteRows('Rooms', 3, 90, CLERK);
  for (let n = 1; n <= 12; n += 1) {
    run('change', {
      commandId: `room-${n}`,
      wants: [{ tab: 'Rooms', keys: [] }],
      changes: [
        { do: 'add', tab: 'Rooms', record: { roomId: `LMS-${n}`, lastCount: '2026-09-01' } },
      ],
    });
  }
  expect(file.cell('Rooms', 'C13').choices).toContain('Cart');
  expect(file.cell('Rooms', 'I13').shown).toBe('2026-09-01');
});

test('a spreadsheet with tabs of its own keeps them, and a tab of ours by name gets what it lacks', () => {
  const { run, file } = storeWorld();
  file.addTab('Rooms', OTHER);
  file.edit(
    'Rooms',
    'A1',
    [
      ['Name', 'Color', 'Room ID'],
      ['The pond', 'green', 'P-1'],
    ],
    OTHER,
  );
  const before = file.values(file.tabs()[0]?.name ?? '');
  expect(ensure(run).done).toContain('Added the column "Kind" to Rooms.');
  expect(file.values(file.tabs()[0]?.name ?? '')).toEqual(before);
  expect(file.values('Rooms')[1]?.slice(0, 3)).toEqual(['The pond', 'green', 'P-1']);
  expect(run('ask', [{ tab: 'Rooms', keys: [{ key: 'P-1' }] }])).toMatchObject({
    value: [[{ row: 2, is: { name: 'The pond', kind: '' } }]],
  });
  expect(ensure(run)).toEqual(NOTHING);
});

test('a renamed header is told and not made a second time; named again, all is well', () => {
  const { run, file } = freshSchool();
  file.edit('Devices', 'I1', [['State of it']], OTHER);
  expect(run('ask', [{ tab: 'Devices', keys: [] }])).toMatchObject({
    ok: false,
    message: expect.stringContaining('"column":"Condition"') as string,
  });
  expect(ensure(run)).toEqual({
    done: [],
    todo: [
      'Devices has no column "Condition". If it was renamed, give it this header again. Headers that Rollcall does not know: State of it.',
    ],
  });
  file.edit('Devices', 'I1', [['Condition']], OTHER);
  expect(ensure(run)).toEqual(NOTHING);
});

test('a renamed tab gets its name back with all its rows, instead of a second one being made', () => {
  const { run, file } = freshSchool();
  const before = { devices: file.values('Devices'), tabs: file.tabs().map(({ name }) => name) };
  file.renameTab('Devices', 'Chromebooks', OTHER);
  expect(ensure(run)).toEqual({
    done: ['Gave the tab "Chromebooks" its name Devices back.'],
    todo: [],
  });
  expect(file.tabs().map(({ name }) => name)).toEqual(before.tabs);
  expect(file.values('Devices')).toEqual(before.devices);
  expect(ensure(run)).toEqual(NOTHING);
  expect(complaints(file)).toEqual([]);
});

test('a deleted column is made again when somebody asks for it', () => {
  const { run, file } = freshSchool();
  file.deleteColumns('Devices', 9, 1, OTHER);
  expect(ensure(run).todo).toHaveLength(1);
  expect(ensure(run, { addMissingColumns: true }).done).toEqual([
    'Added the column "Condition" to Devices.',
  ]);
  run('tool', 'sweep');
  expect(complaints(file)).toEqual([]);
});

test('a deleted tab without rows comes back empty, and the next command writes to it', () => {
  const { run, file } = freshSchool();
  file.deleteTab('Findings', OTHER);
  expect(ensure(run).done).toEqual(['Made the tab Findings.']);
  const outcome = run('change', {
    commandId: 'find-one',
    wants: [{ tab: 'Findings', keys: [] }],
    changes: [{ do: 'add', tab: 'Findings', record: { findingId: 'F-000001', status: 'Open' } }],
  });
  expect(outcome).toMatchObject({ ok: true, value: { ok: true } });
  expect(complaints(file)).toEqual([]);
});

test('the head is made again from History when somebody deleted it', () => {
  const { run, file } = freshSchool();
  run('checkOut', { commandId: 'out-1', deviceId: 'D-000002', personId: 'p-wren' });
  const head = headOf(file);
  file.deleteTab('_Head', OTHER);
  expect(run('ask', [])).toMatchObject({
    ok: false,
    message: expect.stringContaining('not-set-up') as string,
  });
  expect(ensure(run).done).toContain('Made the books behind the tabs again from History.');
  expect(headOf(file)).toMatchObject({ number: 3, chain: head.chain, commands: head.commands });
  expect(
    run('checkOut', { commandId: 'out-1', deviceId: 'D-000002', personId: 'p-wren' }),
  ).toMatchObject({
    value: { ok: true },
  });
  expect(run('checkIn', { commandId: 'in-1', deviceId: 'D-000002' })).toMatchObject({
    value: { ok: true },
  });
  run('checkOut', { commandId: 'out-2', deviceId: 'D-000003', personId: 'p-wren' });
  expect(stateOf(file)['Loans|L-000003']).toMatchObject({ deviceId: 'D-000003' });
  expect(complaints(file)).toEqual([]);
});

test('a desk that commits while Setup works loses nothing', () => {
  for (let n = 1; ; n += 1) {
    const school = freshSchool();
    const { run, file, world } = school;
    file.deleteTab('Findings', OTHER);
    world.faults.runBefore(
      n,
      () => {
        run('checkOut', { commandId: 'out-1', deviceId: 'D-000002', personId: 'p-wren' }, false);
      },
      { functionName: 'tool' },
    );
    expect(ensure(run).done).toEqual(['Made the tab Findings.']);
    if (world.faults.lastCallCount() < n) break;
    expect(headOf(file).number).toBe(3);
    expect(run('checkIn', { commandId: 'in-1', deviceId: 'D-000002' })).toMatchObject({
      value: { ok: true },
    });
    expect(complaints(file)).toEqual([]);
  }
});
