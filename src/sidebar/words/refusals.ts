/** English words for every refusal: what happened, whether anything was changed, and its rule. */
import type { RefusalCode, RefusalFacts } from '../../contract/wire.ts';
import { REFUSAL_CODES } from '../../contract/wire.ts';
import { count, dayText, listText, money } from './format.ts';
import type { Said } from './facts.ts';
import { read } from './facts.ts';
import { columnsMissing, notACsv } from './file-refusals.ts';

/** Red for a rule, amber for overtaken or unreadable, grey where nobody is at fault. */
export type Tone = 'rule' | 'overtaken' | 'busy';

export interface Place {
  tab: string;
  row: number;
  /** What stands there, such as `1:1 · Devices per person: 1`. */
  text: string;
}

export interface RefusalWords {
  title: string;
  what: string;
  /** Said only where it is true and feared. */
  nothingChanged: boolean;
  tone: Tone;
  /** The rule, or the cell, to look at. */
  place: Place | null;
}

const ATTEMPTS: Record<string, string> = {
  'check-out': 'Not checked out',
  'check-in': 'Not checked in',
  deposit: 'Deposit not taken',
  undo: 'Not undone',
  load: 'Not loaded',
  import: 'Not imported',
  other: 'Not done',
};

/** `Not checked out` and the like, for what was attempted. */
export function nameThing(doing: string): string {
  return ATTEMPTS[doing] ?? 'Not done';
}

type Sentence = (said: Said, today: string, doing: string) => string;

const day = (said: Said, name: string, today: string): string => {
  const text = said.text(name);
  return text === '' ? '' : dayText(text, today);
};
const amount = (said: Said, names: string): string => {
  const cents = said.number(names);
  return cents === null ? 'That amount' : money(cents);
};
const device = (said: Said): string => said.text('tag assetTag device deviceId', 'This device');
const person = (said: Said): string =>
  said.text('name personName person holderName', 'This person');

const SENTENCES: Record<RefusalCode, Sentence> = {
  busy: (said) =>
    `Another desk has been saving for ${count(said.number('seconds') ?? 10, 'second')}.`,
  'not-allowed': (said) =>
    `Your account${said.text('account email') ? `, ${said.text('account email')},` : ''} has the right ` +
    `“${said.text('right', 'Read-only')}”, and this needs “${said.list('needs').join('” or “') || 'Desk'}”. ` +
    'An Admin can change that in the Staff tab.',
  'not-set-up': () =>
    'Rollcall is not set up in this spreadsheet yet. Choose Rollcall > Set up in the menu above.',
  'bad-request': (said) =>
    `The sidebar sent something that Rollcall does not understand` +
    `${said.text('where field') ? ` (${said.text('where field')})` : ''}. ` +
    'Close the sidebar and open it again from the Rollcall menu.',
  'sheet-unreadable': unreadable,
  'sheet-newer': () =>
    'This spreadsheet was brought up to date by a newer Rollcall. Update this one first.',
  'copied-file': () =>
    'This file is a copy of another Rollcall spreadsheet. Say first that this copy is the one in use.',
  'restored-version': () =>
    'An earlier version of this spreadsheet was restored. Say first that this version is the one in use.',
  'google-failed': googleFailed,
  unexpected: (said) =>
    `Rollcall met something it was not made for${said.text('message') ? `: ${said.text('message')}` : ''}. ` +
    'Tell whoever looks after Rollcall.',
  'device-unknown': (said) =>
    `No device is known as ${said.text('tag assetTag deviceId', 'this')} any more. Load the list again.`,
  'device-duplicate': (said) =>
    `${device(said)} stands on ${rowsText(said)} of Devices, so it can’t be told which one is meant.`,
  'device-out': (said, today) =>
    `${device(said)} is still out to ${said.text('holderName holder', 'someone')}` +
    `${day(said, 'since out', today) ? ` since ${day(said, 'since out', today)}` : ''}.`,
  'device-not-available': (said) =>
    `${device(said)} is “${said.text('status', 'not available')}”, so it can’t go out.`,
  'device-not-out': (said) =>
    `${device(said)} is not out to anyone; the sheet says “${said.text('status', 'Available')}”.`,
  'person-unknown': (said) =>
    `Nobody is known as ${said.text('personId name', 'this')} any more. Load the list again.`,
  'person-left': (said) => `${person(said)} is no longer active in the roster.`,
  'holder-not-allowed': (said) =>
    `${said.text('deployment', 'These')} devices are for “${said.text('mayHold allowed', 'others')}”, ` +
    `and ${person(said)} is listed as “${said.text('role', 'somebody else')}”.`,
  'too-many-devices': (said) => {
    const held = listText(said.list('holds')) || count(said.number('held') ?? 1, 'device');
    const most = said.number('most allowed max');
    return (
      `${person(said)} already has ${held}, and ${said.text('deployment', 'the policy')} allows ` +
      `${most === null ? 'no more' : count(most, 'device')} per person.`
    );
  },
  'due-in-past': (said, today) =>
    `The due day ${day(said, 'due', today)} has already passed. Choose a later one.`,
  overtaken: (said) =>
    said.text('holderName')
      ? `${said.text('by', 'Another desk')} gave ${device(said)} to ${said.text('holderName')} just before.`
      : `${said.text('by', 'Another desk')} changed ${said.text('tag assetTag what', 'this')} just before.`,
  'amount-absurd': (said) => {
    const asked = said.number('asked most max');
    const still = asked === null ? '' : `; ${money(asked)} is still to be paid`;
    return `${amount(said, 'amount cents')} can’t be taken as a deposit${still}.`;
  },
  'nothing-owed': (said) =>
    `The policy asks no deposit of ${person(said)}, so there is none to take.`,
  'paid-already': (said) =>
    `The deposit of ${person(said)} is paid already: ${amount(said, 'depositHeld held amount')} is held.`,
  'nothing-to-undo': () => 'This is not in History, or it was undone already.',
  'changed-since': (said) =>
    `${said.text('what field fields', 'What it changed')} was changed again since, ` +
    'and undoing would lose that change.',
  'not-a-csv': notACsv,
  'columns-missing': columnsMissing,
  'file-empty': (said) =>
    `${said.text('file') ? `“${said.text('file')}”` : 'The file'} has no lines below its header. ` +
    'Export it again, or take it away.',
  'roster-shrank': (said) =>
    `${count(said.number('leaving') ?? 0, 'person', 'people')} would leave. ` +
    'The file may have been cut off. Say whether it is whole, or keep them.',
  'import-unknown': () => 'This import is not known any more. Start it again from the files.',
  'import-running': (said) =>
    `Another import${said.text('by') ? ` by ${said.text('by')}` : ''} is not finished yet. ` +
    'Continue it, or wait until the clock has; then try again.',
  'room-unknown': (said) => `No room is known as ${said.text('room roomId written', 'this')}.`,
};

