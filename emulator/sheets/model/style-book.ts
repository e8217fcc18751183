/** Everything about a cell that is not its value, stored once per distinct look and shared by number. */

/** As in the Sheets API's CellFormat; kept as given, so that it reads back as it was written. */
export type CellFormat = Readonly<Record<string, unknown>> & {
  readonly numberFormat?: NumberFormat;
  readonly backgroundColor?: ApiColor;
  readonly wrapStrategy?: string;
  readonly textFormat?: Readonly<Record<string, unknown>> & {
    readonly bold?: boolean;
    readonly foregroundColor?: ApiColor;
  };
};

export interface NumberFormat {
  readonly type: string;
  readonly pattern: string;
}

/** Parts of 0 to 1; a missing part is 0, as in the API. */
export interface ApiColor {
  readonly red?: number;
  readonly green?: number;
  readonly blue?: number;
}

/** As in the Sheets API's DataValidationRule. */
export interface ValidationRule {
  readonly condition: {
    readonly type: string;
    readonly values?: readonly { readonly userEnteredValue?: string }[];
  };
  readonly strict?: boolean;
  readonly showCustomUi?: boolean;
  readonly inputMessage?: string;
}

export interface CellStyle {
  readonly format?: CellFormat;
  readonly note?: string;
  readonly validation?: ValidationRule;
}

export class StyleBook {
  private readonly styles: CellStyle[] = [{}];
  private readonly numbers = new Map<string, number>([['{}', 0]]);

  private readonly changes = new Map<string, number>();

  get(number: number | undefined): CellStyle {
    return this.styles[number ?? 0] ?? {};
  }

  /** The number of a style; equal styles share one. Empty parts are dropped first. */
  numberOf(style: CellStyle): number {
    const clean: { -readonly [K in keyof CellStyle]: CellStyle[K] } = {};
    if (style.format && Object.keys(style.format).length > 0) clean.format = style.format;
    if (style.note) clean.note = style.note;
    if (style.validation) clean.validation = style.validation;
    const key = JSON.stringify(clean);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.styles.length;
    // Parsed back from its key: nobody outside holds a reference into the book.
    this.styles.push(JSON.parse(key) as CellStyle);
    this.numbers.set(key, number);
    return number;
  }

  /** The style that a change makes of another. `key` names the change: each is worked out once. */
  changed(number: number, key: string, change: (style: CellStyle) => CellStyle): number {
    const name = `${number}|${key}`;
    let after = this.changes.get(name);
    if (after === undefined) {
      after = this.numberOf(change(this.get(number)));
      this.changes.set(name, after);
    }
    return after;
  }
}
