/** Hands e-mails to Google, as letters in HTML and plain text. */
import type { Settings } from '../../../domain/config/settings.ts';
import type { OutboxMail } from '../../../domain/mail/outbox-mail.ts';
import type { MailSender, SendResult } from '../../../usecases/ports/mail-sender.ts';
import { headerLine, recipientsIn } from './address.ts';
import { renderMail } from './render-mail.ts';

/** Largest body that every kind of account may send. */
const BODY_LIMIT = 200_000;

/** Google took the letter and was not heard of again: sending it once more might send it twice. */
const NO_ANSWER = /timed out|timeout|internal error|unavailable|empty response|server error/i;

/** A sender for one execution; settings are asked for when the first mail goes. */
export function googleMailSender(settings: () => Settings): MailSender {
  return {
    send: (mail) => send(mail, settings()),
    remainingToday: () => MailApp.getRemainingDailyQuota(),
  };
}

function send(mail: OutboxMail, settings: Settings): SendResult {
  const { addresses, refused } = recipientsIn(mail.to);
  if (addresses.length === 0)
    return { failed: refused.length > 0 ? `No usable address in: ${mail.to}` : 'No address' };
  const rendered = renderMail(mail, settings);
  if (rendered === null) return { failed: `The facts for "${mail.template}" are unreadable` };
  if (rendered.htmlBody.length > BODY_LIMIT) return { failed: 'The text is too long' };
  const replyTo = recipientsIn(settings.deskEmail || settings.triggerOwner).addresses[0];
  const subject = headerLine(rendered.subject);
  try {
    MailApp.sendEmail({
      to: addresses.join(','),
      subject,
      body: rendered.body,
      htmlBody: rendered.htmlBody,
      name: headerLine(senderName(settings)),
      ...(replyTo === undefined ? {} : { replyTo }),
    });
    return { sent: subject };
  } catch (cause) {
    return resultOf(cause);
  }
}

/** `Larkfield Middle School device desk`. */
function senderName(settings: Settings): string {
  return `${settings.schoolName} ${settings.deskName}`.trim();
}

function resultOf(cause: unknown): SendResult {
  const said = cause instanceof Error ? cause.message : String(cause);
  console.error(`An e-mail was not sent: ${said}`);
  // "Service invoked too many times for one day: email."
  if (/too many times for one day/i.test(said)) return 'quota';
  const text = said.slice(0, 300);
  return NO_ANSWER.test(said)
    ? { unknown: `it may have gone out, or not: ${text}` }
    : { failed: text };
}
