/** Edits by hand: noticed and named, without spending the minute's reads on them. */
import {
  ADMIN,
  DESK,
  ask,
  click,
  columnOf,
  freshSheet,
  livingSchool,
  setUp,
  typeRows,
} from './school.ts';
import type { School } from './school.ts';

function cellUnder(school: School, tab: string, header: string, row: number): string {
  const column = (school.file.values(tab)[0] ?? []).indexOf(header);
  return `${String.fromCharCode(65 + column)}${row}`;
}

test('an impossible value is told in a toast, at once', () => {
  const school = livingSchool();
  school.world.advanceTo(school.world.now() + 60_000);
  school.file.edit('Devices', cellUnder(school, 'Devices', 'Status', 2), [['On the moon']], ADMIN);
  // The emulator shows nobody what a trigger says; that it was said is on the meter.
  const told = school.world.executions().find(({ functionName, meter }) => {
    return functionName === 'onSheetEdit' && meter.byCall['SpreadsheetApp.Spreadsheet.toast'];
  });
  expect(told).toBeDefined();
});

test('typing twenty cells in a minute leaves the minute’s reads to the desk', () => {
  const school = freshSheet();
  setUp(school);
  const rows = Array.from({ length: 20 }, (_, at) => ({
    'Room ID': `LMS-${at}`,
    Name: `Room ${at}`,
  }));
  school.world.advanceTo(school.world.now() + 61_000);
  for (const row of rows) {
    typeRows(school, 'Rooms', [row]);
    school.world.advanceTo(school.world.now() + 2_000);
  }
  const reads = school.world
    .executions()
    .filter(({ functionName }) => functionName === 'onSheetEdit')
    .reduce((sum, { meter }) => sum + meter.reads, 0);
  expect(reads).toBeLessThanOrEqual(30);
  school.project.fire('tick');
  const noted = columnOf(school, 'History', 'About').join('; ');
  for (const row of rows) expect(noted).toContain(`Rooms|${row['Room ID']}`);
  const by = columnOf(school, 'History', 'By');
  expect(by.filter((who) => who.startsWith('unknown'))).toEqual([]);
});

test('edits of two people are told apart', () => {
  const school = livingSchool();
  school.file.edit('Rooms', 'B2', [['Mr. Applegarth']], ADMIN);
  school.file.edit('Devices', cellUnder(school, 'Devices', 'Condition', 3), [['Fair']], DESK);
  school.project.fire('tick');
  const [summaries, names] = [
    columnOf(school, 'History', 'Summary'),
    columnOf(school, 'History', 'By'),
  ];
  const whoDid = (what: string) => names[summaries.findIndex((summary) => summary.includes(what))];
  expect(whoDid('Mr. Applegarth')).toBe(ADMIN);
  expect(whoDid('Fair')).toBe(DESK);
});

test('a sort tells nothing, and a deleted row is told', () => {
  const school = livingSchool();
  click(school, 'checkNow');
  const before = school.file.values('History').length;
  school.file.sort('Devices', 2, false, ADMIN);
  // Google counts reads per minute, and so does the emulator.
  school.world.advanceTo(school.world.now() + 61_000);
  expect(click(school, 'checkNow')).toContain('No edits by hand');
  expect(school.file.values('History')).toHaveLength(before);
  school.file.deleteRows('Devices', 2, 1, ADMIN);
  school.world.advanceTo(school.world.now() + 61_000);
  school.project.fire('tick');
  expect(columnOf(school, 'History', 'Summary').join()).toContain('LF-0003 removed');
});

test('are noted by "Check the sheet now" also where no event came', () => {
  const school = livingSchool();
  click(school, 'checkNow');
  click(school, 'removeTriggers');
  school.file.edit('Rooms', 'B2', [['Mr. Applegarth']], ADMIN);
  expect(click(school, 'checkNow')).toContain('1 edit by hand noted');
  expect(columnOf(school, 'History', 'Command')).toContain('by hand');
});

test('a sweep that fails or dies is done again by the next run', () => {
  for (const harm of ['failAt', 'killAt'] as const) {
    const school = livingSchool();
    school.project.fire('tick');
    school.world.advanceTo(school.world.now() + 61_000);
    school.file.deleteRows('Devices', 2, 1, ADMIN);
    const where = { functionName: 'tick', call: 'Sheets.Spreadsheets.Values.batchGet' };
    if (harm === 'failAt') school.world.faults.failAt(4, 'Service Spreadsheets failed', where);
    else school.world.faults.killAt(4, where);
    school.project.fire('tick');
    school.world.faults.clear();
    school.world.advanceTo(school.world.now() + 61_000);
    school.project.fire('tick');
    expect(columnOf(school, 'History', 'Summary').join()).toContain('LF-0001 removed');
  }
});

describe('more text than the books can take', () => {
  function told(school: School): string {
    school.world.advanceTo(school.world.now() + 120_000);
    return click(school, 'checkNow');
  }

  test('in one note is named, and keeps no other edit from being told', () => {
    const school = livingSchool();
    told(school);
    const note = 'x'.repeat(46_000);
    school.file.edit('Devices', cellUnder(school, 'Devices', 'Notes', 2), [[note]], ADMIN);
    school.file.edit('Devices', cellUnder(school, 'Devices', 'Asset tag', 3), [['LF-9']], ADMIN);
    expect(told(school)).toContain('Devices, row 2, Notes: "too long: xxx');
    expect(columnOf(school, 'History', 'Summary').join()).toContain('LF-0002 → LF-9');
  });

  test('in the names of devices is cut in the sentence', () => {
    const school = livingSchool();
    told(school);
    for (const row of [2, 3, 4]) {
      const tag = `${row}${'y'.repeat(20_000)}`;
      school.file.edit('Devices', cellUnder(school, 'Devices', 'Asset tag', row), [[tag]], ADMIN);
    }
    told(school);
    expect(columnOf(school, 'History', 'Summary').join()).toContain('LF-0003 → 4yyy');
  });
});

test('a desk is served while the whole Sheet is compared', () => {
  const school = livingSchool();
  school.world.advanceTo(school.world.now() + 120_000);
  school.file.edit('Devices', cellUnder(school, 'Devices', 'Asset tag', 3), [['LF-9']], ADMIN);
  let served: unknown = null;
  school.world.faults.runBefore(
    1,
    () => {
      const request = { commandId: 'command-0001', deviceId: 'D-000001', personId: 'p-1' };
      served = ask(school, 'checkOut', request, DESK);
    },
    { functionName: 'checkNow', call: 'Sheets.Spreadsheets.batchUpdate' },
  );
  school.file.edit('Devices', cellUnder(school, 'Devices', 'Asset tag', 4), [['LF-10']], ADMIN);
  click(school, 'checkNow');
  school.world.faults.clear();
  expect(served).toMatchObject({ ok: true });
  expect(columnOf(school, 'Devices', 'Status')[0]).toBe('Out');
  expect(columnOf(school, 'History', 'Summary').join()).toContain('LF-0003 → LF-10');
});
