/** Google's daily and per-minute allowances, per account ("Quotas for Google Services"; Sheets "Usage limits"). */
import type { AccountState } from './world-core.ts';
import { apiError, ServiceError } from './service-error.ts';

const DAY = 24 * 3_600_000;
const MINUTE = 60_000;

export interface QuotaUse {
  /** A window starts with the first use and lasts a day or a minute. */
  since: number;
  used: number;
}

const EMAIL_RECIPIENTS = { consumer: 100, workspace: 1500 };
const TRIGGER_RUNTIME_MS = { consumer: 90 * MINUTE, workspace: 6 * 60 * MINUTE };
const PROPERTY_CALLS = { consumer: 50_000, workspace: 500_000 };
const API_PER_USER = 60;
const API_PER_PROJECT = 300;

interface QuotaHome {
  readonly quotas: Record<string, QuotaUse>;
  readonly now: number;
}

export class Quotas {
  constructor(private readonly home: QuotaHome) {}

  mailLeft(account: AccountState): number {
    return EMAIL_RECIPIENTS[account.kind] - this.used(`mail:${account.email}`, DAY);
  }

  /** Throws `Service invoked too many times for one day: email.` when they do not all fit. */
  takeMail(account: AccountState, recipients: number): void {
    if (recipients > this.mailLeft(account)) {
      throw new ServiceError('Service invoked too many times for one day: email.');
    }
    this.add(`mail:${account.email}`, DAY, recipients);
  }

  /** Triggers spend the allowance of whoever installed them. */
  triggerTimeLeft(account: AccountState): number {
    return TRIGGER_RUNTIME_MS[account.kind] - this.used(`triggers:${account.email}`, DAY);
  }

  addTriggerTime(account: AccountState, ms: number): void {
    this.add(`triggers:${account.email}`, DAY, ms);
  }

  takeProperty(account: AccountState): void {
    const key = `properties:${account.email}`;
    if (this.used(key, DAY) >= PROPERTY_CALLS[account.kind]) {
      throw new ServiceError('Service invoked too many times for one day: properties.');
    }
    this.add(key, DAY, 1);
  }

  /**
   * One request of the advanced Sheets service. `method` is such as `sheets.spreadsheets.batchUpdate`.
   * Throws the 429 of the Sheets API when the minute's allowance of the account or project is spent.
   */
  takeSheetsRequest(
    direction: 'read' | 'write',
    method: string,
    account: string,
    scriptId: string,
  ): void {
    const user = `sheets:${direction}:user:${scriptId}:${account}`;
    const project = `sheets:${direction}:project:${scriptId}`;
    if (this.used(user, MINUTE) >= API_PER_USER) throw tooMany(method, direction, ' per user');
    if (this.used(project, MINUTE) >= API_PER_PROJECT) throw tooMany(method, direction, '');
    this.add(user, MINUTE, 1);
    this.add(project, MINUTE, 1);
  }

  private used(key: string, windowMs: number): number {
    const use = this.home.quotas[key];
    return use && this.home.now < use.since + windowMs ? use.used : 0;
  }

  private add(key: string, windowMs: number, amount: number): void {
    const used = this.used(key, windowMs);
    const since = used > 0 ? this.home.quotas[key]?.since : undefined;
    this.home.quotas[key] = { since: since ?? this.home.now, used: used + amount };
  }
}

function tooMany(method: string, direction: 'read' | 'write', per: string): ServiceError {
  const metric = direction === 'read' ? 'Read requests' : 'Write requests';
  return apiError(
    method,
    `Quota exceeded for quota metric '${metric}' and limit '${metric} per minute${per}' of service ` +
      "'sheets.googleapis.com' for consumer 'project_number:1'.",
  );
}
