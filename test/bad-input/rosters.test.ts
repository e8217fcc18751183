/** Rosters that are damaged, cut off or about people who have left. */
import {
  bringIn,
  choose,
  leftOut,
  readySheet,
  rowsOf,
  sentences,
  utf8,
} from './support/import-dialog.ts';
import { ORGS, student, usersFile, USER_HEADER } from './support/lines.ts';
import { valueOf, type School } from '../server/google/school.ts';
import { start } from '../../src/sidebar/import/steps.ts';
import { mustAnswer, toWrite } from '../../src/sidebar/import/state.ts';

const orgs = utf8('orgs.csv', ORGS);
const users = (...lines: string[]) => utf8('users.csv', usersFile(lines));
const many = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => student(`S-${100 + at}`, `Given${at}`, 'Rook'));

async function schoolOf(...lines: string[]): Promise<School> {
  const school = readySheet();
  await bringIn(school, 'roster', users(...lines), orgs);
  return school;
}

test('each damaged line is left out with its reason; the good ones go in', async () => {
  const school = readySheet();
  const desk = await bringIn(
    school,
    'roster',
    users(
      student('S-1', 'Tansy', 'Quillfeather'),
      student('S-1', 'Wren', 'Applegarth'),
      student('', 'Sorrel', 'Thistlewick'),
      student('6.37702E+15', 'Linden', 'Rook'),
      student('S-5', '', ''),
      student('S-6', 'Fennel', 'Oakapple').replace('student', 'wizard'),
      student('S-7', 'Basil', 'Thornapple').replace(
        /basil\S*?@larkfield\.example/g,
        'basil at home',
      ),
    ),
    orgs,
  );
  expect(rowsOf(school, 'People').map((row) => row['Person ID'])).toEqual(['S-1', 'S-7']);
  expect(leftOut(desk)).toBe(5);
  expect(sentences(desk)).toEqual([
    'users.csv 3, Wren Applegarth: The ID “S-1” is not the only one; it stands in line 2 too. Keep one line.',
    'users.csv 4, Sorrel Thistlewick: No ID, so there is nothing to know the person by. Add the sourcedId.',
    'users.csv 5, Linden Rook: A spreadsheet turned the ID into a number: 6.37702E+15. ' +
      'Export the file again and do not open it before.',
    'users.csv 6, S-5: “S-5” has no name. Add it where the roster is kept.',
    'users.csv 7, Fennel Oakapple: The role “wizard” is not known. Students, teachers and staff are.',
    'users.csv 8, Basil Thornapple: “basil at home” is no e-mail address. Mend it in the roster; ' +
      'the rest of the line goes in.',
  ]);
});

test('who is named on a damaged line has not left', async () => {
  const people = many(30);
  const school = await schoolOf(...people);
  const damaged = people.map((line, at) => {
    if (at === 0) return line.replace('student', 'wizard');
    if (at === 1) return line.replace('S-101', '1.01E+12');
    if (at === 2) return line.replace('Rook', 'Rook, Jr.');
    return at === 3 ? line.replace('Given3,', '"Given3,') : line;
  });
  const desk = await bringIn(school, 'roster', users(...damaged), orgs);
  expect(desk.get().preview?.counts).toMatchObject({ wrong: 4, leaving: 0, same: 26 });
  expect(rowsOf(school, 'People').map((row) => row.Active)).toEqual(Array(30).fill('TRUE'));
});

test('a truncated roster that would delete half the school is shown and asked about', async () => {
  const school = await schoolOf(...many(40));
  const desk = await choose(school, 'roster', [users(...many(20)), orgs]);
  expect(desk.get().preview?.shrink).toEqual({ leaving: 20, inFile: 20, onSheet: 40 });
  expect(mustAnswer(desk.get())).toBe(true);
  await start(desk);
  expect(rowsOf(school, 'People').filter((row) => row.Active === 'TRUE')).toHaveLength(40);
  desk.set({ leavers: 'keep' });
  expect(toWrite(desk.get())).toBe(0);
  desk.set({ leavers: 'deactivate', commandId: 'dialog-whole-1' });
  await start(desk);
  expect(rowsOf(school, 'People').filter((row) => row.Active === 'TRUE')).toHaveLength(20);
});

