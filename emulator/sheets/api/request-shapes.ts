/** The fields of the batchUpdate requests that are emulated, and the names of those that are not. */
import type { Shape } from './shape.ts';

type Fields = { readonly [field: string]: Shape };

const color: Fields = { red: 'number', green: 'number', blue: 'number', alpha: 'number' };
const colorStyle: Fields = { rgbColor: color, themeColor: 'string' };
const gridRange: Fields = {
  sheetId: 'integer',
  startRowIndex: 'integer',
  endRowIndex: 'integer',
  startColumnIndex: 'integer',
  endColumnIndex: 'integer',
};
const dimensionRange: Fields = {
  sheetId: 'integer',
  dimension: 'string',
  startIndex: 'integer',
  endIndex: 'integer',
};
const extendedValue: Fields = {
  stringValue: 'string',
  numberValue: 'number',
  boolValue: 'boolean',
  formulaValue: 'string',
  errorValue: 'any',
};
export const cellFormatShape: Fields = {
  numberFormat: { type: 'string', pattern: 'string' },
  backgroundColor: color,
  backgroundColorStyle: colorStyle,
  borders: 'any',
  padding: 'any',
  horizontalAlignment: 'string',
  verticalAlignment: 'string',
  wrapStrategy: 'string',
  textDirection: 'string',
  textRotation: 'any',
  hyperlinkDisplayType: 'string',
  textFormat: {
    foregroundColor: color,
    foregroundColorStyle: colorStyle,
    fontFamily: 'string',
    fontSize: 'integer',
    bold: 'boolean',
    italic: 'boolean',
    strikethrough: 'boolean',
    underline: 'boolean',
    link: 'any',
  },
};
const condition: Fields = {
  type: 'string',
  values: [{ userEnteredValue: 'string', relativeDate: 'string' }],
};
const validation: Fields = {
  condition,
  inputMessage: 'string',
  strict: 'boolean',
  showCustomUi: 'boolean',
};
const cellData: Fields = {
  userEnteredValue: extendedValue,
  userEnteredFormat: cellFormatShape,
  note: 'string',
  dataValidation: validation,
  effectiveValue: 'any',
  effectiveFormat: 'any',
  formattedValue: 'string',
  hyperlink: 'string',
  textFormatRuns: 'any',
  pivotTable: 'any',
};
const rows: Shape = [{ values: [cellData] }];
const sheetProperties: Fields = {
  sheetId: 'integer',
  title: 'string',
  index: 'integer',
  sheetType: 'string',
  hidden: 'boolean',
  rightToLeft: 'boolean',
  tabColor: color,
  tabColorStyle: colorStyle,
  gridProperties: {
    rowCount: 'integer',
    columnCount: 'integer',
    frozenRowCount: 'integer',
    frozenColumnCount: 'integer',
    hideGridlines: 'boolean',
    rowGroupControlAfter: 'boolean',
    columnGroupControlAfter: 'boolean',
  },
};
const namedRange: Fields = { namedRangeId: 'string', name: 'string', range: gridRange };
const protectedRange: Fields = {
  protectedRangeId: 'integer',
  range: gridRange,
  namedRangeId: 'string',
  tableId: 'string',
  description: 'string',
  warningOnly: 'boolean',
  requestingUserCanEdit: 'boolean',
  unprotectedRanges: [gridRange],
  editors: { users: ['string'], groups: ['string'], domainUsersCanEdit: 'boolean' },
};
const sortSpec: Fields = {
  dimensionIndex: 'integer',
  sortOrder: 'string',
  foregroundColor: 'any',
  backgroundColor: 'any',
};

export const REQUEST_SHAPES: { readonly [kind: string]: Fields } = {
  updateCells: {
    rows,
    fields: 'string',
    range: gridRange,
    start: { sheetId: 'integer', rowIndex: 'integer', columnIndex: 'integer' },
  },
  appendCells: { sheetId: 'integer', tableId: 'string', rows, fields: 'string' },
  repeatCell: { range: gridRange, cell: cellData, fields: 'string' },
  copyPaste: {
    source: gridRange,
    destination: gridRange,
    pasteType: 'string',
    pasteOrientation: 'string',
  },
  setDataValidation: { range: gridRange, rule: validation, filteredRowsIncluded: 'boolean' },
  sortRange: { range: gridRange, sortSpecs: [sortSpec] },
  insertDimension: { range: dimensionRange, inheritFromBefore: 'boolean' },
  deleteDimension: { range: dimensionRange },
  appendDimension: {
    sheetId: 'integer',
    tableId: 'string',
    dimension: 'string',
    length: 'integer',
  },
  moveDimension: { source: dimensionRange, destinationIndex: 'integer' },
  updateDimensionProperties: {
    range: dimensionRange,
    dataSourceSheetRange: 'any',
    fields: 'string',
    properties: {
      pixelSize: 'integer',
      hiddenByUser: 'boolean',
      hiddenByFilter: 'boolean',
      developerMetadata: 'any',
    },
  },
  autoResizeDimensions: { dimensions: dimensionRange, dataSourceSheetDimensions: 'any' },
  updateSpreadsheetProperties: {
    properties: { title: 'string', locale: 'string', timeZone: 'string', autoRecalc: 'string' },
    fields: 'string',
  },
  updateSheetProperties: { properties: sheetProperties, fields: 'string' },
  addSheet: { properties: sheetProperties },
  deleteSheet: { sheetId: 'integer' },
  addNamedRange: { namedRange },
  updateNamedRange: { namedRange, fields: 'string' },
  deleteNamedRange: { namedRangeId: 'string' },
  addProtectedRange: { protectedRange },
  updateProtectedRange: { protectedRange, fields: 'string' },
  deleteProtectedRange: { protectedRangeId: 'integer' },
  setBasicFilter: {
    filter: { range: gridRange, sortSpecs: [sortSpec], criteria: 'any', filterSpecs: 'any' },
  },
  clearBasicFilter: { sheetId: 'integer' },
  addConditionalFormatRule: {
    rule: { ranges: [gridRange], booleanRule: 'any', gradientRule: 'any' },
    index: 'integer',
  },
  deleteConditionalFormatRule: { sheetId: 'integer', index: 'integer' },
};

/** Kinds that Google knows and this emulator does not. */
export const NOT_EMULATED: ReadonlySet<string> = new Set(
  `addBanding addChart addDataSource addDimensionGroup addFilterView addSlicer addTable autoFill
   cancelDataSourceRefresh createDeveloperMetadata cutPaste deleteBanding deleteDataSource
   deleteDeveloperMetadata deleteDimensionGroup deleteDuplicates deleteEmbeddedObject deleteFilterView
   deleteRange deleteTable duplicateFilterView duplicateSheet findReplace insertRange mergeCells pasteData
   randomizeRange refreshDataSource textToColumns trimWhitespace unmergeCells updateBanding updateBorders
   updateChartSpec updateConditionalFormatRule updateDataSource updateDeveloperMetadata
   updateDimensionGroup updateEmbeddedObjectBorder updateEmbeddedObjectPosition updateFilterView
   updateSlicerSpec updateTable`.split(/\s+/),
);
