/** What CalendarEvent and CalendarEventSeries have in common. */
import { ServiceError } from '../../boundary/errors.js';
import type { CalendarEventData, Execution, Surroundings } from '../../boundary/execution.js';
import { ServiceObject } from '../../boundary/service-object.js';
import { EventGuest, GUEST_STATUS } from './event-guest.js';

/** A calendar as the surroundings keep it. */
export type CalendarData = Surroundings['calendars'][number];

/** Texts, tags and guests of an event or series; each call is priced. */
export abstract class EventObject extends ServiceObject {
  constructor(
    execution: Execution,
    protected readonly calendar: CalendarData,
    protected readonly event: CalendarEventData,
  ) {
    super(execution);
  }

  /** The iCalendar UID, the same for all events of a series. */
  getId(): string {
    return this.read().id;
  }
  getTitle(): string {
    return this.read().title;
  }
  getDescription(): string {
    return this.read().description;
  }
  getLocation(): string {
    return this.read().location;
  }
  getOriginalCalendarId(): string {
    return this.read().calendarId;
  }

  setTitle(title: string): this {
    this.change().title = title;
    return this;
  }
  setDescription(description: string): this {
    this.change().description = description;
    return this;
  }
  setLocation(location: string): this {
    this.change().location = location;
    return this;
  }

  /** null where the event has no such tag. */
  getTag(key: string): string | null {
    const { tags } = this.read();
    return Object.hasOwn(tags, key) ? (tags[key] ?? null) : null;
  }
  getAllTagKeys(): string[] {
    return Object.keys(this.read().tags);
  }
  setTag(key: string, value: string): this {
    const event = this.change();
    event.tags = { ...event.tags, [key]: value };
    return this;
  }
  deleteTag(key: string): this {
    const event = this.change();
    event.tags = Object.fromEntries(Object.entries(event.tags).filter(([name]) => name !== key));
    return this;
  }

  /** @param includeOwner - with the calendar's owner, though only beside other guests */
  getGuestList(includeOwner = false): EventGuest[] {
    const { guests } = this.read();
    const invited = guests.map((email) => this.guest(email));
    const owner = new EventGuest(this.execution, this.execution.effectiveUser, GUEST_STATUS.OWNER);
    return includeOwner && invited.length > 0 ? [owner, ...invited] : invited;
  }
  getGuestByEmail(email: string): EventGuest | null {
    return this.read().guests.includes(email) ? this.guest(email) : null;
  }
  addGuest(email: string): this {
    const event = this.change();
    if (!event.guests.includes(email)) event.guests = [...event.guests, email];
    return this;
  }
  removeGuest(email: string): this {
    const event = this.change();
    event.guests = event.guests.filter((guest) => guest !== email);
    return this;
  }

  /** Takes the event out of its calendar, with all events of its series. */
  protected remove(): void {
    const { events } = this.calendar;
    const index = events.indexOf(this.change());
    events.splice(index, 1);
  }

  /** The event's data, once a call for it has been priced. */
  protected read(): CalendarEventData {
    this.execution.meter.other();
    return this.event;
  }

  /** @throws ServiceError where the event was deleted meanwhile. */
  protected change(): CalendarEventData {
    this.execution.meter.other();
    if (!this.calendar.events.includes(this.event)) {
      throw new ServiceError('The calendar event does not exist, or it has already been deleted.');
    }
    return this.event;
  }

  private guest(email: string): EventGuest {
    return new EventGuest(this.execution, email, GUEST_STATUS.INVITED);
  }
}
