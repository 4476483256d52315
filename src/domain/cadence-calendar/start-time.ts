/** The time of day at which a review starts, from what a person wrote. */
import type { Settings } from '../settings.js';

/** Hours and minutes alone, or at the end of a date-time, as a cell with a time of day is read. */
const WRITTEN = /(?:^|T)([01]?\d|2[0-3])[:.]([0-5]\d)(?::[0-5]\d)?$/;

/** @example timeOfDay(9.5) //=> '09:30' */
export function timeOfDay(hours: number): string {
  const minutes = Math.round(hours * 60);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** `09:00` of `9:00`, `9.00` or a cell's time; null where nothing usable is written. */
export function writtenTime(startsAt: string | null): string | null {
  const [, hour, minute] = WRITTEN.exec(startsAt?.trim() ?? '') ?? [];
  return hour === undefined || minute === undefined ? null : `${hour.padStart(2, '0')}:${minute}`;
}

/** The same, with the usual start where nothing usable is written. */
export function startTime(startsAt: string | null, settings: Pick<Settings, 'startHour'>): string {
  return writtenTime(startsAt) ?? timeOfDay(settings.startHour);
}
