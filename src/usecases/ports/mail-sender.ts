/** Hands one e-mail to Google. Rendering of templates is the adapter's. */
import type { OutboxMail } from '../../domain/mail/outbox-mail.ts';

/**
 * `sent`: the subject under which it went. `quota`: Google refuses more mail today, this one did not go.
 * `unknown`: Google did not answer in time, so nobody can say whether it went.
 */
export type SendResult =
  'quota' | { readonly sent: string } | { readonly failed: string } | { readonly unknown: string };

export interface MailSender {
  /** Never throws for what Google answers; a refusal of the address or of the text is `failed`. */
  send(mail: OutboxMail): SendResult;
  /** Recipients that may still be written to today (Google counts recipients, not mails). */
  remainingToday(): number;
}
