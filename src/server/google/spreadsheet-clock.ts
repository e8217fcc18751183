/** The spreadsheet's own clock: a calendar day means what the people who look at the Sheet mean by it. */
import type { Day, Moment } from '../../domain/values/day.ts';

const MOMENT = "yyyy-MM-dd'T'HH:mm:ss";

export interface Clock {
  /** The spreadsheet's zone, such as `Europe/Madrid`. */
  zone(): string;
  /** Milliseconds since 1970; it moves on while the script works. */
  epoch(): number;
  now(): Moment;
  today(): Day;
  /** Wall clock of the spreadsheet's zone at a point in time. */
  momentOf(epochMs: number): Moment;
  /** The point in time of a wall clock; where an hour occurs twice, Google's choice. */
  epochOf(moment: Moment): number;
}

/** A clock for one execution; it asks for the zone once, when first needed. */
export function spreadsheetClock(
  spreadsheet: () => GoogleAppsScript.Spreadsheet.Spreadsheet,
): Clock {
  let zone: string | null = null;
  const zoneOnce = () => (zone ??= spreadsheet().getSpreadsheetTimeZone());
  const momentOf = (epochMs: number) => Utilities.formatDate(new Date(epochMs), zoneOnce(), MOMENT);
  return {
    zone: zoneOnce,
    epoch: () => new Date().getTime(),
    now: () => momentOf(new Date().getTime()),
    today: () => momentOf(new Date().getTime()).slice(0, 10),
    momentOf,
    epochOf: (moment) => Utilities.parseDate(moment, zoneOnce(), MOMENT).getTime(),
  };
}
