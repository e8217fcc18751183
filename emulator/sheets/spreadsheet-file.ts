/** A spreadsheet's contents, and the door by which a person at the keyboard reaches them. */
export { SpreadsheetModel } from './model/spreadsheet-model.ts';
