/** The hidden tabs: the books behind the books. Not for people, yet readable by one in need. */
import { defineTab } from './column.ts';

/** `_Head`: name and value, one per row; see head.ts for the names. */
export interface HeadRow {
  name: string;
  value: string;
}

export const HEAD = defineTab<HeadRow>({
  tab: '_Head',
  key: 'name',
  about: 'Head number, chain, recent commands and counters.',
  hidden: true,
  startRows: 10,
  columns: {
    name: { header: 'name', type: 'text', width: 120, note: 'Kept by Rollcall.' },
    value: { header: 'value', type: 'text', width: 400, note: 'Kept by Rollcall.' },
  },
});

/** `_Shadow`: the last known value of every guarded row; the newest line of a row counts. */
export interface ShadowRow {
  row: string;
  values: string;
  head: number | null;
}

export const SHADOW = defineTab<ShadowRow>({
  tab: '_Shadow',
  key: 'row',
  about: 'Last known values, to notice hand edits.',
  hidden: true,
  startRows: 10,
  columns: {
    row: { header: 'row', type: 'text', width: 160, note: 'Kept by Rollcall.' },
    values: { header: 'values', type: 'text', width: 400, note: 'Kept by Rollcall.' },
    head: { header: 'head', type: 'number', width: 80, note: 'Kept by Rollcall.' },
  },
});

/** `_Journal`: what the last commit was about to touch; copies of rows follow the named columns. */
export interface JournalRow {
  kind: string;
  tab: string;
  meant: string;
  plan: string;
}

export const JOURNAL = defineTab<JournalRow>({
  tab: '_Journal',
  key: 'kind',
  about: 'Rows as they were just before the last commit.',
  hidden: true,
  startRows: 10,
  columns: {
    kind: { header: 'kind', type: 'text', width: 80, note: 'Kept by Rollcall.' },
    tab: { header: 'tab', type: 'text', width: 100, note: 'Kept by Rollcall.' },
    meant: { header: 'meant', type: 'text', width: 160, note: 'Kept by Rollcall.' },
    plan: { header: 'plan', type: 'text', width: 300, note: 'Kept by Rollcall.' },
  },
});

/** `_Import`: lines of an import that waits to be applied, slice by slice. */
export interface ImportRow {
  importId: string;
  sequence: number | null;
  tab: string;
  key: string;
  json: string;
}

export const IMPORT = defineTab<ImportRow>({
  tab: '_Import',
  key: 'importId',
  about: 'Import lines that wait to be applied.',
  hidden: true,
  startRows: 10,
  columns: {
    importId: { header: 'import', type: 'text', width: 120, note: 'Kept by Rollcall.' },
    sequence: { header: 'sequence', type: 'number', width: 80, note: 'Kept by Rollcall.' },
    tab: { header: 'tab', type: 'text', width: 100, note: 'Kept by Rollcall.' },
    key: { header: 'key', type: 'text', width: 160, note: 'Kept by Rollcall.' },
    json: { header: 'json', type: 'text', width: 400, note: 'Kept by Rollcall.' },
  },
});
