/** Sheets.Spreadsheets.Values and get, as a script calls them. */
import { removeScriptFolders } from '../support/scripted-world.ts';
import { sheetScript } from './sheet-script.ts';

afterAll(removeScriptFolders);

function filled() {
  const script = sheetScript();
  script.type('A1', [
    ['name', 'cost', 'bought', 'note'],
    ['Quill', '$2.50', '2026-09-14', ''],
    ['Fern', '', '', ''],
    ['', '3', '', 'last'],
  ]);
  return script;
}

describe('reading', () => {
  test('values are formatted unless asked otherwise, and rows end with their last value', () => {
    const { js } = filled();
    expect(js(`return Sheets.Spreadsheets.Values.get(id, 'Sheet1!A1:F9')`)).toEqual({
      range: 'Sheet1!A1:F9',
      majorDimension: 'ROWS',
      values: [
        ['name', 'cost', 'bought', 'note'],
        ['Quill', '$2.50', '2026-09-14'],
        ['Fern'],
        ['', '3', '', 'last'],
      ],
    });
  });

  test('unformatted, dates are serials or texts, as asked', () => {
    const { js } = filled();
    const get = (more: string) =>
      js(
        `return Sheets.Spreadsheets.Values.get(id, 'Sheet1!2:2', {valueRenderOption: 'UNFORMATTED_VALUE'${more}}).values`,
      );
    expect(get('')).toEqual([['Quill', 2.5, 46279]]);
    expect(get(`, dateTimeRenderOption: 'FORMATTED_STRING'`)).toEqual([
      ['Quill', 2.5, '2026-09-14'],
    ]);
  });

  test('by columns, each column ends with its last value', () => {
    const { js } = filled();
    const get = `Sheets.Spreadsheets.Values.batchGet(id, {ranges: ['A2:D'], majorDimension: 'COLUMNS'})`;
    expect(js(`return ${get}.valueRanges`)).toEqual([
      {
        range: 'Sheet1!A2:D1000',
        majorDimension: 'COLUMNS',
        values: [['Quill', 'Fern'], ['$2.50', '', '3'], ['2026-09-14'], ['', '', 'last']],
      },
    ]);
  });

  test('nothing there: no values at all', () => {
    const { js } = filled();
    expect(js(`return Sheets.Spreadsheets.Values.get(id, 'Sheet1!H5:J6')`)).toEqual({
      range: 'Sheet1!H5:J6',
      majorDimension: 'ROWS',
    });
  });

  test.each([
    ['Sheet9!A1', 'Unable to parse range: Sheet9!A1'],
    ['Sheet1!A1:B2:C3', 'Unable to parse range: Sheet1!A1:B2:C3'],
    [
      'Sheet1!A1001:B1002',
      'Range (Sheet1!A1001:B1002) exceeds grid limits. Max rows: 1000, max columns: 26',
    ],
  ])('%s is refused', (range, words) => {
    const { js } = filled();
    expect(() =>
      js(`Sheets.Spreadsheets.Values.batchGet(id, {ranges: ['A1', '${range}']})`),
    ).toThrow(`API call to sheets.spreadsheets.values.batchGet failed with error: ${words}`);
  });

  test('switched over, a read outside the grid gives nothing', () => {
    const { js, world } = filled();
    world.switches['readingOutsideTheGridFails'] = false;
    expect(
      js(`return Sheets.Spreadsheets.Values.get(id, 'Sheet1!A1001:B1002').values`),
    ).toBeUndefined();
  });

  test('a range over the edge is cut at the edge', () => {
    const { js } = filled();
    expect(js(`return Sheets.Spreadsheets.Values.get(id, 'Sheet1!Y999:AB1002').range`)).toBe(
      'Sheet1!Y999:Z1000',
    );
  });

  test('the meter counts the asked area, and of open ranges what holds content', () => {
    const { js, meter } = filled();
    js(`Sheets.Spreadsheets.Values.batchGet(id, {ranges: ['A1:B12', '2:2', 'A:A', 'B3:C']})`);
    expect(meter()).toMatchObject({ reads: 1, writes: 0, cellsRead: 24 + 4 + 4 + 4 });
  });
});

