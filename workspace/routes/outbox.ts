/** Mail that left, part by part, and beside it the row of the Outbox tab that says why. */
import type { SentMail } from '../../emulator/api.ts';
import type { Routes } from '../http/router.ts';
import type { Office } from '../office.ts';
import type { MailShape, OutboxShape, WaitingMailShape } from '../shapes.ts';
import { iso } from '../zone.ts';

/** The tab that holds what is to be sent, as the sheet shows it; empty before Setup. */
const OUTBOX_TAB = 'Outbox';

function outboxRows(office: Office): WaitingMailShape[] {
  if (!office.file.tabs().some((tab) => tab.name === OUTBOX_TAB)) return [];
  const [header = [], ...rows] = office.file.values(OUTBOX_TAB);
  return rows.flatMap((cells, index) => {
    const fields = header.map((name, at) => ({ name, value: cells[at] ?? '' }));
    const value = (name: string) =>
      fields.find((field) => field.name.toLowerCase() === name)?.value ?? '';
    if (fields.every((field) => field.value === '')) return [];
    return [
      { row: index + 2, to: value('to'), subject: value('subject'), state: value('state'), fields },
    ];
  });
}

const SETTLED = new Set(['Sent', '']);

function addresses(text: string): string {
  return text
    .toLowerCase()
    .split(/[,;]\s*/)
    .sort()
    .join(',');
}

/** A row is settled after its mail has left, in the same run: within minutes. */
const SAME_RUN_MS = 10 * 60_000;

/** Rows and mail have no key in common, so they are joined as a person would: same people, same time. */
function whyOf(mail: SentMail, localAt: string, rows: WaitingMailShape[]): MailShape['why'] {
  const to = addresses([...mail.to, ...mail.cc, ...mail.bcc].join(','));
  const sent = Date.parse(`${localAt}Z`);
  const apart = (row: WaitingMailShape) => {
    const settled = row.fields.find((field) => field.name === 'Settled at')?.value ?? '';
    return Math.abs(Date.parse(`${settled.replace(' ', 'T')}Z`) - sent);
  };
  const [row] = rows
    .filter((one) => addresses(one.to) === to && apart(one) < SAME_RUN_MS)
    .sort((a, b) => apart(a) - apart(b));
  if (!row) return null;
  return { row: row.row, fields: row.fields.filter((field) => field.value !== '') };
}

function outbox(office: Office): OutboxShape {
  const rows = outboxRows(office);
  const mail = office.world.sentMail().map((sent) => ({
    id: sent.id,
    at: iso(sent.at),
    localAt: office.localTime(sent.at),
    from: sent.from,
    name: sent.name,
    to: sent.to,
    cc: sent.cc,
    bcc: sent.bcc,
    replyTo: sent.replyTo,
    subject: sent.subject,
    text: sent.body,
    html: sent.htmlBody,
    why: whyOf(sent, office.localTime(sent.at), rows),
  }));
  return { mail, waiting: rows.filter((row) => !SETTLED.has(row.state)) };
}

export const outboxRoutes: Routes = { 'GET /api/outbox': ({ office }) => outbox(office) };
