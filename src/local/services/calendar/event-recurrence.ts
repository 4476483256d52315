/** EventRecurrence and RecurrenceRule: how a script says when the events of a series fall. */
import { ServiceError } from '../../boundary/errors.js';
import type { Execution } from '../../boundary/execution.js';
import { type EnumValue, ServiceObject } from '../../boundary/service-object.js';
import { dateAfter, dateIn, startOfDate } from './event-times.js';
import { type Frequency, plainRule, type RecurrenceRuleData } from './recurrence.js';

/** What a script has said so far; its rules share it. */
interface RecurrenceDraft {
  timeZone: string;
  readonly rules: RecurrenceRuleData[];
  /** Epoch milliseconds of events to leave out. */
  readonly excluded: number[];
}

/** A recurrence in the making: rules and single dates that are left out. */
export class EventRecurrence extends ServiceObject {
  override readonly serviceName: string = 'CalendarApp.EventRecurrence';

  constructor(
    execution: Execution,
    protected readonly draft: RecurrenceDraft,
  ) {
    super(execution);
  }

  /** What the script has said, for the calendar that makes the series. */
  get recurrence(): Readonly<RecurrenceDraft> {
    return this.draft;
  }

  addDailyRule(): RecurrenceRule {
    return this.addRule('DAILY');
  }
  addWeeklyRule(): RecurrenceRule {
    return this.addRule('WEEKLY');
  }
  addMonthlyRule(): RecurrenceRule {
    return this.addRule('MONTHLY');
  }
  addYearlyRule(): RecurrenceRule {
    return this.addRule('YEARLY');
  }

  /** The event that starts at this date, or on this day of an all-day series, does not take place. */
  addDateExclusion(date: Date): EventRecurrence {
    this.execution.meter.bridge();
    this.draft.excluded.push(date.getTime());
    return this;
  }

  /** The zone whose wall clock the series keeps; the script's unless set. */
  setTimeZone(timeZone: string): EventRecurrence {
    this.execution.meter.bridge();
    this.draft.timeZone = timeZone;
    return this;
  }

  private addRule(frequency: Frequency): RecurrenceRule {
    this.execution.meter.bridge();
    this.draft.rules.push(plainRule(frequency));
    return new RecurrenceRule(this.execution, this.draft, this.draft.rules.length - 1);
  }
}

/** One rule of a recurrence, which it stands for where a series is made. */
export class RecurrenceRule extends EventRecurrence {
  override readonly serviceName = 'CalendarApp.RecurrenceRule';

  constructor(
    execution: Execution,
    draft: RecurrenceDraft,
    private readonly index: number,
  ) {
    super(execution, draft);
  }

  /** Every so many days, weeks, months or years. */
  interval(interval: number): this {
    if (interval < 1) throw new ServiceError(`Invalid argument: ${interval}`);
    return this.change({ interval });
  }

  times(times: number): this {
    return this.change({ count: times });
  }

  /** The last date on which an event may start: inclusive, by the reference, so the whole day counts. */
  until(endDate: Date): this {
    const { scriptTimeZone } = this.execution;
    const nextDay = dateAfter(dateIn(endDate.getTime(), scriptTimeZone));
    return this.change({ until: startOfDate(nextDay, scriptTimeZone) - 1000 });
  }

  onlyOnWeekday(day: EnumValue): this {
    return this.onlyOnWeekdays([day]);
  }
  onlyOnWeekdays(days: readonly EnumValue[]): this {
    return this.change({ weekdays: days.map((day) => day.ordinal()) });
  }
  onlyOnMonthDay(day: number): this {
    return this.onlyOnMonthDays([day]);
  }
  onlyOnMonthDays(monthDays: readonly number[]): this {
    return this.change({ monthDays });
  }
  onlyInMonth(month: EnumValue): this {
    return this.onlyInMonths([month]);
  }
  onlyInMonths(months: readonly EnumValue[]): this {
    return this.change({ months: months.map((month) => month.ordinal() + 1) });
  }
  weekStartsOn(day: EnumValue): this {
    return this.change({ weekStart: day.ordinal() });
  }

  private change(change: Partial<RecurrenceRuleData>): this {
    this.execution.meter.bridge();
    const rule = this.draft.rules[this.index];
    if (rule !== undefined) this.draft.rules[this.index] = { ...rule, ...change };
    return this;
  }
}
