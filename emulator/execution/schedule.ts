/** When a clock trigger comes round next. Google picks a fixed moment inside the hour that was asked for. */
import { localToEpoch, wallClock } from './time-zone.ts';
import type { Schedule } from './world-core.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The first time after `after`. `previous` is the last planned time, null for a new trigger. */
export function nextRun(schedule: Schedule, after: number, previous: number | null): number | null {
  switch (schedule.every) {
    case 'once':
      return null;
    case 'minutes':
      return onGrid(schedule.n * MINUTE, after, previous);
    case 'hours':
      return onGrid(schedule.n * HOUR, after, previous);
    case 'days':
      return onDay(schedule, after, previous, schedule.n, () => true);
    case 'weeks':
      return onDay(schedule, after, previous, 7 * schedule.n, (day) => day === schedule.weekday);
  }
}

/** Runs that were missed while the clock jumped are not made up for. */
function onGrid(step: number, after: number, previous: number | null): number {
  const start = previous ?? after;
  return start + step * Math.max(1, Math.ceil((after - start + 1) / step));
}

function onDay(
  { minuteOfDay, timeZone }: { minuteOfDay: number; timeZone: string },
  after: number,
  previous: number | null,
  everyDays: number,
  fits: (weekday: number) => boolean,
): number {
  const from = previous ?? after;
  const midnight = Math.floor(wallClock(from, timeZone).getTime() / DAY) * DAY;
  let day = midnight + (previous === null ? 0 : everyDays * DAY);
  for (;;) {
    const at = localToEpoch(day + minuteOfDay * MINUTE, timeZone);
    if (at > after && fits(new Date(day).getUTCDay())) return at;
    day += previous === null ? DAY : everyDays * DAY;
  }
}
