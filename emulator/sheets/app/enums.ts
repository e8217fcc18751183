/** SpreadsheetApp's enumerations, as far as the add-on and its emulation use them. */
import { enumeration, EnumValue } from '../../execution/enum-value.ts';

export const ProtectionType = enumeration('SpreadsheetApp.ProtectionType', ['RANGE', 'SHEET']);
export const Dimension = enumeration('SpreadsheetApp.Dimension', ['COLUMNS', 'ROWS']);
export const WrapStrategy = enumeration('SpreadsheetApp.WrapStrategy', [
  'WRAP',
  'OVERFLOW',
  'CLIP',
]);
export const BorderStyle = enumeration('SpreadsheetApp.BorderStyle', [
  'DOTTED',
  'DASHED',
  'SOLID',
  'SOLID_MEDIUM',
  'SOLID_THICK',
  'DOUBLE',
]);
export const CopyPasteType = enumeration('SpreadsheetApp.CopyPasteType', [
  'PASTE_NORMAL',
  'PASTE_NO_BORDERS',
  'PASTE_FORMAT',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
  'PASTE_VALUES',
  'PASTE_CONDITIONAL_FORMATTING',
  'PASTE_COLUMN_WIDTHS',
]);
export const DataValidationCriteria = enumeration('SpreadsheetApp.DataValidationCriteria', [
  'DATE_IS_VALID_DATE',
  'NUMBER_BETWEEN',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'TEXT_IS_VALID_EMAIL',
  'VALUE_IN_LIST',
  'CHECKBOX',
]);

/** Range.copyTo takes a paste type, the old `{contentsOnly, formatOnly}`, or nothing. */
export function pasteTypeOf(type: unknown): string {
  if (type instanceof EnumValue) return String(type);
  const { contentsOnly, formatOnly } = (type ?? {}) as {
    contentsOnly?: boolean;
    formatOnly?: boolean;
  };
  if (contentsOnly) return 'PASTE_VALUES';
  return formatOnly ? 'PASTE_FORMAT' : 'PASTE_NORMAL';
}
