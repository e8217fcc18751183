/** Who answers for a pupil, by a OneRoster bundle. */
import { addressKey, isAddress, splitList } from '../values/text.ts';
import type { OneRosterFiles } from './oneroster-files.ts';

export const GUARDIAN_ROLES: ReadonlySet<string> = new Set(['parent', 'guardian', 'relative']);
/** `inactive` is not allowed by the specification, and occurs. */
export const LEFT: ReadonlySet<string> = new Set(['tobedeleted', 'inactive']);

/** Guardians by pupil. The link may stand on the pupil, on the guardian, or on both. */
export class Guardians {
  any = false;
  notFound = 0;
  private readonly emails = new Map<string, string>();
  private readonly ofPupil = new Map<string, Set<string>>();

  constructor({ users }: OneRosterFiles) {
    const { columns, rows } = users;
    for (const row of rows) {
      if (!GUARDIAN_ROLES.has(columns.get(row, 'role').toLowerCase())) continue;
      if (LEFT.has(columns.get(row, 'status').toLowerCase())) continue;
      const id = columns.get(row, 'sourcedId');
      const email = [columns.get(row, 'email'), columns.get(row, 'username')].find(isAddress);
      this.emails.set(id, email ?? '');
      for (const pupil of splitList(columns.get(row, 'agents'))) this.link(pupil, id);
    }
    for (const row of rows) {
      if (columns.get(row, 'role').toLowerCase() !== 'student') continue;
      const pupil = columns.get(row, 'sourcedId');
      for (const id of splitList(columns.get(row, 'agents'))) {
        if (this.emails.has(id)) this.link(pupil, id);
        else this.notFound += 1;
      }
    }
  }

  emailsOf(pupil: string): string[] {
    const emails = [...(this.ofPupil.get(pupil) ?? [])].map((id) => this.emails.get(id) ?? '');
    return [...new Map(emails.map((email) => [addressKey(email), email])).values()].filter(Boolean);
  }

  private link(pupil: string, guardian: string): void {
    const known = this.ofPupil.get(pupil) ?? new Set<string>();
    this.ofPupil.set(pupil, known.add(guardian));
    if (this.emails.get(guardian)) this.any = true;
  }
}
