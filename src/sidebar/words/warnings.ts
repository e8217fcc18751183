/** Words for what the home screen warns of, and what a person can do about it there. */
import type { RefusalFacts } from '../../contract/wire.ts';
import { dayText } from './format.ts';
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
  const owner = said.text('owner', 'the account that runs them');
  if (code === 'heartbeat-late') {
    const since = said.text('since').slice(0, 10);
    const what =
      `The jobs of ${owner} last ran ${since ? `on ${dayText(since, today)}` : 'long ago'}. ` +
      'Reminders and counts wait until an account runs them.';
    return { ...plain('Nightly jobs stand still', what), cure: 'take-over', button: 'Take over' };
  }
  if (code === 'heartbeat-missing') {
    const what =
      'Counts are fetched and reminders sent by jobs that begin within the hour after set-up. ' +
      'If this stays here longer, run them with your account.';
    return { ...plain('Jobs have not run yet', what), cure: 'take-over', button: 'Take over' };
  }
  if (code === 'copied-file') return adopt('This file is a copy', COPIED, 'Use this copy');
  if (code === 'restored-version')
    return adopt('An earlier version was restored', RESTORED, 'Use this version');
  if (code === 'zones-differ')
    return plain(
      'Two time zones',
      `The spreadsheet uses ${said.text('spreadsheet', 'one time zone')}, its script ` +
        `${said.text('script', 'another')}. Days follow the spreadsheet. ` +
        'Set both alike in File > Settings.',
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
