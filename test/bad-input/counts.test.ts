/** What teachers really write into the count form, handed in on the built add-on. */
import { rowsOf } from './support/import-dialog.ts';
import {
  columnOf,
  handIn,
  livingSchool,
  setUp,
  typeRows,
  type School,
} from '../server/google/school.ts';

const ROOM = 'LMS-207, Ms. Cricklewood';
const NOT_ALL = 'No, something is missing or broken';

function countingSchool(): School {
  const school = livingSchool();
  const twin = { 'Asset tag': 'LF-0009', Model: 'Book', School: 'LMS', Deployment: '1:1' };
  typeRows(school, 'Devices', [
    { ...twin, 'Device ID': 'D-000008', Serial: 'TWIN8', Status: 'Available' },
    { ...twin, 'Device ID': 'D-000009', Serial: 'TWIN9', Status: 'Available' },
  ]);
  setUp(school);
  return school;
}

function count(school: School, answers: { [question: string]: string }): string[] {
  handIn(school, { Room: ROOM, 'Is everything here and working?': NOT_ALL, ...answers });
  return rowsOf(school, 'Findings').map(
    (row) => `${row.Kind} | ${row['Device ID']} | ${row.Written} | ${row.Detail}`,
  );
}

test('mixed case, extra blanks and several tags on a line', () => {
  const school = countingSchool();
  const said = count(school, { 'What is missing?': '  lf-0001 ,LF 0002\r\n\r\n   Lf - 0003  ' });
  expect(said).toEqual([
    'Missing | D-000001 | lf-0001 | ',
    'Missing | D-000002 | LF 0002 | ',
    'Missing | D-000003 | Lf-0003 | ',
  ]);
  expect(rowsOf(school, 'Counts')).toMatchObject([{ Missing: '3', State: 'Counted' }]);
});

test('unknown tags become findings with what is near, and the known ones beside them count', () => {
  const said = count(countingSchool(), {
    'What is missing?': 'LF-0001 zz-9999',
    'What needs repair?': 'LF-O002 screen cracked, two keys gone\nthe one with the cat sticker',
  });
  expect(said).toEqual([
    'Missing | D-000001 | LF-0001 | ',
    'Unknown tag |  | zz-9999 | No device is called this',
    expect.stringMatching(
      /^Unknown tag \| {2}\| LF-O002 \| Perhaps LF-0002.*screen cracked, two keys gone$/,
    ),
    'Unknown tag |  | the one with the cat sticker | No device is called this',
  ]);
});

test('a tag that two devices have names both and takes neither', () => {
  const said = count(countingSchool(), { 'What is missing?': 'lf 0009' });
  expect(said).toEqual(['Ambiguous tag |  | lf 0009 | Could be LF-0009, LF-0009']);
});

test('an answer that looks like a formula stays what was written', () => {
  const school = countingSchool();
  const formula = '=HYPERLINK("http://evil.example","LF-0001")';
  count(school, { 'What is missing?': formula, 'What needs repair?': '+1+1 -2 @SUM(A1)' });
  const written = columnOf(school, 'Findings', 'Written').join('\n');
  expect(written).not.toContain('#NAME?');
  expect(rowsOf(school, 'Counts')).toHaveLength(1);
});

test('a pasted document neither stops the count nor makes a thousand findings', () => {
  const school = countingSchool();
  const pasted = Array.from({ length: 3000 }, (_, at) => `row ${at}: 12${at}`).join('\n');
  expect(count(school, { 'What is missing?': pasted }).length).toBeLessThanOrEqual(500);
  expect(rowsOf(school, 'Counts')).toHaveLength(1);
});
