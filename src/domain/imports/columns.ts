/** Finds a file's columns by what their headers say, never by where they stand. */
import { cleanLine } from '../values/text.ts';
import { accept, refuse, type Verdict } from '../values/verdict.ts';
import type { CsvTable, FileNote } from './csv.ts';
import type { CsvRow } from './csv-rows.ts';

/** A field that is looked for, under the names it goes by. */
export interface FieldNames {
  names: readonly string[];
  /** What people call the field; left out where it only serves to find others. */
  label?: string;
  required?: boolean;
}
export type FieldSpec = Readonly<Record<string, FieldNames>>;

export interface ColumnUse {
  file: string;
  column: string;
  /** The field's label; `''` when the column is not used. */
  field: string;
}

export interface FoundColumns<S extends FieldSpec> {
  has: (field: keyof S) => boolean;
  /** The value of a row, cleaned; `''` where the column or the cell is missing. */
  get: (row: CsvRow, field: keyof S) => string;
  uses: ColumnUse[];
  notes: FileNote[];
}

/** Refuses, with the names that were looked for, when a required column is missing. */
export function findColumns<S extends FieldSpec>(
  table: CsvTable,
  spec: S,
): Verdict<FoundColumns<S>, 'columns-missing'> {
  const keys = table.headers.map(headerKey);
  const at = new Map<keyof S, number>();
  for (const [field, { names }] of Object.entries(spec)) {
    // Names are in order of preference: an ID column before a note of the same sort.
    const name = names.map(headerKey).find((known) => keys.includes(known));
    if (name !== undefined) at.set(field, keys.indexOf(name));
  }
  const missing = Object.entries(spec).filter(
    ([field, { required }]) => required && !at.has(field),
  );
  if (missing.length > 0) {
    return refuse('columns-missing', {
      file: table.name,
      missing: missing.map(([, { names }]) => names[0] ?? ''),
      found: table.headers.slice(0, 60),
    });
  }
  const byColumn = new Map(
    [...at].map(([field, column]) => [column, spec[field]?.label ?? String(field)]),
  );
  return accept({
    has: (field) => at.has(field),
    get: (row, field) => {
      const column = at.get(field);
      return column === undefined ? '' : cleanLine(row.cells[column] ?? '');
    },
    uses: table.headers.map((column, index) => ({
      file: table.name,
      column,
      field: byColumn.get(index) ?? '',
    })),
    notes: repeated(table, keys, new Set(at.values())),
  });
}

/** Only a repeated column that is read is worth a word. */
function repeated(table: CsvTable, keys: readonly string[], used: ReadonlySet<number>): FileNote[] {
  return [...used]
    .filter((column) => keys.indexOf(keys[column] ?? '', column + 1) >= 0)
    .map((column) => ({
      code: 'column-repeated',
      facts: { file: table.name, column: table.headers[column] ?? '' },
    }));
}

/** `annotated Asset_ID` and `annotatedAssetId` are the same header. */
export function headerKey(header: string): string {
  return header.toLowerCase().replace(/[^a-z0-9]/g, '');
}
