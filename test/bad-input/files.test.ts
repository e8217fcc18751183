/** Files as programs leave them behind: chosen in the dialog as bytes, seen on the Sheet. */
import {
  bringIn,
  latin1,
  leftOut,
  readySheet,
  rowsOf,
  sentences,
  utf8,
} from './support/import-dialog.ts';
import { deviceFile, ORGS, student, usersFile } from './support/lines.ts';

const TWO = [
  'g-1,5CD2140RT1,"HP Chromebook 11 G9, EE",PROVISIONED,LF-0001,,,',
  'g-2,0081234,Lenovo 300e,PROVISIONED,LF-0002,,,',
];
const asBytes = (text: string, encoding: BufferEncoding, mark: number[] = []) =>
  new Uint8Array([...mark, ...Buffer.from(text, encoding)]);

test.each([
  ['with a byte order mark', utf8('devices.csv', `\uFEFF${deviceFile(TWO)}`)],
  ['with line ends of Windows', utf8('devices.csv', deviceFile(TWO, '\r\n'))],
  ['with line ends of an old Mac', utf8('devices.csv', deviceFile(TWO, '\r'))],
  ['without a line end at the end', utf8('devices.csv', deviceFile(TWO).trimEnd())],
  ['with tabs between the cells', utf8('devices.csv', tabbed(deviceFile(TWO)))],
  [
    'saved by Excel as Unicode text (UTF-16)',
    { name: 'devices.txt', bytes: asBytes(tabbed(deviceFile(TWO)), 'utf16le', [0xff, 0xfe]) },
  ],
])('a file %s comes in whole, quoted commas and leading zeros too', async (_title, file) => {
  const school = readySheet();
  const desk = await bringIn(school, 'devices', file);
  expect(sentences(desk)).toEqual([]);
  expect(rowsOf(school, 'Devices')).toMatchObject([
    { 'Asset tag': 'LF-0001', Serial: '5CD2140RT1', Make: 'HP', Model: 'Chromebook 11 G9, EE' },
    { 'Asset tag': 'LF-0002', Serial: '0081234', Make: 'Lenovo', Model: '300e' },
  ]);
});

function tabbed(text: string): string {
  return text.replace(/"([^"]*)"|,/g, (_all, quoted: string | undefined) => quoted ?? '\t');
}

test('accents of a Latin-1 file are read right', async () => {
  const school = readySheet();
  const users = usersFile([student('S-1', 'Zo\u00eb', 'N\u00fa\u00f1ez-Quillfeather')]);
  const desk = await bringIn(school, 'roster', latin1('users.csv', users), utf8('orgs.csv', ORGS));
  expect(desk.get().files.map((file) => file.encoding)).toEqual(['windows-1252', 'utf-8']);
  expect(rowsOf(school, 'People')).toMatchObject([
    { 'Given name': 'Zo\u00eb', 'Family name': 'N\u00fa\u00f1ez-Quillfeather' },
  ]);
});

test('accents that another program lost are told with the line, and the line goes in', async () => {
  const school = readySheet();
  const users = usersFile([
    student('S-1', 'Zo\ufffd', 'Applegarth'),
    student('S-2', 'Wren', 'Rook'),
  ]);
  const desk = await bringIn(school, 'roster', utf8('users.csv', users), utf8('orgs.csv', ORGS));
  expect(sentences(desk)).toContain(
    'users.csv: accents were lost before in 1 line, the first is line 2. ' +
      'Export the file again as UTF-8 to have them back.',
  );
  expect(rowsOf(school, 'People')).toHaveLength(2);
});

test.each([
  ['an Excel workbook', 'PK\u0003\u0004....xl/workbook.xml', 'File > Save as > CSV'],
  ['a packed file (zip)', 'PK\u0003\u0004....users.csv', 'Unpack it first'],
  ['a PDF document', '%PDF-1.7 \u00e2\u00e3', 'Choose the CSV file instead'],
  ['a picture (JPEG)', '\u00ff\u00d8\u00ff\u00e0..', 'Choose the CSV file instead'],
  ['a web page, perhaps the sign-in page', '<!doctype html><html></html>', 'Sign in there'],
])('%s is told at once, and a good file beside it goes in', async (kind, content, cure) => {
  const school = readySheet();
  const bad = latin1('export.csv', content);
  const desk = await bringIn(school, 'devices', bad, utf8('devices.csv', deviceFile(TWO)));
  expect(sentences(desk)).toEqual([
    expect.stringContaining(`“export.csv” is ${kind}, not a list.`),
  ]);
  expect(sentences(desk)[0]).toContain(cure);
  expect(rowsOf(school, 'Devices')).toHaveLength(2);
});

test.each([
  ['JSON', '{"users": []}', /^“users.csv” is JSON, not a list\. Choose the CSV file instead\.$/],
  ['an empty file', '', /^“users.csv” has no lines below its header\. Export it again/],
  [
    'a letter to the families',
    'Dear families,\nschool begins on Monday.\n',
    /users\.csv.*has no column/,
  ],
])('%s changes nothing and says what to do', async (_title, content, sentence) => {
  const school = readySheet();
  const desk = await bringIn(school, 'roster', utf8('users.csv', content), utf8('orgs.csv', ORGS));
  expect(sentences(desk)).toEqual([expect.stringMatching(sentence)]);
  expect(rowsOf(school, 'People')).toEqual([]);
});

test('stray quotation marks and commas cost only the lines in which they stand', async () => {
  const school = readySheet();
  const lines = [
    'g-1,SER1,"15" Chromebook,PROVISIONED,LF-0001,,,',
    'g-2,SER2,Chromebook,PROVISIONED,LF-0002,,,',
    'g-3,SER3,Chromebook 11, EE,PROVISIONED,LF-0003,,,',
    'g-4,SER4,"Chromebook,PROVISIONED,LF-0004,,,',
    'g-5,SER5,Chromebook,PROVISIONED,LF-0005,,,',
  ];
  const desk = await bringIn(school, 'devices', utf8('devices.csv', deviceFile(lines)));
  expect(rowsOf(school, 'Devices').map((row) => row.Serial)).toEqual(['SER2', 'SER5']);
  expect(leftOut(desk)).toBe(3);
  expect(sentences(desk)).toEqual([
    expect.stringMatching(/^devices\.csv 2, g-1.*no partner.*Take the mark out\.$/),
    expect.stringMatching(/^devices\.csv 4, g-3.*9 cells, but the header only 8.*quotation marks/),
    expect.stringMatching(/^devices\.csv 5, g-4.*no partner/),
  ]);
});

test('a file that was cut off in the middle of a line gives what is whole', async () => {
  const school = readySheet();
  const whole = deviceFile(TWO);
  const desk = await bringIn(school, 'devices', utf8('devices.csv', whole.slice(0, -30)));
  expect(rowsOf(school, 'Devices').map((row) => row.Serial)).toEqual(['5CD2140RT1']);
  expect(sentences(desk)).toEqual([
    expect.stringMatching(/^devices\.csv ends in the middle of line 3, so it was cut off\./),
    expect.stringMatching(/^devices\.csv 3, .*Export it again\.$/),
  ]);
});
