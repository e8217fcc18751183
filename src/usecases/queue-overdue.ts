/**
 * Puts one overdue letter per family and day into the Outbox, and the step on each loan, in one commit
 * per slice of families. Safe to run any number of times: a step on the loan is never queued again.
 */
import type { AlertStep } from '../domain/config/config.ts';
import type { Settings } from '../domain/config/settings.ts';
import type { Loan } from '../domain/custody/loan.ts';
import { stepDue, withStep } from '../domain/custody/overdue.ts';
import type { OutboxMail } from '../domain/mail/outbox-mail.ts';
import {
  overdueData,
  overdueDevice,
  overdueSubject,
  overdueUrgency,
  OVERDUE_TEMPLATE,
} from '../domain/mail/overdue-mail.ts';
import {
  leftOutWords,
  NOBODY_TO_WRITE_TO,
  overdueLanguage,
  overdueRecipients,
} from '../domain/mail/overdue-recipients.ts';
import type { Person } from '../domain/people/person.ts';
import { joinList } from '../domain/values/text.ts';
import { findOverdueFamilies, type OverdueFamily } from './overdue-families.ts';
import type { ColumnReader } from './ports/column-reader.ts';
import type { Accepted, Change, Rows, Store } from './ports/store.ts';
import { settingsOf } from './school-rules.ts';

/** Loans and people of so many families are read and written at once. */
const FAMILIES_PER_COMMIT = 100;

export interface OverdueQueued {
  /** Letters put into the Outbox. */
  queued: number;
  /** Letters nobody can be sent; they stand in the Outbox as failed. */
  noAddress: number;
  /** Addresses that cannot be one. */
  leftOut: string[];
  /** Late loans of rooms or of people who are not on the Sheet. */
  holderUnknown: string[];
  /** Late loans that stay without a letter because a cell of theirs cannot be read. */
  unreadable: string[];
  finished: boolean;
  /** Code of the refusal that stopped it, if one did. */
  stopped: string | null;
}

/** Queues what is due today, slice by slice, as long as `mayGoOn` allows; the rest comes next time. */
export function queueOverdue(
  store: Store,
  columns: ColumnReader,
  run: { runId: string; mayGoOn: () => boolean },
): OverdueQueued {
  const today = store.ask([], (rows) => rows.today);
  const found = findOverdueFamilies(columns, today);
  const result: OverdueQueued = {
    queued: 0,
    noAddress: 0,
    leftOut: [],
    holderUnknown: found.holderUnknown,
    unreadable: [],
    finished: true,
    stopped: null,
  };
  const slices = slicesOf(found.families, FAMILIES_PER_COMMIT);
  for (let slice = slices.shift(); slice; slice = slices.shift()) {
    if (!run.mayGoOn()) return { ...result, finished: false };
    const families: readonly OverdueFamily[] = slice;
    const [first] = slice as [OverdueFamily];
    const outcome = store.command(
      {
        name: 'queue overdue mail',
        commandId: `${run.runId}/overdue/${first.key}/${slice.length}`,
        batch: run.runId,
      },
      wantsOf(slice, today),
      (rows) => decide(rows, families),
    );
    if (!outcome.ok && outcome.code !== 'sheet-unreadable') {
      return { ...result, finished: false, stopped: outcome.code };
    }
    // One row that cannot be read must not keep a whole school's letters back: find it by halves.
    if (!outcome.ok && slice.length > 1) {
      slices.unshift(...slicesOf(slice, Math.ceil(slice.length / 2)));
    } else if (!outcome.ok) {
      result.unreadable.push(...first.loans.map((loan) => loan.key));
    } else if (!outcome.repeated) {
      result.queued += outcome.value.queued;
      result.noAddress += outcome.value.noAddress;
      result.leftOut.push(...outcome.value.leftOut);
    }
  }
  return result;
}

function slicesOf(families: readonly OverdueFamily[], length: number): OverdueFamily[][] {
  const slices: OverdueFamily[][] = [];
  for (let from = 0; from < families.length; from += length) {
    slices.push(families.slice(from, from + length));
  }
  return slices;
}

