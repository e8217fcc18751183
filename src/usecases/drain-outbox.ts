/**
 * Sends what waits in the Outbox. Each round is one commit that settles the letters of the round before
 * and claims the next ones; between two commits letters go out. Whoever dies in between leaves claims
 * behind, which a later run marks Unknown: they may have gone, so they never go again by themselves.
 */
import { byUrgency, isDeadClaim, recipientCount } from '../domain/mail/claim.ts';
import type { OutboxMail } from '../domain/mail/outbox-mail.ts';
import { cleanLine } from '../domain/values/text.ts';
import {
  commitRound,
  type Claimed,
  type DrainRun,
  type Fate,
  type WaitingLine,
} from './outbox-round.ts';
import type { ColumnReader } from './ports/column-reader.ts';
import type { MailSender, SendResult } from './ports/mail-sender.ts';
import type { Store } from './ports/store.ts';

/** So few are at risk when a run dies. */
const CLAIM = 20;
/** Dead claims told in one commit. */
const MOST_DEAD = 100;

export interface OutboxDrained {
  sent: number;
  failed: number;
  /** The reason was gone, or a later letter took its place. */
  dropped: number;
  unknown: number;
  /** Letters that still wait: for tomorrow's quota or for the next run. */
  left: number;
  quotaUsedUp: boolean;
  /** Code of the refusal that stopped it, if one did. */
  stopped: string | null;
}

/** Sends as much as quota and time allow, the most urgent first. */
export function drainOutbox(
  store: Store,
  columns: ColumnReader,
  sender: MailSender,
  run: DrainRun,
): OutboxDrained {
  const now = store.ask([], (rows) => rows.now);
  const { Outbox: lines, People } = columns.read({
    Outbox: ['key', 'to', 'state', 'urgency', 'claim', 'queuedAt'],
    People: ['personId'],
  });
  const personRows = new Map(People.map(({ personId, row }) => [personId, row]));
  const waiting: WaitingLine[] = lines.filter((line) => line.state === 'Queued').sort(byUrgency);
  const dead = lines.filter((line) => isDeadClaim(line, now, run.runId)).slice(0, MOST_DEAD);
  const drained: OutboxDrained = {
    sent: 0,
    failed: 0,
    dropped: 0,
    unknown: 0,
    left: waiting.length,
    quotaUsedUp: false,
    stopped: null,
  };
  let settled: Fate[] = [];
  let most = CLAIM;
  for (let round = 0; ; round += 1) {
    const goOn = !drained.quotaUsedUp && drained.stopped === null && run.mayGoOn();
    const limits = { most, recipients: goOn ? sender.remainingToday() : 0 };
    const next = goOn ? takeNext(waiting, limits, drained) : [];
    const lost = round === 0 ? dead : [];
    if (next.length + settled.length + lost.length === 0) return drained;
    const outcome = commitRound(store, run, round, { settled, next, lost, personRows });
    if (outcome.ok && !outcome.repeated) {
      countRound(outcome.value, drained);
      settled = sendAll(outcome.value.mails, sender, run, drained);
    } else if (!outcome.ok && outcome.code === 'sheet-unreadable' && next.length > 0) {
      // One row that cannot be read must not keep all letters back: go on one by one, without it.
      if (next.length > 1) waiting.unshift(...next);
      most = 1;
    } else if (drained.stopped === null && settled.length > 0 && !outcome.ok) {
      // What was sent must be told, even when nothing more can be claimed.
      drained.stopped = outcome.code;
    } else {
      drained.stopped ??= outcome.ok ? null : outcome.code;
      return drained;
    }
  }
}

function countRound(claimed: Claimed, drained: OutboxDrained): void {
  drained.dropped += claimed.dropped;
  drained.failed += claimed.failed;
  drained.unknown += claimed.unknown;
  drained.left -= claimed.dropped + claimed.failed + claimed.gone;
}

/** The next letters that fit into what Google still sends today. */
function takeNext(
  waiting: WaitingLine[],
  limits: { most: number; recipients: number },
  drained: OutboxDrained,
): WaitingLine[] {
  const next: WaitingLine[] = [];
  let recipients = 0;
  while (next.length < limits.most && waiting.length > 0) {
    const line = waiting[0] as WaitingLine;
    recipients += Math.max(1, recipientCount(line));
    if (recipients > limits.recipients) {
      drained.quotaUsedUp = true;
      break;
    }
    next.push(line);
    waiting.shift();
  }
  return next;
}

/** Sends the claimed letters; what could not be tried goes back into the queue. */
function sendAll(
  claimed: Claimed['mails'],
  sender: MailSender,
  run: DrainRun,
  drained: OutboxDrained,
): Fate[] {
  let refused = false;
  return claimed.map(({ mail, row }): Fate => {
    const again: Partial<OutboxMail> = {
      state: 'Queued',
      claim: '',
      attempts: (mail.attempts ?? 1) - 1,
    };
    if (refused || !run.mayGoOn()) return { key: mail.key, row, set: again };
    const result = sender.send(mail);
    if (result === 'quota') {
      refused = true;
      drained.quotaUsedUp = true;
      return { key: mail.key, row, set: again };
    }
    drained.left -= 1;
    return { key: mail.key, row, set: settledBy(result, drained) };
  });
}

/** What the Outbox is told of a letter that was handed to Google. */
function settledBy(
  result: Exclude<SendResult, 'quota'>,
  drained: OutboxDrained,
): Partial<OutboxMail> {
  if ('sent' in result) {
    drained.sent += 1;
    return { state: 'Sent', subject: cleanLine(result.sent) };
  }
  if ('unknown' in result) {
    drained.unknown += 1;
    return { state: 'Unknown', error: cleanLine(result.unknown) };
  }
  drained.failed += 1;
  return { state: 'Failed', error: cleanLine(result.failed) };
}
