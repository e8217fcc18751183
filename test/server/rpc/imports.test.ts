/** Imports through the dialog's door: slices, a closed dialog, a kill, and the way back. */
import {
  ADMIN,
  TEACHER,
  again,
  ask,
  columnOf,
  freshSheet,
  setUp,
  valueOf,
  type School,
} from '../google/school.ts';

const HEADER =
  'deviceId,serialNumber,model,lastPolicySync,orgUnitPath,provisionStatus,annotatedAssetId,annotatedUser,annotatedLocation,annotatedNotes';

function exportOf(count: number): string {
  const lines = Array.from({ length: count }, (_, at) => {
    const number = String(at + 1).padStart(5, '0');
    return `google-${number},SER${number},Chromebook 311,2026-08-30,/Students,PROVISIONED,LF-${number},,,`;
  });
  return `\ufeff${[HEADER, ...lines].join('\r\n')}\r\n`;
}

function request(count: number) {
  return {
    kind: 'devices',
    files: [{ name: 'devices.csv', text: exportOf(count) }],
    school: 'LMS',
    deployment: '1:1',
  };
}

const start = (count: number) => ({
  ...request(count),
  commandId: 'import-0001',
  unticked: [],
  leavers: 'keep',
});

function readySheet(): School {
  const school = freshSheet();
  setUp(school);
  return school;
}

function expectAll(school: School, count: number): void {
  const tags = columnOf(school, 'Devices', 'Asset tag').filter((tag) => tag !== '');
  expect(tags).toHaveLength(count);
  expect(new Set(tags).size).toBe(count);
  expect(new Set(columnOf(school, 'Devices', 'Device ID').filter((id) => id !== '')).size).toBe(
    count,
  );
}

test('a preview changes nothing; then all lines go in, and undo takes them out again', () => {
  const school = readySheet();
  expect(valueOf(school, 'previewImport', request(30)).counts.new).toBe(30);
  expect(columnOf(school, 'Devices', 'Asset tag')).toEqual([]);
  expect(valueOf(school, 'startImport', start(30))).toMatchObject({ added: 30, finished: true });
  expectAll(school, 30);
  expect(valueOf(school, 'loadImport')).toBeNull();
  const undo = { commandId: 'undo-import-1', importId: 'import-0001' };
  expect(valueOf(school, 'undoImport', undo)).toMatchObject({ finished: true, leftOut: 0 });
  expect(columnOf(school, 'Devices', 'Asset tag').filter((tag) => tag !== '')).toEqual([]);
});

test('when the dialog is closed in the middle, the clock carries the import on', () => {
  const school = readySheet();
  const { faults } = school.world;
  faults.killAt(3, { functionName: 'startImport', call: 'Sheets.Spreadsheets.batchUpdate' });
  school.project.run('startImport', [start(1200)], ADMIN);
  faults.clear();
  const waiting = valueOf(school, 'loadImport');
  expect(waiting).toMatchObject({ finished: false, total: 1200 });
  school.world.advanceTo(school.world.now() + 40 * 60_000);
  expect(valueOf(school, 'loadImport')).toBeNull();
  expectAll(school, 1200);
});

test('an account that may not import cannot keep the clock from carrying it on', () => {
  const school = readySheet();
  const { world, project } = school;
  world.faults.killAt(3, { functionName: 'startImport', call: 'Sheets.Spreadsheets.batchUpdate' });
  project.run('startImport', [start(1200)], ADMIN);
  world.faults.clear();
  const { importId } = valueOf(school, 'loadImport')!;
  // The clock takes over a quarter of an hour after the last sign of a dialog.
  for (let tries = 0; tries < 4; tries += 1) {
    world.advanceTo(world.now() + 10 * 60_000);
    const refused = { ok: false, code: 'not-allowed' };
    expect(ask(school, 'continueImport', { importId }, TEACHER)).toMatchObject(refused);
    expect(ask(school, 'startImport', start(5), TEACHER)).toMatchObject(refused);
  }
  expect(valueOf(school, 'loadImport')).toBeNull();
  expectAll(school, 1200);
});

test('a second import is refused while one waits, and the first can be continued', () => {
  const school = readySheet();
  const { faults } = school.world;
  faults.killAt(3, { functionName: 'startImport', call: 'Sheets.Spreadsheets.batchUpdate' });
  school.project.run('startImport', [start(700)], ADMIN);
  faults.clear();
  const other = { ...start(5), commandId: 'import-0002' };
  expect(ask(school, 'startImport', other)).toMatchObject({ ok: false, code: 'import-running' });
  expect(valueOf(school, 'continueImport', { importId: 'import-0001' })).toMatchObject({
    finished: true,
    added: 700,
  });
  expectAll(school, 700);
});

test('killed at any write, it neither loses nor doubles a line', () => {
  const school = readySheet();
  const before = school.world.snapshot();
  for (let write = 1; write <= 5; write += 1) {
    for (const kill of ['killAt', 'killAfter'] as const) {
      const harmed = again(school, before);
      harmed.world.faults[kill](write, {
        functionName: 'startImport',
        call: 'Sheets.Spreadsheets.batchUpdate',
      });
      harmed.project.run('startImport', [start(600)], ADMIN);
      harmed.world.faults.clear();
      valueOf(harmed, 'startImport', start(600));
      expectAll(harmed, 600);
    }
  }
});

test('what is not a CSV is refused with a reason', () => {
  const school = readySheet();
  const files = [{ name: 'photo.csv', text: '\u0000\u0001\u0002PNG' }];
  const reply = ask(school, 'previewImport', { kind: 'devices', files });
  expect(reply).toMatchObject({ ok: false });
  expect(['not-a-csv', 'columns-missing', 'file-empty']).toContain(reply.ok ? '' : reply.code);
});

test('an import that another admin begins while one is being undone is not forgotten', () => {
  const school = readySheet();
  valueOf(school, 'startImport', start(600));
  const { faults } = school.world;
  const other = { ...start(900), commandId: 'import-0002' };
  faults.runBefore(
    2,
    () => {
      faults.killAt(3, { functionName: 'startImport', call: 'Sheets.Spreadsheets.batchUpdate' });
      school.project.run('startImport', [other], ADMIN);
    },
    { functionName: 'undoImport', call: 'Sheets.Spreadsheets.batchUpdate' },
  );
  ask(school, 'undoImport', { commandId: 'undo-import-1', importId: 'import-0001' });
  faults.clear();
  expect(valueOf(school, 'loadImport')).toMatchObject({ importId: 'import-0002' });
});
