/** spreadsheets.batchUpdate: what each request does, and that a batch is all or nothing. */
import { batchUpdate } from '../../../emulator/sheets/api/batch-update.ts';
import { readRange } from '../../../emulator/sheets/api/read-values.ts';
import { SpreadsheetModel } from '../../../emulator/sheets/spreadsheet-file.ts';
import fc from 'fast-check';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type Cell = string | number | boolean | null;

function sheet(): SpreadsheetModel {
  return new SpreadsheetModel({
    id: 'sheet-one',
    title: 'Quillfeather High',
    owner: 'tansy@quillfeather.example',
    timeZone: 'America/New_York',
    locale: 'en_US',
  });
}

function run(model: SpreadsheetModel, ...requests: Request[]) {
  return batchUpdate(model, { requests }, {}).response;
}

function rows(cells: Cell[][]): GoogleAppsScript.Sheets.Schema.RowData[] {
  return cells.map((row) => ({
    values: row.map((cell) => ({
      userEnteredValue:
        cell === null
          ? undefined
          : typeof cell === 'string'
            ? { stringValue: cell }
            : typeof cell === 'number'
              ? { numberValue: cell }
              : { boolValue: cell },
    })),
  }));
}

function put(cells: Cell[][], rowIndex = 0, columnIndex = 0): Request {
  return {
    updateCells: {
      rows: rows(cells),
      fields: 'userEnteredValue',
      start: { sheetId: 0, rowIndex, columnIndex },
    },
  };
}

function read(model: SpreadsheetModel, range: string): unknown {
  const options = { valueRenderOption: 'UNFORMATTED_VALUE' };
  return readRange(model, range, options, {}).valueRange.values ?? [];
}

const fence = (n: number): Request[] => [
  { deleteNamedRange: { namedRangeId: `head-${n}` } },
  {
    addNamedRange: {
      namedRange: {
        namedRangeId: `head-${n + 1}`,
        name: `Head_${n + 1}`,
        range: { sheetId: 0, startRowIndex: 0, endRowIndex: 1 },
      },
    },
  },
];

describe('the fence', () => {
  test('a name that stands is refused in Google’s words, and nothing is applied', () => {
    const model = sheet();
    run(model, ...fence(0).slice(1));
    const before = JSON.stringify(model);
    expect(() => run(model, put([['written']]), ...fence(0).slice(1))).toThrow(
      'Invalid requests[1].addNamedRange: Cannot add named range with name Head_1, ' +
        'a named range with that name already exists.',
    );
    expect(JSON.stringify(model)).toBe(before);
  });

  test('a range that another commit took away is refused', () => {
    const model = sheet();
    run(model, ...fence(0).slice(1));
    run(model, ...fence(1));
    expect(() => run(model, ...fence(1))).toThrow(
      'Invalid requests[0].deleteNamedRange: No NamedRange with id: head-1',
    );
  });
});

describe('writing cells', () => {
  test('a stringValue is never parsed, whatever it looks like', () => {
    const model = sheet();
    run(model, put([['=1+1', '007', '1/2', 'TRUE', "'x"]]));
    expect(read(model, 'A1:E1')).toEqual([['=1+1', '007', '1/2', 'TRUE', "'x"]]);
  });

  test('a range that gets too little data is cleared in the rest, in the masked fields only', () => {
    const model = sheet();
    run(
      model,
      put([
        ['a', 'b'],
        ['c', 'd'],
      ]),
      {
        repeatCell: {
          range: { sheetId: 0, startRowIndex: 0, endRowIndex: 2 },
          cell: { note: 'kept' },
          fields: 'note',
        },
      },
    );
    run(model, {
      updateCells: {
        range: {
          sheetId: 0,
          startRowIndex: 0,
          endRowIndex: 2,
          startColumnIndex: 0,
          endColumnIndex: 2,
        },
        rows: rows([['new']]),
        fields: 'userEnteredValue',
      },
    });
    expect(read(model, 'Sheet1!A1:B2')).toEqual([['new']]);
    expect(model.tabs[0]?.style(1, 1).note).toBe('kept');
  });

  test('writing past the grid is refused by its last column', () => {
    expect(() => run(sheet(), put([['x', 'y']], 0, 25))).toThrow(
      'Invalid requests[0].updateCells: Attempting to write column: 26, beyond the last requested column of: 25',
    );
  });

  test('appendCells follows the last row with content and makes room', () => {
    const model = sheet();
    run(model, {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { rowCount: 2 } },
        fields: 'gridProperties.rowCount',
      },
    });
    run(model, put([['h']]), {
      appendCells: { sheetId: 0, rows: rows([['a'], ['b'], ['c']]), fields: 'userEnteredValue' },
    });
    expect(read(model, 'Sheet1!A1:A9')).toEqual([['h'], ['a'], ['b'], ['c']]);
    expect(model.tabs[0]?.fields.rowCount).toBe(4);
  });

  test('copyPaste of values keeps the looks of where it lands', () => {
    const model = sheet();
    run(model, put([['key', 5]]), {
      repeatCell: {
        range: {
          sheetId: 0,
          startRowIndex: 0,
          endRowIndex: 1,
          startColumnIndex: 0,
          endColumnIndex: 2,
        },
        cell: { userEnteredFormat: { textFormat: { bold: true } } },
        fields: 'userEnteredFormat.textFormat.bold',
      },
    });
    const copy = (pasteType: string, row: number): Request => ({
      copyPaste: {
        source: {
          sheetId: 0,
          startRowIndex: 0,
          endRowIndex: 1,
          startColumnIndex: 0,
          endColumnIndex: 2,
        },
        destination: {
          sheetId: 0,
          startRowIndex: row,
          endRowIndex: row + 2,
          startColumnIndex: 0,
          endColumnIndex: 1,
        },
        pasteType,
      },
    });
    run(model, copy('PASTE_VALUES', 3), copy('PASTE_NORMAL', 6));
    expect(read(model, 'A4:B8')).toEqual([['key', 5], ['key', 5], [], ['key', 5], ['key', 5]]);
    expect(model.tabs[0]?.style(3, 0)).toEqual({});
    expect(model.tabs[0]?.style(7, 1).format?.textFormat).toEqual({ bold: true });
  });
});

