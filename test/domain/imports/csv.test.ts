/** CSV as schools have it. */
import fc from 'fast-check';
import * as contract from '../../../src/contract/imports.ts';
import { dayFrom, gradeFrom, isDamagedNumber } from '../../../src/domain/imports/cell-values.ts';
import { readCsv } from '../../../src/domain/imports/csv.ts';
import { readDevices } from '../../../src/domain/imports/google-admin.ts';
import { splitModel } from '../../../src/domain/imports/maker.ts';
import { openBundle } from '../../../src/domain/imports/oneroster-files.ts';
import { readRoster } from '../../../src/domain/imports/oneroster.ts';
import { IMPORT_NOTES, IMPORT_PROBLEMS } from '../../../src/domain/imports/problems.ts';

const rowsOf = (text: string): unknown => {
  const table = readCsv('a.csv', text);
  return table.ok ? table.value.rows.map((row) => [row.line, ...row.cells]) : table.code;
};

test.each([
  ['LF', 'a,b\n1,2\n3,4'],
  ['CRLF', 'a,b\r\n1,2\r\n3,4\r\n'],
  ['CR alone', 'a,b\r1,2\r3,4\r'],
  ['BOM', '\ufeffa,b\n1,2\n3,4\n'],
  ['tabs', 'a\tb\n1\t2\n3\t4\n'],
  ['semicolons', 'a;b\n1;2\n3;4\n'],
])('reads lines ended or parted by %s', (_title, text) => {
  expect(rowsOf(text)).toEqual([
    [2, '1', '2'],
    [3, '3', '4'],
  ]);
});

test('quoted commas and line ends stay in their cell, and lines are counted as an editor does', () => {
  expect(rowsOf('a,b\n"x, ""y""\nz",2\n\n3,4\n')).toEqual([
    [2, 'x, "y"\nz', '2'],
    [5, '3', '4'],
  ]);
});

test.each([
  ['', 'file-empty'],
  [' \n ,, \n', 'file-empty'],
  ['%PDF-1.7 …', 'not-a-csv'],
  ['{"users": []}', 'not-a-csv'],
  ['a\u0000,\u0000b\u0000', 'not-a-csv'],
])('%j is %s', (text, code) => expect(rowsOf(text)).toBe(code));

test('lost letters and repeated columns are told', () => {
  const table = readCsv('x/users.csv', 'serialNumber,serialNumber,model\nSe\ufffdor,2,\n4,5,\n');
  const devices = table.ok && readDevices([table.value]);
  expect(devices && devices.ok && devices.value.notes.map((note) => note.code)).toEqual([
    'letters-lost',
    'column-repeated',
  ]);
});

const tornOf = (text: string): unknown => {
  const table = readCsv('a.csv', text);
  return (
    table.ok && [
      table.value.rows.map((row) => [row.line, ...row.cells]),
      table.value.torn.map((row) => [row.line, row.why]),
    ]
  );
};

test.each([
  [
    'a quotation mark that is never closed costs its own line only',
    'a,b\n1,2\n"3,4\n5,6\n',
    [
      [2, '1', '2'],
      [4, '5', '6'],
    ],
    [[3, 'line-quote']],
  ],
  [
    'two of them do not swallow what stands between',
    'a,b\n"1,2\n3,4\n"5,6\n7,8\n',
    [
      [3, '3', '4'],
      [5, '7', '8'],
    ],
    [
      [2, 'line-quote'],
      [4, 'line-quote'],
    ],
  ],
  [
    'more cells than headers',
    'a,b,c\n1,2,3,4\n4,5,\nRook, Jr.,7,\n',
    [[3, '4', '5', '']],
    [
      [2, 'line-too-long'],
      [4, 'line-too-long'],
    ],
  ],
  ['a last line that was cut off', 'a,b\n1,2\n3', [[2, '1', '2']], [[3, 'line-cut']]],
  [
    'no line end at the end is no cut',
    'a,b\n1,2\n3,4',
    [
      [2, '1', '2'],
      [3, '3', '4'],
    ],
    [],
  ],
  [
    'a comma too many at the end of one line',
    'a,b\n1,2\n4,5,\n6,7\n',
    [
      [2, '1', '2'],
      [3, '4', '5', ''],
      [4, '6', '7'],
    ],
    [],
  ],
  [
    'a comma too many on every line',
    'a,b\n1,2,\n4,5,\n',
    [
      [2, '1', '2', ''],
      [3, '4', '5', ''],
    ],
    [],
  ],
  [
    'Excel leaves blank cells out',
    'a,b\n1\n3',
    [
      [2, '1'],
      [3, '3'],
    ],
    [],
  ],
])('%s', (_title, text, rows, torn) => expect(tornOf(text)).toEqual([rows, torn]));

test('a file full of stray quotation marks is still read to its end', () => {
  const lines = Array.from({ length: 400 }, (_, at) => (at % 2 ? `${at},x` : `"${at},x`));
  const table = readCsv('a.csv', ['a,b', ...lines, 'last,x', ''].join('\n'));
  expect(table.ok && [table.value.rows.length, table.value.torn.length]).toEqual([201, 200]);
});

test('no text makes a reader fail', () => {
  const cell = fc.oneof(
    fc.constantFrom('sourcedId', 'role', 'student', 'givenName', 'familyName', 'serialNumber', '"'),
    fc.constantFrom(',', '\n', '\r', '\t', ';', '""', '6.3E+15', '\ufeff', '\u0000'),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 60 }), (parts) => {
      const table = readCsv('users.csv', parts.join(''));
      if (!table.ok) return;
      const bundle = openBundle([table.value]);
      if (bundle.ok) readRoster(bundle.value, '2026-11-23');
      readDevices([table.value]);
    }),
    { seed: 2026, numRuns: 1000 },
  );
});

test('a serial that a spreadsheet spoilt is told from one that looks like it', () => {
  expect(['6.37702E+15', '6,37E+15', '6E+15', '1.2e15'].every(isDamagedNumber)).toBe(true);
  expect(['7312E08', '0081234', 'E15', '5CD320Q393'].some(isDamagedNumber)).toBe(false);
});

test.each([
  ['2029-06-06', '2029-06-06'],
  ['2029-06-06T04:43:00.000Z', '2029-06-06'],
  ['2022-06', '2022-06-30'],
  ['2024-02', '2024-02-29'],
  ['1781481600000', '2026-06-15'],
  ['6/25/2029', '2029-06-25'],
  ['25.6.2029', '2029-06-25'],
  ['6/6/2029', '2029-06-06'],
  ['3/4/2029', null],
  ['2029-13-01', null],
  ['soon', null],
  ['', ''],
])('the day of %j is %s', (text, day) => expect(dayFrom(text)).toBe(day));

test('grades get their zero back; models know their maker', () => {
  expect(['4', '04', 'kg', '10', '07,08', ''].map(gradeFrom)).toEqual([
    '04',
    '04',
    'KG',
    '10',
    '07',
    '',
  ]);
  expect(splitModel('HP Chromebook 11 G9')).toEqual({ make: 'HP', model: 'Chromebook 11 G9' });
  expect(splitModel('Lumen Book')).toEqual({ make: '', model: 'Lumen Book' });
});

test('the dialog knows the same problems and notes as the rules', () => {
  expect(contract.IMPORT_PROBLEMS).toEqual(IMPORT_PROBLEMS);
  expect(contract.IMPORT_NOTES).toEqual(IMPORT_NOTES);
});
