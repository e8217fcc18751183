/** Hands one e-mail to Google. Rendering of templates is the adapter's. */
import type { OutboxMail } from '../../domain/mail/outbox-mail.ts';

/** `quota`: Google refuses more mail today, this one did not go. */
export type SendResult = 'sent' | 'quota' | { readonly failed: string };

export interface MailSender {
  /** Never throws for what Google answers; a refusal of the address or of the text is `failed`. */
  send(mail: OutboxMail): SendResult;
  /** Recipients that may still be written to today (Google counts recipients, not mails). */
  remainingToday(): number;
}
