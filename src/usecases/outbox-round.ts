/** One round of the Outbox as one commit: what went out is settled, what goes next is claimed. */
import { claimText, isDeadClaim } from '../domain/mail/claim.ts';
import type { OutboxMail } from '../domain/mail/outbox-mail.ts';
import type { Accepted, Change, CommandOutcome, RowRef, Rows, Store } from './ports/store.ts';
import { reasonsOf, stillDue } from './still-due.ts';

export interface DrainRun {
  /** A name that no other run ever has. */
  runId: string;
  mayGoOn: () => boolean;
}

export type WaitingLine = Pick<OutboxMail, 'key' | 'to'> & { readonly row: number };

/** What became of a letter, to be written with the next commit. */
export interface Fate {
  key: string;
  row: number;
  set: Partial<OutboxMail>;
}

export interface Round {
  settled: readonly Fate[];
  next: readonly WaitingLine[];
  /** Claims of dead runs. */
  lost: readonly WaitingLine[];
  /** Where each person stood in the Sheet when the run began: hints. */
  personRows: ReadonlyMap<string, number>;
}

export interface Claimed {
  mails: { mail: OutboxMail; row: number }[];
  dropped: number;
  /** Letters that are still due, but that nobody can be sent by now. */
  failed: number;
  /** Rows that someone else has taken or settled meanwhile. */
  gone: number;
  unknown: number;
}

/** Settles, claims and tells of the dead in one commit. Only what it claims may be sent. */
export function commitRound(
  store: Store,
  run: DrainRun,
  round: number,
  work: Round,
): CommandOutcome<Claimed> {
  const refs = [...work.settled, ...work.next, ...work.lost].map(({ key, row }): RowRef => ({
    key,
    row,
  }));
  const outcome = store.command(
    { name: 'send mail', commandId: `${run.runId}/mail/${round}`, batch: run.runId },
    [
      { tab: 'Outbox', keys: refs },
      { tab: 'Loans', keys: [] },
      { tab: 'People', keys: [] },
      { tab: 'Alert steps', all: true },
    ],
    (rows) => decide(rows, run, work),
  );
  if (!outcome.ok || !outcome.repeated) return outcome;
  // Only this run uses this ID: its commit took effect though the answer got lost.
  const mails = claimedBefore(store, run, work.next);
  const value = { mails, dropped: 0, failed: 0, gone: work.next.length - mails.length, unknown: 0 };
  return { ok: true, value, head: outcome.head, repeated: false };
}

/** What this run has claimed by the books. Nothing of it was sent yet: sending follows the claim. */
function claimedBefore(
  store: Store,
  run: DrainRun,
  next: readonly WaitingLine[],
): Claimed['mails'] {
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
  loadReasons(rows, work);
  const changes: Change[] = [];
  const claimed: Claimed = { mails: [], dropped: 0, failed: 0, gone: 0, unknown: 0 };
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
      claimed[due.state === 'Failed' ? 'failed' : 'dropped'] += 1;
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

/** The second read: the loans and the people that the claimed letters are about. */
function loadReasons(rows: Rows, { next, personRows }: Round): void {
  const reasons = next.flatMap((line) => {
    const mail = rows.one('Outbox', line.key);
    return mail ? [reasonsOf(mail)] : [];
  });
  const loans = [...new Set(reasons.flatMap((reason) => reason.loans))];
  const people = [...new Set(reasons.flatMap((reason) => reason.people))];
  if (loans.length + people.length === 0) return;
  rows.load([
    { tab: 'Loans', keys: loans.map((key) => ({ key, row: rows.likelyRow('Loans', key) })) },
    { tab: 'People', keys: people.map((key) => ({ key, row: personRows.get(key) })) },
  ]);
}

function summaryOf(work: Round, claimed: Claimed): string {
  const parts = [
    [work.settled.length, 'settled'],
    [claimed.mails.length, 'claimed'],
    [claimed.dropped, 'dropped'],
    [claimed.failed, 'with nobody to write to'],
    [claimed.unknown, 'of unknown fate'],
  ].filter(([count]) => count !== 0);
  return `E-mail: ${parts.map(([count, what]) => `${count} ${what}`).join(', ')}`;
}
