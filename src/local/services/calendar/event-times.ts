/** When the events of a calendar take place: the single times of events and series in a window. */
import type { CalendarEventData } from '../../boundary/execution.js';
import { instantOfWallClock, zoneOffset } from '../../formats/serial-date.js';
import { occurrences } from './occurrences.js';
import { parseRecurrence } from './recurrence-text.js';

const DAY_MS = 86_400_000;

/** One time at which an event takes place, in epoch milliseconds; the end is exclusive. */
export interface EventTime {
  readonly start: number;
  readonly end: number;
  /** What names this time among those of its series: an ISO instant, or an ISO date if all-day. */
  readonly key: string;
}

/** The first millisecond of a civil date (`YYYY-MM-DD`) in a zone. */
export function startOfDate(date: string, timeZone: string): number {
  return instantOfWallClock(Date.parse(`${date}T00:00:00Z`), timeZone);
}

/** The civil date that an instant lies on in a zone. */
export function dateIn(epochMs: number, timeZone: string): string {
  return isoDate(epochMs + zoneOffset(epochMs, timeZone));
}

/** The civil date that follows one. */
export function dateAfter(date: string): string {
  return isoDate(Date.parse(`${date}T00:00:00Z`) + DAY_MS);
}

function isoDate(wallMs: number): string {
  return new Date(wallMs).toISOString().slice(0, 10);
}

/** The event's own time; of a series that of its first event, excluded or not. */
export function firstTime(event: CalendarEventData, timeZone: string): EventTime {
  if (!event.allDay) {
    return { start: Date.parse(event.start), end: Date.parse(event.end), key: event.start };
  }
  return {
    start: startOfDate(event.start, timeZone),
    end: startOfDate(event.end, timeZone),
    key: event.start,
  };
}

/**
 * The times of an event that start before a bound, in order, without the excluded ones. All-day
 * dates are midnights of the given zone, the script's.
 */
export function timesBefore(
  event: CalendarEventData,
  bound: number,
  timeZone: string,
): EventTime[] {
  const times =
    event.recurrence === null ? [firstTime(event, timeZone)] : seriesTimes(event, bound, timeZone);
  return times.filter(({ start, key }) => start < bound && !event.excluded.includes(key));
}

function seriesTimes(event: CalendarEventData, bound: number, timeZone: string): EventTime[] {
  const series = parseRecurrence(event.recurrence ?? '');
  const zone = event.allDay ? timeZone : series.timeZone;
  const toInstant = (wallMs: number) => instantOfWallClock(wallMs, zone);
  // A day of slack covers every offset between the zones.
  const starts = occurrences(series, bound + 2 * DAY_MS, toInstant);
  const length = Date.parse(event.end) - Date.parse(event.start);
  return starts.map((wallMs) => {
    const start = toInstant(wallMs);
    if (!event.allDay) {
      return { start, end: start + length, key: new Date(start).toISOString() };
    }
    return { start, end: toInstant(wallMs + length), key: isoDate(wallMs) };
  });
}
