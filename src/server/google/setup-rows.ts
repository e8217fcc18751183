/** The rows that Setup puts into tables an admin edits: only where nothing stands, never over anything. */
import { DEFAULT_ALERT_STEPS, DEFAULT_POLICIES } from '../../domain/config/defaults.ts';
import { SETTINGS } from '../../domain/config/settings.ts';
import { mayDo, rightOf, rightsFor } from '../../domain/access/rights.ts';
import { addressKey } from '../../domain/values/text.ts';
import { refuse, type Refusal } from '../../domain/values/verdict.ts';
import type { Change, Decision, Rows, Want } from '../../usecases/ports/store.ts';

export const SETUP_WANTS: readonly Want[] = [
  { tab: 'Settings', all: true },
  { tab: 'Policies', all: true },
  { tab: 'Alert steps', all: true },
  { tab: 'Staff', all: true },
];

/** What Setup put in, for its last sentence. */
export interface SetupRows {
  settingsAdded: number;
  policiesAdded: number;
  stepsAdded: number;
  madeAdmin: boolean;
  /** The account that the jobs run under after this. */
  triggerOwner: string;
}

/**
 * Missing settings are appended; policies and alert steps only when their tab is empty, because a school
 * may have deleted one on purpose. Whoever runs the first Setup becomes Admin; afterwards only an Admin may.
 */
export function setupRows(rows: Rows, account: string): Decision<SetupRows> {
  const refusal = refuseSetUp(rows, account);
  if (refusal) return refusal;
  const firstAdmin = !hasAdmin(rows);

  const settings = missingSettings(rows, account);
  const policies = rows.all('Policies').length > 0 ? [] : DEFAULT_POLICIES;
  const steps = rows.all('Alert steps').length > 0 ? [] : DEFAULT_ALERT_STEPS;
  const changes: Change[] = [
    ...settings.changes,
    ...policies.map((record) => ({ do: 'add', tab: 'Policies', record }) as const),
    ...steps.map((record) => ({ do: 'add', tab: 'Alert steps', record }) as const),
    ...(firstAdmin ? [adminChange(rows, account)] : []),
  ];
  return {
    ok: true,
    changes,
    summary: 'Rollcall was set up',
    value: {
      settingsAdded: settings.added,
      policiesAdded: policies.length,
      stepsAdded: steps.length,
      madeAdmin: firstAdmin,
      triggerOwner: settings.triggerOwner,
    },
  };
}

/** Why an account may not set up, by the tab Staff alone: the others may be what is to be repaired. */
export function refuseSetUp(rows: Rows, account: string): Refusal | null {
  const right = rightOf(rows.all('Staff'), account);
  if (account !== '' && (!hasAdmin(rows) || mayDo(right, 'setUp'))) return null;
  return refuse('not-allowed', {
    email: account,
    right,
    verb: 'setUp',
    needs: rightsFor('setUp'),
  });
}

function hasAdmin(rows: Rows): boolean {
  return rows.all('Staff').some((member) => member.right === 'Admin');
}

function missingSettings(rows: Rows, account: string) {
  const standing = new Map(rows.all('Settings').map((row) => [row.name.trim(), row.value.trim()]));
  const triggerOwner = standing.get('Trigger owner') || account;
  const changes: Change[] = SETTINGS.filter((setting) => !standing.has(setting.name)).map(
    (setting) => ({
      do: 'add',
      tab: 'Settings',
      record: { ...setting, value: setting.name === 'Trigger owner' ? account : setting.value },
    }),
  );
  const added = changes.length;
  if (standing.get('Trigger owner') === '')
    changes.push({ do: 'set', tab: 'Settings', key: 'Trigger owner', set: { value: account } });
  return { changes, added, triggerOwner };
}

/** Where somebody listed the account with a lower right, that row is raised rather than doubled. */
function adminChange(rows: Rows, account: string): Change {
  const listed = rows.all('Staff').find((one) => addressKey(one.email) === addressKey(account));
  return listed
    ? { do: 'set', tab: 'Staff', key: listed.email, set: { right: 'Admin' } }
    : { do: 'add', tab: 'Staff', record: { email: account, name: '', right: 'Admin' } };
}
