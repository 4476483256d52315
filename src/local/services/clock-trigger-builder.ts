/** Builds time-driven triggers. The rules are those of the reference; the wording of refusals is ours. */
import { ServiceError } from '../boundary/errors.js';
import type { Execution } from '../boundary/execution.js';
import { type EnumValue, ServiceObject } from '../boundary/service-object.js';
import { Trigger } from './trigger.js';
import { installTrigger } from './trigger-store.js';
import { javaTimeZone } from './utilities/java-time-zone.js';

/** The settings that say how often; a trigger has one, or a week day with a number of weeks. */
const FREQUENCIES = [
  'after',
  'at',
  'atDate',
  'everyMinutes',
  'everyHours',
  'everyDays',
  'everyWeeks',
  'onWeekDay',
  'onMonthDay',
] as const;

/** Source: reference of ClockTriggerBuilder.everyMinutes. */
const MINUTES = [1, 5, 10, 15, 30];

function within(name: string, value: number, from: number, to: number): number {
  if (value < from || value > to) {
    throw new ServiceError(`Invalid argument: ${name} must be between ${from} and ${to}.`);
  }
  return value;
}

export class ClockTriggerBuilder extends ServiceObject {
  override readonly serviceName = 'ScriptApp.ClockTriggerBuilder';
  private readonly schedule: Record<string, string | number> = {};

  constructor(
    execution: Execution,
    private readonly handler: string,
  ) {
    super(execution);
  }

  /** At least that many milliseconds from now, once. */
  after(durationMilliseconds: number): this {
    const wait = within('durationMilliseconds', durationMilliseconds, 0, Number.MAX_SAFE_INTEGER);
    return this.with('after', new Date(this.execution.clock.now() + wait).toISOString());
  }

  at(date: Date): this {
    return this.with('at', date.toISOString());
  }

  /** At midnight of that day, give or take 15 minutes. */
  atDate(year: number, month: number, day: number): this {
    const two = (value: number) => String(value).padStart(2, '0');
    within('month', month, 1, 12);
    within('day', day, 1, 31);
    return this.with('atDate', `${year}-${two(month)}-${two(day)}`);
  }

  everyMinutes(n: number): this {
    if (!MINUTES.includes(n)) {
      throw new ServiceError(`Invalid argument: n must be one of ${MINUTES.join(', ')}.`);
    }
    return this.with('everyMinutes', n);
  }

  everyHours(n: number): this {
    return this.with('everyHours', within('n', n, 1, Number.MAX_SAFE_INTEGER));
  }

  everyDays(n: number): this {
    return this.with('everyDays', within('n', n, 1, Number.MAX_SAFE_INTEGER));
  }

  everyWeeks(n: number): this {
    return this.with('everyWeeks', within('n', n, 1, Number.MAX_SAFE_INTEGER));
  }

  onWeekDay(day: EnumValue): this {
    return this.with('onWeekDay', day.name());
  }

  onMonthDay(day: number): this {
    return this.with('onMonthDay', within('day', day, 1, 31));
  }

  /** Some time within that hour, the same each time. */
  atHour(hour: number): this {
    return this.with('atHour', within('hour', hour, 0, 23));
  }

  nearMinute(minute: number): this {
    return this.with('nearMinute', within('minute', minute, 0, 59));
  }

  inTimezone(timezone: string): this {
    if (!javaTimeZone(timezone)) throw new ServiceError(`Invalid argument: timezone ${timezone}.`);
    return this.with('inTimezone', timezone);
  }

  create(): Trigger {
    this.execution.meter.other();
    this.judge();
    const { schedule, handler } = this;
    return new Trigger(
      this.execution,
      installTrigger(this.execution, {
        handler,
        eventType: 'CLOCK',
        source: 'CLOCK',
        sourceId: null,
        schedule,
      }),
    );
  }

  private with(name: string, value: string | number): this {
    this.schedule[name] = value;
    return this;
  }

  /** @throws ServiceError where the settings do not make one schedule, or one too frequent for an add-on. */
  private judge(): void {
    const given = FREQUENCIES.filter((name) => name in this.schedule);
    const weekly = given.length === 2 && given.every((name) => /Week/.test(name));
    if (given.length !== 1 && !weekly) {
      throw new ServiceError(
        `The time-driven trigger for ${this.handler} needs one schedule, not ${given.length}.`,
      );
    }
    const daily = given.some((name) => /Day|Week/.test(name));
    if ('atHour' in this.schedule && !daily) {
      throw new ServiceError(
        `The trigger for ${this.handler} has an hour but runs on no given day.`,
      );
    }
    if (this.execution.asAddOn && 'everyMinutes' in this.schedule) {
      throw new ServiceError('An add-on can run a time-driven trigger once an hour at most.');
    }
  }
}
