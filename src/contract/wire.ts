/** What may cross google.script.run: JSON values only. A Date would silently become null. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** A reply is a value, or a refusal as a code with the facts a person needs; the sidebar has the words. */
export type Reply<V> =
  | { readonly ok: true; readonly value: V }
  | { readonly ok: false; readonly code: RefusalCode; readonly facts: RefusalFacts };

export type RefusalFacts = {
  readonly [name: string]: string | number | boolean | null | readonly string[];
};

export const REFUSAL_CODES = [
  /* anywhere */
  'busy',
  'not-allowed',
  'not-set-up',
  'bad-request',
  'sheet-unreadable',
  'sheet-newer',
  'copied-file',
  'restored-version',
  'google-failed',
  'unexpected',
  /* custody */
  'device-unknown',
  'device-duplicate',
  'device-out',
  'device-not-available',
  'device-not-out',
  'person-unknown',
  'person-left',
  'holder-not-allowed',
  'too-many-devices',
  'due-in-past',
  'overtaken',
  /* money */
  'amount-absurd',
  'nothing-owed',
  'paid-already',
  /* undo */
  'nothing-to-undo',
  'changed-since',
  /* imports */
  'not-a-csv',
  'columns-missing',
  'file-empty',
  'roster-shrank',
  'import-unknown',
  'import-running',
  /* counts */
  'room-unknown',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];
