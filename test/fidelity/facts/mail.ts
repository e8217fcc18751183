/** What is known about MailApp. The error texts are ErrorHandler's, collected in production. */
import type { Fact } from '../fact.ts';

const TEXTS = 'RomainVialard/ErrorHandler, src/ErrorHandler.gs.js';

export const mailFacts: readonly Fact[] = [
  {
    id: 'mail/quota-counts-recipients',
    says: 'The daily allowance counts recipients, those in cc and bcc too.',
    source: 'REF MailApp (recipients); cc and bcc from memory',
    run: () => {
      const before = MailApp.getRemainingDailyQuota();
      MailApp.sendEmail({
        to: 'wren@home.example',
        cc: 'sorrel@home.example, Tansy <tansy@home.example>',
        bcc: 'bryony@home.example',
        subject: 'Overdue',
        body: 'Please bring it back.',
      });
      return before - MailApp.getRemainingDailyQuota();
    },
    returns: 4,
  },
  {
    id: 'mail/no-recipient',
    says: 'Mail to nobody is refused.',
    source: TEXTS,
    run: () => MailApp.sendEmail('', 'Overdue', 'Please bring it back.'),
    throws: 'Failed to send email: no recipient',
  },
  {
    id: 'mail/invalid',
    says: 'What is no address is named.',
    source: TEXTS,
    run: () => MailApp.sendEmail('wren', 'Overdue', 'Please bring it back.'),
    throws: 'Invalid email: wren',
  },
  {
    id: 'mail/recipients-per-message',
    says: 'Fifty recipients a message.',
    source: `"Quotas for Google Services" (limit); ${TEXTS} (words)`,
    run: () => {
      const to = Array.from({ length: 51 }, (_, i) => `family${i}@home.example`).join(',');
      MailApp.sendEmail(to, 'Overdue', 'Please bring it back.');
    },
    throws: 'Limit Exceeded: Email Recipients Per Message.',
  },
  {
    id: 'mail/body-size',
    says: 'A body over 400 KB is refused on Workspace.',
    source: `"Quotas for Google Services" (limit); ${TEXTS} (words)`,
    run: () => MailApp.sendEmail('wren@home.example', 'Overdue', 'x'.repeat(410_000)),
    throws: 'Limit Exceeded: Email Body Size.',
  },
  {
    id: 'mail/subject-size',
    says: 'A subject over 250 characters is refused.',
    source: `${TEXTS} (words); the limit is from memory`,
    run: () => MailApp.sendEmail('wren@home.example', 'x'.repeat(300), 'Please bring it back.'),
    throws: 'Argument too large: subject',
  },
  {
    id: 'mail/attachments',
    says: 'Blobs can be attached.',
    source: 'REF MailApp',
    run: () => {
      const attachments = [Utilities.newBlob('text', 'text/plain', 'note.txt')];
      MailApp.sendEmail('wren@home.example', 'Overdue', 'Please.', { attachments });
      return true;
    },
    returns: true,
  },
];
