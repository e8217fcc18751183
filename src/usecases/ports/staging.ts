/**
 * Where an import waits while it is applied slice by slice: the hidden tab `_Import`, one line a row.
 * The pointer to the next line is not here: it moves in the same commit as the slice
 * (`Accepted.importState`), so that a killed run repeats nothing and skips nothing.
 */

export interface Staging {
  /**
   * Puts the lines of an import in place of whatever stood there. May take several writes; until the
   * first commit names this import in `importState`, nobody looks at them. A line is JSON text of less
   * than 45,000 characters.
   */
  begin(importId: string, lines: readonly string[]): void;
  /** Lines `from` (0-based) up to `count` of them; none where another import stands there. */
  read(importId: string, from: number, count: number): readonly string[];
  /** Forgets the lines of an import that is finished. */
  clear(importId: string): void;
}
