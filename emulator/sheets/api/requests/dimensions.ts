/** Requests about whole rows and columns. */
import { SheetRefusal } from '../../model/limits.ts';
import { dimensionOf, spanOf, tabOf } from '../batch-context.ts';
import type { BatchContext } from '../batch-context.ts';
import { parseMask } from '../field-mask.ts';

type Schema<K extends keyof GoogleAppsScript.Sheets.Schema.Request> = NonNullable<
  GoogleAppsScript.Sheets.Schema.Request[K]
>;

export function insertDimension(context: BatchContext, request: Schema<'insertDimension'>): void {
  const { tab, dimension, start, end, size } = spanOf(context, request.range);
  const before = request.inheritFromBefore ?? false;
  if (before && start === 0) {
    throw new SheetRefusal('inheritFromBefore cannot be true if the first row/column is inserted.');
  }
  if (start > size || (start === size && !before)) {
    throw new SheetRefusal(
      `range.startIndex[${start}] must be less than the grid size (${size}) if inheritFromBefore is false.`,
    );
  }
  context.model.insert(tab, dimension, start, end - start, before ? start - 1 : start);
}

export function deleteDimension(context: BatchContext, request: Schema<'deleteDimension'>): void {
  const { tab, dimension, start, end, size } = spanOf(context, request.range);
  if (start >= size || end > size) {
    const kind = dimension === 'ROWS' ? 'row' : 'column';
    const missing = start >= size ? start : size;
    throw new SheetRefusal(
      `Cannot delete a ${kind} that doesn't exist. ` +
        `Tried to delete ${kind} index ${missing} but there are only ${size} ${kind}s.`,
    );
  }
  context.model.delete(tab, dimension, start, end);
}

export function appendDimension(context: BatchContext, request: Schema<'appendDimension'>): void {
  const tab = tabOf(context, request.sheetId);
  const length = request.length ?? 0;
  if (length <= 0) throw new SheetRefusal('length must be greater than 0.');
  context.model.grow(tab, dimensionOf(request.dimension), length);
}

export function moveDimension(context: BatchContext, request: Schema<'moveDimension'>): void {
  const { tab, dimension, start, end, size } = spanOf(context, request.source);
  const before = request.destinationIndex ?? 0;
  if (end > size || before > size) {
    throw new SheetRefusal(
      `destinationIndex[${before}] or source is beyond the grid size (${size}).`,
    );
  }
  context.model.move(tab, dimension, start, end, before);
}

export function updateDimensionProperties(
  context: BatchContext,
  request: Schema<'updateDimensionProperties'>,
): void {
  const { tab, dimension, start, end } = spanOf(context, request.range);
  const names = parseMask(request.fields).map(([name = '']) => name);
  const all = names.includes('*');
  if (all || names.includes('hiddenByUser')) {
    const hidden = request.properties?.hiddenByUser === true;
    if (dimension === 'ROWS') {
      tab.fields.hiddenRows = marked(tab.fields.hiddenRows, start, end, hidden || undefined);
    } else {
      tab.fields.hiddenColumns = marked(tab.fields.hiddenColumns, start, end, hidden || undefined);
    }
  }
  if (dimension === 'COLUMNS' && (all || names.includes('pixelSize'))) {
    const size = request.properties?.pixelSize;
    tab.fields.columnWidths = marked(tab.fields.columnWidths, start, end, size);
  }
}

function marked<V>(
  map: ReadonlyMap<number, V>,
  start: number,
  end: number,
  value: V | undefined,
): ReadonlyMap<number, V> {
  const after = new Map(map);
  for (let i = start; i < end; i += 1) {
    if (value === undefined || (value as unknown) === false) after.delete(i);
    else after.set(i, value);
  }
  return after;
}

/** Widths by content are not worked out; the columns keep theirs. */
export function autoResizeDimensions(
  context: BatchContext,
  request: Schema<'autoResizeDimensions'>,
): void {
  spanOf(context, request.dimensions);
}
