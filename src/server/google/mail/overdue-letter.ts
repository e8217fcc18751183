/** The letter to a family about devices that are late, from the facts that the nightly job wrote down. */
import * as v from 'valibot';
import type { OverdueMailData } from '../../../domain/mail/overdue-mail.ts';
import { isDay } from '../../../domain/values/day.ts';
import { cleanLine, splitList } from '../../../domain/values/text.ts';
import type { MailLanguage } from './day-words.ts';
import type { Letter, LetterItem } from './letter.ts';
import { overdueWords, type OverdueWords } from './overdue-words.ts';

const line = v.pipe(
  v.string(),
  v.transform((text) => cleanLine(text)),
);

/** The facts stand in a cell, where anybody may have typed since. */
const FACTS: v.GenericSchema<unknown, OverdueMailData> = v.object({
  school: line,
  deskName: line,
  deskEmail: line,
  deskPlace: line,
  deskPhone: line,
  several: v.boolean(),
  devices: v.pipe(
    v.array(
      v.object({
        loanId: line,
        stepId: line,
        personId: v.optional(line, ''),
        name: line,
        tag: line,
        due: v.pipe(v.string(), v.check(isDay)),
        daysLate: v.pipe(v.number(), v.integer()),
        accessories: line,
      }),
    ),
    v.minLength(1),
    v.maxLength(50),
  ),
});

/** The letter in words, or null where the facts are unreadable. */
export function overdueLetter(json: string, language: MailLanguage): Letter | null {
  const facts = factsIn(json);
  if (facts === null) return null;
  const words = overdueWords(language);
  // The most urgent first.
  const devices = [...facts.devices].sort((one, other) => other.daysLate - one.daysLate);
  const late = devices.filter((device) => device.daysLate > 0).length;
  const desk = facts.deskName || 'Rollcall';
  return {
    language,
    subject: subjectOf(devices, words),
    greeting: words.greeting(words.names(givenNames(devices))),
    opening: words.opening(late, devices.length - late),
    items: devices.map((device) => itemOf(device, words)),
    answers: [
      { label: words.whereLabel, text: words.where(desk, facts.deskPlace) },
      { label: words.longerLabel, text: words.longer },
      { label: words.lostLabel, text: words.lost },
    ],
    nextLabel: words.nextLabel,
    next: words.next,
    thanks: words.thanks,
    signature: [desk, facts.school].filter((part) => part !== '').join(', '),
    small: [
      words.crossed,
      [facts.school, facts.deskPhone].filter((part) => part !== '').join(' · '),
    ].filter((part) => part !== ''),
  };
}

type Device = OverdueMailData['devices'][number];

function factsIn(json: string): OverdueMailData | null {
  try {
    const parsed = v.safeParse(FACTS, JSON.parse(json));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

function subjectOf(devices: readonly Device[], words: OverdueWords): string {
  const [only] = devices;
  if (!only || devices.length > 1) return words.subjectMany(devices.length);
  return words.subjectOne(givenName(only), words.device, words.day(only.due), only.daysLate > 0);
}

function itemOf(device: Device, words: OverdueWords): LetterItem {
  const late = device.daysLate > 0;
  const parts = words.names(
    splitList(device.accessories).map((part) => words.part(part.toLowerCase())),
  );
  return {
    who: device.name,
    what: words.withParts(words.device, parts),
    tag: words.tag(device.tag),
    state: late ? 'late' : 'due',
    stateText: late
      ? words.late(device.daysLate)
      : device.daysLate === 0
        ? words.dueToday
        : words.dueSoon(-device.daysLate),
    when: late ? words.wasDue(words.day(device.due)) : words.isDue(words.day(device.due)),
  };
}

/** Families are greeted by first names: one letter may be about two children. */
function givenNames(devices: readonly Device[]): string[] {
  return [...new Set(devices.map(givenName))].filter((name) => name !== '');
}

function givenName(device: Device): string {
  return device.name.split(' ')[0] ?? '';
}
