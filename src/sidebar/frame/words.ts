/** How the sidebar writes days, times and counts. */
import { daysBetween } from '../../domain/calendar.js';

/** @example dayText('2026-11-20') //=> 'Fri 20 Nov' */
export function dayText(isoDate: string): string {
  const options = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  return new Date(`${isoDate.slice(0, 10)}T00:00:00Z`)
    .toLocaleDateString('en-GB', options)
    .replace(',', '');
}

/** @example monthDay('2026-11-09') //=> '9 Nov' */
export function monthDay(isoDate: string): string {
  return dayText(isoDate).slice(4);
}

/** @example momentText('2026-11-16T08:50') //=> 'Mon 16 Nov, 08:50' */
export function momentText(asOf: string): string {
  const time = asOf.slice(11, 16);
  return time === '' ? dayText(asOf) : `${dayText(asOf)}, ${time}`;
}

/** The time of an instant at this keyboard. @example clockText('2026-11-16T08:50:00Z') //=> '08:50' */
export function clockText(instant: string): string {
  return new Date(instant).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

/** @example countText(2, 'action') //=> '2 actions' */
export function countText(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** @example distanceText('2026-11-16', '2026-11-18') //=> 'In 2 days' */
export function distanceText(from: string, to: string): string {
  const days = daysBetween(from.slice(0, 10), to);
  if (days === 0) return 'Today';
  if (days === 1) return 'Tomorrow';
  return days > 0 ? `In ${days} days` : `${countText(-days, 'day')} ago`;
}

/** Minutes and seconds. @example timerText(372) //=> '06:12' */
export function timerText(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(whole / 60))}:${two(whole % 60)}`;
}
