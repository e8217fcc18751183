/** Import of rosters and devices: a preview first, then slices that can be resumed. */

export interface ImportFile {
  name: string;
  text: string;
}

export type ImportKind = 'roster' | 'devices';

export interface PreviewRequest {
  kind: ImportKind;
  files: ImportFile[];
  /** Schools to take (OneRoster sourcedIds); left out, the preview says which there are. */
  schools?: string[];
  /** School that devices go to where the file does not say. */
  school?: string;
  /** Deployment for new devices. */
  deployment?: string;
}

export type LineMark = 'new' | 'changed' | 'same' | 'wrong' | 'leaving' | 'only-here';

export interface PreviewLine {
  mark: LineMark;
  /** Stable within this preview, so that it can be unticked. */
  id: string;
  /** File and 1-based lines, for a person to find it: `users.csv 12`. */
  where: string;
  title: string;
  /** What would change: field, from, to. */
  changes: { field: string; from: string; to: string }[];
  /** For `wrong`: code and facts; the dialog has the words. */
  problem?: { code: string; facts: { readonly [name: string]: string | number } };
  /** Unticked at first, because a hand edit or a risk speaks against it. */
  unticked?: boolean;
}

export interface Preview {
  kind: ImportKind;
  counts: Record<LineMark, number>;
  /** All wrong, changed and leaving lines up to a limit, and the first of the rest. */
  lines: PreviewLine[];
  /** How each column of the file is used; `''` means it is not. */
  columns: { file: string; column: string; field: string }[];
  schools: { id: string; name: string; people: number; chosen: boolean }[];
  notes: { code: string; facts: { readonly [name: string]: string | number } }[];
  /** Set when so many would leave that the file may be cut off; then `confirmShrink` is asked. */
  shrink?: { leaving: number; inFile: number; onSheet: number };
}

export interface StartImportRequest extends PreviewRequest {
  commandId: string;
  /** Line ids not to apply. */
  unticked: string[];
  /** What to do with who is missing from the roster. */
  leavers: 'keep' | 'deactivate';
  confirmShrink?: boolean;
}

export interface ImportProgress {
  importId: string;
  kind: ImportKind;
  done: number;
  total: number;
  finished: boolean;
  added: number;
  changed: number;
  leftOut: number;
  head: number;
}
