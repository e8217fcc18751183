/** What menu items say when they are done or cannot be: the sidebar has its own words. */
import type { Facts, Refusal } from '../domain/values/verdict.ts';

/** A refusal in a sentence or two: what stands in the way, and what to do. */
export function refusalInWords({ code, facts }: Pick<Refusal, 'code' | 'facts'>): string {
  switch (code) {
    case 'not-allowed':
      return text(facts, 'email') === ''
        ? 'Google does not say which account you use, so nothing was done. Open the Sheet with your school account.'
        : `Only an Admin may do this, so nothing was changed. An Admin can give ${text(facts, 'email')} the right in the tab Staff.`;
    case 'busy':
      return 'Another desk has been saving for 10 seconds. Nothing was changed. Try again in a moment.';
    case 'not-set-up':
      return 'This Sheet is not set up yet. Choose Rollcall > Set up.';
    case 'copied-file':
      return 'This file is a copy, so no e-mail is sent and no form is read from it. If it is the one in use from now on, open the sidebar and say so there.';
    case 'restored-version':
      return 'This file was brought back to an older version, so no e-mail is sent and no form is read. Open the sidebar and say there that this version counts.';
    case 'sheet-unreadable':
      return unreadable(facts);
    case 'sheet-newer':
      return 'This Sheet was kept by a newer Rollcall. Update the script first; nothing was changed.';
    case 'google-failed':
      return `Google did not do it: ${text(facts, 'said')}. What was done before stands; try again.`;
    default:
      return `Something unforeseen happened (${code}). The executions page of the script has the details.`;
  }
}

function unreadable(facts: Facts): string {
  const tab = text(facts, 'tab');
  const row = Number(facts['row'] ?? 0);
  const column = text(facts, 'column');
  const found = text(facts, 'found');
  if (column === '') return `The tab ${tab} is missing. Choose Rollcall > Set up.`;
  if (row <= 1 && found === '')
    return `The tab ${tab} has no column "${column}". Put the header back into row 1; nothing was changed.`;
  if (row <= 1) return `The tab ${tab} has the header "${found}". Rename one; nothing was changed.`;
  return `The tab ${tab}, row ${row}, column "${column}" holds "${found}", which cannot be read there. Correct the cell; nothing was changed.`;
}

function text(facts: Facts, name: string): string {
  const value = facts[name];
  return value === undefined || value === null ? '' : String(value);
}

/** `1 row`, `3 rows`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