test('a roster that ends in the middle of a line makes nobody leave', async () => {
  const school = await schoolOf(...many(40));
  const cut = usersFile(many(40)).slice(0, -30 * student('S-100', 'Given0', 'Rook').length - 20);
  const desk = await bringIn(school, 'roster', utf8('users.csv', cut), orgs);
  expect(sentences(desk)[0]).toMatch(
    /ends in the middle of line \d+, so it was cut off\. .*Nobody/,
  );
  expect(desk.get().preview?.counts.leaving).toBe(0);
  expect(rowsOf(school, 'People').filter((row) => row.Active === 'TRUE')).toHaveLength(40);
});

test('a tobedeleted student leaves, and the device stays checked out to that person', async () => {
  const tansy = student('S-1', 'Tansy', 'Quillfeather');
  const school = await schoolOf(tansy, student('S-2', 'Wren', 'Applegarth'));
  const device = 'deviceId,serialNumber,model\ng-1,SER1,Chromebook\n';
  await bringIn(school, 'devices', utf8('devices.csv', device));
  const loan = { commandId: 'lend-0001', deviceId: 'D-000001', personId: 'S-1' };
  valueOf(school, 'checkOut', loan);
  const desk = await bringIn(
    school,
    'roster',
    users(
      student('S-1', 'Tansy', 'Quillfeather', 'tobedeleted'),
      student('S-2', 'Wren', 'Applegarth'),
    ),
    orgs,
  );
  expect(desk.get().refusal).toBeNull();
  expect(desk.get().preview?.lines.find((line) => line.mark === 'leaving')?.title).toBe(
    'Tansy Quillfeather, has 1 device',
  );
  expect(rowsOf(school, 'People')[0]).toMatchObject({ Active: 'FALSE', 'Open loans': '1' });
  expect(rowsOf(school, 'Devices')[0]).toMatchObject({ Status: 'Out', Holder: 'S-1' });
  expect(rowsOf(school, 'Loans')).toMatchObject([{ Holder: 'S-1', Status: 'Open' }]);
});

test('renamed, repeated and missing columns', async () => {
  const school = readySheet();
  const renamed = USER_HEADER.replace('givenName', 'First Name')
    .replace('familyName', 'LAST_NAME')
    .replace('grades', 'Grade')
    .replace('phone', 'email');
  const line = student('S-1', 'Tansy', 'Quillfeather');
  const desk = await bringIn(school, 'roster', utf8('users.csv', `${renamed}\n${line}\n`), orgs);
  expect(sentences(desk)).toEqual([
    'users.csv has the column “email” more than once. The first of them is read.',
  ]);
  expect(rowsOf(school, 'People')).toMatchObject([
    { 'Given name': 'Tansy', 'Family name': 'Quillfeather', Grade: '07' },
  ]);
  const lacking = `${USER_HEADER.replace('role', 'user_role')}\n${line}\n`;
  const refused = await bringIn(school, 'roster', utf8('users.csv', lacking), orgs);
  expect(sentences(refused)).toEqual([
    '“users.csv” has no column “role”. Perhaps it is “user_role”: then name it so in the file. ' +
      'Otherwise export it again with that column.',
  ]);
  expect(rowsOf(school, 'People')).toHaveLength(1);
});

test('only users.csv is needed: another file that cannot be read keeps nobody out', async () => {
  const school = readySheet();
  const classes = utf8('classes.csv', 'sourcedId,orgSourcedId,title\nC-1,LMS,7B\n');
  const more = utf8('users-2.csv', usersFile([student('S-9', 'Fennel', 'Rook')]));
  const tansy = users(student('S-1', 'Tansy', 'Quillfeather'));
  const desk = await bringIn(school, 'roster', tansy, orgs, classes, more);
  expect(sentences(desk)).toEqual([
    expect.stringMatching(/^users-2\.csv holds the same as users\.csv, and only one can be read\./),
    expect.stringMatching(/^classes\.csv has no column “classType”, so nothing is taken from it\./),
  ]);
  expect(rowsOf(school, 'People')).toHaveLength(1);
});

test('without users.csv, or with a list of devices, the roster is refused in its own words', async () => {
  const school = readySheet();
  const none = await bringIn(school, 'roster', orgs);
  expect(sentences(none)).toEqual([
    'users.csv is not among the files. Add it; a roster is not whole without it.',
  ]);
  const devices = utf8('chrome.csv', 'deviceId,serialNumber,model\ng-1,S1,Book\n');
  expect(sentences(await bringIn(school, 'roster', devices))).toEqual([
    '“chrome.csv” is a list of devices; it is no roster. Take it away, or import it as devices.',
  ]);
});
