/** Calendar: makes and finds the events of one calendar, which the surroundings keep. */
import { randomBytes } from 'node:crypto';
import { NotEmulatedError, ServiceError } from '../../boundary/errors.js';
import type { CalendarEventData, Execution } from '../../boundary/execution.js';
import { ServiceObject } from '../../boundary/service-object.js';
import { addressesOf } from '../mail/mail-addresses.js';
import { allDayDates, CalendarEvent, CalendarEventSeries, requireOrder } from './calendar-event.js';
import type { CalendarData } from './event-object.js';
import type { EventRecurrence } from './event-recurrence.js';
import { matchesSearch } from './event-search.js';
import { dateAfter, dateIn, firstTime, startOfDate, timesBefore } from './event-times.js';
import { recurrenceOf } from './series-of.js';

type Options = Readonly<Record<string, unknown>>;

/** What an event is when it is made; the rest follows from the calendar. */
type EventDraft = Pick<CalendarEventData, 'title' | 'start' | 'end' | 'allDay'> &
  Partial<CalendarEventData>;

const CREATE_OPTIONS = ['description', 'location', 'guests', 'sendInvites'] as const;
const SEARCH_OPTIONS = ['search', 'start', 'max'] as const;

/** @throws NotEmulatedError with an option that is not among the known ones. */
function knownOptions<Name extends string>(
  options: Options,
  known: readonly Name[],
  method: string,
): Readonly<Partial<Record<Name, unknown>>> {
  for (const key of Object.keys(options)) {
    if (!known.some((name) => name === key)) {
      throw new NotEmulatedError(`${method} with the option ${key}`);
    }
  }
  return options as Readonly<Partial<Record<Name, unknown>>>;
}

function textOption(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

/** A script's view of one calendar. All-day dates and days are those of the script's zone. */
export class Calendar extends ServiceObject {
  override readonly serviceName: string = 'CalendarApp.Calendar';

  constructor(
    execution: Execution,
    private readonly find: () => CalendarData,
  ) {
    super(execution);
  }

  getId(): string {
    return this.ask().id;
  }
  getName(): string {
    return this.ask().name;
  }
  setName(name: string): this {
    this.ask().name = name;
    return this;
  }
  isMyPrimaryCalendar(): boolean {
    return this.ask().id === this.execution.effectiveUser;
  }

  createEvent(title: string, startTime: Date, endTime: Date, options: Options = {}): CalendarEvent {
    requireOrder(startTime, endTime, 'time');
    const times = { start: startTime.toISOString(), end: endTime.toISOString(), allDay: false };
    return this.single(this.add({ title, ...times }, options));
  }

  /** Overloads: date; date and options; start and exclusive end; start, end and options. */
  createAllDayEvent(title: string, date: Date, ...rest: readonly unknown[]): CalendarEvent {
    const [first, second] = rest;
    const end = first instanceof Date ? first : this.dayAfter(date);
    const options = (first instanceof Date ? second : first) as Options | undefined;
    const dates = allDayDates(date, end, this.execution.scriptTimeZone);
    return this.single(this.add({ title, ...dates, allDay: true }, options));
  }

  createEventSeries(
    title: string,
    startTime: Date,
    endTime: Date,
    recurrence: EventRecurrence,
    options: Options = {},
  ): CalendarEventSeries {
    requireOrder(startTime, endTime, 'time');
    return this.series(title, recurrence, startTime, endTime, options);
  }

  createAllDayEventSeries(
    title: string,
    startDate: Date,
    recurrence: EventRecurrence,
    options: Options = {},
  ): CalendarEventSeries {
    return this.series(title, recurrence, startDate, null, options);
  }

  /** null where there is no such event; of a series its first event. */
  getEventById(iCalId: string): CalendarEvent | null {
    const event = this.eventWithId(iCalId);
    return event === undefined ? null : this.single(event);
  }

  /** null where there is no such event. */
  getEventSeriesById(iCalId: string): CalendarEventSeries | null {
    const event = this.eventWithId(iCalId);
    if (event === undefined) return null;
    return new CalendarEventSeries(this.execution, this.find(), event);
  }

  /** The events, also single ones of series, that overlap the time from start to end, by start. */
  getEvents(startTime: Date, endTime: Date, options: Options = {}): CalendarEvent[] {
    const known = knownOptions(options, SEARCH_OPTIONS, 'getEvents');
    const calendar = this.ask();
    const [from, to] = [startTime.getTime(), endTime.getTime()];
    if (from > to) throw new ServiceError('The start time must be before the end time.');
    const search = textOption(known.search);
    const found = calendar.events
      .filter((event) => matchesSearch(event, search))
      .flatMap((event) =>
        timesBefore(event, to, this.execution.scriptTimeZone)
          .filter(({ start, end }) => end > from || (start === end && start >= from))
          .map((time) => ({ event, time })),
      )
      .sort((a, b) => a.time.start - b.time.start);
    const first = Number(known.start ?? 0);
    const count = known.max === undefined ? undefined : Number(known.max);
    return found
      .slice(first, count === undefined ? undefined : first + count)
      .map(({ event, time }) => new CalendarEvent(this.execution, calendar, event, time));
  }

  /** The events that overlap a day of the script's zone. */
  getEventsForDay(date: Date, options: Options = {}): CalendarEvent[] {
    const { scriptTimeZone } = this.execution;
    const start = startOfDate(dateIn(date.getTime(), scriptTimeZone), scriptTimeZone);
    return this.getEvents(new Date(start), this.dayAfter(new Date(start)), options);
  }

  /** The calendar's data, once a call for it has been priced. */
  private ask(): CalendarData {
    this.execution.meter.other();
    return this.find();
  }

  /** Midnight of the next day of the script's zone. */
  private dayAfter(date: Date): Date {
    const { scriptTimeZone } = this.execution;
    const today = dateIn(date.getTime(), scriptTimeZone);
    return new Date(startOfDate(dateAfter(today), scriptTimeZone));
  }

  private series(
    title: string,
    recurrence: EventRecurrence,
    start: Date,
    end: Date | null,
    options: Options,
  ): CalendarEventSeries {
    const times = recurrenceOf(recurrence, start, end, this.execution.scriptTimeZone);
    const event = this.add({ title, ...times }, options);
    return new CalendarEventSeries(this.execution, this.find(), event);
  }

  private single(event: CalendarEventData): CalendarEvent {
    const { scriptTimeZone } = this.execution;
    return new CalendarEvent(this.execution, this.find(), event, firstTime(event, scriptTimeZone));
  }

  private eventWithId(id: string): CalendarEventData | undefined {
    return this.ask().events.find((event) => event.id === id);
  }

  /** Invitations are not sent, whatever `sendInvites` says. */
  private add(draft: EventDraft, options: Options = {}): CalendarEventData {
    const known = knownOptions(options, CREATE_OPTIONS, 'creating an event');
    const calendar = this.ask();
    const event: CalendarEventData = {
      id: `${randomBytes(13).toString('hex')}@google.com`,
      calendarId: calendar.id,
      description: textOption(known.description),
      location: textOption(known.location),
      guests: addressesOf(textOption(known.guests)),
      tags: {},
      recurrence: null,
      excluded: [],
      ...draft,
    };
    calendar.events.push(event);
    return event;
  }
}
