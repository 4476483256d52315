/** CalendarApp: the user's calendars; its own event methods are those of the default calendar. */
import { randomBytes } from 'node:crypto';
import { NotEmulatedError } from '../../boundary/errors.js';
import type { Execution } from '../../boundary/execution.js';
import { defineEnumeration, type ServiceObject } from '../../boundary/service-object.js';
import { Calendar } from './calendar.js';
import { GUEST_STATUS } from './event-guest.js';
import type { CalendarData } from './event-object.js';
import { EventRecurrence } from './event-recurrence.js';

/** The user's own calendar, which Google makes with the account; its id is the user's address. */
function defaultCalendar({ surroundings, effectiveUser }: Execution): CalendarData {
  const found = surroundings.calendars.find(({ id }) => id === effectiveUser);
  if (found !== undefined) return found;
  const made: CalendarData = { id: effectiveUser, name: effectiveUser, events: [] };
  surroundings.calendars.push(made);
  return made;
}

class CalendarApp extends Calendar {
  override readonly serviceName = 'CalendarApp';
  readonly GuestStatus = GUEST_STATUS;
  readonly Month = defineEnumeration('Base.Month', [
    'JANUARY',
    'FEBRUARY',
    'MARCH',
    'APRIL',
    'MAY',
    'JUNE',
    'JULY',
    'AUGUST',
    'SEPTEMBER',
    'OCTOBER',
    'NOVEMBER',
    'DECEMBER',
  ]);
  readonly Weekday = defineEnumeration('Base.Weekday', [
    'SUNDAY',
    'MONDAY',
    'TUESDAY',
    'WEDNESDAY',
    'THURSDAY',
    'FRIDAY',
    'SATURDAY',
  ]);

  constructor(execution: Execution) {
    super(execution, () => defaultCalendar(execution));
  }

  getDefaultCalendar(): Calendar {
    return this.calendarOf(defaultCalendar(this.execution));
  }

  /** null where the user has no such calendar. */
  getCalendarById(id: string): Calendar | null {
    const found = this.all().find((calendar) => calendar.id === id);
    return found === undefined ? null : this.calendarOf(found);
  }

  getCalendarsByName(name: string): Calendar[] {
    return this.all()
      .filter((calendar) => calendar.name === name)
      .map((calendar) => this.calendarOf(calendar));
  }

  getAllCalendars(): Calendar[] {
    return this.all().map((calendar) => this.calendarOf(calendar));
  }

  createCalendar(name: string, options: Readonly<Record<string, unknown>> = {}): Calendar {
    this.execution.meter.other();
    const [option] = Object.keys(options);
    if (option !== undefined)
      throw new NotEmulatedError(`createCalendar with the option ${option}`);
    const id = `c_${randomBytes(32).toString('hex')}@group.calendar.google.com`;
    const made: CalendarData = { id, name, events: [] };
    this.execution.surroundings.calendars.push(made);
    return this.calendarOf(made);
  }

  newRecurrence(): EventRecurrence {
    this.execution.meter.bridge();
    const { scriptTimeZone } = this.execution;
    return new EventRecurrence(this.execution, {
      timeZone: scriptTimeZone,
      rules: [],
      excluded: [],
    });
  }

  private all(): CalendarData[] {
    this.execution.meter.other();
    defaultCalendar(this.execution);
    return this.execution.surroundings.calendars;
  }

  private calendarOf(calendar: CalendarData): Calendar {
    return new Calendar(this.execution, () => calendar);
  }
}

/** The global `CalendarApp` of an execution. */
export function createCalendarApp(execution: Execution): ServiceObject {
  return new CalendarApp(execution);
}
