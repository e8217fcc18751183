/** Builder of clock triggers; Google fixes the minute inside the hour that was asked for. */
import type { Emulated } from '../execution/emulated.ts';
import { enumeration, type EnumValue } from '../execution/enum-value.ts';
import type { Execution } from '../execution/execution.ts';
import { nextRun } from '../execution/schedule.ts';
import { scriptClass } from '../execution/script-class.ts';
import { ServiceError } from '../execution/service-error.ts';
import { isTimeZone, localToEpoch } from '../execution/time-zone.ts';
import type { Schedule } from '../execution/world-core.ts';
import { installTrigger, type TriggerFacade } from './trigger.ts';

export const weekdays = enumeration('ScriptApp.WeekDay', [
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
]);

/** REF ClockTriggerBuilder. */
const MINUTES = [1, 5, 10, 15, 30];

type ClockMethods =
  | 'after'
  | 'at'
  | 'atHour'
  | 'create'
  | 'everyDays'
  | 'everyHours'
  | 'everyMinutes'
  | 'everyWeeks'
  | 'inTimezone'
  | 'nearMinute'
  | 'onWeekDay';

export class ClockTriggerBuilderFacade implements Emulated<
  GoogleAppsScript.Script.ClockTriggerBuilder,
  ClockMethods
> {
  private unit: 'minutes' | 'hours' | 'days' | 'weeks' | null = null;
  private n = 1;
  private hour: number | null = null;
  private minute: number | null = null;
  private weekday = 1;
  private zone: string;
  private once: number | null = null;

  constructor(
    private readonly execution: Execution,
    private readonly handler: string,
  ) {
    this.zone = execution.project.timeZone;
  }

  /** A minimum: Google may be later. */
  after(durationMilliseconds: number): this {
    this.once = this.execution.world.now() + durationMilliseconds;
    return this;
  }

  at(date: Date): this {
    this.once = date.getTime();
    return this;
  }

  atDate(year: number, month: number, day: number): this {
    this.once = localToEpoch(Date.UTC(year, month - 1, day), this.zone);
    return this;
  }

  atHour(hour: number): this {
    if (hour < 0 || hour > 23) throw new ServiceError(`Invalid argument: ${hour}`);
    this.hour = hour;
    return this;
  }

  nearMinute(minute: number): this {
    if (minute < 0 || minute > 59) throw new ServiceError(`Invalid argument: ${minute}`);
    this.minute = minute;
    return this;
  }

  everyMinutes(n: number): this {
    if (!MINUTES.includes(n)) {
      throw new ServiceError(
        'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
      );
    }
    return this.every('minutes', n);
  }

  everyHours(n: number): this {
    return this.every('hours', n);
  }

  everyDays(n: number): this {
    return this.every('days', n);
  }

  everyWeeks(n: number): this {
    return this.every('weeks', n);
  }

  onWeekDay(day: EnumValue): this {
    this.weekday = day.ordinal;
    return this.every('weeks', this.unit === 'weeks' ? this.n : 1);
  }

  inTimezone(timezone: string): this {
    if (!isTimeZone(timezone)) throw new ServiceError(`Invalid time zone: ${timezone}`);
    this.zone = timezone;
    return this;
  }

  create(): TriggerFacade {
    const schedule = this.schedule();
    const now = this.execution.world.now();
    return installTrigger(this.execution, {
      handler: this.handler,
      type: 'CLOCK',
      source: 'CLOCK',
      sourceId: null,
      schedule,
      nextRun: this.once ?? nextRun(schedule, now, null),
    });
  }

  private every(unit: 'minutes' | 'hours' | 'days' | 'weeks', n: number): this {
    this.unit = unit;
    this.n = n;
    return this;
  }

  private schedule(): Schedule {
    const { unit, n, zone: timeZone, weekday } = this;
    if (this.once !== null) return { every: 'once' };
    if (unit === null) throw new ServiceError('The trigger has no schedule.');
    if (unit === 'minutes' || unit === 'hours') return { every: unit, n };
    const minuteOfDay = this.minuteOfDay();
    return unit === 'days'
      ? { every: unit, n, minuteOfDay, timeZone }
      : { every: unit, n, weekday, minuteOfDay, timeZone };
  }

  /** A fixed random minute of the hour, or within fifteen minutes of the one asked for. */
  private minuteOfDay(): number {
    const random = this.execution.world.random();
    const hour = this.hour ?? Math.floor(this.execution.world.random() * 24);
    const minute =
      this.minute === null ? Math.floor(random * 60) : this.minute - 15 + Math.floor(random * 31);
    return (hour * 60 + minute + 1440) % 1440;
  }
}
const choose = (...takes: ('Integer' | 'String' | 'Date' | 'ScriptApp.WeekDay')[]) =>
  ({ takes: [takes], kind: 'local' }) as const;
scriptClass(ClockTriggerBuilderFacade, 'ScriptApp.ClockTriggerBuilder', {
  after: choose('Integer'),
  at: choose('Date'),
  atDate: choose('Integer', 'Integer', 'Integer'),
  atHour: choose('Integer'),
  create: { takes: [[]], kind: 'other', needs: ['script.scriptapp'] },
  everyDays: choose('Integer'),
  everyHours: choose('Integer'),
  everyMinutes: choose('Integer'),
  everyWeeks: choose('Integer'),
  inTimezone: choose('String'),
  nearMinute: choose('Integer'),
  onWeekDay: choose('ScriptApp.WeekDay'),
});
