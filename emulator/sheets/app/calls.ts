/** How SpreadsheetApp's methods are declared: all of them work on the script's own file. */
import type { CallKind, CallSpec } from '../../execution/script-class.ts';
import type { Signature } from '../../execution/signature.ts';

const needs = ['spreadsheets.currentonly'];

function declare(kind: CallKind, takes: readonly Signature[]): CallSpec {
  return { takes: takes.length > 0 ? takes : [[]], kind, needs };
}

/** A round trip that reads cells. */
export const reads = (...takes: Signature[]): CallSpec => declare('read', takes);
/** A round trip that changes the spreadsheet. */
export const writes = (...takes: Signature[]): CallSpec => declare('write', takes);
/** Names, zones and the like: a call, but no cells. */
export const asks = (...takes: Signature[]): CallSpec => declare('other', takes);
/** Answered by what the object already knows. */
export const local = (...takes: Signature[]): CallSpec => declare('local', takes);
