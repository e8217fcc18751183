/** FormApp's enumerations. */
import { enumeration } from '../execution/enum-value.ts';

export const itemTypes = enumeration('FormApp.ItemType', [
  'CHECKBOX',
  'CHECKBOX_GRID',
  'DATE',
  'DATETIME',
  'DURATION',
  'GRID',
  'IMAGE',
  'LIST',
  'MULTIPLE_CHOICE',
  'PAGE_BREAK',
  'PARAGRAPH_TEXT',
  'SCALE',
  'SECTION_HEADER',
  'TEXT',
  'TIME',
  'VIDEO',
  'FILE_UPLOAD',
]);

export const destinationTypes = enumeration('FormApp.DestinationType', ['SPREADSHEET']);
