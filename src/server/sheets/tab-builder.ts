/** Requests that make one column of a tab look and behave as its schema says. */
import type { HeaderLook, Request } from './gateway.ts';
import { lookOf } from './looks.ts';
import type { Column, Schema } from './schema/column.ts';

/** Header cells stand out quietly; the Sheet belongs to the school. */
const HEADER_FORMAT = {
  textFormat: { bold: true },
  backgroundColor: { red: 0.93, green: 0.95, blue: 0.94 },
  wrapStrategy: 'CLIP',
};

export class TabBuilder {
  constructor(
    private readonly schema: Schema,
    private readonly sheetId: number,
  ) {}

  /** Header with its note, width, number format and dropdown of a new column. */
  column(column: Column, index: number): Request[] {
    return [
      {
        updateCells: {
          start: { sheetId: this.sheetId, rowIndex: 0, columnIndex: index },
          rows: [
            {
              values: [
                {
                  userEnteredValue: { stringValue: column.header },
                  note: column.note,
                  userEnteredFormat: HEADER_FORMAT,
                },
              ],
            },
          ],
          fields: 'userEnteredValue,note,userEnteredFormat',
        },
      },
      ...(this.schema.hidden ? [] : this.looks(column, index)),
      {
        updateDimensionProperties: {
          range: {
            sheetId: this.sheetId,
            dimension: 'COLUMNS',
            startIndex: index,
            endIndex: index + 1,
          },
          properties: { pixelSize: column.width },
          fields: 'pixelSize',
        },
      },
    ];
  }

  /** What somebody removed of a standing column's note, format or dropdown. */
  mended(
    column: Column,
    index: number,
    look: HeaderLook = { note: false, dropdown: false, numberFormat: false },
  ): { requests: Request[]; done: string[] } {
    const requests: Request[] = [];
    const done: string[] = [];
    const name = `"${column.header}" in ${this.schema.tab}`;
    if (!look.note) {
      requests.push(this.note(column, index));
      done.push(`Put back the note on ${name}.`);
    }
    const { dataValidation, userEnteredFormat } = lookOf(column);
    if (dataValidation && !look.dropdown) {
      requests.push(...this.below(index, { dataValidation }, 'dataValidation'));
      done.push(`Put back the dropdown of ${name}.`);
    }
    if (userEnteredFormat && !look.numberFormat) {
      const field = 'userEnteredFormat.numberFormat';
      requests.push(...this.below(index, { userEnteredFormat }, field));
      done.push(`Put back the format of ${name}.`);
    }
    return { requests, done };
  }

  private looks(column: Column, index: number): Request[] {
    const look = lookOf(column);
    const fields = [
      ...(look.userEnteredFormat ? ['userEnteredFormat.numberFormat'] : []),
      ...(look.dataValidation ? ['dataValidation'] : []),
    ];
    return fields.length === 0 ? [] : this.below(index, look, fields.join(','));
  }

  private below(
    index: number,
    cell: GoogleAppsScript.Sheets.Schema.CellData,
    fields: string,
  ): Request[] {
    const range = { sheetId: this.sheetId, startRowIndex: 1, ...this.columns(index) };
    return [{ repeatCell: { range, cell, fields } }];
  }

  private note(column: Column, index: number): Request {
    return {
      updateCells: {
        start: { sheetId: this.sheetId, rowIndex: 0, columnIndex: index },
        rows: [{ values: [{ note: column.note }] }],
        fields: 'note',
      },
    };
  }

  frozenRow(): Request {
    return {
      updateSheetProperties: {
        properties: { sheetId: this.sheetId, gridProperties: { frozenRowCount: 1 } },
        fields: 'gridProperties.frozenRowCount',
      },
    };
  }

  /**
   * Warnings for what Rollcall keeps, known again by their description. They stop no editor: whoever may
   * edit the Sheet may edit these too, after a look at the warning.
   */
  warnings(places: readonly number[], standing: readonly string[]): Request[] {
    if (this.schema.hidden || this.schema.warnWhole) {
      const description = `Rollcall: ${this.schema.tab}`;
      return standing.includes(description) ? [] : [this.warning(description, {})];
    }
    return this.schema.columns.flatMap((column, index) => {
      const place = places[index] ?? -1;
      const description = `Rollcall: ${this.schema.tab}, ${column.header}`;
      if (column.byHand || place < 0 || standing.includes(description)) return [];
      return [this.warning(description, this.columns(place))];
    });
  }

  private warning(
    description: string,
    range: { startColumnIndex?: number; endColumnIndex?: number },
  ): Request {
    return {
      addProtectedRange: {
        protectedRange: {
          range: { sheetId: this.sheetId, ...range },
          description,
          warningOnly: true,
        },
      },
    };
  }

  private columns(index: number): { startColumnIndex: number; endColumnIndex: number } {
    return { startColumnIndex: index, endColumnIndex: index + 1 };
  }
}
