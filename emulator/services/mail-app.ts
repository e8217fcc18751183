/** MailApp: mail leaves into the world's list, within the limits and allowances of the account. */
import type { Emulated } from '../execution/emulated.ts';
import type { Execution } from '../execution/execution.ts';
import { registerService, scriptClass } from '../execution/script-class.ts';
import { ServiceError } from '../execution/service-error.ts';

/** "Quotas for Google Services": per message. */
const RECIPIENTS = 50;
const BODY_BYTES = { consumer: 200 * 1024, workspace: 400 * 1024 };
const SUBJECT_CHARACTERS = 250;

const KNOWN = ['to', 'cc', 'bcc', 'replyTo', 'subject', 'body', 'htmlBody', 'name', 'noReply'];

interface Message {
  to?: unknown;
  cc?: unknown;
  bcc?: unknown;
  replyTo?: unknown;
  subject?: unknown;
  body?: unknown;
  htmlBody?: unknown;
  name?: unknown;
  noReply?: unknown;
}

class MailAppFacade implements Emulated<
  GoogleAppsScript.Mail.MailApp,
  'sendEmail' | 'getRemainingDailyQuota'
> {
  constructor(private readonly execution: Execution) {}

  getRemainingDailyQuota(): number {
    const { world, request } = this.execution;
    return Math.max(0, world.quotas.mailLeft(world.account(request.as)));
  }

  /** `(message)`, `(to, subject, body)`, `(to, subject, body, options)` or `(to, replyTo, subject, body)`. */
  sendEmail(...args: unknown[]): void {
    this.send(messageOf(args));
  }

  private send(message: Message): void {
    const unknown = Object.keys(message).find((key) => !KNOWN.includes(key));
    if (unknown) throw new Error(`not emulated: MailApp.sendEmail with ${unknown}`);
    const { world, request } = this.execution;
    const account = world.account(request.as);
    const to = addresses(message.to);
    const cc = addresses(message.cc);
    const bcc = addresses(message.bcc);
    const recipients = to.length + cc.length + bcc.length;
    if (to.length === 0) throw new ServiceError('Failed to send email: no recipient');
    if (recipients > RECIPIENTS) {
      throw new ServiceError('Limit Exceeded: Email Recipients Per Message.');
    }
    const mail = {
      subject: text(message.subject),
      body: text(message.body),
      htmlBody: text(message.htmlBody),
    };
    if (mail.subject.length > SUBJECT_CHARACTERS) {
      throw new ServiceError('Argument too large: subject');
    }
    if (Buffer.byteLength(mail.body + mail.htmlBody) > BODY_BYTES[account.kind]) {
      throw new ServiceError('Limit Exceeded: Email Body Size.');
    }
    world.quotas.takeMail(account, recipients);
    world.state.mail.push({
      id: world.nextNumber(),
      at: world.now(),
      from: account.email,
      to,
      cc,
      bcc,
      replyTo: addresses(message.replyTo).join(','),
      ...mail,
      name: text(message.name) || account.name,
    });
  }
}
const needs = ['script.send_mail'];
scriptClass(MailAppFacade, 'MailApp', {
  getRemainingDailyQuota: { takes: [[]], kind: 'other', needs },
  sendEmail: {
    takes: [
      ['Object'],
      ['String', 'String', 'String'],
      ['String', 'String', 'String', 'Object'],
      ['String', 'String', 'String', 'String'],
    ],
    kind: 'other',
    needs,
  },
});
registerService('MailApp', (execution) => new MailAppFacade(execution));

function messageOf(args: unknown[]): Message {
  const [first, second, third, fourth] = args;
  if (args.length === 1) return first as Message;
  if (typeof fourth === 'string') {
    return { to: first, replyTo: second, subject: third, body: fourth };
  }
  return { ...(fourth as Message | undefined), to: first, subject: second, body: third };
}

function text(value: unknown): string {
  return value === undefined || value === null ? '' : textOf(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Splits a list at commas; throws `Invalid email: x` for what is no address. */
function addresses(list: unknown): string[] {
  return text(list)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const address = /<([^<>]+)>$/.exec(part)?.[1] ?? part;
      if (!/^[^\s@<>,]+@[^\s@<>,]+$/.test(address)) {
        throw new ServiceError(`Invalid email: ${part}`);
      }
      return address;
    });
}
