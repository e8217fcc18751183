/** What can be wrong with a line of a file, and what is worth telling about a whole file. */

/**
 * Facts of each, beside `taken` (1: the record goes in, without the field named; 0: it stays out).
 * `contract/imports.ts` repeats the codes for the sidebar; a test holds the two lists together.
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
export type ImportProblem = (typeof IMPORT_PROBLEMS)[number];

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
export type ImportNote = (typeof IMPORT_NOTES)[number];
