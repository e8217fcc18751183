/** Cell addresses such as `B2:C4`, read and written; rows and columns count from 1. */

export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Column letters of a column number: 1 is A, 27 is AA. */
export function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Column number of letters, in either case. */
export function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
}

/** Reads `B2` or `B2:C4`; null when it is not an address of cells. */
export function readA1(text: string): Area | null {
  const match = /^([A-Za-z]{1,3})([1-9]\d{0,6})(?::([A-Za-z]{1,3})([1-9]\d{0,6}))?$/.exec(
    text.trim(),
  );
  if (!match) return null;
  const [, letters = '', digits = '', otherLetters = letters, otherDigits = digits] = match;
  const columns = [columnOf(letters), columnOf(otherLetters)];
  const rows = [Number(digits), Number(otherDigits)];
  const column = Math.min(...columns);
  const row = Math.min(...rows);
  return {
    row,
    column,
    rows: Math.max(...rows) - row + 1,
    columns: Math.max(...columns) - column + 1,
  };
}

/** The address of an area. */
export function writeA1(area: Area): string {
  const first = `${lettersOf(area.column)}${area.row}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${lettersOf(area.column + area.columns - 1)}${area.row + area.rows - 1}`;
}
