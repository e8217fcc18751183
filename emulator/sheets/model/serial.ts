/** Dates as Sheets stores them: days since 1899-12-30 on the wall clock of the spreadsheet's zone. */
import { localToEpoch, zoneOffset } from '../../execution/time-zone.ts';

const DAY = 86_400_000;
/** Serial of 1970-01-01. */
const EPOCH_SERIAL = 25_569;

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
  return localToEpoch(Math.round((serial - EPOCH_SERIAL) * DAY), timeZone);
}

/** What the zone's clock shows at a moment, as a serial; milliseconds are kept. */
export function serialOfEpoch(epochMs: number, timeZone: string): number {
  return (epochMs + zoneOffset(epochMs, timeZone)) / DAY + EPOCH_SERIAL;
}

/** The year that the zone's clock shows at a moment. */
export function yearNow(epochMs: number, timeZone: string): number {
  return wallClock(serialOfEpoch(epochMs, timeZone)).getUTCFullYear();
}
