/**
 * Gives a realm's Date the world's clock and the script's time zone: `new Date()` is virtual now, and the
 * local getters, setters and strings use the zone of the manifest instead of this machine's.
 */
import { localToEpoch, zoneOffset } from './time-zone.ts';

export interface ScriptClock {
  now(): number;
  timeZone(): string;
}

const FIELDS = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'];
/** Text that says its own zone, which Date.parse then reads alike everywhere. */
const ABSOLUTE = /(?:Z|GMT|UTC|UT|[ECMP][SD]T|[+-]\d{2}:?\d{2})\s*(?:\(.*\))?$/;
const DATE_ONLY = /^[+-]?\d{4,6}(?:-\d{2}(?:-\d{2})?)?$/;

type AnyMethod = (this: Date, ...args: unknown[]) => unknown;

/** Patches the realm's Date in place and returns what the script is to find as `Date`. */
export function virtualiseDate(real: DateConstructor, clock: ScriptClock): DateConstructor {
  patchPrototype(real.prototype, clock);
  const parse = (text: string) => parseIn(clock.timeZone(), text);
  const make = (args: unknown[], target: DateConstructor): object =>
    Reflect.construct(real, [epochOf(args, clock, parse)], target) as object;
  const virtual: DateConstructor = new Proxy(real, {
    construct: (_target, args: unknown[], newTarget) =>
      make(args, newTarget === virtual ? real : (newTarget as unknown as DateConstructor)),
    apply: () => new virtual().toString(),
  });
  real.now = () => clock.now();
  real.parse = parse;
  Object.defineProperty(real.prototype, 'constructor', { value: virtual, configurable: true });
  return virtual;
}

function epochOf(args: unknown[], clock: ScriptClock, parse: (text: string) => number): unknown {
  if (args.length === 0) return clock.now();
  const [first] = args;
  if (args.length > 1) {
    const utc = Date.UTC(...(args.map(Number) as [number, number]));
    return localToEpochSafely(utc, clock.timeZone());
  }
  return typeof first === 'string' ? parse(first) : first;
}

function parseIn(zone: string, text: string): number {
  const trimmed = String(text).trim();
  if (DATE_ONLY.test(trimmed) || ABSOLUTE.test(trimmed)) return Date.parse(trimmed);
  const machine = new Date(trimmed);
  if (Number.isNaN(machine.getTime())) return NaN;
  const fields = machine.getTime() - machine.getTimezoneOffset() * 60_000;
  return localToEpochSafely(fields, zone);
}

function localToEpochSafely(localMs: number, zone: string): number {
  return Number.isNaN(localMs) ? NaN : localToEpoch(localMs, zone);
}

function patchPrototype(prototype: Date, clock: ScriptClock): void {
  const define = (name: string, value: AnyMethod) =>
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
  const shifted = (date: Date) =>
    new Date(
      date.getTime() +
        (Number.isNaN(date.getTime()) ? 0 : zoneOffset(date.getTime(), clock.timeZone())),
    );
  const utc = (name: string) => (Date.prototype as unknown as Record<string, AnyMethod>)[name];

  for (const field of [...FIELDS, 'Day']) {
    define(`get${field}`, function (this: Date) {
      return utc(`getUTC${field}`)?.call(shifted(this));
    });
  }
  for (const field of FIELDS) {
    define(`set${field}`, function (this: Date, ...args: unknown[]) {
      const local = shifted(this);
      utc(`setUTC${field}`)?.apply(local, args);
      return this.setTime(localToEpochSafely(local.getTime(), clock.timeZone()));
    });
  }
  define('getTimezoneOffset', function (this: Date) {
    return -zoneOffset(this.getTime(), clock.timeZone()) / 60_000;
  });
  patchStrings(define, shifted, clock);
}

function patchStrings(
  define: (name: string, value: AnyMethod) => void,
  shifted: (date: Date) => Date,
  clock: ScriptClock,
): void {
  const day = (date: Date) =>
    shifted(date)
      .toUTCString()
      .replace(/^(\w+), (\d+) (\w+) (\d+).*/, '$1 $3 $2 $4');
  const time = (date: Date) => {
    const zone = clock.timeZone();
    const minutes = zoneOffset(date.getTime(), zone) / 60_000;
    const sign = minutes < 0 ? '-' : '+';
    const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
    const gmt = `GMT${sign}${two(Math.abs(minutes) / 60)}${two(Math.abs(minutes) % 60)}`;
    const name = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'long' })
      .formatToParts(date.getTime())
      .find((part) => part.type === 'timeZoneName')?.value;
    return `${shifted(date).toISOString().slice(11, 19)} ${gmt} (${name ?? zone})`;
  };
  const orInvalid = (text: (date: Date) => string): AnyMethod =>
    function (this: Date) {
      return Number.isNaN(this.getTime()) ? 'Invalid Date' : text(this);
    };
  define(
    'toString',
    orInvalid((date) => `${day(date)} ${time(date)}`),
  );
  define('toDateString', orInvalid(day));
  define('toTimeString', orInvalid(time));
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const) {
    define(name, function (this: Date, locale: unknown, options: unknown) {
      const zoned = { timeZone: clock.timeZone(), ...(options as object | undefined) };
      return new Date(this.getTime())[name](locale as string | undefined, zoned);
    });
  }
}
