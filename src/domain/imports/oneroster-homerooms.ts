/** Which homeroom a pupil is in today, by a OneRoster bundle. */
import type { Day } from '../values/day.ts';
import type { OneRosterFiles } from './oneroster-files.ts';
import { LEFT } from './oneroster-guardians.ts';

/** Person ID to the title of a homeroom class that they attend today. */
export function homeroomsOf(
  { classes, enrollments }: OneRosterFiles,
  today: Day,
): Map<string, string> {
  const titles = new Map<string, string>();
  for (const row of classes?.rows ?? []) {
    const { columns } = classes as NonNullable<typeof classes>;
    if (columns.get(row, 'type').toLowerCase() !== 'homeroom') continue;
    if (LEFT.has(columns.get(row, 'status').toLowerCase())) continue;
    const title = columns.get(row, 'title') || columns.get(row, 'code');
    titles.set(columns.get(row, 'sourcedId'), title);
  }
  const homerooms = new Map<string, string>();
  if (titles.size === 0 || !enrollments) return homerooms;
  const { columns } = enrollments;
  for (const row of enrollments.rows) {
    const title = titles.get(columns.get(row, 'classId'));
    if (!title || homerooms.has(columns.get(row, 'userId'))) continue;
    const ended = columns.get(row, 'end');
    // endDate is exclusive; another form than ISO is not trusted to end anything.
    if (/^\d{4}-\d{2}-\d{2}/.test(ended) && ended.slice(0, 10) <= today) continue;
    if (LEFT.has(columns.get(row, 'status').toLowerCase())) continue;
    homerooms.set(columns.get(row, 'userId'), title);
  }
  return homerooms;
}