describe('writing', () => {
  test('RAW stores texts as they are, USER_ENTERED reads them; null leaves and blank clears', () => {
    const { js } = filled();
    const write = (way: string) =>
      `Sheets.Spreadsheets.Values.update({values: [['007', null, '', true]]}, id, 'Sheet1!A2', {valueInputOption: '${way}'});`;
    const read = `return Sheets.Spreadsheets.Values.get(id, 'A2:D2', {valueRenderOption: 'UNFORMATTED_VALUE'}).values`;
    expect(js(write('RAW') + read)).toEqual([['007', 2.5, '', true]]);
    expect(js(write('USER_ENTERED') + read)).toEqual([[7, 2.5, '', true]]);
  });

  test.each([
    [
      `'Sheet1!A1:B1', {valueInputOption: 'RAW'}`,
      'Requested writing within range [Sheet1!A1:B1], but tried writing to column [C]',
    ],
    [`'Sheet1!A1'`, "'valueInputOption' is required but not specified"],
    [
      `'Sheet1!AA1', {valueInputOption: 'RAW'}`,
      'Range (Sheet1!AA1) exceeds grid limits. Max rows: 1000, max columns: 26',
    ],
  ])('%s is refused', (args, words) => {
    expect(() =>
      filled().js(`Sheets.Spreadsheets.Values.update({values: [[1, 2, 3]]}, id, ${args})`),
    ).toThrow(words);
  });

  test('append goes below the last row', () => {
    const { js, file } = filled();
    js(
      `Sheets.Spreadsheets.Values.append({values: [['Moss', 1]]}, id, 'Sheet1!A:B', {valueInputOption: 'RAW'})`,
    );
    expect(file.values('Sheet1')[4]).toEqual(['Moss', '1', '', '']);
  });

  test('the 61st write of a minute is refused by quota, and the next minute writes again', () => {
    const { js, world } = filled();
    const write = `Sheets.Spreadsheets.Values.update({values: [[1]]}, id, 'A9', {valueInputOption: 'RAW'});`;
    expect(() => js(`for (var i = 0; i < 61; i++) ${write}`)).toThrow(
      "API call to sheets.spreadsheets.values.update failed with error: Quota exceeded for quota metric 'Write requests'",
    );
    world.advanceTo(world.now() + 60_000);
    js(write);
  });
});

describe('the spreadsheet itself', () => {
  test('a field mask picks, and grid data comes only where it is named', () => {
    const { js } = filled();
    expect(
      js(
        `return Sheets.Spreadsheets.get(id, {fields: 'sheets.properties(sheetId,title),namedRanges'})`,
      ),
    ).toEqual({
      sheets: [{ properties: { sheetId: 0, title: 'Sheet1' } }],
    });
    expect(
      js(
        `return Sheets.Spreadsheets.get(id, {ranges: ['B2'], fields: 'sheets/data/rowData/values/formattedValue'})`,
      ),
    ).toEqual({
      sheets: [{ data: [{ rowData: [{ values: [{ formattedValue: '$2.50' }] }] }] }],
    });
  });

  test('an unknown field is refused without saying which', () => {
    const { js } = filled();
    expect(() => js(`Sheets.Spreadsheets.get(id, {fields: 'sheets.propertis'})`)).toThrow(
      'API call to sheets.spreadsheets.get failed with error: Request contains an invalid argument.',
    );
  });

  test('a batch gives back the ranges it was asked for', () => {
    const { js, meter } = filled();
    const answer = js(`return Sheets.Spreadsheets.batchUpdate({
      requests: [{updateCells: {start: {sheetId: 0, rowIndex: 1, columnIndex: 0}, fields: 'userEnteredValue',
        rows: [{values: [{userEnteredValue: {stringValue: 'Rush'}}]}]}}],
      includeSpreadsheetInResponse: true, responseRanges: ['Sheet1!A1:A3'], responseIncludeGridData: true,
    }, id).updatedSpreadsheet.sheets[0].data[0].rowData.map(function (row) { return row.values[0].formattedValue; })`);
    expect(answer).toEqual(['name', 'Rush', 'Fern']);
    expect(meter()).toMatchObject({ reads: 0, writes: 1, cellsWritten: 1, cellsRead: 3 });
  });

  test('what the script gets belongs to its realm, and errors carry Google’s name', () => {
    const { js } = filled();
    expect(
      js(`var a = Sheets.Spreadsheets.Values.get(id, 'A1').values;
        try { Sheets.Spreadsheets.batchUpdate({requests: []}, id); } catch (e) {
          return [a instanceof Array, a[0] instanceof Array, e instanceof Error, e.name, e.message]; }`),
    ).toEqual([
      true,
      true,
      true,
      'GoogleJsonResponseException',
      'API call to sheets.spreadsheets.batchUpdate failed with error: Must specify at least one request.',
    ]);
  });
});
