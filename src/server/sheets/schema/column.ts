/** What a tab is made of: from one schema come its headers, formats, dropdowns, parser and printer. */

/** How a column's cells are read and printed; see cells.ts. */
export type ColumnType = 'text' | 'day' | 'moment' | 'money' | 'number' | 'flag';

interface Common {
  /** Row 1 of the tab, exactly; columns are found by it. */
  header: string;
  /** Note on the header, in plain words for whoever edits the Sheet. */
  note: string;
  /** Pixels. */
  width: number;
  /** A row without it cannot be read. The key always is. */
  required?: boolean;
  /** What cannot be read counts as blank: where blank is the safe side and a slip must not stop everyone. */
  lenient?: boolean;
  /** Whether a person may change it by hand; the rest is kept by Rollcall and warned about. */
  byHand?: boolean;
  /** Number format, where the type's own (see `formatOf`) will not do. */
  format?: string;
}

/** A column that fits a field of type V: a closed list must be named, and day is not number. */
export type ColumnSpec<V> = Common &
  ([V] extends [boolean]
    ? { type: 'flag' }
    : [V] extends [number | null]
      ? { type: 'number' | 'money' }
      : string extends V
        ? { type: 'text' | 'day' | 'moment' }
        : { type: 'text'; list: readonly Exclude<V, ''>[] });

export interface Column<F extends string = string> extends Common {
  field: F;
  type: ColumnType;
  list: readonly string[] | null;
  required: boolean;
  byHand: boolean;
  format: string;
}

interface TabSpec<R> {
  tab: string;
  key: keyof R & string;
  /** One sentence on what the tab holds. */
  about: string;
  hidden?: boolean;
  /** Whether its rows have a shadow, so that hand edits are noticed and undoable. */
  guarded?: boolean;
  /** Warn before anyone edits anything in it. */
  warnWhole?: boolean;
  /** Rows that a new tab gets, header included; tabs read whole by every command stay small. */
  startRows: number;
  /** One entry per field of the record, in the order people see the columns. */
  columns: { [F in keyof R & string]-?: ColumnSpec<R[F]> };
}

/** A tab with the fields F. */
export interface Schema<F extends string = string> {
  tab: string;
  key: F;
  about: string;
  hidden: boolean;
  guarded: boolean;
  warnWhole: boolean;
  startRows: number;
  columns: readonly Column<F>[];
}

const FORMATS: { [T in ColumnType]: string } = {
  text: '@',
  day: 'yyyy-mm-dd',
  moment: 'yyyy-mm-dd hh:mm:ss',
  money: '"$"#,##0.00',
  number: '0',
  flag: 'General',
};

/** A schema whose columns are exactly the fields of R: a missing or misspelt one does not compile. */
export function defineTab<R>(spec: TabSpec<R>): Schema<keyof R & string> {
  type F = keyof R & string;
  const entries = Object.entries(spec.columns) as [
    F,
    Common & { type: ColumnType; list?: string[] },
  ][];
  return {
    tab: spec.tab,
    key: spec.key,
    about: spec.about,
    hidden: spec.hidden ?? false,
    guarded: spec.guarded ?? false,
    warnWhole: spec.warnWhole ?? false,
    startRows: spec.startRows,
    columns: entries.map(([field, column]) => ({
      ...column,
      field,
      list: column.list ?? null,
      required: column.required ?? field === spec.key,
      byHand: column.byHand ?? false,
      format: column.format ?? FORMATS[column.type],
    })),
  };
}
