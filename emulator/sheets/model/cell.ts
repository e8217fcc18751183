/** What one cell of a spreadsheet holds: a value, or a formula kept as text. */

/** Formulas are stored and shown back, never computed: the add-on writes none. */
export interface Formula {
  readonly formula: string;
}

export type Value = string | number | boolean;
export type Content = Value | Formula | null;

/**
 * A row as it is stored. `values` ends at the last content and `styles` (numbers of the style book) at
 * the last styled cell. A row belongs to one generation; later generations copy it before they write.
 */
export interface Row {
  generation: number;
  values: Content[];
  styles: number[];
}

export function isFormula(content: Content | undefined): content is Formula {
  return typeof content === 'object' && content !== null;
}

/** Cuts trailing blanks, so that `values.length` says where content ends. */
export function trimEnd(values: Content[]): void {
  let end = values.length;
  while (end > 0 && (values[end - 1] ?? null) === null) end -= 1;
  values.length = end;
}

export function trimStyles(styles: number[]): void {
  let end = styles.length;
  while (end > 0 && (styles[end - 1] ?? 0) === 0) end -= 1;
  styles.length = end;
}
