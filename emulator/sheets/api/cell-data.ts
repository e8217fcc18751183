/** Cells as the Sheets API has them (CellData), read from and written to a tab. */
import { isFormula } from '../model/cell.ts';
import type { Content, Value } from '../model/cell.ts';
import { SheetRefusal } from '../model/limits.ts';
import { completeFormat } from '../model/number-format.ts';
import type { CellFormat, CellStyle, ValidationRule } from '../model/style-book.ts';
import type { Tab } from '../model/tab.ts';
import { copyField, isAll } from './field-mask.ts';
import type { Path } from './field-mask.ts';
import { cellFormatShape } from './request-shapes.ts';

export type CellData = GoogleAppsScript.Sheets.Schema.CellData;
export type ExtendedValue = GoogleAppsScript.Sheets.Schema.ExtendedValue;

const ALL_FIELDS: readonly Path[] = [
  ['userEnteredValue'],
  ['userEnteredFormat'],
  ['note'],
  ['dataValidation'],
];
/** Fields a mask may name although nothing here holds them. */
const ACCEPTED = new Set(['textFormatRuns', 'hyperlink', 'pivotTable', 'chipRuns']);

/** The paths of a cell mask, checked; throws `Invalid field: x` where Google would. */
export function cellPaths(paths: readonly Path[]): readonly Path[] {
  if (paths.some(isAll)) return ALL_FIELDS;
  for (const [head = '', second] of paths) {
    const known = ALL_FIELDS.some(([name]) => name === head) || ACCEPTED.has(head);
    if (!known) throw new SheetRefusal(`Invalid field: ${head}`);
    if (head === 'userEnteredFormat' && second !== undefined && !(second in cellFormatShape)) {
      throw new SheetRefusal(`Invalid field: user_entered_format.${second}`);
    }
  }
  return paths;
}

/** Writes the masked fields of a cell; a field missing in the data is cleared. */
export function writeCell(
  tab: Tab,
  row: number,
  column: number,
  data: CellData,
  paths: readonly Path[],
): void {
  let style: CellStyle | null = null;
  for (const path of paths) {
    if (path[0] === 'userEnteredValue') tab.write(row, column, contentOf(data.userEnteredValue));
    else style = changeStyle(style ?? tab.style(row, column), data, path);
  }
  if (style) tab.setStyle(row, column, style);
}

function changeStyle(style: CellStyle, data: CellData, path: Path): CellStyle {
  switch (path[0]) {
    case 'note':
      return { ...style, note: data.note };
    case 'dataValidation':
      return { ...style, validation: data.dataValidation as ValidationRule | undefined };
    case 'userEnteredFormat': {
      const given = (data.userEnteredFormat ?? {}) as CellFormat;
      const format = copyField(style.format ?? {}, given, path.slice(1)) as CellFormat;
      return { ...style, format: complete(format) };
    }
    default:
      return style;
  }
}

/** A number format may be given by its kind alone; colours are kept in both ways the API has. */
function complete(format: CellFormat): CellFormat {
  if (!format.numberFormat) return format;
  const { type, pattern } = format.numberFormat as { type?: string; pattern?: string };
  if (type === undefined) throw new SheetRefusal('Must specify a number format type.');
  return { ...format, numberFormat: completeFormat(type, pattern) };
}

/** What is stored for a typed value. A `stringValue` is never parsed, whatever it looks like. */
export function contentOf(value: ExtendedValue | undefined): Content {
  if (!value) return null;
  if (value.stringValue !== undefined) return value.stringValue;
  if (value.numberValue !== undefined) return value.numberValue;
  if (value.boolValue !== undefined) return value.boolValue;
  if (value.formulaValue === undefined) return null;
  if (!value.formulaValue.startsWith('=')) {
    throw new SheetRefusal(`Formulas must start with "=": ${value.formulaValue}`);
  }
  return { formula: value.formulaValue };
}

export function extended(value: Value | null): ExtendedValue | undefined {
  if (value === null) return undefined;
  if (typeof value === 'string') return { stringValue: value };
  return typeof value === 'number' ? { numberValue: value } : { boolValue: value };
}

/** A cell as `get` with grid data returns it; `{}` where nothing is. */
export function readCell(tab: Tab, row: number, column: number): CellData {
  const content = tab.content(row, column);
  const style = tab.style(row, column);
  const data: CellData = {};
  if (content !== null) {
    const value = tab.value(row, column);
    data.userEnteredValue = isFormula(content)
      ? { formulaValue: content.formula }
      : extended(content);
    data.effectiveValue = extended(value);
    data.formattedValue = tab.shown(row, column);
  }
  if (style.format) {
    data.userEnteredFormat = style.format;
    data.effectiveFormat = style.format;
  }
  if (style.note) data.note = style.note;
  if (style.validation) data.dataValidation = style.validation as CellData['dataValidation'];
  return data;
}
