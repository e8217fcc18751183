/** Requests that write cells: updateCells, appendCells, repeatCell, copyPaste, setDataValidation, sortRange. */
import { area } from '../../model/grid-range.ts';
import type { Box } from '../../model/grid-range.ts';
import { SheetRefusal } from '../../model/limits.ts';
import { sortRows } from '../../model/sort-rows.ts';
import type { ValidationRule } from '../../model/style-book.ts';
import type { Tab } from '../../model/tab.ts';
import { boxOf, tabOf } from '../batch-context.ts';
import type { BatchContext } from '../batch-context.ts';
import { cellMask, writeCell } from '../cell-data.ts';
import type { CellMask } from '../cell-data.ts';
import { pasteCells } from '../paste-cells.ts';

type Schema<K extends keyof GoogleAppsScript.Sheets.Schema.Request> = NonNullable<
  GoogleAppsScript.Sheets.Schema.Request[K]
>;
type Rows = readonly GoogleAppsScript.Sheets.Schema.RowData[];

export function updateCells(context: BatchContext, request: Schema<'updateCells'>): void {
  const mask = cellMask(request.fields);
  const rows = request.rows ?? [];
  if (request.range) {
    const { tab, box } = boxOf(context, request.range);
    writeRows(tab, rows, box, mask);
    clearRest(tab, rows, box, mask);
    context.cellsWritten += area(box);
    return;
  }
  const tab = tabOf(context, request.start?.sheetId);
  const top = request.start?.rowIndex ?? 0;
  const left = request.start?.columnIndex ?? 0;
  checkCoordinate('row', top, tab.fields.rowCount);
  checkCoordinate('column', left, tab.fields.columnCount);
  const box = { top, left, bottom: tab.fields.rowCount, right: tab.fields.columnCount };
  context.cellsWritten += writeRows(tab, rows, box, mask);
}

function checkCoordinate(side: 'row' | 'column', index: number, count: number): void {
  if (index < count) return;
  throw new SheetRefusal(
    `GridCoordinate.${side}Index[${index}] is after last ${side} in grid[${count - 1}]`,
  );
}

/** Writes rows of cells from a box's corner; refuses what would leave it. Returns the cells written. */
function writeRows(tab: Tab, rows: Rows, box: Box, mask: CellMask): number {
  let written = 0;
  rows.forEach(({ values = [] }, i) => {
    if (values.length > 0) checkInside('row', box.top + i, box.bottom);
    values.forEach((data, j) => {
      checkInside('column', box.left + j, box.right);
      writeCell(tab, box.top + i, box.left + j, data ?? {}, mask);
    });
    written += values.length;
  });
  return written;
}

function checkInside(side: 'row' | 'column', index: number, end: number): void {
  if (index < end) return;
  throw new SheetRefusal(
    `Attempting to write ${side}: ${index}, beyond the last requested ${side} of: ${end - 1}`,
  );
}

/** Cells of the range that no data was given for lose the masked fields (API reference). */
function clearRest(tab: Tab, rows: Rows, box: Box, mask: CellMask): void {
  for (let row = box.top; row < box.bottom; row += 1) {
    const given = rows[row - box.top]?.values?.length ?? 0;
    for (let column = box.left + given; column < box.right; column += 1) {
      writeCell(tab, row, column, {}, mask);
    }
  }
}

export function appendCells(context: BatchContext, request: Schema<'appendCells'>): void {
  const mask = cellMask(request.fields);
  const tab = tabOf(context, request.sheetId);
  const rows = request.rows ?? [];
  const top = context.switches['appendCellsAfterFormats']
    ? Math.max(tab.contentRows(), lastStyledRow(tab))
    : tab.contentRows();
  context.model.grow(tab, 'ROWS', top + rows.length - tab.fields.rowCount);
  const box = { top, left: 0, bottom: tab.fields.rowCount, right: tab.fields.columnCount };
  context.cellsWritten += writeRows(tab, rows, box, mask);
}

function lastStyledRow(tab: Tab): number {
  const { rows } = tab.fields;
  let end = rows.length;
  while (end > 0 && (rows[end - 1]?.styles.length ?? 0) === 0) end -= 1;
  return end;
}

export function repeatCell(context: BatchContext, request: Schema<'repeatCell'>): void {
  const mask = cellMask(request.fields);
  const { tab, box } = boxOf(context, request.range);
  for (let row = box.top; row < box.bottom; row += 1) {
    for (let column = box.left; column < box.right; column += 1) {
      writeCell(tab, row, column, request.cell ?? {}, mask);
    }
  }
  context.cellsWritten += area(box);
}

export function copyPaste(context: BatchContext, request: Schema<'copyPaste'>): void {
  if ((request.pasteOrientation ?? 'NORMAL') !== 'NORMAL') {
    throw new Error('not emulated: Sheets copyPaste with pasteOrientation TRANSPOSE');
  }
  const source = boxOf(context, request.source);
  const target = boxOf(context, request.destination);
  context.cellsWritten += pasteCells(source, target, request.pasteType ?? 'PASTE_NORMAL');
}

export function setDataValidation(
  context: BatchContext,
  request: Schema<'setDataValidation'>,
): void {
  const { tab, box } = boxOf(context, request.range);
  const validation = request.rule as ValidationRule | undefined;
  for (let row = box.top; row < box.bottom; row += 1) {
    for (let column = box.left; column < box.right; column += 1) {
      tab.setStyle(row, column, { ...tab.style(row, column), validation });
    }
  }
  context.cellsWritten += area(box);
}

export function sortRange(context: BatchContext, request: Schema<'sortRange'>): void {
  const { tab, box } = boxOf(context, request.range);
  const keys = (request.sortSpecs ?? []).map((spec) => ({
    column: spec.dimensionIndex ?? 0,
    ascending: spec.sortOrder !== 'DESCENDING',
  }));
  sortRows(tab, box, keys);
  context.cellsWritten += area(box);
}
