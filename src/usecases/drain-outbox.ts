/**
 * Sends what waits in the Outbox. Each round is one commit that settles the letters of the round before
 * and claims the next ones; between two commits letters go out. Whoever dies in between leaves claims
 * behind, which a later run marks Unknown: they may have gone, so they never go again by themselves.
 */
import { byUrgency, claimText, isDeadClaim, recipientCount } from '../domain/mail/claim.ts';
import type { OutboxMail } from '../domain/mail/outbox-mail.ts';
import { stillDue } from './still-due.ts';
import type { ColumnReader } from './ports/column-reader.ts';
import type { MailSender } from './ports/mail-sender.ts';
import type { Accepted, Change, RowRef, Rows, Store } from './ports/store.ts';
import { cleanLine, splitList } from '../domain/values/text.ts';

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

export interface DrainRun {
  runId: string;
  mayGoOn: () => boolean;
}

/** Sends as much as quota and time allow, the most urgent first. */
export function drainOutbox(
  store: Store,
  columns: ColumnReader,
  sender: MailSender,
  run: DrainRun,
): OutboxDrained {
  const now = store.ask([], (rows) => rows.now);
  const lines = columns.read({
    Outbox: ['key', 'to', 'state', 'urgency', 'claim', 'queuedAt'],
  }).Outbox;
  const waiting = lines.filter((line) => line.state === 'Queued').sort(byUrgency);
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
  for (let round = 0; ; round += 1) {
    const goOn = !drained.quotaUsedUp && run.mayGoOn();
    const next = goOn ? takeNext(waiting, sender.remainingToday(), drained) : [];
    const lost = round === 0 ? dead : [];
    if (next.length + settled.length + lost.length === 0) return drained;
    const claimed = commitRound(store, run, round, { settled, next, lost }, drained);
    if (!claimed) return drained;
    settled = sendAll(claimed, sender, run, drained);
  }
}

type Line = Pick<OutboxMail, 'key' | 'to'> & { readonly row: number };

interface Fate {
  key: string;
  row: number;
  set: Partial<OutboxMail>;
}

/** The next letters that fit into what Google still sends today. */
function takeNext(waiting: Line[], remaining: number, drained: OutboxDrained): Line[] {
  const next: Line[] = [];
  let recipients = 0;
  while (next.length < CLAIM && waiting.length > 0) {
    const line = waiting[0] as Line;
    recipients += Math.max(1, recipientCount(line));
    if (recipients > remaining) {
      drained.quotaUsedUp = true;
      break;
    }
    next.push(line);
    waiting.shift();
  }
  return next;
}

interface Round {
  settled: readonly Fate[];
  next: readonly Line[];
  lost: readonly Line[];
}

interface Claimed {
  mails: { mail: OutboxMail; row: number }[];
  dropped: number;
  /** Rows that someone else has taken or settled meanwhile. */
  gone: number;
  unknown: number;
}

/** Null when the commit was refused: then nothing may be sent. */
function commitRound(
  store: Store,
  run: DrainRun,
  round: number,
  work: Round,
  drained: OutboxDrained,
): Claimed['mails'] | null {
  const refs = [...work.settled, ...work.next, ...work.lost].map(({ key, row }): RowRef => ({
    key,
    row,
  }));
  const outcome = store.command(
    { name: 'send mail', commandId: `${run.runId}/mail/${round}`, batch: run.runId },
    [
      { tab: 'Outbox', keys: refs },
      { tab: 'Loans', keys: [] },
    ],
    (rows) => decide(rows, run, work),
  );
  if (!outcome.ok) {
    drained.stopped = outcome.code;
    return null;
  }
  // Only this run uses this ID: its commit took effect though the answer got lost.
  if (outcome.repeated) return claimedBefore(store, run, work.next);
  drained.dropped += outcome.value.dropped;
  drained.unknown += outcome.value.unknown;
  drained.left -= outcome.value.dropped + outcome.value.gone;
  return outcome.value.mails;
}

/** What this run has claimed by the books. Nothing of it was sent yet: sending follows the claim. */
function claimedBefore(store: Store, run: DrainRun, next: readonly Line[]): Claimed['mails'] {
  const keys = next.map(({ key, row }) => ({ key, row }));
  return store.ask([{ tab: 'Outbox', keys }], (rows) =>
    next.flatMap(({ key, row }) => {
      const mail = rows.one('Outbox', key);
      const ours = mail?.state === 'Claimed' && mail.claim.endsWith(` ${run.runId}`);
      return ours ? [{ mail, row }] : [];
    }),
  );
}

function decide(rows: Rows, run: DrainRun, work: Round): Accepted<Claimed> {
  loadReasons(rows, work.next);
  const changes: Change[] = [];
  const claimed: Claimed = { mails: [], dropped: 0, gone: 0, unknown: 0 };
  const set = (key: string, fields: Partial<OutboxMail>): void => {
    changes.push({ do: 'set', tab: 'Outbox', key, set: fields });
  };
  for (const fate of work.settled) {
    if (!rows.one('Outbox', fate.key)) continue;
    const settledAt = fate.set.state === 'Queued' ? '' : rows.now;
    set(fate.key, { ...fate.set, settledAt });
  }
  for (const line of work.lost) {
    const mail = rows.one('Outbox', line.key);
    if (!mail || !isDeadClaim(mail, rows.now, run.runId)) continue;
    const error = 'the run that sent it died: it may have gone out, or not';
    set(line.key, { state: 'Unknown', error, settledAt: rows.now });
    claimed.unknown += 1;
  }
  for (const line of work.next) {
    const mail = rows.one('Outbox', line.key);
    if (mail?.state !== 'Queued') {
      claimed.gone += 1;
      continue;
    }
    const due = stillDue(rows, mail);
    if (!due.send) {
      set(line.key, { state: due.state, error: due.why, settledAt: rows.now });
      claimed.dropped += 1;
      continue;
    }
    const fields: Partial<OutboxMail> = {
      ...due.set,
      state: 'Claimed',
      claim: claimText(rows.now, run.runId),
      attempts: (mail.attempts ?? 0) + 1,
    };
    set(line.key, fields);
    claimed.mails.push({ mail: { ...mail, ...fields }, row: line.row });
  }
  return { ok: true, changes, summary: summaryOf(work, claimed), value: claimed };
}

/** The second read: the loans that the claimed letters are about. */
function loadReasons(rows: Rows, next: readonly Line[]): void {
  const about = next.flatMap((line) => splitList(rows.one('Outbox', line.key)?.about ?? ''));
  const keys = [...new Set(about)].map((key) => ({ key, row: rows.likelyRow('Loans', key) }));
  if (keys.length > 0) rows.load([{ tab: 'Loans', keys }]);
}

function summaryOf(work: Round, claimed: Claimed): string {
  const parts = [
    [work.settled.length, 'settled'],
    [claimed.mails.length, 'claimed'],
    [claimed.dropped, 'dropped'],
    [claimed.unknown, 'of unknown fate'],
  ].filter(([count]) => count !== 0);
  return `E-mail: ${parts.map(([count, what]) => `${count} ${what}`).join(', ')}`;
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
    if (result === 'sent') {
      drained.sent += 1;
      return { key: mail.key, row, set: { state: 'Sent' } };
    }
    drained.failed += 1;
    return {
      key: mail.key,
      row,
      set: { state: 'Failed', error: cleanLine(result.failed) },
    };
  });
}
