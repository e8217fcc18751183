/** Dates as Sheets stores them: days since 1899-12-30 on the wall clock of the spreadsheet's zone. */

const DAY = 86_400_000;
/** Serial of 1970-01-01. */
const EPOCH_SERIAL = 25_569;
const HOUR = 3_600_000;

const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

/** Serial of a wall-clock moment; month from 1. */
export function serialOf(
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
): number {
  return Date.UTC(year, month - 1, day, hour, minute, second) / DAY + EPOCH_SERIAL;
}

/** A Date whose UTC fields are the wall clock that the serial shows. */
export function wallClock(serial: number): Date {
  return new Date(Math.round((serial - EPOCH_SERIAL) * DAY));
}

/** Milliseconds since 1970 of the moment at which the zone's clock shows the serial. */
export function epochOfSerial(serial: number, timeZone: string): number {
  const wall = Math.round((serial - EPOCH_SERIAL) * DAY);
  const guess = wall - zoneOffset(wall, timeZone);
  // Around a change of clocks the first guess may have used the other side's offset.
  return wall - zoneOffset(guess, timeZone);
}

/** What the zone's clock shows at a moment, as a serial; milliseconds are kept. */
export function serialOfEpoch(epochMs: number, timeZone: string): number {
  return (epochMs + zoneOffset(epochMs, timeZone)) / DAY + EPOCH_SERIAL;
}

/** How far the zone is ahead of UTC at a moment, in milliseconds. Offsets change at most hourly. */
function zoneOffset(epochMs: number, timeZone: string): number {
  const hour = Math.floor(epochMs / HOUR);
  const known = offsets.get(timeZone) ?? new Map<number, number>();
  offsets.set(timeZone, known);
  const cached = known.get(hour);
  if (cached !== undefined) return cached;
  const at = hour * HOUR;
  const offset = wallTime(at, timeZone) - at;
  if (known.size > 50_000) known.clear();
  known.set(hour, offset);
  return offset;
}

function wallTime(epochMs: number, timeZone: string): number {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    });
    formatters.set(timeZone, formatter);
  }
  const part: Record<string, string> = {};
  for (const { type, value } of formatter.formatToParts(epochMs)) part[type] = value;
  const year = part['era'] === 'BC' ? 1 - Number(part['year']) : Number(part['year']);
  const clock = new Date(0);
  clock.setUTCFullYear(year, Number(part['month']) - 1, Number(part['day']));
  clock.setUTCHours(Number(part['hour']), Number(part['minute']), Number(part['second']));
  return clock.getTime();
}
