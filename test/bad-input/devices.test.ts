/** Device lists that a spreadsheet has been at, with tags and serials missing, twice or spoilt. */
import { bringIn, leftOut, readySheet, rowsOf, sentences, utf8 } from './support/import-dialog.ts';
import { deviceFile } from './support/lines.ts';
import { ADMIN, ask, livingSchool } from '../server/google/school.ts';

test('duplicate and damaged serials, blank, repeated and taken tags', async () => {
  const school = readySheet();
  await bringIn(school, 'devices', utf8('old.csv', deviceFile(['g-0,SER0,Book,,LF-0000,,,'])));
  const desk = await bringIn(
    school,
    'devices',
    utf8(
      'devices.csv',
      deviceFile([
        'g-1,SER1,Book,PROVISIONED,,,,',
        'g-2,ser1,Other Book,PROVISIONED,LF-0002,,,',
        'g-3,6.37702E+15,Book,PROVISIONED,LF-0003,,,',
        'g-4,,Book,PROVISIONED,LF-0004,,,',
        'g-5,7312E08,Book,PROVISIONED,lf 0000,,,',
        'g-6,SER6,Book,PROVISIONED,A9-77,,,',
        'g-7,SER7,Book,PROVISIONED,a9 77 ,,,',
        'g-8,SER8,Book,PROVISIONED,4.12E+05,,,03/04/2029',
        'g-9,SER9,Book,PROVISIONED,LF-0009,,,',
      ]),
    ),
  );
  expect(rowsOf(school, 'Devices').map((row) => `${row.Serial} ${row['Asset tag']}`)).toEqual([
    'SER0 LF-0000',
    'SER1 ',
    '7312E08 ',
    'SER6 ',
    'SER7 ',
    'SER8 ',
    'SER9 LF-0009',
  ]);
  expect(leftOut(desk)).toBe(3);
  expect(sentences(desk).sort()).toEqual([
    expect.stringMatching(/ 3, .*The serial ser1 is not the only one; it stands in line 2 too\.$/),
    expect.stringMatching(/ 4, .*turned the serial into a number: 6\.37702E\+15\. Take it from/),
    'devices.csv 5, LF-0004: “LF-0004” has no serial. Add it, since a tag can change.',
    'devices.csv 6, 7312E08: The tag lf 0000 belongs to SER0 on the sheet; the rest of the line goes in.',
    expect.stringMatching(
      / 7, SER6: .*tag A9-77; it stands in line 8 too; neither gets it; the rest/,
    ),
    expect.stringMatching(
      / 8, SER7: .*tag a9 77; it stands in line 7 too; neither gets it; the rest/,
    ),
    expect.stringMatching(/ 9, .*03\/04\/2029” can be read in two ways or none\. Write it as/),
    expect.stringMatching(
      / 9, SER8: .*asset tag into a number: 4\.12E\+05\. Type it from the sticker/,
    ),
  ]);
});

test('an export without tags, as most real ones are, is nothing to complain of', async () => {
  const school = readySheet();
  const lines = Array.from({ length: 20 }, (_, at) => `g-${at},SER${at},Book,PROVISIONED,,,,`);
  const desk = await bringIn(school, 'devices', utf8('devices.csv', deviceFile(lines)));
  expect(sentences(desk)).toEqual([]);
  expect(rowsOf(school, 'Devices')).toHaveLength(20);
});

test.each([
  [
    'no serial',
    'Company,Name,Asset Tag,Category,Model\nLarkfield,,1001,Laptop,Book\n',
    '“list.csv” has no column “serialNumber”. Export it again with that column, or rename the one that holds it.',
  ],
  [
    'a serial under another name',
    'title,"cf: Serial number,type:text"\nBook,SER1\n',
    '“list.csv” has no column “serialNumber”. Perhaps it is “cf: Serial number,type:text”: ' +
      'then name it so in the file. Otherwise export it again with that column.',
  ],
  [
    'licences, which have serials too',
    'Name,Serial number,Seats\nPhoto program,AAAA-BBBB,5\n',
    '“list.csv” has no column “model”. Export it again with that column, or rename the one that holds it.',
  ],
  [
    'a roster',
    'sourcedId,givenName,familyName,role\nS-1,Tansy,Quillfeather,student\n',
    '“list.csv” belongs to a roster; it is no list of devices. Take it away, or import it as a roster.',
  ],
])('a list with %s is refused kindly and changes nothing', async (_title, text, sentence) => {
  const school = readySheet();
  expect(sentences(await bringIn(school, 'devices', utf8('list.csv', text)))).toEqual([sentence]);
  expect(rowsOf(school, 'Devices')).toEqual([]);
});

test('columns may stand anywhere, be renamed in case, and be repeated', async () => {
  const school = readySheet();
  const text =
    'boot mode,Asset_ID,boot mode,MODEL,Serial Number,asset id\nx,LF-0001,y,Book,SER1,LF-9999\n';
  const desk = await bringIn(school, 'devices', utf8('list.csv', text));
  expect(sentences(desk)).toEqual([
    'list.csv has the column “Asset_ID” more than once. The first of them is read.',
  ]);
  expect(rowsOf(school, 'Devices')).toMatchObject([{ Serial: 'SER1', 'Asset tag': 'LF-0001' }]);
});

test('a device that is out stays out, whatever the file says of it', async () => {
  const school = livingSchool();
  const loan = { commandId: 'lend-0001', deviceId: 'D-000001', personId: 'p-1' };
  expect(ask(school, 'checkOut', loan, ADMIN).ok).toBe(true);
  const before = rowsOf(school, 'Devices')[0];
  const line = 'g-1,5CD001,Chromebook 311,DEPROVISIONED,LF-0001,,,';
  const desk = await bringIn(school, 'devices', utf8('devices.csv', deviceFile([line])));
  expect(sentences(desk)).toEqual([
    'devices.csv 2, LF-0001: The file says “DEPROVISIONED”, but LF-0001 is out to somebody. ' +
      'Check it in first; the rest of the line goes in.',
  ]);
  expect(rowsOf(school, 'Devices')[0]).toEqual({ ...before, 'Provider reference': 'g-1' });
});
