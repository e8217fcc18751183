/** One e-mail that a command asked for, from its wish to its fate. */
import type { MomentOrBlank } from '../values/day.ts';
import type { OneOf } from '../values/closed-list.ts';

/**
 * `Claimed` rows of a dead run become `Unknown`: nobody can say whether Google sent them, so a person
 * decides. `Dropped`: the reason was gone before sending. `Superseded`: a later step took its place.
 */
export const MAIL_STATES = [
  'Queued',
  'Claimed',
  'Sent',
  'Failed',
  'Unknown',
  'Dropped',
  'Superseded',
] as const;
export type MailState = OneOf<typeof MAIL_STATES>;

export interface OutboxMail {
  /** Idempotency key: the same reason never queues twice. */
  key: string;
  /** Addresses separated by a comma and a blank. */
  to: string;
  template: string;
  language: string;
  subject: string;
  /** Facts for the template as JSON. */
  data: string;
  /** Loan IDs it is about, separated by a comma and a blank. */
  about: string;
  /** Larger is more urgent. */
  urgency: number | null;
  state: MailState | '';
  attempts: number | null;
  error: string;
  claim: string;
  queuedAt: MomentOrBlank;
  settledAt: MomentOrBlank;
}
