/** The first morning at the sample school: Setup, what an admin types by hand, and the imports. */
import { writeA1 } from '../a1.ts';
import type { Driver } from '../driver.ts';
import { importAll } from '../import-folder.ts';
import type { OfficeParts } from '../office.ts';
import type { SampleDeployment } from './devices.ts';
import { deviceFile, rosterFiles } from './files.ts';
import type { Larkfield } from './larkfield.ts';
import { SCHOOL } from './larkfield.ts';

/** Types rows below what a tab holds, into the columns with these headings. */
function typeRows(
  { world, spreadsheetId, account }: OfficeParts,
  tab: string,
  rows: { [heading: string]: string }[],
): void {
  const file = world.spreadsheet(spreadsheetId);
  const [header = [], ...there] = file.values(tab);
  const first = there.length + 2;
  const missing = file.tabs().find((one) => one.name === tab);
  if (missing && first + rows.length > missing.rows)
    file.insertRows(tab, missing.rows, first + rows.length - missing.rows, account);
  for (const heading of Object.keys(rows[0] ?? {})) {
    const column = header.indexOf(heading) + 1;
    if (column === 0) throw new Error(`The tab ${tab} has no column "${heading}".`);
    const area = { row: first, column, rows: rows.length, columns: 1 };
    file.edit(
      tab,
      writeA1(area),
      rows.map((row) => [row[heading] ?? '']),
      account,
    );
  }
}

/** Changes one cell: the row whose first matching column says so. */
function typeInto(
  { world, spreadsheetId, account }: OfficeParts,
  tab: string,
  where: { heading: string; is: string },
  what: { heading: string; value: string },
): void {
  const file = world.spreadsheet(spreadsheetId);
  const [header = [], ...rows] = file.values(tab);
  const by = header.indexOf(where.heading);
  const column = header.indexOf(what.heading) + 1;
  const row = rows.findIndex((cells) => cells[by] === where.is) + 2;
  if (column === 0 || row === 1) return;
  file.edit(tab, writeA1({ row, column, rows: 1, columns: 1 }), [[what.value]], account);
}

const SETTINGS: { [setting: string]: string } = {
  'School name': SCHOOL.name,
  'Desk e-mail': 'device.desk@larkfield.example',
  'Desk place': 'Room 104, from 7:45 AM to 3:15 PM on school days',
  'Desk phone': '555-0142',
  'School year ends': '2027-06-04',
};

const EXPORTS: { deployment: SampleDeployment; name: string }[] = [
  { deployment: '1:1', name: 'chromebooks-1-1.csv' },
  { deployment: 'Cart', name: 'chromebooks-carts.csv' },
  { deployment: 'Lab', name: 'chromebooks-lab.csv' },
  { deployment: 'Loaner', name: 'chromebooks-loaners.csv' },
  { deployment: 'Staff', name: 'chromebooks-staff.csv' },
  { deployment: 'Spare', name: 'chromebooks-spare.csv' },
];

/** No export says what a device looks like: an admin goes round and types it. */
function writeConditions(school: Larkfield, parts: OfficeParts): void {
  const file = parts.world.spreadsheet(parts.spreadsheetId);
  const column = (file.values('Devices')[0]?.indexOf('Condition') ?? -1) + 1;
  if (column === 0) return;
  const rows = school.devices.length;
  const conditions = school.devices.map(() => [school.random.chance(0.12) ? 'Fair' : 'Good']);
  file.edit('Devices', writeA1({ row: 2, column, rows, columns: 1 }), conditions, parts.account);
}

/** Sets the sheet up and brings people, rooms and devices in. */
export function prepareSheet(
  school: Larkfield,
  parts: OfficeParts,
  driver: Driver,
  say: (line: string) => void,
): void {
  driver.setUp();
  for (const [heading, value] of Object.entries(SETTINGS))
    typeInto(parts, 'Settings', { heading: 'Setting', is: heading }, { heading: 'Value', value });
  const fixedEnd = { heading: 'Fixed end', value: '2027-06-04' };
  for (const deployment of ['1:1', 'Staff'])
    typeInto(parts, 'Policies', { heading: 'Deployment', is: deployment }, fixedEnd);
  typeRows(parts, 'Staff', [
    { 'E-mail': school.desk.email, Name: 'Merle Kettlewick', Right: 'Desk' },
  ]);
  typeRows(
    parts,
    'Rooms',
    school.rooms.map((room) => ({
      'Room ID': room.id,
      Name: room.name,
      Kind: room.kind,
      School: SCHOOL.id,
      Code: room.code,
      Responsible: room.responsible,
      'Count days': room.countDays,
      Slots: room.slots === null ? '' : String(room.slots),
    })),
  );
  // Once more, so that the form offers the rooms that are there now.
  driver.setUp();
  say(importAll(driver, 'roster', rosterFiles(school)));
  for (const { deployment, name } of EXPORTS) {
    const devices = school.devices.filter((device) => device.deployment === deployment);
    const files = [deviceFile(name, devices)];
    say(importAll(driver, 'devices', files, { school: SCHOOL.id, deployment }));
  }
  writeConditions(school, parts);
}
