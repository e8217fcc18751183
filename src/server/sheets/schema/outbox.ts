/** The Outbox tab: every e-mail that was asked for, and what became of it. */
import type { OutboxMail } from '../../../domain/mail/outbox-mail.ts';
import { MAIL_STATES } from '../../../domain/mail/outbox-mail.ts';
import { defineTab } from './column.ts';

export const OUTBOX = defineTab<OutboxMail>({
  tab: 'Outbox',
  key: 'key',
  about: 'E-mails from the wish to their fate. Written by Rollcall.',
  guarded: true,
  startRows: 100,
  columns: {
    state: {
      header: 'State',
      type: 'text',
      list: MAIL_STATES,
      width: 115,
      byHand: true,
      note: 'Set a Queued row to Dropped to stop it. Unknown: look into the sent mail before you queue it again.',
    },
    to: { header: 'To', type: 'text', width: 220, note: 'Who gets it.' },
    subject: { header: 'Subject', type: 'text', width: 240, note: 'Its subject line.' },
    template: { header: 'Template', type: 'text', width: 120, note: 'What it is made from.' },
    language: { header: 'Language', type: 'text', width: 80, note: 'In which language.' },
    queuedAt: { header: 'Queued at', type: 'moment', width: 150, note: 'When it was asked for.' },
    settledAt: {
      header: 'Settled at',
      type: 'moment',
      width: 150,
      note: 'When its fate was known.',
    },
    attempts: { header: 'Attempts', type: 'number', width: 80, note: 'How often it was tried.' },
    error: { header: 'Error', type: 'text', width: 200, note: 'What Google said when it failed.' },
    urgency: { header: 'Urgency', type: 'number', width: 80, note: 'Larger goes first.' },
    about: { header: 'About', type: 'text', width: 140, note: 'The loans it is about.' },
    data: { header: 'Data', type: 'text', width: 140, note: 'Facts for the template.' },
    claim: { header: 'Claim', type: 'text', width: 120, note: 'The run that took it in hand.' },
    key: {
      header: 'Key',
      type: 'text',
      width: 220,
      note: 'The reason; the same one never queues twice.',
    },
  },
});
