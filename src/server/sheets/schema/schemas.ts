/** All tabs in the order in which people see them; the hidden ones stand last. */
import type { TabName, Tables } from '../../../usecases/ports/store.ts';
import type { Schema } from './column.ts';
import { ALERT_STEPS, POLICIES, SETTINGS_TAB, STAFF } from './config-tabs.ts';
import { COUNTS } from './counts.ts';
import { DEPOSITS } from './deposits.ts';
import { DEVICES } from './devices.ts';
import { FINDINGS } from './findings.ts';
import { HEAD, IMPORT, JOURNAL, SHADOW } from './hidden-tabs.ts';
import { HISTORY } from './history.ts';
import { LOANS } from './loans.ts';
import { OUTBOX } from './outbox.ts';
import { PEOPLE } from './people.ts';
import { ROOMS } from './rooms.ts';

/** The schema of every tab that use cases know, tied to its record. */
export const TABLE_SCHEMAS: { [T in TabName]: Schema<keyof Tables[T] & string> } = {
  Devices: DEVICES,
  People: PEOPLE,
  Rooms: ROOMS,
  Loans: LOANS,
  Deposits: DEPOSITS,
  Counts: COUNTS,
  Findings: FINDINGS,
  Outbox: OUTBOX,
  Settings: SETTINGS_TAB,
  Policies: POLICIES,
  'Alert steps': ALERT_STEPS,
  Staff: STAFF,
};

/** Tabs whose rows commits write: those of use cases, and History. */
export type BookTab = TabName | 'History';

/** The schema of a tab by its name. */
export function schemaOf(tab: BookTab): Schema {
  return tab === 'History' ? HISTORY : TABLE_SCHEMAS[tab];
}

export const SCHEMAS: readonly Schema[] = [
  DEVICES,
  PEOPLE,
  ROOMS,
  LOANS,
  DEPOSITS,
  COUNTS,
  FINDINGS,
  OUTBOX,
  HISTORY,
  SETTINGS_TAB,
  POLICIES,
  ALERT_STEPS,
  STAFF,
  HEAD,
  SHADOW,
  JOURNAL,
  IMPORT,
];

/** Version of this set of tabs; `_Head` keeps the one that a Sheet was brought to. */
export const SCHEMA_VERSION = 1;
