/** One tab: a grid of cells with its size, frozen rows, widths and protections. */
import { isFormula, trimEnd, trimStyles } from './cell.ts';
import type { Content, Row, Value } from './cell.ts';
import type { GridRange } from './grid-range.ts';
import { CELL_TEXT_TOO_LONG, MAX_CELL_TEXT, SheetRefusal } from './limits.ts';
import { shown } from './number-format.ts';
import type { CellFormat, CellStyle, NumberFormat, StyleBook } from './style-book.ts';

/** As in the Sheets API; a range without sides is the whole sheet. */
export interface ProtectedRange {
  readonly protectedRangeId: number;
  readonly range?: GridRange;
  readonly namedRangeId?: string;
  readonly description?: string;
  readonly warningOnly?: boolean;
  readonly editors?: unknown;
  readonly unprotectedRanges?: readonly GridRange[];
}

export interface ConditionalFormat {
  readonly ranges: readonly GridRange[];
  readonly rule: Readonly<Record<string, unknown>>;
}

/** What a tab is besides its identity. Everything but `rows` is replaced, never changed in place. */
export interface TabFields {
  title: string;
  hidden: boolean;
  rowCount: number;
  columnCount: number;
  frozenRows: number;
  frozenColumns: number;
  rows: (Row | undefined)[];
  columnWidths: ReadonlyMap<number, number>;
  hiddenColumns: ReadonlyMap<number, true>;
  hiddenRows: ReadonlyMap<number, true>;
  protections: readonly ProtectedRange[];
  filter: (Readonly<Record<string, unknown>> & { readonly range?: GridRange }) | null;
  conditionalFormats: readonly ConditionalFormat[];
  /** Sheet properties that are kept but mean nothing here, such as the tab's colour. */
  otherProperties: Readonly<Record<string, unknown>>;
}

/** What a tab needs from the spreadsheet around it. */
export interface TabHome {
  readonly styles: StyleBook;
  readonly generation: number;
  readonly formulaResult: '' | '#NAME?';
}

export class Tab {
  readonly sheetId: number;
  private readonly home: TabHome;
  private rowsGeneration = -1;
  /** Number of columns with content, until the next write; whole tabs of 100,000 rows are asked often. */
  private knownColumns: number | null = null;
  fields: TabFields;

  constructor(home: TabHome, sheetId: number, fields: TabFields) {
    this.home = home;
    this.sheetId = sheetId;
    this.fields = fields;
  }

  belongsTo(home: TabHome): boolean {
    return this.home === home;
  }

  /** Puts other contents in place, such as those of a checkpoint. */
  reset(fields: TabFields): void {
    this.fields = { ...fields };
    this.knownColumns = null;
  }

  /** Rows that may be changed: the list is copied once in a generation, each row when it is written. */
  ownRows(): (Row | undefined)[] {
    this.knownColumns = null;
    if (this.rowsGeneration !== this.home.generation) {
      this.fields.rows = this.fields.rows.slice();
      this.rowsGeneration = this.home.generation;
    }
    return this.fields.rows;
  }

  ownRow(index: number): Row {
    const rows = this.ownRows();
    const row = rows[index];
    if (row?.generation === this.home.generation) return row;
    while (rows.length < index) rows.push(undefined);
    const own: Row = {
      generation: this.home.generation,
      values: row ? row.values.slice() : [],
      styles: row ? row.styles.slice() : [],
    };
    rows[index] = own;
    return own;
  }

  content(row: number, column: number): Content {
    return this.fields.rows[row]?.values[column] ?? null;
  }

  /** What the cell is worth: a formula is never computed (see `formulaResult`). */
  value(row: number, column: number): Value | null {
    const content = this.content(row, column);
    if (!isFormula(content)) return content;
    return this.home.formulaResult === '' ? null : this.home.formulaResult;
  }

  shown(row: number, column: number): string {
    return shown(this.value(row, column), this.numberFormat(row, column));
  }

  write(row: number, column: number, content: Content): void {
    if (typeof content === 'string' && content.length > MAX_CELL_TEXT) {
      throw new SheetRefusal(CELL_TEXT_TOO_LONG);
    }
    const kept = content === '' ? null : content;
    if (kept === null && this.content(row, column) === null) return;
    const { values } = this.ownRow(row);
    while (values.length < column) values.push(null);
    values[column] = kept;
    if (kept === null) trimEnd(values);
  }

  styleNumber(row: number, column: number): number {
    return this.fields.rows[row]?.styles[column] ?? 0;
  }

  style(row: number, column: number): CellStyle {
    return this.home.styles.get(this.styleNumber(row, column));
  }

  numberFormat(row: number, column: number): NumberFormat | undefined {
    return this.style(row, column).format?.numberFormat;
  }

  setStyleNumber(row: number, column: number, number: number): void {
    if (this.styleNumber(row, column) === number) return;
    const { styles } = this.ownRow(row);
    while (styles.length < column) styles.push(0);
    styles[column] = number;
    if (number === 0) trimStyles(styles);
  }

  setStyle(row: number, column: number, style: CellStyle): void {
    this.setStyleNumber(row, column, this.home.styles.numberOf(style));
  }

  /** Changes a look; see StyleBook.changed. */
  changeStyle(
    row: number,
    column: number,
    key: string,
    change: (style: CellStyle) => CellStyle,
  ): void {
    const number = this.styleNumber(row, column);
    this.setStyleNumber(row, column, this.home.styles.changed(number, key, change));
  }

  changeFormat(row: number, column: number, change: (format: CellFormat) => CellFormat): void {
    const style = this.style(row, column);
    this.setStyle(row, column, { ...style, format: change(style.format ?? {}) });
  }

  setNumberFormat(row: number, column: number, format: NumberFormat | undefined): void {
    this.changeFormat(row, column, ({ numberFormat: _, ...rest }) =>
      format ? { ...rest, numberFormat: format } : rest,
    );
  }

  /** Number of rows up to the last content; formats, notes and dropdowns do not count. */
  contentRows(): number {
    const { rows } = this.fields;
    let end = rows.length;
    while (end > 0 && (rows[end - 1]?.values.length ?? 0) === 0) end -= 1;
    return end;
  }

  /** Number of columns up to the last content, in the rows from `top` to `bottom`. */
  contentColumns(top = 0, bottom = Infinity): number {
    const whole = top === 0 && bottom === Infinity;
    if (whole && this.knownColumns !== null) return this.knownColumns;
    const { rows } = this.fields;
    let columns = 0;
    for (let i = top; i < Math.min(bottom, rows.length); i += 1) {
      columns = Math.max(columns, rows[i]?.values.length ?? 0);
    }
    if (whole) this.knownColumns = columns;
    return columns;
  }
}
