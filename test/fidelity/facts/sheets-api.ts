/** What is known about the advanced Sheets service. */
import type { Fact } from '../fact.ts';

const GUIDE = '"Read & write cell values"';
const BATCH = 'Sheets API, "Batch requests"';
const PROBED = 'answers of the live API, published as test fixtures in September 2026';
const REPORTS = 'public reports of the error text';

export const sheetsApiFacts: readonly Fact[] = [
  {
    id: 'sheets-api/ragged',
    says: 'Blanks at the end of rows, and blank rows at the end, are left out.',
    source: GUIDE,
    run: () => {
      const book = SpreadsheetApp.getActive();
      book
        .getSheets()[0]
        ?.getRange('A1:C3')
        .setValues([
          ['a', '', 'b'],
          ['c', '', ''],
          ['', '', ''],
        ]);
      return Sheets?.Spreadsheets?.Values?.get(book.getId(), 'A1:D9').values;
    },
    returns: [['a', '', 'b'], ['c']],
  },
  {
    id: 'sheets-api/render',
    says: 'Values come as displayed unless asked for unformatted; days are then serials.',
    source: GUIDE,
    run: () => {
      const book = SpreadsheetApp.getActive();
      book
        .getSheets()[0]
        ?.getRange('A1:B1')
        .setValues([['2026-09-14', '5%']]);
      const values = Sheets?.Spreadsheets?.Values;
      return [
        values?.get(book.getId(), 'A1:B1').values,
        values?.get(book.getId(), 'A1:B1', { valueRenderOption: 'UNFORMATTED_VALUE' }).values,
      ];
    },
    returns: [[['2026-09-14', '5%']], [[46279, 0.05]]],
  },
  {
    id: 'sheets-api/echoed-range',
    says: 'The range that comes back is bounded and cut at the edge of the grid.',
    source: 'public fakes checked against the real API',
    run: () => Sheets?.Spreadsheets?.Values?.get(SpreadsheetApp.getActive().getId(), 'A5:ZZ').range,
    returns: 'Sheet1!A5:Z1000',
  },
  {
    id: 'sheets-api/raw',
    says: 'RAW stores texts unparsed, USER_ENTERED reads them.',
    source: 'Sheets API, "ValueInputOption"',
    run: () => {
      const id = SpreadsheetApp.getActive().getId();
      const values = Sheets?.Spreadsheets?.Values;
      values?.update({ values: [['007']] }, id, 'A1', { valueInputOption: 'RAW' });
      values?.update({ values: [['007']] }, id, 'B1', { valueInputOption: 'USER_ENTERED' });
      return values?.get(id, 'A1:B1', { valueRenderOption: 'UNFORMATTED_VALUE' }).values;
    },
    returns: [['007', 7]],
  },
  {
    id: 'sheets-api/string-value',
    says: 'A stringValue is text, whatever it looks like.',
    source: 'Sheets API, "ExtendedValue"',
    run: () => {
      const id = SpreadsheetApp.getActive().getId();
      Sheets?.Spreadsheets?.batchUpdate(
        {
          requests: [
            {
              updateCells: {
                start: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
                rows: [
                  {
                    values: [
                      { userEnteredValue: { stringValue: '=1+1' } },
                      { userEnteredValue: { stringValue: '007' } },
                    ],
                  },
                ],
                fields: 'userEnteredValue',
              },
            },
          ],
        },
        id,
      );
      return SpreadsheetApp.getActive().getSheets()[0]?.getRange('A1:B1').getValues();
    },
    returns: [['=1+1', '007']],
  },
  {
    id: 'sheets-api/atomic',
    says: 'A batch with one request that fails applies nothing.',
    source: 'Sheets API, "Usage limits" and the batchUpdate reference',
    run: () => {
      const book = SpreadsheetApp.getActive();
      const requests = [
        { updateSpreadsheetProperties: { properties: { title: 'changed' }, fields: 'title' } },
        { deleteSheet: { sheetId: 77 } },
      ];
      try {
        Sheets?.Spreadsheets?.batchUpdate({ requests }, book.getId());
      } catch (error) {
        return [(error as Error).name, (error as Error).message, book.getName()];
      }
      return null;
    },
    returns: [
      'GoogleJsonResponseException',
      'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[1].deleteSheet: No grid with id: 77',
      'Facts',
    ],
  },
  {
    id: 'sheets-api/named-range-twice',
    says: 'A name that stands cannot be added: the fence of the golden source.',
    source: 'a public write guard that waits for this text',
    run: () => {
      const id = SpreadsheetApp.getActive().getId();
      const namedRange = { name: 'Fence', range: { sheetId: 0, endRowIndex: 1 } };
      Sheets?.Spreadsheets?.batchUpdate({ requests: [{ addNamedRange: { namedRange } }] }, id);
      Sheets?.Spreadsheets?.batchUpdate({ requests: [{ addNamedRange: { namedRange } }] }, id);
    },
    throws:
      'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[0].addNamedRange: Cannot add named range with name Fence, a named range with that name already exists.',
  },
  {
    id: 'sheets-api/named-range-gone',
    says: 'A named range that is gone cannot be updated.',
    source: 'nithinmurali/pygsheets#253 (for updateNamedRange; deleting likewise is inferred)',
    run: () => {
      const request = { namedRange: { namedRangeId: 'gone', name: 'X' }, fields: 'name' };
      Sheets?.Spreadsheets?.batchUpdate(
        { requests: [{ updateNamedRange: request }] },
        SpreadsheetApp.getActive().getId(),
      );
    },
    throws:
      'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[0].updateNamedRange: No NamedRange with id: gone',
  },
  {
    id: 'sheets-api/no-such-tab',
    says: 'A range on a tab that is not there cannot be read.',
    source: PROBED,
    run: () =>
      Sheets?.Spreadsheets?.Values?.get(SpreadsheetApp.getActive().getId(), "'Data Tab'!A1:C10"),
    throws:
      "API call to sheets.spreadsheets.values.get failed with error: Unable to parse range: 'Data Tab'!A1:C10",
  },
  {
    id: 'sheets-api/past-the-grid',
    says: 'A request range that starts past the grid is refused with the size of the grid.',
    source: PROBED,
    run: () => {
      const range = { sheetId: 0, startRowIndex: 1000, startColumnIndex: 0, endColumnIndex: 2 };
      Sheets?.Spreadsheets?.batchUpdate(
        { requests: [{ repeatCell: { range, cell: {}, fields: 'note' } }] },
        SpreadsheetApp.getActive().getId(),
      );
    },
    throws:
      'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[0].repeatCell: Range (Sheet1!A1001:B) exceeds grid limits. Max rows: 1000, max columns: 26',
  },
  {
    id: 'sheets-api/over-the-edge',
    says: 'A request range that starts on the grid is taken, and the grid is not grown.',
    source: PROBED,
    run: () => {
      const range = { sheetId: 0, startRowIndex: 999, endRowIndex: 1003 };
      Sheets?.Spreadsheets?.batchUpdate(
        { requests: [{ repeatCell: { range, cell: { note: 'x' }, fields: 'note' } }] },
        SpreadsheetApp.getActive().getId(),
      );
      return SpreadsheetApp.getActive().getSheets()[0]?.getMaxRows();
    },
    returns: 1000,
  },
  {
    id: 'sheets-api/write-past-the-grid',
    says: 'Values cannot be written past the grid.',
    source: PROBED,
    run: () => {
      const id = SpreadsheetApp.getActive().getId();
      const option = { valueInputOption: 'RAW' };
      Sheets?.Spreadsheets?.Values?.update({ values: [['x']] }, id, 'A100000', option);
    },
    throws:
      'API call to sheets.spreadsheets.values.update failed with error: Range (Sheet1!A100000) exceeds grid limits. Max rows: 1000, max columns: 26',
  },
  {
    id: 'sheets-api/values-too-wide',
    says: 'Values have to fit the range they are written to.',
    source: PROBED,
    run: () => {
      const id = SpreadsheetApp.getActive().getId();
      const option = { valueInputOption: 'RAW' };
      Sheets?.Spreadsheets?.Values?.update({ values: [[1, 2, 3]] }, id, 'Sheet1!A1:B1', option);
    },
    throws:
      'API call to sheets.spreadsheets.values.update failed with error: Requested writing within range [Sheet1!A1:B1], but tried writing to column [C]',
  },
  {
    id: 'sheets-api/cells-past-the-grid',
    says: 'updateCells names the column that is not there, counted from 0.',
    source: REPORTS,
    run: () => {
      const start = { sheetId: 0, rowIndex: 0, columnIndex: 25 };
      const rows = [{ values: [{ note: 'a' }, { note: 'b' }] }];
      Sheets?.Spreadsheets?.batchUpdate(
        { requests: [{ updateCells: { start, rows, fields: 'note' } }] },
        SpreadsheetApp.getActive().getId(),
      );
    },
    throws:
      'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[0].updateCells: Attempting to write column: 26, beyond the last requested column of: 25',
  },
  {
    id: 'sheets-api/delete-missing-row',
    says: 'A row that is not there cannot be deleted.',
    source: REPORTS,
    run: () => {
      const range = { sheetId: 0, dimension: 'ROWS', startIndex: 1000, endIndex: 1001 };
      Sheets?.Spreadsheets?.batchUpdate(
        { requests: [{ deleteDimension: { range } }] },
        SpreadsheetApp.getActive().getId(),
      );
    },
    throws:
      "API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[0].deleteDimension: Cannot delete a row that doesn't exist. Tried to delete row index 1000 but there are only 1000 rows.",
  },
  {
    id: 'sheets-api/no-mask',
    says: 'Requests that change fields have to name them.',
    source: PROBED,
    run: () => {
      Sheets?.Spreadsheets?.batchUpdate(
        { requests: [{ repeatCell: { range: { sheetId: 0 }, cell: {} } }] },
        SpreadsheetApp.getActive().getId(),
      );
    },
    throws:
      "API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[0].repeatCell: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
  },
  {
    id: 'sheets-api/no-requests',
    says: 'A batch has at least one request.',
    source: PROBED,
    run: () =>
      Sheets?.Spreadsheets?.batchUpdate({ requests: [] }, SpreadsheetApp.getActive().getId()),
    throws:
      'API call to sheets.spreadsheets.batchUpdate failed with error: Must specify at least one request.',
  },
  {
    id: 'sheets-api/unknown-name',
    says: 'A field that Google does not know is refused by name.',
    source: PROBED,
    run: () => {
      const requests = [{ frobnicate: {} }] as object[];
      Sheets?.Spreadsheets?.batchUpdate({ requests }, SpreadsheetApp.getActive().getId());
    },
    throws:
      'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid JSON payload received. Unknown name "frobnicate" at \'requests[0]\': Cannot find field.',
  },
  {
    id: 'sheets-api/append-cells',
    says: 'appendCells writes after the last row with data, and adds rows where it has to.',
    source: 'Sheets API, "AppendCellsRequest"; that formats are no data is from memory',
    run: () => {
      const book = SpreadsheetApp.getActive();
      const sheet = book.getSheets()[0];
      sheet?.deleteRows(3, 998);
      sheet?.getRange('A1').setValue('head');
      sheet?.getRange('A2').setBackground('red');
      const row = { values: [{ userEnteredValue: { numberValue: 1 } }] };
      const request = { sheetId: 0, rows: [row, row, row], fields: 'userEnteredValue' };
      Sheets?.Spreadsheets?.batchUpdate({ requests: [{ appendCells: request }] }, book.getId());
      return [sheet?.getMaxRows(), sheet?.getRange('A1:A4').getValues()];
    },
    returns: [4, [['head'], [1], [1], [1]]],
  },
  {
    id: 'sheets-api/ordered',
    says: 'Requests are applied in order, each seeing what the ones before did.',
    source: BATCH,
    run: () => {
      const book = SpreadsheetApp.getActive();
      book.getSheets()[0]?.getRange('A1').setValue('before');
      const cell = (row: number) => ({
        sheetId: 0,
        startRowIndex: row,
        endRowIndex: row + 1,
        startColumnIndex: 0,
        endColumnIndex: 1,
      });
      const copyPaste = { source: cell(0), destination: cell(4), pasteType: 'PASTE_VALUES' };
      const after = { userEnteredValue: { stringValue: 'after' } };
      const repeatCell = { range: cell(0), cell: after, fields: 'userEnteredValue' };
      Sheets?.Spreadsheets?.batchUpdate(
        { requests: [{ copyPaste }, { repeatCell }] },
        book.getId(),
      );
      return [0, 4].map(
        (row) =>
          book
            .getSheets()[0]
            ?.getRange(row + 1, 1)
            .getValue() as string,
      );
    },
    returns: ['after', 'before'],
  },
  {
    id: 'sheets-api/read-back',
    says: 'A batch gives back ranges with their cells where it is asked to.',
    source: 'Sheets API, "BatchUpdateSpreadsheetRequest"',
    run: () => {
      const answer = Sheets?.Spreadsheets?.batchUpdate(
        {
          requests: [
            {
              repeatCell: {
                range: { sheetId: 0, startRowIndex: 1, endRowIndex: 2, endColumnIndex: 1 },
                cell: { userEnteredValue: { numberValue: 7 } },
                fields: 'userEnteredValue',
              },
            },
          ],
          includeSpreadsheetInResponse: true,
          responseRanges: ['Sheet1!A1:B2'],
          responseIncludeGridData: true,
        },
        SpreadsheetApp.getActive().getId(),
      );
      const data = answer?.updatedSpreadsheet?.sheets?.[0]?.data?.[0];
      return data?.rowData?.map(({ values = [] }) => values.map((cell) => cell.effectiveValue));
    },
    returns: [[], [{ numberValue: 7 }]],
  },
  {
    id: 'sheets-api/write-quota',
    says: 'Sixty writes a minute and account; the next is refused.',
    source: 'Sheets API, "Usage limits"; words from jpoehnelt, apps-script-key-value-stores',
    run: () => {
      const id = SpreadsheetApp.getActive().getId();
      const option = { valueInputOption: 'RAW' };
      try {
        for (let i = 0; i < 61; i += 1) {
          Sheets?.Spreadsheets?.Values?.update({ values: [[i]] }, id, 'A1', option);
        }
      } catch (error) {
        return (error as Error).message.includes(
          "Quota exceeded for quota metric 'Write requests'",
        );
      }
      return false;
    },
    returns: true,
  },
];
