/** The settings of a school: a closed list, each with its default and what it means in plain words. */
import { addDays, isDay, type Day, type DayOrBlank } from '../values/day.ts';
import { cleanLine } from '../values/text.ts';
import type { Setting } from './config.ts';

/** Rows of the tab Settings, in this order. `kept` are written by Rollcall, not by people. */
export const SETTINGS = [
  { name: 'School name', value: '', note: 'Stands above every e-mail and on printed lists.' },
  { name: 'Desk name', value: 'Device desk', note: 'Who families hear from.' },
  {
    name: 'Desk e-mail',
    value: '',
    note: 'Where answers to e-mails go. Blank: to whoever set up.',
  },
  { name: 'Desk place', value: '', note: 'Where devices are brought back, such as Library.' },
  { name: 'Desk phone', value: '', note: 'Shown in e-mails when filled in.' },
  {
    name: 'School year ends',
    value: '',
    note: 'Last day of school, such as 2027-06-10. Loans without a length are due on it. When it is past, the same day of the next year is used; blank means June 15.',
  },
  { name: 'Nightly hour', value: '2', note: 'Hour (0 to 23) after which the nightly job runs.' },
  { name: 'Language', value: 'en', note: 'Language of e-mails where a person has none: en or es.' },
  {
    name: 'Count form ID',
    value: '',
    note: 'Kept by Rollcall: the form that teachers count with.',
  },
  {
    name: 'Trigger owner',
    value: '',
    note: 'Kept by Rollcall: the account that its jobs run under.',
  },
  { name: 'Trigger heartbeat', value: '', note: 'Kept by Rollcall: when its jobs last ran.' },
] as const;

export type SettingName = (typeof SETTINGS)[number]['name'];

/** Settings as rules use them: every one there, of the right type. */
export interface Settings {
  schoolName: string;
  deskName: string;
  deskEmail: string;
  deskPlace: string;
  deskPhone: string;
  /** As written; `''` when blank or not a day. */
  schoolYearEnds: DayOrBlank;
  /** 0 to 23. */
  nightlyHour: number;
  language: string;
  countFormId: string;
  triggerOwner: string;
  triggerHeartbeat: string;
}

/** Reads the rows of the tab; a missing row or an unusable value falls back to its default. */
export function readSettings(rows: readonly Setting[]): Settings {
  const written = new Map(rows.map((row) => [cleanLine(row.name), cleanLine(row.value)]));
  const text = (name: SettingName): string => {
    const value = written.get(name);
    return value === undefined || value === '' ? defaultOf(name) : value;
  };
  const yearEnds = text('School year ends');
  const hour = Number(text('Nightly hour'));
  return {
    schoolName: text('School name'),
    deskName: text('Desk name'),
    deskEmail: text('Desk e-mail'),
    deskPlace: text('Desk place'),
    deskPhone: text('Desk phone'),
    schoolYearEnds: isDay(yearEnds) ? yearEnds : '',
    nightlyHour: Number.isInteger(hour) && hour >= 0 && hour <= 23 ? hour : 2,
    language: text('Language'),
    countFormId: text('Count form ID'),
    triggerOwner: text('Trigger owner'),
    triggerHeartbeat: text('Trigger heartbeat'),
  };
}

function defaultOf(name: SettingName): string {
  return SETTINGS.find((setting) => setting.name === name)?.value ?? '';
}

/**
 * The last day of the running school year: the setting, or the same day of a later year once it is
 * past, so that nothing is ever lent until yesterday because nobody opened Settings in summer.
 */
export function schoolYearEnd(settings: Pick<Settings, 'schoolYearEnds'>, today: Day): Day {
  const written = settings.schoolYearEnds;
  if (written !== '' && written >= today) return written;
  const dayOfYear = written === '' ? '06-15' : written.slice(5);
  const year = Number(today.slice(0, 4));
  const thisYear = inYear(year, dayOfYear);
  return thisYear >= today ? thisYear : inYear(year + 1, dayOfYear);
}

/** February 29 becomes the day before March 1. */
function inYear(year: number, monthAndDay: string): Day {
  const day = `${String(year).padStart(4, '0')}-${monthAndDay}`;
  return isDay(day) ? day : addDays(`${day.slice(0, 4)}-03-01`, -1);
}
