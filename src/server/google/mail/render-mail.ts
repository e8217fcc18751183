/** Turns a row of the Outbox into an e-mail: its template, its language, its facts. */
import type { Settings } from '../../../domain/config/settings.ts';
import type { OutboxMail } from '../../../domain/mail/outbox-mail.ts';
import { OVERDUE_TEMPLATE } from '../../../domain/mail/overdue-mail.ts';
import { mailLanguage } from './day-words.ts';
import { renderLetter, type RenderedMail } from './letter.ts';
import { overdueLetter } from './overdue-letter.ts';

/** The rendered mail, or null where the template is unknown or a person has spoilt the facts. */
export function renderMail(mail: OutboxMail, settings: Settings): RenderedMail | null {
  if (mail.template !== OVERDUE_TEMPLATE) return null;
  const language = mailLanguage(mail.language || settings.language);
  const letter = overdueLetter(mail.data, language);
  return letter && renderLetter(letter);
}
