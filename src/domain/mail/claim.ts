/** The life of a letter between its claim and its fate. */
import { serialOfMoment, type Moment } from '../values/day.ts';
import { splitList } from '../values/text.ts';
import type { OutboxMail } from './outbox-mail.ts';

/** No execution lives longer than six minutes; after these nobody is going to settle a claim. */
const DEAD_AFTER_MINUTES = 15;

/** `2026-11-23T02:00:05 run-7`. */
export function claimText(now: Moment, runId: string): string {
  return `${now} ${runId}`;
}

/** Whether a claim was left behind by a run that is dead: nobody can say whether its letter went. */
export function isDeadClaim(
  mail: Pick<OutboxMail, 'state' | 'claim'>,
  now: Moment,
  runId: string,
): boolean {
  if (mail.state !== 'Claimed') return false;
  const [at = '', by = ''] = mail.claim.split(' ');
  if (by === runId && by !== '') return false;
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(at)) return true;
  const minutes = (serialOfMoment(now) - serialOfMoment(at)) * 24 * 60;
  return minutes > DEAD_AFTER_MINUTES;
}

/** Most urgent first, of two equal ones the older. */
export function byUrgency(
  a: Pick<OutboxMail, 'urgency' | 'queuedAt'>,
  b: Pick<OutboxMail, 'urgency' | 'queuedAt'>,
): number {
  const difference = (b.urgency ?? 0) - (a.urgency ?? 0);
  if (difference !== 0) return difference;
  return a.queuedAt < b.queuedAt ? -1 : a.queuedAt > b.queuedAt ? 1 : 0;
}

/** How many people a letter goes to: what Google's daily quota counts. */
export function recipientCount(mail: Pick<OutboxMail, 'to'>): number {
  return splitList(mail.to).length;
}
