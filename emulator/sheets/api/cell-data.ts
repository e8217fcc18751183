/** Cells as the Sheets API has them (CellData), read from and written to a tab. */
import { isFormula } from '../model/cell.ts';
import type { Content, Value } from '../model/cell.ts';
import { SheetRefusal } from '../model/limits.ts';
import { completeFormat } from '../model/number-format.ts';
import type { CellFormat, CellStyle, ValidationRule } from '../model/style-book.ts';
import type { Tab } from '../model/tab.ts';
import { copyField, isAll, parseMask } from './field-mask.ts';
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

function cellPaths(paths: readonly Path[]): readonly Path[] {
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

/** What a mask asks to be written, worked out once for all cells of a request. */
export interface CellMask {
  readonly value: boolean;
  readonly looks: readonly Path[];
  /** Names the looks, so that equal changes of equal looks are worked out once. */
  readonly key: string;
}

/** The mask of a cell request, checked; throws `Invalid field: x` where Google would. */
export function cellMask(fields: string | undefined): CellMask {
  const paths = cellPaths(parseMask(fields));
  const looks = paths.filter(([head]) => head !== 'userEnteredValue');
  return { value: looks.length < paths.length, looks, key: JSON.stringify(looks) };
}

/** Writes the masked fields of a cell; a field missing in the data is cleared. */
export function writeCell(
  tab: Tab,
  row: number,
  column: number,
  data: CellData,
  { value, looks, key }: CellMask,
): void {
  if (value) tab.write(row, column, contentOf(data.userEnteredValue));
  if (looks.length === 0) return;
  const { userEnteredFormat, note, dataValidation } = data;
  const given = JSON.stringify([userEnteredFormat, note, dataValidation]);
  tab.changeStyle(row, column, key + given, (style) =>
    looks.reduce((after, path) => changeStyle(after, data, path), style),
  );
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

function extended(value: Value | null): ExtendedValue | undefined {
  if (value === null) return undefined;
  if (typeof value === 'string') return { stringValue: value };
  return typeof value === 'number' ? { numberValue: value } : { boolValue: value };
}

/** A formula's result, which here is an unknown name or nothing. */
function resultOf(value: Value | null): ExtendedValue | undefined {
  if (value === null) return undefined;
  return { errorValue: { type: 'NAME', message: 'Unknown name.' } };
}

/** A cell as `get` with grid data returns it; `{}` where nothing is. */
export function readCell(tab: Tab, row: number, column: number): CellData {
  const content = tab.content(row, column);
  const style = tab.style(row, column);
  const data: CellData = {};
  if (content !== null) {
    const formula = isFormula(content);
    data.userEnteredValue = formula ? { formulaValue: content.formula } : extended(content);
    data.effectiveValue = formula ? resultOf(tab.value(row, column)) : extended(content);
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
