/** Asks again, just before a letter goes, whether its reason still holds, and whom it is for by now. */
import {
  OVERDUE_TEMPLATE,
  peopleTold,
  stillOverdue,
  type OverdueMailDevice,
} from '../domain/mail/overdue-mail.ts';
import {
  isOneFamily,
  leftOutWords,
  NOBODY_TO_WRITE_TO,
  overdueLanguage,
  overdueRecipients,
} from '../domain/mail/overdue-recipients.ts';
import type { OutboxMail } from '../domain/mail/outbox-mail.ts';
import { joinList, splitList } from '../domain/values/text.ts';
import type { Rows } from './ports/store.ts';

export type StillDue =
  | { readonly send: true; readonly set: Partial<OutboxMail> }
  | {
      readonly send: false;
      readonly state: 'Dropped' | 'Superseded' | 'Failed';
      readonly why: string;
    };

/** What `stillDue` looks at, so that all of a round is read at once. */
export function reasonsOf(mail: OutboxMail): { loans: string[]; people: string[] } {
  return {
    loans: splitList(mail.about),
    people: mail.template === OVERDUE_TEMPLATE ? peopleTold(mail) : [],
  };
}

/**
 * The rows of `reasonsOf` and all alert steps must have been loaded. A template without a rule goes as it
 * was queued.
 */
export function stillDue(rows: Rows, mail: OutboxMail): StillDue {
  if (mail.template !== OVERDUE_TEMPLATE) return { send: true, set: {} };
  const about = new Set(splitList(mail.about));
  const loanOf = (loanId: string) => (about.has(loanId) ? rows.one('Loans', loanId) : undefined);
  const due = stillOverdue(mail, loanOf, rows.today);
  return due.send ? addressed(rows, mail, due) : due;
}

/** The addresses of today, not of the day the letter was queued: a guardian's may be corrected meanwhile. */
function addressed(
  rows: Rows,
  mail: OutboxMail,
  due: { readonly set: Partial<OutboxMail>; readonly devices: readonly OverdueMailDevice[] },
): StillDue {
  const loaded = new Set(peopleTold(mail));
  const steps = new Map(rows.all('Alert steps').map((step) => [step.stepId, step.to]));
  const late = due.devices.flatMap(({ personId, stepId }) => {
    const person = loaded.has(personId) ? rows.one('People', personId) : undefined;
    return person ? [{ person, whom: steps.get(stepId) }] : [];
  });
  const known = late.flatMap(({ person, whom }) => (whom === undefined ? [] : [{ person, whom }]));
  // Whom a step was for that the school has deleted, only the letter itself still says.
  if (known.length < late.length) return { send: true, set: due.set };
  const people = late.map(({ person }) => person);
  if (!isOneFamily(people))
    return { send: false, state: 'Failed', why: 'the people it is about are no longer one family' };
  const { to, leftOut } = overdueRecipients(known);
  const told = leftOutWords(leftOut);
  if (to.length === 0) return { send: false, state: 'Failed', why: told || NOBODY_TO_WRITE_TO };
  const language = overdueLanguage(people, mail.language);
  return { send: true, set: { ...due.set, to: joinList(to), language, error: told } };
}
