/**
 * Calendar days as ISO text and moments as local wall-clock text in the spreadsheet's zone.
 * No clock and no time zone in here: who knows them passes text in.
 */

/** `yyyy-mm-dd`. */
export type Day = string;
/** `yyyy-mm-ddThh:mm:ss`, wall clock of the spreadsheet's zone. */
export type Moment = string;
/** A day, or `''` where the cell is blank. The same type to the compiler; two words for readers. */
export type DayOrBlank = Day;
export type MomentOrBlank = Moment;

/** Days from 1899-12-30 (serial 0 of Google Sheets) to 1970-01-01. */
const SERIAL_OF_1970 = 25569;

/** Whether a text is a calendar day that exists, in the form `yyyy-mm-dd`. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1) return false;
  return fromEpochDays(toEpochDays(year, month, day)) === text;
}

/** Days from 1970-01-01 to a day of the proleptic Gregorian calendar. */
function toEpochDays(year: number, month: number, day: number): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function fromEpochDays(days: number): Day {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}

/** The serial number Google Sheets keeps for a day. */
export function serialOfDay(day: Day): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return toEpochDays(year, month, date) + SERIAL_OF_1970;
}

/** The day of a Sheets serial number; a time of day in it is dropped. */
export function dayOfSerial(serial: number): Day {
  return fromEpochDays(Math.floor(serial) - SERIAL_OF_1970);
}

/** The serial number, with a fraction for the time, of a wall-clock moment. */
export function serialOfMoment(moment: Moment): number {
  const [day = '', time = '00:00:00'] = moment.split('T');
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return serialOfDay(day) + (hours * 3600 + minutes * 60 + seconds) / 86400;
}

/** The wall-clock moment of a Sheets serial number, to the second. */
export function momentOfSerial(serial: number): Moment {
  const totalSeconds = Math.round(serial * 86400);
  const days = Math.floor(totalSeconds / 86400);
  const rest = totalSeconds - days * 86400;
  const time = [Math.floor(rest / 3600), Math.floor((rest % 3600) / 60), rest % 60];
  return `${dayOfSerial(days)}T${time.map((part) => pad(part, 2)).join(':')}`;
}

/** The day so many days later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return dayOfSerial(serialOfDay(day) + days);
}

/** Whole days from the first day to the second; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return serialOfDay(to) - serialOfDay(from);
}

export const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** The weekday of a day. */
export function weekdayOf(day: Day): Weekday {
  return WEEKDAYS[(((serialOfDay(day) - 1) % 7) + 7) % 7] as Weekday;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `Thu Jun 10, 2027`, for sentences in History and e-mails in English. */
export function dayWords(day: Day): string {
  const month = MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
  return `${weekdayOf(day)} ${month} ${Number(day.slice(8))}, ${Number(day.slice(0, 4))}`;
}
