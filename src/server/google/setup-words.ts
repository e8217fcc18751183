/** How Setup ends: a few plain sentences on what was done, and on what a person still has to do. */
import { countOf } from '../menu-words.ts';
import type { SetupDone } from './setup.ts';

/** Text for a dialog: what was done, one line each; then what is left to do. */
export function setupInWords(done: SetupDone): string {
  const made = madeInWords(done);
  const first = made.length === 0 ? ['Everything was in place.'] : made;
  const left = leftInWords(done);
  return [...first, ...(left.length === 0 ? [] : ['', ...left])].join('\n');
}

/** What a fresh Sheet still lacks; said once, when the tabs are made. */
const FIRST_STEPS = [
  'Next: fill in School name, Desk place and School year ends in the tab Settings.',
  'Then Rollcall > Import… brings in the roster and the devices, and Rollcall > Open sidebar opens the counter.',
];

function madeInWords({ done, rows, form, roomLinks, triggersAdded }: SetupDone): string[] {
  const tabs = done.filter((line) => line.startsWith('Made the tab')).length;
  return [
    ...(tabs > 0 ? [`Created ${countOf(tabs, 'tab')}.`] : []),
    ...done.filter((line) => !line.startsWith('Made the tab')),
    ...added(rows.settingsAdded, 'setting', 'Settings'),
    ...added(rows.policiesAdded, 'rule of lending', 'Policies', 'rules of lending'),
    ...added(rows.stepsAdded, 'reminder', 'Alert steps'),
    ...(rows.madeAdmin ? ['You are the Admin: see the tab Staff.'] : []),
    ...(form?.created ? ['Made the form that teachers count their rooms with.'] : []),
    ...(form && form.questionsAdded > 0
      ? [`Put ${countOf(form.questionsAdded, 'question')} back into the count form.`]
      : []),
    ...(roomLinks > 0
      ? [`Brought the form link of ${countOf(roomLinks, 'room')} up to date.`]
      : []),
    ...(triggersAdded > 0
      ? [`Switched on ${countOf(triggersAdded, 'trigger')}, which run with your account.`]
      : []),
  ];
}

function added(count: number, one: string, tab: string, many = `${one}s`): string[] {
  return count === 0 ? [] : [`Put ${countOf(count, one, many)} into ${tab}.`];
}

function leftInWords({ todo, rows, form, otherOwner, zones }: SetupDone): string[] {
  return [
    ...(rows.madeAdmin ? FIRST_STEPS : []),
    ...todo,
    ...(form === null
      ? [
          'The count form could not be opened with your account. Ask whoever made it to share it with you as an editor; if it was deleted, the account that runs the jobs makes a new one by Rollcall > Set up.',
        ]
      : []),
    ...(otherOwner === null
      ? []
      : [
          `The jobs run with the account ${otherOwner}. To run them with yours, choose Rollcall > Take over the jobs.`,
        ]),
    ...(zones === null
      ? []
      : [
          `Days are counted in the time zone of the Sheet (${zones.spreadsheet}); the script has ${zones.script}. If the Sheet's is wrong, change it in File > Settings.`,
        ]),
  ];
}
