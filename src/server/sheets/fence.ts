/**
 * The fence: a named range that stands for the head's number. A commit deletes the one it started from
 * and adds the next, so whoever comes second finds it gone, and Google applies nothing of that batch.
 */
import type { Request } from './gateway.ts';
import { rowData } from './cells.ts';
import { HEAD_FIRST_ROW, headCells, type Head } from './head.ts';

/** Google's ID of the named range; ours to choose. */
export function fenceId(number: number): string {
  return `rollcall-head-${number}`;
}

export function fenceName(number: number): string {
  return `Rollcall_head_${number}`;
}

/** Google's number of a tab, as the head knows it. */
export function sheetIdOf(head: Head, tab: string): number {
  const id = head.tabs[tab];
  if (id === undefined) throw new Error(`Bug: _Head does not know the tab ${tab}`);
  return id;
}

/** The range that a fence stands on; any cell will do. */
export function fenceRange(head: Pick<Head, 'tabs'>): GoogleAppsScript.Sheets.Schema.GridRange {
  return {
    sheetId: head.tabs['_Head'],
    startRowIndex: 0,
    endRowIndex: 1,
    startColumnIndex: 0,
    endColumnIndex: 1,
  };
}

/** The two requests that open every commit. */
export function fence(head: Head, number: number): Request[] {
  return [
    { deleteNamedRange: { namedRangeId: fenceId(head.number) } },
    {
      addNamedRange: {
        namedRange: {
          namedRangeId: fenceId(number),
          name: fenceName(number),
          range: fenceRange(head),
        },
      },
    },
  ];
}

/** Refused, with all that follows it, when another commit came first; changes nothing itself. */
export function fenceCheck(head: Head): Request {
  const namedRange = {
    namedRangeId: fenceId(head.number),
    name: fenceName(head.number),
    range: fenceRange(head),
  };
  return { updateNamedRange: { namedRange, fields: 'range' } };
}

/** Writes the head whole: it is read whole too. */
export function headRequest(head: Head): Request {
  return {
    updateCells: {
      start: {
        sheetId: sheetIdOf(head, '_Head'),
        rowIndex: HEAD_FIRST_ROW - 1,
        columnIndex: 0,
      },
      rows: headCells(head).map(rowData),
      fields: 'userEnteredValue',
    },
  };
}
