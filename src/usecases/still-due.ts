/** Asks again, just before a letter goes, whether its reason still holds. */
import { OVERDUE_TEMPLATE, stillOverdue, type StillDue } from '../domain/mail/overdue-mail.ts';
import type { OutboxMail } from '../domain/mail/outbox-mail.ts';
import { splitList } from '../domain/values/text.ts';
import type { Rows } from './ports/store.ts';

/** The loans named in `about` must have been loaded. A template without a rule goes as it was queued. */
export function stillDue(rows: Rows, mail: OutboxMail): StillDue {
  if (mail.template === OVERDUE_TEMPLATE) {
    const about = new Set(splitList(mail.about));
    const loanOf = (loanId: string) => (about.has(loanId) ? rows.one('Loans', loanId) : undefined);
    return stillOverdue(mail, loanOf, rows.today);
  }
  const { subject, data, about } = mail;
  return { send: true, set: { subject, data, about } };
}
