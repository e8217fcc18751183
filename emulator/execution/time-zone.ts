/** Offsets and wall-clock times of named zones, from the zone data that Node carries (Intl). */

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();
/** Zones change their offset at quarter hours only, so one answer serves fifteen minutes. */
const BLOCK = 15 * 60_000;

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

function computeOffset(epochMs: number, zone: string): number {
  const part: Record<string, string> = {};
  for (const { type, value } of formatOf(zone).formatToParts(epochMs)) part[type] = value;
  const year = part.era === 'BC' ? 1 - Number(part.year) : Number(part.year);
  const local = new Date(0);
  local.setUTCFullYear(year, Number(part.month) - 1, Number(part.day));
  local.setUTCHours(Number(part.hour), Number(part.minute), Number(part.second), 0);
  return local.getTime() - Math.floor(epochMs / 1000) * 1000;
}

/** Milliseconds to add to UTC to get the zone's wall clock. Throws RangeError for an unknown zone. */
export function zoneOffset(epochMs: number, zone: string): number {
  let known = offsets.get(zone);
  if (!known) offsets.set(zone, (known = new Map<number, number>()));
  const block = Math.floor(epochMs / BLOCK);
  let offset = known.get(block);
  if (offset === undefined) {
    offset = computeOffset(block * BLOCK, zone);
    if (known.size > 20_000) known.clear();
    known.set(block, offset);
  }
  return offset;
}

/** The moment at which the zone's wall clock shows what `localMs` shows when read as UTC. */
export function localToEpoch(localMs: number, zone: string): number {
  const guess = localMs - zoneOffset(localMs, zone);
  return localMs - zoneOffset(guess, zone);
}

/** The wall clock as a Date whose UTC fields are the zone's fields. */
export function wallClock(epochMs: number, zone: string): Date {
  return new Date(epochMs + zoneOffset(epochMs, zone));
}

export function isTimeZone(zone: string): boolean {
  try {
    return Boolean(formatOf(zone));
  } catch {
    return false;
  }
}
