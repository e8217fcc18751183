/** Which rooms should have been counted by now. */
import { addDays, weekdayOf, WEEKDAYS, type Day } from '../values/day.ts';
import { splitList } from '../values/text.ts';
import type { Room } from './room.ts';

/** The latest day, today included, on which a room was to be counted; null for a room without days. */
export function lastCountDay(countDays: string, today: Day): Day | null {
  const wanted = splitList(countDays).map((word) => word.slice(0, 3).toLowerCase());
  const known = WEEKDAYS.filter((weekday) => wanted.includes(weekday.toLowerCase()));
  if (known.length === 0) return null;
  for (let back = 0; back < 7; back += 1) {
    const day = addDays(today, -back);
    if (known.includes(weekdayOf(day))) return day;
  }
  return null;
}

/** The day whose count has not come in; null when nothing is missing. */
export function missingCount(room: Pick<Room, 'countDays' | 'lastCount'>, today: Day): Day | null {
  const due = lastCountDay(room.countDays, today);
  return due !== null && room.lastCount < due ? due : null;
}
