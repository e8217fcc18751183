/** Who may do what: verbs are words, rights are a table, and what the table does not know is denied. */
import { RIGHTS, type Right, type StaffMember } from '../config/config.ts';
import { isOneOf } from '../values/closed-list.ts';
import { addressKey } from '../values/text.ts';

const EVERYONE: readonly Right[] = RIGHTS;
const DESK: readonly Right[] = ['Admin', 'Desk'];
const ADMIN: readonly Right[] = ['Admin'];

/** One line per function of the server that a person can call, under the same name. */
const TABLE: ReadonlyMap<string, readonly Right[]> = new Map([
  ['loadIndex', EVERYONE],
  ['loadToday', EVERYONE],
  ['loadDevice', EVERYONE],
  ['loadPerson', EVERYONE],
  ['loadHistory', EVERYONE],
  ['loadSelection', EVERYONE],
  ['showRow', EVERYONE],
  ['offerCheckOut', EVERYONE],
  ['loadImport', EVERYONE],
  ['checkOut', DESK],
  ['checkIn', DESK],
  ['takeDeposit', DESK],
  ['undo', DESK],
  ['resolveFinding', DESK],
  ['previewImport', ADMIN],
  ['startImport', ADMIN],
  ['continueImport', ADMIN],
  ['undoImport', ADMIN],
  ['takeOverTriggers', ADMIN],
  ['adoptThisFile', ADMIN],
  ['setUp', ADMIN],
]);

/** Whether a right covers a verb. An unknown verb is covered by none. */
export function mayDo(right: Right, verb: string): boolean {
  return TABLE.get(verb)?.includes(right) ?? false;
}

/** The rights that cover a verb, for the words of a refusal. */
export function rightsFor(verb: string): readonly Right[] {
  return TABLE.get(verb) ?? [];
}

/**
 * The right of an account by the rows of the tab Staff. Blank (Google hid it), unlisted, or with an
 * unreadable right: Read-only until an Admin says otherwise. Of two rows for one address the first counts.
 */
export function rightOf(staff: readonly StaffMember[], email: string): Right {
  const asked = addressKey(email);
  if (asked === '') return 'Read-only';
  const found = staff.find((member) => addressKey(member.email) === asked);
  return found && isOneOf(RIGHTS, found.right) ? found.right : 'Read-only';
}
