/** How numbers, dates and comparisons read in evidence: one place, so that all evidence reads alike. */
import type { IsoDate } from './calendar.js';
import { weekdayOf } from './calendar.js';

/** A sign that is not a hyphen. */
const MINUS = '−';

function group(digits: string): string {
  if (digits.length <= 3) return digits;
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** A plain number with thousands parted by commas. @example formatNumber(1234.56, 1) //=> '1,234.6' */
export function formatNumber(value: number, decimals = 0): string {
  // Most figures are whole; they need no rounding.
  if (decimals === 0 && Number.isSafeInteger(value)) {
    return value < 0 ? `${MINUS}${group(String(-value))}` : group(String(value));
  }
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const text = fraction === undefined ? group(whole) : `${group(whole)}.${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? `${MINUS}${text}` : text;
}

/** A figure with at most one decimal, none where it is whole. @example formatFigure(12) //=> '12' */
export function formatFigure(value: number): string {
  if (Number.isInteger(value)) return formatNumber(value);
  return formatNumber(value, 1).replace(/\.0$/, '');
}

/** A fraction as a percentage of at most one decimal. @example formatRate(0.884) //=> '88.4 %' */
export function formatRate(rate: number): string {
  return `${formatFigure(rate * 100)} %`;
}

/** A deviation with its sign. @example formatDeviation(-0.224) //=> '−22.4 %' */
export function formatDeviation(ratio: number): string {
  const text = formatRate(ratio);
  return ratio > 0 && text !== '0 %' ? `+${text}` : text;
}

/** @example formatCount(1, 'day') //=> '1 day'; formatCount(3, 'day') //=> '3 days' */
export function formatCount(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatFigure(count)} ${count === 1 ? noun : plural}`;
}

/** An age in whole hours, rounded down, so that 48.9 h does not read as 49. */
export function formatHours(hours: number): string {
  return `${formatNumber(Math.floor(hours + 1e-9))} h`;
}

/** An interval of rates. @example formatInterval({ low: 0.85, high: 0.911 }) //=> '85–91.1 %' */
export function formatInterval(interval: { readonly low: number; readonly high: number }): string {
  return `${formatFigure(interval.low * 100)}–${formatFigure(interval.high * 100)} %`;
}

/** The parts of a subject in one name. @example subjectOf('B2B', 'MQL') //=> 'B2B / MQL' */
export function subjectOf(...parts: readonly string[]): string {
  return parts.join(' / ');
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
/** From January, as evidence has them. */
export const MONTHS: readonly string[] = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(
  ' ',
);

/** A day as people say it. @example formatDay('2026-11-23') //=> 'Mon 23 Nov 2026' */
export function formatDay(date: IsoDate): string {
  const month = MONTHS[Number(date.slice(5, 7)) - 1];
  return `${WEEKDAYS[weekdayOf(date) - 1]} ${Number(date.slice(8, 10))} ${month} ${date.slice(0, 4)}`;
}

/** A day whose year is known. @example formatShortDay('2026-11-09') //=> '9 Nov' */
export function formatShortDay(date: IsoDate): string {
  return formatDay(date).slice(4, -5);
}

/** @example capital('weekly') //=> 'Weekly' */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Names beyond this number are only counted, so that evidence can be read at a glance. */
const NAMED = 5;

/** Several things in one line. @example listOf(['a', 'b', 'c', 'd', 'e', 'f']) //=> 'a, b, c, d, e and 1 more' */
export function listOf(names: readonly string[]): string {
  const shown = names.slice(0, NAMED).join(', ');
  return names.length > NAMED ? `${shown} and ${names.length - NAMED} more` : shown;
}

/** All of several things in one line. @example listed(['an owner', 'a date', 'a measure']) //=> 'an owner, a date and a measure' */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
