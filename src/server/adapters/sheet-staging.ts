/** Where an import waits while it is applied in slices: one line a row of the hidden tab `_Import`. */
import type { Staging } from '../../usecases/ports/staging.ts';
import { cellData } from '../sheets/cells.ts';
import { rectangle, type Cell, type Request, type SheetsGateway } from '../sheets/gateway.ts';
import { IMPORT } from '../sheets/schema/hidden-tabs.ts';
import { SheetProblem } from '../sheets/sheet-problem.ts';

/** Google advises to keep one request below 2 MB. */
const CHUNK_CHARACTERS = 1_200_000;
const WIDTH = IMPORT.columns.length;

/** Staging on the sheet itself: the script's own stores hold half a megabyte at most. */
export function sheetStaging(gateway: SheetsGateway): Staging {
  return {
    begin: (importId, lines) => begin(gateway, importId, lines),
    read: (importId, from, count) => read(gateway, importId, from, count),
    clear: (importId) => {
      if (read(gateway, importId, 0, 1).length > 0) begin(gateway, '', []);
    },
  };
}

function begin(gateway: SheetsGateway, importId: string, lines: readonly string[]): void {
  const tab = gateway.meta().tabs.find(({ title }) => title === IMPORT.tab);
  if (!tab) throw new SheetProblem('not-set-up', { tab: IMPORT.tab });
  const { sheetId } = tab;
  const rowCount = Math.max(2, lines.length + 1);
  const emptied: Request[] = [
    { updateCells: { range: { sheetId, startRowIndex: 1 }, fields: 'userEnteredValue' } },
    {
      updateSheetProperties: {
        properties: { sheetId, gridProperties: { rowCount } },
        fields: 'gridProperties.rowCount',
      },
    },
  ];
  let requests = emptied;
  for (const [first, chunk] of chunksOf(lines)) {
    requests.push(linesRequest(sheetId, importId, first, chunk));
    gateway.batchUpdate(requests);
    requests = [];
  }
  if (requests.length > 0) gateway.batchUpdate(requests);
}

function linesRequest(
  sheetId: number,
  importId: string,
  first: number,
  lines: readonly string[],
): Request {
  const rows = lines.map((line, at) => ({
    values: rowOf(importId, first + at, line).map(cellData),
  }));
  const start = { sheetId, rowIndex: first + 1, columnIndex: 0 };
  return { updateCells: { start, rows, fields: 'userEnteredValue' } };
}

/** Columns of the tab in its own order: import, sequence, tab, key, json. */
function rowOf(importId: string, sequence: number, line: string): Cell[] {
  return IMPORT.columns.map(({ field }) =>
    field === 'importId'
      ? importId
      : field === 'sequence'
        ? sequence
        : field === 'json'
          ? line
          : '',
  );
}

function* chunksOf(lines: readonly string[]): Generator<[number, string[]]> {
  let chunk: string[] = [];
  let size = 0;
  let first = 0;
  for (const line of lines) {
    if (chunk.length > 0 && size + line.length > CHUNK_CHARACTERS) {
      yield [first, chunk];
      first += chunk.length;
      chunk = [];
      size = 0;
    }
    chunk.push(line);
    size += line.length + 100;
  }
  if (chunk.length > 0) yield [first, chunk];
}

function read(gateway: SheetsGateway, importId: string, from: number, count: number): string[] {
  const lines: string[] = [];
  for (const cells of rowsAt(gateway, from + 2, from + count + 1)) {
    const of = (field: string) => cells[IMPORT.columns.findIndex((one) => one.field === field)];
    if (of('importId') !== importId || of('sequence') !== from + lines.length) break;
    lines.push(String(of('json') ?? ''));
  }
  return lines;
}

/** The grid ends with the last line, and Google refuses to read past it. */
function rowsAt(gateway: SheetsGateway, first: number, last: number): readonly Cell[][] {
  const range = (end: number) => rectangle(IMPORT.tab, [first, 0], [end, WIDTH - 1]);
  try {
    return gateway.batchGet([range(last)])[0] ?? [];
  } catch (cause) {
    const rows = gateway.meta().tabs.find(({ title }) => title === IMPORT.tab)?.rows ?? 0;
    if (rows >= last) throw cause;
    return rows < first ? [] : (gateway.batchGet([range(rows)])[0] ?? []);
  }
}
