/** Wall-clock times of a time zone, to and from milliseconds since 1970. */

const PART_NAMES = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** `yyyy-mm-ddThh:mm:ss` as a clock on the wall of that zone shows it. */
export function wallClock(epochMs: number, timeZone: string): string {
  const parts = formatOf(timeZone).formatToParts(epochMs);
  const [year, month, day, hour, minute, second] = PART_NAMES.map(
    (name) => parts.find((part) => part.type === name)?.value ?? '00',
  );
  return `${year}-${month}-${day}T${hour}:${minute}:${second}`;
}

/**
 * The moment at which a wall clock of the zone shows `yyyy-mm-ddThh:mm[:ss]` (or midnight of a day).
 * Where the clock is turned, an hour that comes twice means the first, one that never comes the next.
 */
export function epochOfWallClock(text: string, timeZone: string): number {
  const full = text.includes('T') ? text : `${text}T00:00:00`;
  const asUtc = Date.parse(`${full}Z`);
  if (Number.isNaN(asUtc)) return NaN;
  const offsetAt = (epochMs: number) =>
    Date.parse(`${wallClock(epochMs, timeZone)}Z`) - Math.floor(epochMs / 1000) * 1000;
  const guess = asUtc - offsetAt(asUtc);
  return asUtc - offsetAt(guess);
}

/**
 * Reads a moment as people and scripts give it: milliseconds, ISO text with an offset, or wall-clock
 * text of the zone. NaN when it is none of these.
 */
export function readMoment(value: unknown, timeZone: string): number {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return NaN;
  const text = value.trim().replace(' ', 'T');
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}|$)/.test(text)) return NaN;
  return /(Z|[+-]\d{2}:?\d{2})$/.test(text.slice(10))
    ? Date.parse(text)
    : epochOfWallClock(text, timeZone);
}

/** ISO 8601 text in UTC. */
export function iso(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
