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
  /** How many of the `wrong` lines still go in, without the field in question. */
  inPart: number;
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
  /** Ids of lines that came unticked and were ticked by a person; the rest of those stay out. */
  ticked?: string[];
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

/**
 * Codes of `PreviewLine.problem`. Every one has the fact `taken`: 1 when the record still goes in,
 * without the field in question, 0 when the line stays out.
 */
export const IMPORT_PROBLEMS = [
  /** A person without an ID in the file. */
  'id-missing',
  /** `value`, `line`: where it stood first. */
  'id-twice',
  /** `value`: a spreadsheet has turned it into a number such as 6.37702E+15. */
  'id-damaged',
  /** `value`: two rows of the Sheet have this ID, so nobody can say which is meant. */
  'id-twice-on-sheet',
  /** `value`: the person's ID. */
  'name-missing',
  /** `value`: the role as written. */
  'role-unknown',
  /** `value`: not an address. */
  'email-bad',
  /** `value`, `line`: someone above has the same address. */
  'email-twice',
  /** `value`, `line`: someone above has the same school ID number. */
  'id-number-twice',
  /** `value`: the tag, if there is one. */
  'serial-missing',
  /** `value`: a spreadsheet has turned it into a number such as 6.37702E+15. */
  'serial-damaged',
  /** `value`, `line`: where it stood first. */
  'serial-twice',
  /** `value`: two rows of the Sheet have this serial. */
  'serial-twice-on-sheet',
  /** `value`, `line`: another device of the file has the same tag; neither gets it. */
  'tag-twice',
  /** `value`, `deviceId`, `serial`: a device of the Sheet has this tag. */
  'tag-on-sheet',
  /** `value`, `field`. */
  'date-unreadable',
  /** `value`: a spreadsheet has turned the asset tag into a number. */
  'tag-damaged',
  /** A quotation mark in the line is never closed, or closed in the middle of a cell. */
  'line-quote',
  /** `cells`, `headers`: more cells than headers, mostly by a comma that is not within quotation marks. */
  'line-too-long',
  /** The file ends in the middle of the line. */
  'line-cut',
  /** `value` (title), `status` in the file: it is out to somebody, so its status stays. */
  'status-but-out',
] as const;

/** Codes of `Preview.notes`. */
export const IMPORT_NOTES = [
  /** `file`, `line` (the first), `count`: characters were lost by a wrong encoding. */
  'letters-lost',
  /** `file`, `column`: the first of them is read. */
  'column-repeated',
  /** `file`, `line`: it ends in the middle of that line, so what follows is missing. */
  'file-cut',
  /** `file`, `line` (the first), `count`: lines that cannot be read and that no list shows one by one. */
  'lines-torn',
  /** `file`, `missing`: it lacks columns, so nothing is taken from it; the other files go in. */
  'file-lacks-columns',
  /** `file`, `first`: another file of the same sort is read instead. */
  'file-second',
  /** `file`: nobody knows what it is. */
  'file-unknown',
  /** `file`: known, but nothing in it is needed. */
  'file-not-needed',
  /** `file`: it has a header and nothing else. */
  'file-header-only',
  /** Without orgs.csv schools have no names. */
  'schools-unnamed',
  /** `count`: pupils name guardians who are not in the file. */
  'guardians-not-found',
  /** `count`: people of schools that were not chosen, or of none. */
  'other-schools',
  /** The file holds only what changed: who is missing has not left. */
  'only-changes',
  /** `count`, `first`: places in the file that are no room of the Sheet. */
  'rooms-unknown',
] as const;
