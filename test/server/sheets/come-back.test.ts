/** A tab that somebody deleted comes back with its rows, whatever happens meanwhile. */
import { freshSchool, type School } from '../../faults/fault-school.ts';
import { complaints, headOf, historyOf, recordsOf, stateOf } from '../../support/books.ts';
import { device } from '../../support/records.ts';
import { CLERK, OTHER } from '../../support/store-world.ts';

const MADE = 'Made the tab Devices.';
const SENTENCE = 'Devices came back with 6 rows, after somebody deleted the tab.';

function tool(school: School, name: string, ...args: unknown[]): unknown {
  const result = school.run('tool', name, ...args);
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

function withoutDevices(): School {
  const school = freshSchool();
  school.file.deleteTab('Devices', OTHER);
  return school;
}

test('Setup brings the rows back as they were, and says so once', () => {
  const before = stateOf(freshSchool().file);
  const school = withoutDevices();
  expect(tool(school, 'ensureTabs')).toEqual({ done: [MADE, SENTENCE], todo: [] });
  expect(stateOf(school.file)).toEqual(before);
  expect(historyOf(school.file)[2]).toMatchObject({ number: 3, summary: SENTENCE });
  expect(complaints(school.file)).toEqual([]);
  expect(tool(school, 'ensureTabs')).toEqual({ done: [], todo: [] });
  expect(tool(school, 'sweep')).toMatchObject({ changed: 0, missing: [] });
  expect(headOf(school.file).number).toBe(3);
});

test('a sweep before Setup forgets nothing, tells the other tabs and says which one is missing', () => {
  const before = stateOf(freshSchool().file);
  const school = withoutDevices();
  school.file.deleteTab('Findings', OTHER);
  school.file.deleteRows('People', 3, 1, OTHER);
  expect(tool(school, 'sweep')).toMatchObject({
    changed: 1,
    missing: ['Devices', 'Findings'],
    finished: true,
  });
  expect(tool(school, 'undo', { commandId: 'back', number: 3 })).toMatchObject({ ok: true });
  tool(school, 'ensureTabs');
  expect(stateOf(school.file)).toEqual(before);
  expect(complaints(school.file)).toEqual([]);
});

test.each(['killAt', 'killAfter'] as const)(
  '%s every call: a sweep in between forgets nothing, the next Setup finishes, no row stands twice',
  (kill) => {
    const before = stateOf(freshSchool().file);
    const counting = withoutDevices();
    tool(counting, 'ensureTabs');
    const calls = counting.world.faults.lastCallCount();
    expect(calls).toBeGreaterThan(8);
    for (let n = 1; n <= calls; n += 1) {
      const school = withoutDevices();
      school.world.faults[kill](n, { functionName: 'tool' });
      expect(school.run('tool', 'ensureTabs')).toMatchObject({ killed: true });
      school.world.faults.clear();
      expect(tool(school, 'sweep')).toMatchObject({ changed: 0 });
      tool(school, 'ensureTabs');
      expect(stateOf(school.file)).toEqual(before);
      expect(school.file.rawValues('Devices').filter(([tag]) => tag !== '')).toHaveLength(7);
      expect(headOf(school.file).number).toBe(3);
      expect(complaints(school.file)).toEqual([]);
      expect(tool(school, 'ensureTabs')).toEqual({ done: [], todo: [] });
    }
  },
);

test('a desk that commits while the rows come back loses nothing', () => {
  for (let n = 1; ; n += 1) {
    const school = withoutDevices();
    const record = device({ deviceId: 'D-000007', assetTag: 'LF-0407' });
    school.world.faults.runBefore(
      n,
      () => {
        school.run('tool', 'sweep');
        school.run('change', {
          commandId: 'seventh',
          wants: [{ tab: 'Devices', keys: [] }],
          changes: [{ do: 'add', tab: 'Devices', record }],
        });
      },
      { functionName: 'tool' },
    );
    tool(school, 'ensureTabs');
    if (school.world.faults.lastCallCount() < n) break;
    const devices = recordsOf(school.file, 'Devices');
    for (let number = 1; number <= 6; number += 1)
      expect(devices.get(`D-00000${number}`)).toMatchObject({ assetTag: `LF-040${number}` });
    expect(complaints(school.file)).toEqual([]);
  }
});

test('a large tab comes back in slices, each told', () => {
  const school = freshSchool();
  const changes = Array.from({ length: 900 }, (_, index) => ({
    do: 'add',
    tab: 'Rooms',
    record: { roomId: `LMS-${index}`, name: `Room ${index}` },
  }));
  school.run('change', {
    commandId: 'rooms',
    wants: [{ tab: 'Rooms', keys: [] }],
    changes,
  });
  const before = stateOf(school.file);
  school.file.deleteTab('Rooms', OTHER);
  expect(tool(school, 'ensureTabs')).toMatchObject({
    done: ['Made the tab Rooms.', 'Rooms came back with 900 rows, after somebody deleted the tab.'],
  });
  expect(stateOf(school.file)).toEqual(before);
  expect(historyOf(school.file)[3]?.summary).toBe(
    'Rooms came back with 400 rows, after somebody deleted the tab. 500 more follow.',
  );
  expect(complaints(school.file)).toEqual([]);
});

test('ten rows deleted by hand come back by undo, also one with a cell nobody can read', () => {
  const school = freshSchool();
  const cost = 'P';
  school.file.edit('Devices', `${cost}3`, [['cheap']], OTHER);
  tool(school, 'sweep');
  const before = stateOf(school.file);
  school.file.deleteRows('Devices', 2, 6, OTHER);
  school.file.deleteRows('People', 2, 3, OTHER);
  school.file.deleteRows('Loans', 2, 1, CLERK);
  const { number } = headOf(school.file);
  expect(tool(school, 'sweep')).toMatchObject({ changed: 10 });
  expect(tool(school, 'undo', { commandId: 'back', number: number + 1 })).toMatchObject({
    ok: true,
  });
  expect(stateOf(school.file)).toEqual(before);
  expect(complaints(school.file)).toEqual([]);
});