function mailKey(family: string, today: string): string {
  return `overdue/${family}/${today}`;
}

function wantsOf(slice: readonly OverdueFamily[], today: string) {
  return [
    { tab: 'Loans', keys: slice.flatMap((family) => family.loans) },
    { tab: 'People', keys: slice.flatMap((family) => family.people) },
    { tab: 'Outbox', keys: slice.map((family) => ({ key: mailKey(family.key, today) })) },
    { tab: 'Settings', all: true },
    { tab: 'Alert steps', all: true },
  ] as const;
}

type Letters = Pick<OverdueQueued, 'queued' | 'noAddress' | 'leftOut'>;

function decide(rows: Rows, slice: readonly OverdueFamily[]): Accepted<Letters> {
  const settings = settingsOf(rows);
  const steps = rows.all('Alert steps');
  const changes: Change[] = [];
  const letters: Letters = { queued: 0, noAddress: 0, leftOut: [] };
  for (const family of slice) {
    const letter = letterFor(rows, family, steps, settings);
    if (!letter) continue;
    changes.push({ do: 'add', tab: 'Outbox', record: letter.mail }, ...letter.steps);
    letters.leftOut.push(...letter.leftOut);
    if (letter.mail.state === 'Queued') letters.queued += 1;
    else letters.noAddress += 1;
  }
  const word = letters.queued === 1 ? 'letter' : 'letters';
  return {
    ok: true,
    changes,
    summary: `${letters.queued} overdue ${word} queued`,
    value: letters,
  };
}

/** Nothing for a family that has a letter of today, or whose devices came back meanwhile. */
function letterFor(
  rows: Rows,
  family: OverdueFamily,
  steps: readonly AlertStep[],
  settings: Settings,
): { mail: OutboxMail; steps: Change[]; leftOut: string[] } | null {
  const key = mailKey(family.key, rows.today);
  if (rows.one('Outbox', key)) return null;
  const late = family.loans.flatMap(({ key: loanId }) => {
    const loan = rows.one('Loans', loanId);
    const step = loan && stepDue(steps, loan, rows.today);
    const holder = loan && family.people.some((ref) => ref.key === loan.holder);
    const person = holder ? rows.one('People', loan.holder) : undefined;
    return loan && step && person ? [{ loan, step, person }] : [];
  });
  if (late.length === 0) return null;
  const { to, leftOut } = overdueRecipients(
    late.map(({ step, person }) => ({ whom: step.to, person })),
  );
  return {
    mail: mailOf(rows, key, late, settings, { to, leftOut }),
    steps: late.map(({ loan, step }) => ({
      do: 'set',
      tab: 'Loans',
      key: loan.loanId,
      set: { alertsSent: withStep(loan.alertsSent, step.stepId) },
    })),
    leftOut,
  };
}

interface Late {
  loan: Loan;
  step: AlertStep;
  person: Person;
}

function mailOf(
  rows: Rows,
  key: string,
  late: readonly Late[],
  settings: Settings,
  addresses: { to: string[]; leftOut: string[] },
): OutboxMail {
  const devices = late.map(({ loan, step }) => overdueDevice(loan, step.stepId, rows.today));
  const { to, leftOut } = addresses;
  const told = leftOutWords(leftOut);
  return {
    key,
    to: joinList(to),
    template: OVERDUE_TEMPLATE,
    language: overdueLanguage(
      late.map(({ person }) => person),
      settings.language,
    ),
    subject: overdueSubject(devices),
    data: JSON.stringify(overdueData(settings, devices)),
    about: joinList(devices.map((device) => device.loanId)),
    urgency: overdueUrgency(devices),
    state: to.length > 0 ? 'Queued' : 'Failed',
    attempts: 0,
    error: to.length > 0 ? told : told || NOBODY_TO_WRITE_TO,
    claim: '',
    queuedAt: rows.now,
    settledAt: to.length > 0 ? '' : rows.now,
  };
}
