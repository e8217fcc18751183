/** Copies, restored versions, removed fences, damaged heads: noticed, told, and never written over. */
import { freshSchool, schoolOf, type School } from '../../faults/fault-school.ts';
import { complaints, headOf, recordsOf } from '../../support/books.ts';
import { mail } from '../../support/records.ts';
import { CLERK, folderOf, OTHER } from '../../support/store-world.ts';

const OUT = { deviceId: 'D-000002', personId: 'p-wren' };

function valueOf(result: { ok: boolean; value?: unknown; message?: string }): unknown {
  return result.ok ? result.value : result.message;
}

function withMail(): School {
  const school = freshSchool();
  const states = ['Queued', 'Claimed', 'Sent'] as const;
  school.run('change', {
    commandId: 'queue-mail',
    wants: [{ tab: 'Outbox', keys: [] }],
    changes: states.map((state) => ({
      do: 'add',
      tab: 'Outbox',
      record: mail({ key: state, state }),
    })),
  });
  return school;
}

function copyOf(school: School): School {
  const copy = school.world.copySpreadsheet(school.file.id, { title: 'Copy', owner: CLERK });
  school.world.installScript({
    spreadsheetId: copy.id,
    folder: folderOf('test/support/scripts/store-script.ts'),
  });
  return schoolOf(school.world, copy.id);
}

test('a copy may be looked at but not worked in, until an admin says that it is the one in use', () => {
  const original = withMail();
  const copy = copyOf(original);
  expect(valueOf(copy.run('ask', [{ tab: 'Devices', keys: [{ key: 'D-000002' }] }]))).toMatchObject(
    [[{ is: { status: 'Available' } }]],
  );
  expect(valueOf(copy.run('checkOut', { ...OUT, commandId: 'out-1' }))).toMatchObject({
    code: 'copied-file',
  });
  expect(valueOf(copy.run('tool', 'status'))).toMatchObject({ copied: true, restored: false });
  expect(valueOf(copy.run('tool', 'adopt', 'adopt-1'))).toMatchObject({
    ok: true,
    value: { dropped: 2 },
  });
  expect(recordsOf(copy.file, 'Outbox').get('Queued')).toMatchObject({ state: 'Dropped' });
  expect(recordsOf(copy.file, 'Outbox').get('Sent')).toMatchObject({ state: 'Sent' });
  expect(valueOf(copy.run('checkOut', { ...OUT, commandId: 'out-1' }))).toMatchObject({ ok: true });
  expect(valueOf(copy.run('tool', 'status'))).toMatchObject({ copied: false, restored: false });
  expect(valueOf(original.run('checkOut', { ...OUT, commandId: 'out-1' }))).toMatchObject({
    ok: true,
  });
  expect(complaints(copy.file)).toEqual([]);
  expect(complaints(original.file)).toEqual([]);
});

test('an earlier version that was restored is noticed, and adopting it is an admin’s word', () => {
  const school = withMail();
  const version = school.world.saveVersion(school.file.id);
  school.run('checkOut', { ...OUT, commandId: 'out-1' });
  school.world.restoreVersion(school.file.id, version, OTHER);
  expect(valueOf(school.run('tool', 'status'))).toMatchObject({ head: 3, restored: true });
  expect(valueOf(school.run('checkOut', { ...OUT, commandId: 'out-2' }))).toMatchObject({
    code: 'restored-version',
    facts: { head: 3, seen: 4 },
  });
  expect(valueOf(school.run('tool', 'sweep'))).toMatchObject({ code: 'restored-version' });
  expect(valueOf(school.run('tool', 'adopt', 'adopt-1'))).toMatchObject({ ok: true, head: 4 });
  expect(valueOf(school.run('checkOut', { ...OUT, commandId: 'out-2' }))).toMatchObject({
    ok: true,
  });
  expect(valueOf(school.run('tool', 'status'))).toMatchObject({ head: 5, restored: false });
  expect(complaints(school.file)).toEqual([]);
});

test('when somebody removed the fence, the next command puts it back and is done once', () => {
  const school = freshSchool();
  school.run('removeFence');
  expect(valueOf(school.run('checkOut', { ...OUT, commandId: 'out-1' }))).toMatchObject({
    ok: true,
  });
  expect(headOf(school.file).number).toBe(3);
  expect(complaints(school.file)).toEqual([]);
});

test('a tab that was replaced by its duplicate is written to where it is read', () => {
  const school = freshSchool();
  const { file } = school;
  const values = file.values('Rooms');
  file.renameTab('Rooms', 'Rooms old', OTHER);
  file.addTab('Rooms', OTHER);
  file.edit('Rooms', 'A1', values, OTHER);
  school.run('tool', 'sweep');
  school.run('change', {
    commandId: 'add-room',
    wants: [{ tab: 'Rooms', keys: [] }],
    changes: [{ do: 'add', tab: 'Rooms', record: { roomId: 'LMS-1', name: 'Here' } }],
  });
  expect(recordsOf(file, 'Rooms').get('LMS-1')).toMatchObject({ name: 'Here' });
  expect(file.values('Rooms old')).toHaveLength(1);
});

test('a deleted and remade tab is found again by the command itself', () => {
  const school = freshSchool();
  const { file } = school;
  const values = file.values('Rooms');
  file.deleteTab('Rooms', OTHER);
  file.addTab('Rooms', OTHER);
  file.edit('Rooms', 'A1', values, OTHER);
  const outcome = school.run('change', {
    commandId: 'add-room',
    wants: [{ tab: 'Rooms', keys: [] }],
    changes: [{ do: 'add', tab: 'Rooms', record: { roomId: 'LMS-1', name: 'Here' } }],
  });
  expect(valueOf(outcome)).toMatchObject({ ok: true });
  expect(recordsOf(file, 'Rooms').get('LMS-1')).toMatchObject({ name: 'Here' });
});

test('a newer sheet is refused, an older one is brought forward in one commit', () => {
  const school = freshSchool();
  const { file } = school;
  const row = file.rawValues('_Head').findIndex(([name]) => name === 'schema') + 1;
  file.edit('_Head', `B${row}`, [['2']], OTHER);
  expect(valueOf(school.run('checkOut', { ...OUT, commandId: 'out-1' }))).toMatchObject({
    code: 'sheet-newer',
  });
  file.edit('_Head', `B${row}`, [['0']], OTHER);
  expect(valueOf(school.run('checkOut', { ...OUT, commandId: 'out-1' }))).toMatchObject({
    ok: true,
  });
  expect(headOf(file)).toMatchObject({ number: 4, schema: 1 });
  expect(complaints(file)).toEqual([]);
});

test('a cell that cannot be read stops what needs it, naming tab, row and column, and nothing else', () => {
  const school = freshSchool();
  school.file.edit('Devices', 'L3', [['next week']], OTHER);
  expect(valueOf(school.run('checkOut', { ...OUT, commandId: 'out-1' }))).toMatchObject({
    code: 'sheet-unreadable',
    facts: { tab: 'Devices', row: 3, column: 'Due', found: 'next week' },
  });
  expect(
    valueOf(
      school.run('checkOut', { deviceId: 'D-000003', personId: 'p-wren', commandId: 'out-2' }),
    ),
  ).toMatchObject({ ok: true });
});