describe('requests of the wrong shape', () => {
  const cases: [string, object, string][] = [
    [
      'an unknown field',
      { addNamedRange: { namedRange: { nam: 'x' } } },
      `Invalid JSON payload received. Unknown name "nam" at 'requests[0].add_named_range.named_range': Cannot find field.`,
    ],
    [
      'an unknown request',
      { frobnicate: {} },
      `Invalid JSON payload received. Unknown name "frobnicate" at 'requests[0]': Cannot find field.`,
    ],
    [
      'no field mask',
      { repeatCell: { range: { sheetId: 0 }, cell: {} } },
      "Invalid requests[0].repeatCell: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    ],
    [
      'no such tab',
      { deleteSheet: { sheetId: 77 } },
      'Invalid requests[0].deleteSheet: No grid with id: 77',
    ],
    [
      'a range that starts past the grid',
      {
        repeatCell: {
          range: { sheetId: 0, startRowIndex: 1000, endColumnIndex: 2 },
          cell: {},
          fields: 'note',
        },
      },
      'Invalid requests[0].repeatCell: Range (Sheet1!A1001:B) exceeds grid limits. Max rows: 1000, max columns: 26',
    ],
    [
      'rows that are not there',
      {
        deleteDimension: {
          range: { sheetId: 0, dimension: 'ROWS', startIndex: 1000, endIndex: 1001 },
        },
      },
      "Invalid requests[0].deleteDimension: Cannot delete a row that doesn't exist. Tried to delete row index 1000 but there are only 1000 rows.",
    ],
    [
      'all rows',
      {
        deleteDimension: {
          range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1000 },
        },
      },
      'Invalid requests[0].deleteDimension: Sorry, it is not possible to delete all non-frozen rows.',
    ],
    [
      'a tab’s name twice',
      { addSheet: { properties: { title: 'Sheet1' } } },
      'Invalid requests[0].addSheet: A sheet with the name "Sheet1" already exists. Please enter another name.',
    ],
    [
      'a kind not built here',
      { mergeCells: {} },
      'not emulated: Sheets batchUpdate request mergeCells',
    ],
  ];
  test.each(cases)('%s', (_, request, words) => {
    expect(() => run(sheet(), request)).toThrow(words);
  });
});

test('a batch with one bad request, wherever it stands, leaves no trace', () => {
  const good = fc.oneof(
    fc
      .tuple(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), fc.nat(20))
      .map(([cells, row]) => put([cells], row)),
    fc.nat(10).map((at): Request => ({
      insertDimension: {
        range: { sheetId: 0, dimension: 'ROWS', startIndex: at, endIndex: at + 2 },
      },
    })),
    fc.nat(10).map((at): Request => ({
      deleteDimension: {
        range: { sheetId: 0, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 },
      },
    })),
    fc.nat(10).map((at): Request => ({
      moveDimension: {
        source: { sheetId: 0, dimension: 'COLUMNS', startIndex: 2, endIndex: 4 },
        destinationIndex: at,
      },
    })),
    fc
      .string()
      .map((text): Request => ({ appendCells: { sheetId: 0, rows: rows([[text]]), fields: '*' } })),
    fc.nat(3).map((column): Request => ({
      sortRange: {
        range: { sheetId: 0 },
        sortSpecs: [{ dimensionIndex: column, sortOrder: 'DESCENDING' }],
      },
    })),
    fc.nat(9).map((n): Request => ({
      addSheet: { properties: { title: `Tab ${n} ${Math.abs(n - 4)}`, sheetId: 100 + n } },
    })),
    fc.constant<Request>({
      repeatCell: { range: { sheetId: 0 }, cell: { note: 'n' }, fields: 'note' },
    }),
    fc.constant<Request>({
      addProtectedRange: { protectedRange: { range: { sheetId: 0 }, warningOnly: true } },
    }),
  );
  fc.assert(
    fc.property(fc.array(good, { maxLength: 8 }), fc.nat(8), (requests, at) => {
      const model = sheet();
      run(
        model,
        put([
          ['b', 2],
          ['a', 1],
          ['c', 3],
        ]),
        ...fence(0).slice(1),
      );
      const before = JSON.stringify(model);
      const bad: Request = { deleteNamedRange: { namedRangeId: 'gone' } };
      expect(() => run(model, ...requests.slice(0, at), bad, ...requests.slice(at))).toThrow(
        /Invalid requests/,
      );
      expect(JSON.stringify(model)).toBe(before);
    }),
    { numRuns: 60 },
  );
});
