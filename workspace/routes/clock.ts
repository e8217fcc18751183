/** Turning the clock: what falls due on the way is run, in its order. */
import type { Call, Routes } from '../http/router.ts';
import { Problem } from '../problem.ts';
import { iso, readMoment } from '../zone.ts';

/** More would run a year of ticks by a slip of the finger. */
const MOST_DAYS = 400;
const DAY = 86_400_000;

function turn({ office, body }: Call) {
  const { world } = office;
  const before = world.now();
  if (body.advanceDays !== undefined) {
    const days = body.advanceDays;
    if (typeof days !== 'number' || !(days > 0) || days > MOST_DAYS)
      throw new Problem(400, `"advanceDays" must be a number above 0, at most ${MOST_DAYS}.`);
    world.advanceDays(days);
  } else world.advanceTo(target(body.now, before, office.file.timeZone));
  office.changed();
  const ran = world.executions().filter((one) => one.startedAt >= before && one.kind === 'TRIGGER');
  return { now: iso(world.now()), localNow: office.localTime(), ran: ran.length };
}

function target(now: unknown, before: number, timeZone: string): number {
  const moment = readMoment(now, timeZone);
  if (Number.isNaN(moment))
    throw new Problem(
      400,
      'Say {"advanceDays": 1} or {"now": "2026-11-18T08:00"}: wall clock of the spreadsheet, ' +
        'ISO text with an offset, or milliseconds.',
    );
  if (moment < before)
    throw new Problem(409, `The clock only goes forward; it is ${iso(before)} already.`);
  if (moment > before + MOST_DAYS * DAY)
    throw new Problem(400, `That is more than ${MOST_DAYS} days ahead.`);
  return moment;
}

export const clockRoutes: Routes = { 'POST /api/clock': turn };
