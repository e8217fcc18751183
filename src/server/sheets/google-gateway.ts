/** The gateway over Google's advanced Sheets service. Nothing here knows what the cells mean. */
import {
  rowSpan,
  type BookMeta,
  type Cell,
  type GridBlock,
  type HeaderLook,
  type SheetsGateway,
} from './gateway.ts';

type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;

const META_FIELDS =
  'namedRanges(namedRangeId,name),' +
  'sheets(properties(sheetId,title,hidden,gridProperties),protectedRanges(description))';

const LOOK_FIELDS =
  'sheets(properties(title),data(rowData(values(note,dataValidation,userEnteredFormat(numberFormat)))))';

/** A gateway to the spreadsheet that the script is bound to; it asks for the ID once, when first needed. */
export function googleGateway(
  active: () => GoogleAppsScript.Spreadsheet.Spreadsheet = () =>
    SpreadsheetApp.getActiveSpreadsheet(),
): SheetsGateway {
  let id: string | null = null;
  const spreadsheetId = () => (id ??= active().getId());
  return {
    spreadsheetId,
    batchGet: (ranges, by = 'ROWS') => {
      const answer = service().Values.batchGet(spreadsheetId(), {
        ranges: [...ranges],
        majorDimension: by,
        valueRenderOption: 'UNFORMATTED_VALUE',
        dateTimeRenderOption: 'SERIAL_NUMBER',
      });
      const read = answer.valueRanges ?? [];
      return ranges.map((_, index) => (read[index]?.values ?? []) as Cell[][]);
    },
    batchUpdate: (requests, back = []) => {
      const answer = service().batchUpdate(
        back.length === 0
          ? { requests }
          : {
              requests,
              includeSpreadsheetInResponse: true,
              responseIncludeGridData: true,
              responseRanges: [...back],
            },
        spreadsheetId(),
      );
      return blocksOf(answer.updatedSpreadsheet);
    },
    headerLooks: (tabs) =>
      looksOf(
        service().get(spreadsheetId(), {
          ranges: tabs.map((tab) => rowSpan(tab, 1, 2)),
          fields: LOOK_FIELDS,
        }),
      ),
    meta: () => metaOf(service().get(spreadsheetId(), { fields: META_FIELDS })),
  };
}

function service() {
  const spreadsheets = Sheets?.Spreadsheets;
  if (!spreadsheets) throw new Error('Bug: the Sheets service is not enabled in appsscript.json');
  return spreadsheets as typeof spreadsheets & {
    Values: NonNullable<(typeof spreadsheets)['Values']>;
  };
}

function blocksOf(spreadsheet: Spreadsheet | undefined): GridBlock[] {
  return (spreadsheet?.sheets ?? []).flatMap(({ properties, data = [] }) =>
    data.map(({ startRow = 0, startColumn = 0, rowData = [] }) => ({
      tab: properties?.title ?? '',
      row: startRow,
      column: startColumn,
      cells: rowData.map(({ values = [] }) => values.map(valueOf)),
    })),
  );
}

function valueOf({ effectiveValue = {} }: CellData): Cell {
  return effectiveValue.stringValue ?? effectiveValue.numberValue ?? effectiveValue.boolValue ?? '';
}

function metaOf(spreadsheet: Spreadsheet): BookMeta {
  return {
    tabs: (spreadsheet.sheets ?? []).map(({ properties = {}, protectedRanges = [] }) => ({
      title: properties.title ?? '',
      // Google leaves out what is zero or false.
      sheetId: properties.sheetId ?? 0,
      hidden: properties.hidden ?? false,
      rows: properties.gridProperties?.rowCount ?? 0,
      columns: properties.gridProperties?.columnCount ?? 0,
      frozenRows: properties.gridProperties?.frozenRowCount ?? 0,
      protections: protectedRanges.map(({ description = '' }) => description),
    })),
    namedRanges: (spreadsheet.namedRanges ?? []).map(({ namedRangeId = '', name = '' }) => ({
      id: namedRangeId,
      name,
    })),
  };
}

function looksOf(spreadsheet: Spreadsheet): Map<string, HeaderLook[]> {
  const looks = (spreadsheet.sheets ?? []).map(
    ({ properties, data = [] }): [string, HeaderLook[]] => {
      const [header = [], first = []] = (data[0]?.rowData ?? []).map(({ values = [] }) => values);
      const width = Math.max(header.length, first.length);
      const columns = Array.from({ length: width }, (_, index) => ({
        note: Boolean(header[index]?.note),
        dropdown: first[index]?.dataValidation !== undefined,
        numberFormat: first[index]?.userEnteredFormat?.numberFormat !== undefined,
      }));
      return [properties?.title ?? '', columns];
    },
  );
  return new Map(looks);
}