const BUSY: ReadonlySet<string> = new Set([
  'busy',
  'google-failed',
  'import-running',
  'not-set-up',
]);
const OVERTAKEN: ReadonlySet<string> = new Set([
  'overtaken',
  'changed-since',
  'sheet-unreadable',
  'sheet-newer',
  'copied-file',
  'restored-version',
  'device-duplicate',
  'roster-shrank',
  'unexpected',
  'bad-request',
]);

/** Words for a refusal of what was being done. A code we do not know is told as it is. */
export function refusalWords(
  code: string,
  facts: RefusalFacts,
  doing: string,
  today: string,
): RefusalWords {
  const said = read(facts);
  const sentence = isKnown(code) ? SENTENCES[code] : null;
  const late = code === 'busy' || code === 'google-failed';
  return {
    title: late && doing !== 'load' ? `${nameThing(doing)} yet` : nameThing(doing),
    what: sentence?.(said, today, doing) ?? `Rollcall refused this with the code “${code}”.`,
    nothingChanged: doing !== 'load' && code !== 'google-failed' && code !== 'unexpected',
    tone: BUSY.has(code) ? 'busy' : OVERTAKEN.has(code) ? 'overtaken' : 'rule',
    place: placeOf(code, said),
  };
}

function isKnown(code: string): code is RefusalCode {
  return (REFUSAL_CODES as readonly string[]).includes(code);
}

/** The rule that refused, or the cell that can’t be read. */
function placeOf(code: string, said: Said): Place | null {
  const row = said.number('policyRow');
  if (row !== null) return { tab: 'Policies', row, text: policyText(code, said) };
  const cellRow = said.number('row');
  if (code !== 'sheet-unreadable' || cellRow === null || cellRow < 1) return null;
  return { tab: said.text('tab'), row: cellRow, text: said.text('column') };
}

function policyText(code: string, said: Said): string {
  const deployment = said.text('deployment');
  const rule =
    code === 'too-many-devices'
      ? `Devices per person: ${said.text('most allowed max', 'see there')}`
      : code === 'holder-not-allowed'
        ? `May hold: ${said.text('mayHold allowed', 'see there')}`
        : '';
  return [deployment, rule].filter((part) => part !== '').join(' · ');
}

/** What Google said is long and for programmers; only its sort and its beginning help here. */
function googleFailed(said: Said, _today: string, doing: string): string {
  const message = said.text('said message');
  if (/quota|too many|rate limit/i.test(message))
    return (
      'Google allows only so many requests a minute, and they are used up. Try again in a minute; ' +
      'it takes effect once.'
    );
  const short = message.length > 90 ? `${message.slice(0, 90)}…` : message;
  const what = `Google did not do its part${short ? ` (“${short}”)` : ''}`;
  return doing === 'load'
    ? `${what}. Look again in a moment.`
    : `${what}, so it is not known whether this was saved. Trying again is safe: it takes effect once.`;
}

/** A missing tab has no column, a missing header stands in row 1, a repeated one is found `(twice)`. */
function unreadable(said: Said): string {
  const tab = said.text('tab', 'A tab');
  const column = said.text('column');
  const row = said.number('row') ?? 0;
  const found = said.text('found');
  const twice = found.endsWith(' (twice)');
  if (column === '')
    return `The tab ${tab} is gone or was renamed. Rollcall > Set up makes it again.`;
  if (row < 2 && twice)
    return `The column “${column}” stands twice in ${tab}. Rename or delete one of them.`;
  if (row < 2)
    return (
      `The column “${column}” can’t be found in ${tab}` +
      `${found ? `; the header now says “${found}”` : ''}. Rollcall > Set up puts it back.`
    );
  if (twice)
    return `“${found.slice(0, -8)}” stands twice in the column “${column}” of ${tab}; one is in row ${row}.`;
  return (
    `${tab}, row ${row}, column “${column}” says “${found}”, which can’t be read. ` +
    'Correct the cell, then try again.'
  );
}

function rowsText(said: Said): string {
  const rows = said.list('rows');
  return rows.length > 1 ? `rows ${listText(rows)}` : 'several rows';
}
