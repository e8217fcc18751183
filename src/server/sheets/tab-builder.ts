/** Requests that make one column of a tab look and behave as its schema says. */
import type { Request } from './gateway.ts';
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
    const look = lookOf(column);
    const fields = Object.keys(look).map((name) =>
      name === 'userEnteredFormat' ? 'userEnteredFormat.numberFormat' : name,
    );
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
      ...(fields.length === 0 || this.schema.hidden
        ? []
        : [
            {
              repeatCell: {
                range: { sheetId: this.sheetId, startRowIndex: 1, ...this.columns(index) },
                cell: look,
                fields: fields.join(','),
              },
            },
          ]),
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
