/** Addresses, clocks and the command line. */
import { columnOf, lettersOf, readA1, writeA1 } from '../../workspace/a1.ts';
import { localFormLink } from '../../workspace/form-link.ts';
import { sortFiles } from '../../workspace/import-folder.ts';
import { readOptions } from '../../workspace/options.ts';
import { publicFunctions } from '../../workspace/routes/scripts.ts';
import { epochOfWallClock, readMoment, wallClock } from '../../workspace/zone.ts';

const NEW_YORK = 'America/New_York';

test.each(['A1', 'B2:C4', 'Z9', 'AA10:ZZ12'])('%s is read and written again', (text) => {
  const area = readA1(text);
  expect(area && writeA1(area)).toBe(text);
});

test('addresses come in any order of corners; what is none is null', () => {
  expect(readA1('c4:B2')).toEqual({ row: 2, column: 2, rows: 3, columns: 2 });
  expect(['', 'A', '1', 'A0', 'A1:B', 'Sheet1!A1'].map(readA1)).toEqual(Array(6).fill(null));
  expect([1, 26, 27, 702, 703].map((column) => columnOf(lettersOf(column)))).toEqual([
    1, 26, 27, 702, 703,
  ]);
});

test('the wall clock follows the zone through the turn of the clocks', () => {
  expect(wallClock(Date.UTC(2026, 10, 17, 13, 42), NEW_YORK)).toBe('2026-11-17T08:42:00');
  for (const text of ['2026-08-24T08:00:00', '2026-11-01T12:00:00', '2026-11-17T08:42:00'])
    expect(wallClock(epochOfWallClock(text, NEW_YORK), NEW_YORK)).toBe(text);
});

test('a moment is read from milliseconds, from a wall clock and with an offset', () => {
  const moment = Date.UTC(2026, 10, 17, 13, 42);
  for (const given of [moment, '2026-11-17T08:42', '2026-11-17 08:42', '2026-11-17T13:42:00Z'])
    expect(readMoment(given, NEW_YORK)).toBe(moment);
  for (const given of ['soon', '', null, {}, '17.11.2026'])
    expect(readMoment(given, NEW_YORK)).toBeNaN();
});

test('the command line is read, and slips are told in words', () => {
  expect(readOptions([], '/home')).toMatchObject({ data: '/home/.rollcall', port: 4173 });
  expect(readOptions(['--import', 'files', '--port', '0'], '/home')).toMatchObject({
    beginning: 'import',
    importFrom: '/home/files',
    chosen: true,
  });
  expect(() => readOptions(['--port', 'x'], '/')).toThrow('--port takes a number');
  expect(() => readOptions(['--empty', '--import', 'x'], '/')).toThrow('not both');
  expect(() => readOptions(['--nonsense'], '/')).toThrow('--nonsense');
});

test('files are told apart by name and first line; the rest is named', () => {
  const file = (name: string, text: string) => ({ name, text });
  const sorted = sortFiles([
    file('Users.csv', 'sourcedId'),
    file('export.csv', 'deviceId,serial number,model\r\n'),
    file('lunch.csv', 'meal,price\n'),
  ]);
  expect(sorted.roster.map((one) => one.name)).toEqual(['Users.csv']);
  expect(sorted.devices.map((one) => one.name)).toEqual(['export.csv']);
  expect(sorted.left).toEqual(['lunch.csv']);
});

test('only top-level functions without a trailing underscore can be called', () => {
  const code =
    'var x=(function inner(){})\nfunction onOpen(){}\nfunction hidden_(){}\n function no(){}';
  expect(publicFunctions(code)).toEqual(['onOpen']);
});

test('a link to a Google Form leads to the same form here; other links are left alone', () => {
  const query = '?usp=pp_url&entry.12=LMS-207';
  expect(localFormLink(`https://docs.google.com/forms/d/e/abc-1/viewform${query}`)).toBe(
    `/forms/abc-1${query}`,
  );
  expect(localFormLink('https://larkfield.example/forms/d/abc')).toBeNull();
});
