/** The tables that an admin edits, as the rules want them. */
import { readSettings, type Settings } from '../domain/config/settings.ts';
import type { CitedPolicy } from '../domain/custody/policy.ts';
import type { Rows, Want } from './ports/store.ts';

/** Small tabs, read whole: finding their rows by key would cost a second read. */
export const RULE_WANTS: readonly Want[] = [
  { tab: 'Policies', all: true },
  { tab: 'Settings', all: true },
];

/** Policies with the row each stands in. */
export function citedPolicies(rows: Rows): CitedPolicy[] {
  return rows
    .all('Policies')
    .map((policy) => ({ policy, row: rows.rowOf('Policies', policy.deployment) ?? null }));
}

/** The settings; what is missing has its default. */
export function settingsOf(rows: Rows): Settings {
  return readSettings(rows.all('Settings'));
}
