/** 50,000 lines: a preview, then slices, each well within what Google allows to one execution. */
import type { ImportFile, ImportKind } from '../../src/contract/imports.ts';
import { columnOf, valueOf, type School } from '../server/google/school.ts';
import { readySheet } from './support/import-dialog.ts';
import { deviceFile, ORGS, student, usersFile } from './support/lines.ts';

const LINES = 50_000;
/** Google ends an execution after six minutes; five leave it time to end in order. */
const LONGEST_MS = 5 * 60_000;
/** Estimated times are of Google's calls only; this is for the script's own work, on any machine. */
const MOST_CPU_MS = 60_000;

const at = (index: number): string => String(index).padStart(6, '0');

function fleet(): ImportFile[] {
  const lines = Array.from(
    { length: LINES },
    (_, index) =>
      `google-${at(index)},SER${at(index)},"HP Chromebook 11 G9, EE",PROVISIONED,LF-${at(index)},Room ${index % 300},,2029-06-06`,
  );
  lines[17] = 'google-x,6.37702E+15,Chromebook,PROVISIONED,LF-x,,,';
  return [{ name: 'devices.csv', text: deviceFile(lines, '\r\n') }];
}

function district(): ImportFile[] {
  const lines = Array.from({ length: LINES }, (_, index) =>
    student(`S-${at(index)}`, `Given${index}`, 'Quillfeather'),
  );
  lines[17] = student('6.37702E+15', 'Wren', 'Applegarth');
  return [
    { name: 'users.csv', text: usersFile(lines, '\r\n') },
    { name: 'orgs.csv', text: ORGS },
  ];
}

function bringIn(school: School, kind: ImportKind, files: ImportFile[]): void {
  const request = { kind, files, ...(kind === 'devices' ? { deployment: '1:1' } : {}) };
  const preview = valueOf(school, 'previewImport', request);
  expect(preview.counts).toMatchObject({ new: LINES - 1, wrong: 1 });
  expect(JSON.stringify(preview).length).toBeLessThan(1_000_000);
  const importId = `large-${kind}`;
  let progress = valueOf(school, 'startImport', {
    ...request,
    commandId: importId,
    unticked: [],
    leavers: 'keep',
  });
  for (let calls = 1; !progress.finished; calls += 1) {
    expect(calls).toBeLessThan(100);
    school.world.advanceTo(school.world.now() + 1_000);
    progress = valueOf(school, 'continueImport', { importId });
  }
  expect(progress).toMatchObject({ added: LINES - 1, leftOut: 0, total: LINES - 1 });
}

test.each([
  ['devices', fleet, 'Devices', 'Serial'],
  ['roster', district, 'People', 'Person ID'],
] as const)('50,000 lines of %s are seen and go in', (kind, files, tab, header) => {
  const school = readySheet();
  const before = process.cpuUsage();
  bringIn(school, kind, files());
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(MOST_CPU_MS);
  expect(new Set(columnOf(school, tab, header)).size).toBe(LINES - 1);
  const longest = Math.max(...school.world.executions().map((run) => run.meter.estimatedMs));
  expect(longest).toBeLessThan(LONGEST_MS);
});
