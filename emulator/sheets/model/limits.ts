/** How large a spreadsheet may grow, and the words Google refuses with. */
import { ServiceError } from '../../execution/service-error.ts';

export const MAX_CELLS = 10_000_000;
export const MAX_COLUMNS = 18_278;
export const MAX_CELL_TEXT = 50_000;

export const CELL_TEXT_TOO_LONG =
  'Your input contains more than the maximum of 50000 characters in a single cell.';
export const TOO_MANY_CELLS =
  'This action would increase the number of cells in the workbook above the limit of 10000000 cells.';
export const TOO_MANY_COLUMNS =
  'This action would increase the number of columns in the sheet above the limit of 18278 columns.';
export const NO_UNFROZEN_ROWS = 'Sorry, it is not possible to delete all non-frozen rows.';
export const NO_UNFROZEN_COLUMNS = 'Sorry, it is not possible to delete all non-frozen columns.';
export const sheetNameTaken = (name: string): string =>
  `A sheet with the name "${name}" already exists. Please enter another name.`;
export const outOfBounds = (dimension: 'ROWS' | 'COLUMNS'): string =>
  `Those ${dimension.toLowerCase()} are out of bounds.`;
export const LAST_SHEET = "You can't remove all the sheets in a document.";
export const validationRefusal = (a1: string): string =>
  `The data you entered in cell ${a1} violates the data validation rules set on this cell.`;

/** A refusal in Google's words; the advanced service puts its own words around it. */
export class SheetRefusal extends ServiceError {}
