/** CalendarEvent: a single event, or one time of a series; and CalendarEventSeries. */
import { NotEmulatedError, ServiceError } from '../../boundary/errors.js';
import type { CalendarEventData, Execution } from '../../boundary/execution.js';
import { type CalendarData, EventObject } from './event-object.js';
import type { EventRecurrence } from './event-recurrence.js';
import { dateAfter, dateIn, type EventTime, firstTime } from './event-times.js';
import { recurrenceOf } from './series-of.js';

/** One time of an event; of a series, what is changed through it alone is refused but deletion. */
export class CalendarEvent extends EventObject {
  override readonly serviceName = 'CalendarApp.CalendarEvent';

  constructor(
    execution: Execution,
    calendar: CalendarData,
    event: CalendarEventData,
    private time: EventTime,
  ) {
    super(execution, calendar, event);
  }

  /** Of an all-day event midnight in the script's zone. */
  getStartTime(): Date {
    this.read();
    return new Date(this.time.start);
  }

  /** Of an all-day event the midnight after its last day. */
  getEndTime(): Date {
    this.read();
    return new Date(this.time.end);
  }

  isAllDayEvent(): boolean {
    return this.read().allDay;
  }

  isRecurringEvent(): boolean {
    return this.read().recurrence !== null;
  }

  getAllDayStartDate(): Date {
    this.requireAllDay();
    return this.getStartTime();
  }

  /** Exclusive: the day after the last one. */
  getAllDayEndDate(): Date {
    this.requireAllDay();
    return this.getEndTime();
  }

  /** The series that the event belongs to. */
  getEventSeries(): CalendarEventSeries {
    if (this.read().recurrence === null) {
      throw new NotEmulatedError('the series of an event that does not recur');
    }
    return new CalendarEventSeries(this.execution, this.calendar, this.event);
  }

  setTime(startTime: Date, endTime: Date): this {
    requireOrder(startTime, endTime, 'time');
    const times = { start: startTime.toISOString(), end: endTime.toISOString() };
    return this.moveTo({ ...times, allDay: false });
  }

  setAllDayDate(date: Date): this {
    const start = dateIn(date.getTime(), this.execution.scriptTimeZone);
    return this.moveTo({ start, end: dateAfter(start), allDay: true });
  }

  /** The end date is exclusive. */
  setAllDayDates(startDate: Date, endDate: Date): this {
    const dates = allDayDates(startDate, endDate, this.execution.scriptTimeZone);
    return this.moveTo({ ...dates, allDay: true });
  }

  /** Of a series only this time. */
  deleteEvent(): void {
    if (this.event.recurrence === null) this.remove();
    else this.read().excluded.push(this.time.key);
  }

  /** Changes to a single time of a series would need exceptions of their own. */
  protected override change(): CalendarEventData {
    if (this.event.recurrence !== null) {
      throw new NotEmulatedError('changing one event of a series; change its getEventSeries()');
    }
    return super.change();
  }

  private moveTo(times: Pick<CalendarEventData, 'start' | 'end' | 'allDay'>): this {
    const event = Object.assign(this.change(), times);
    this.time = firstTime(event, this.execution.scriptTimeZone);
    return this;
  }

  private requireAllDay(): void {
    if (!this.event.allDay) throw new ServiceError('Event is not an all-day event.');
  }
}

/** All events of a series at once. */
export class CalendarEventSeries extends EventObject {
  override readonly serviceName = 'CalendarApp.CalendarEventSeries';

  deleteEventSeries(): void {
    this.remove();
  }

  /** Gives the series another rule and start; without an end time it becomes all-day. */
  setRecurrence(recurrence: EventRecurrence, startTime: Date, endTime?: Date): this {
    const event = this.change();
    const { scriptTimeZone } = this.execution;
    Object.assign(event, recurrenceOf(recurrence, startTime, endTime ?? null, scriptTimeZone));
    return this;
  }
}

/** @throws ServiceError where the end lies before the start. */
export function requireOrder(start: Date, end: Date, what: 'time' | 'date'): void {
  const inOrder = what === 'date' ? start < end : start <= end;
  if (!inOrder) {
    throw new ServiceError(`Event start ${what} must be before event end ${what}.`);
  }
}

/** The civil dates, in the script's zone, of an all-day event with an exclusive end. */
export function allDayDates(
  startDate: Date,
  endDate: Date,
  timeZone: string,
): Pick<CalendarEventData, 'start' | 'end'> {
  requireOrder(startDate, endDate, 'date');
  return { start: dateIn(startDate.getTime(), timeZone), end: dateIn(endDate.getTime(), timeZone) };
}
