/** Which account the jobs run under, and whether they are alive. */
import type { Store } from '../../usecases/ports/store.ts';
import type { CommandOutcome } from '../../usecases/ports/store.ts';
import { addressKey } from '../../domain/values/text.ts';
import type { Marks } from './marks.ts';
import { TICK_MINUTES } from './triggers.ts';

/** A run may take six minutes, and Google may be late; three in a row missing are worth a warning. */
const LATE_AFTER_MS = (3 * TICK_MINUTES + 10) * 60_000;

export interface Heartbeat {
  epoch: number;
  account: string;
}

/** When the clock last ran, and under whom; null before its first run or when the mark was lost. */
export function lastHeartbeat(marks: Marks): Heartbeat | null {
  const [epoch = '', account = ''] = (marks.read('heartbeat') ?? '').split('|');
  return /^\d+$/.test(epoch) ? { epoch: Number(epoch), account } : null;
}

export function beat(marks: Marks, epoch: number, account: string): void {
  marks.write('heartbeat', `${epoch}|${account}`);
}

export function isLate(heartbeat: Heartbeat, epoch: number): boolean {
  return epoch - heartbeat.epoch > LATE_AFTER_MS;
}

/**
 * Whether a trigger of this account is the one that works. Settings decides; the mark only spares edit
 * events a read, and every clock run brings it up to date.
 */
export function isOwner(account: string, owner: string): boolean {
  return account !== '' && addressKey(account) === addressKey(owner);
}

/** Writes the owner into Settings; whoever holds that row's triggers from now on does the work. */
export function recordOwner(
  store: Store,
  account: string,
  commandId: string,
): CommandOutcome<string> {
  return store.command(
    { name: 'take over triggers', commandId },
    [{ tab: 'Settings', keys: [{ key: 'Trigger owner' }] }],
    (rows) => {
      const before = rows.one('Settings', 'Trigger owner');
      const value = before?.value ?? '';
      if (before && isOwner(account, value))
        return { ok: true, changes: [], summary: 'Nothing to take over', value };
      const record = { name: 'Trigger owner', value: account, note: 'Kept by Rollcall.' };
      return {
        ok: true,
        changes: before
          ? [{ do: 'set', tab: 'Settings', key: 'Trigger owner', set: { value: account } }]
          : [{ do: 'add', tab: 'Settings', record }],
        summary: `Jobs run with the account ${account} from now on${value ? ` (before: ${value})` : ''}`,
        value,
      };
    },
  );
}
