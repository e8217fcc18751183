/** Words for what the home screen warns of, and what a person can do about it there. */
import type { RefusalFacts } from '../../contract/wire.ts';
import { count, dayText } from './format.ts';
import { read } from './facts.ts';
import { refusalWords } from './refusals.ts';

export interface Warning {
  title: string;
  what: string;
  /** What the button does; null where only a person can help. */
  cure: 'take-over' | 'adopt' | 'show' | null;
  button: string;
  tab: string;
  row: number;
}

const plain = (title: string, what: string): Warning => ({
  title,
  what,
  cure: null,
  button: '',
  tab: '',
  row: 0,
});

/** Words for a warning of `loadToday`. A code we do not know is told as the refusal of that name. */
export function warningWords(code: string, facts: RefusalFacts, today: string): Warning {
  const said = read(facts);
  const owner = said.text('owner account by', 'the account that runs them');
  if (code === 'heartbeat-late' || code === 'no-triggers' || code === 'heartbeat-missing') {
    const since = said.text('since last at').slice(0, 10);
    const what =
      code === 'heartbeat-late'
        ? `The jobs of ${owner} last ran ${since ? `on ${dayText(since, today)}` : 'long ago'}. ` +
          'Reminders and counts wait until an account runs them.'
        : 'No account runs the nightly jobs yet. Reminders and counts wait until one does.';
    return { ...plain('Nightly jobs stand still', what), cure: 'take-over', button: 'Take over' };
  }
  if (code === 'copied-file') return adopt('This file is a copy', COPIED, 'Use this copy');
  if (code === 'restored-version')
    return adopt('An earlier version was restored', RESTORED, 'Use this version');
  if (code === 'zones-differ' || code === 'time-zones-differ')
    return plain(
      'Two time zones',
      `The spreadsheet uses ${said.text('sheet spreadsheet', 'one time zone')}, its script ` +
        `${said.text('script', 'another')}. Days follow the spreadsheet. ` +
        'Set both alike in File > Settings.',
    );
  if (code === 'mail-unknown' || code === 'outbox-unknown')
    return plain(
      'Sent or not?',
      `Google did not say whether ${count(said.number('count') ?? 1, 'e-mail')} went out. ` +
        'Look in the Outbox tab; nothing is sent twice by itself.',
    );
  const words = refusalWords(code, facts, 'load', today);
  const place = words.place;
  if (place && place.tab !== '')
    return {
      ...plain('The sheet needs a look', words.what),
      cure: 'show',
      button: `Show ${place.tab}, row ${place.row}`,
      tab: place.tab,
      row: place.row,
    };
  return plain('Worth a look', words.what);
}

const COPIED =
  'It was made from another Rollcall spreadsheet. No mail is sent and nothing is saved here, so that ' +
  'families do not hear from two files. If this one is the one to go on with, say so: mail that ' +
  'still waited in it is dropped.';
const RESTORED =
  'Something newer was saved before. No mail is sent and nothing is saved until an Admin says that ' +
  'this version is the one to go on with: mail that still waited in it is dropped.';

function adopt(title: string, what: string, button: string): Warning {
  return { ...plain(title, what), cure: 'adopt', button };
}
