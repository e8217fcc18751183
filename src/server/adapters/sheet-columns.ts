/**
 * Chosen columns of whole tabs in one round trip. Where a column stands is guessed from the tab as
 * Rollcall made it; each column comes with its header, so a wrong guess is noticed and costs one read more.
 */
import type { ColumnReader, ColumnWants, Lines } from '../../usecases/ports/column-reader.ts';
import type { TabName } from '../../usecases/ports/store.ts';
import { asText, blankOf, readCell, type Row } from '../sheets/cells.ts';
import { columnOf, type Cell, rowSpan, type SheetsGateway } from '../sheets/gateway.ts';
import { isTransient, messageOf } from '../sheets/google-failure.ts';
import { layoutOf } from '../sheets/layout.ts';
import { patiently, run } from '../sheets/reading.ts';
import type { Column, Schema } from '../sheets/schema/column.ts';
import { TABLE_SCHEMAS } from '../sheets/schema/schemas.ts';

/** One column of one tab that is wanted, and where it is believed to stand (0-based). */
interface WantedColumn {
  schema: Schema;
  column: Column;
  at: number;
}

/** A reader that remembers, for one execution, where it found columns. */
export function sheetColumns(gateway: SheetsGateway, sleep: (ms: number) => void): ColumnReader {
  const places = new Map<string, number>();
  const columnsOf = (wanted: readonly WantedColumn[]): Cell[][] => {
    const ranges = wanted.map(({ schema, at }) => columnOf(schema.tab, at));
    // One array of cells per range, because each range is one column.
    return patiently(sleep, () => gateway.batchGet(ranges, 'COLUMNS')).map(([cells = []]) => cells);
  };
  return {
    read: <W extends ColumnWants>(wants: W): Lines<W> => {
      const wanted = wantedColumns(wants, places);
      if (wanted.length === 0) return {} as Lines<W>;
      let columns = tryColumns(() => columnsOf(wanted));
      if (columns === null || !wanted.every((one, at) => hasHeader(one, columns?.[at]))) {
        findColumns(gateway, sleep, wanted, places);
        columns = columnsOf(wanted);
      }
      return linesOf(wanted, columns) as unknown as Lines<W>;
    },
  };
}

function wantedColumns(wants: ColumnWants, places: ReadonlyMap<string, number>): WantedColumn[] {
  return (Object.keys(wants) as TabName[]).flatMap((tab) => {
    const schema: Schema = TABLE_SCHEMAS[tab];
    // The key comes along even where nobody asked: rows without one are not rows.
    const fields = new Set<string>([schema.key, ...(wants[tab] ?? [])]);
    return schema.columns.flatMap((column, usual) =>
      fields.has(column.field)
        ? [{ schema, column, at: places.get(`${tab}|${column.field}`) ?? usual }]
        : [],
    );
  });
}

/** A guess may lie outside a tab that was made narrower, which Google refuses. */
function tryColumns(read: () => Cell[][]): Cell[][] | null {
  try {
    return read();
  } catch (cause) {
    // Only a range that is not there says anything about columns.
    if (isTransient(messageOf(cause))) throw cause;
    console.warn('Columns are not where they usually stand', cause);
    return null;
  }
}

function hasHeader({ column }: WantedColumn, cells: readonly Cell[] | undefined): boolean {
  return asText(cells?.[0] ?? '').trim() === column.header;
}

/** Reads the header rows; throws, naming it, where a header is missing. */
function findColumns(
  gateway: SheetsGateway,
  sleep: (ms: number) => void,
  wanted: readonly WantedColumn[],
  places: Map<string, number>,
): void {
  const errands = [...new Set(wanted.map(({ schema }) => schema))].map((schema) => ({
    range: rowSpan(schema.tab, 1, 1),
    absorb: ([header = []]: Cell[][]) => {
      const layout = layoutOf(schema, header);
      for (const one of wanted) {
        if (one.schema !== schema) continue;
        one.at = layout.at.get(one.column.field) ?? one.at;
        places.set(`${schema.tab}|${one.column.field}`, one.at);
      }
    },
  }));
  run({ gateway, sleep }, errands);
}

function linesOf(
  wanted: readonly WantedColumn[],
  columns: readonly (readonly Cell[])[],
): { [tab: string]: Row[] } {
  const lines: { [tab: string]: Row[] } = {};
  for (const schema of new Set(wanted.map((one) => one.schema))) {
    const mine = wanted.flatMap((one, at) =>
      one.schema === schema ? [{ column: one.column, cells: columns[at] ?? [] }] : [],
    );
    lines[schema.tab] = rowsOf(schema, mine);
  }
  return lines;
}

function rowsOf(
  schema: Schema,
  columns: readonly { column: Column; cells: readonly Cell[] }[],
): Row[] {
  const keys = columns.find(({ column }) => column.field === schema.key)?.cells ?? [];
  const rows: Row[] = [];
  for (let at = 1; at < keys.length; at += 1) {
    const key = asText(keys[at] ?? '').trim();
    if (key === '') continue;
    const line: Row = { row: at + 1 };
    for (const { column, cells } of columns) {
      const read = readCell(column, cells[at] ?? '');
      line[column.field] = read.ok ? read.value : blankOf(column);
    }
    line[schema.key] = key;
    rows.push(line);
  }
  return rows;
}
