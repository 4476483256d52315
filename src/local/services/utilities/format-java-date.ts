/** Writes instants by the patterns of Java's SimpleDateFormat, in English. */
import { NotEmulatedError } from '../../boundary/errors.js';
import { MONTHS, type PatternPiece, piecesOf, WEEKDAYS } from './java-date-pattern.js';
import { type JavaTimeZone, offsetText } from './java-time-zone.js';

const DAY_MS = 86_400_000;

interface Moment {
  readonly epochMs: number;
  readonly zone: JavaTimeZone;
  readonly offset: number;
  /** The wall clock as if it were UTC. */
  readonly wall: Date;
}

/** An instant (epoch milliseconds) in a zone by a pattern such as `yyyy-MM-dd HH:mm z`. */
export function formatJavaDate(epochMs: number, zone: JavaTimeZone, pattern: string): string {
  const offset = zone.offsetAt(epochMs);
  const moment: Moment = { epochMs, zone, offset, wall: new Date(epochMs + offset) };
  return piecesOf(pattern)
    .map((piece) => (piece.kind === 'text' ? piece.text : shown(piece, moment)))
    .join('');
}

type Letters = Extract<PatternPiece, { kind: 'letters' }>;

function shown({ letter, count }: Letters, moment: Moment): string {
  const number = NUMBERS[letter];
  if (number !== undefined) return String(number(moment.wall)).padStart(count, '0');
  const text = TEXTS[letter];
  return text === undefined ? '' : text(moment, count);
}

/** Letters that are always a number, padded to the number of letters. */
const NUMBERS: Readonly<Record<string, (wall: Date) => number>> = {
  d: (wall) => wall.getUTCDate(),
  H: (wall) => wall.getUTCHours(),
  k: (wall) => wall.getUTCHours() || 24,
  K: (wall) => wall.getUTCHours() % 12,
  h: (wall) => wall.getUTCHours() % 12 || 12,
  m: (wall) => wall.getUTCMinutes(),
  s: (wall) => wall.getUTCSeconds(),
  S: (wall) => wall.getUTCMilliseconds(),
  D: (wall) => dayOfYear(wall),
  u: (wall) => wall.getUTCDay() || 7,
  F: (wall) => Math.ceil(wall.getUTCDate() / 7),
  w: (wall) => weekOfYear(wall).week,
  W: (wall) => {
    const firstWeekday = new Date(wall.getTime() - (wall.getUTCDate() - 1) * DAY_MS).getUTCDay();
    return Math.ceil((wall.getUTCDate() + firstWeekday) / 7);
  },
};

const TEXTS: Readonly<Record<string, (moment: Moment, count: number) => string>> = {
  G: ({ wall }) => (wall.getUTCFullYear() > 0 ? 'AD' : 'BC'),
  y: ({ wall }, count) => year(yearOfEra(wall.getUTCFullYear()), count),
  Y: ({ wall }, count) => year(weekOfYear(wall).year, count),
  M: month,
  L: month,
  E: ({ wall }, count) => named(WEEKDAYS[wall.getUTCDay()], count),
  a: ({ wall }) => (wall.getUTCHours() < 12 ? 'AM' : 'PM'),
  z: zoneName,
  Z: ({ offset }) => offsetText(offset),
  X: ({ offset }, count) => isoOffset(offset, count),
};

function yearOfEra(fullYear: number): number {
  return fullYear > 0 ? fullYear : 1 - fullYear;
}

function year(value: number, count: number): string {
  return count === 2 ? String(value % 100).padStart(2, '0') : String(value).padStart(count, '0');
}

function month({ wall }: Moment, count: number): string {
  const index = wall.getUTCMonth();
  return count > 2 ? named(MONTHS[index], count) : String(index + 1).padStart(count, '0');
}

/** Four letters and more ask for the full name. */
function named(name: string | undefined, count: number): string {
  return (name ?? '').slice(0, count > 3 ? undefined : 3);
}

function dayOfYear(wall: Date): number {
  const newYear = Date.UTC(wall.getUTCFullYear(), 0, 1);
  return Math.floor((wall.getTime() - newYear) / DAY_MS) + 1;
}

/** Weeks of the United States: they begin on Sunday, and week 1 is the one with 1 January. */
function weekOfYear(wall: Date): { readonly year: number; readonly week: number } {
  const calendarYear = wall.getUTCFullYear();
  const saturday = new Date(wall.getTime() + (6 - wall.getUTCDay()) * DAY_MS);
  if (saturday.getUTCFullYear() > calendarYear) return { year: calendarYear + 1, week: 1 };
  return { year: calendarYear, week: Math.ceil(dayOfYear(saturday) / 7) };
}

/** `X` is `+02`, `XX` is `+0200`, `XXX` is `+02:00`; UTC is `Z`. */
function isoOffset(offset: number, count: number): string {
  if (count > 3) throw new NotEmulatedError('more than three letters X in a date pattern');
  if (offset === 0) return 'Z';
  if (count === 1) return offsetText(offset).slice(0, 3);
  return offsetText(offset, count === 3 ? ':' : '');
}

/** Regions of English whose zones have names of their own; elsewhere CLDR has only offsets. */
const NAMING_REGIONS = ['en-US', 'en-GB', 'en-AU', 'en-IN', 'en-NZ', 'en-ZA'];

function zoneName({ zone, epochMs }: Moment, count: number): string {
  const { iana } = zone;
  if (iana === null) {
    if (count < 4 || zone.id.startsWith('GMT+') || zone.id.startsWith('GMT-')) return zone.id;
    throw new NotEmulatedError(`the full name of the time zone ${zone.id}`);
  }
  if (iana === 'UTC' || iana === 'Etc/UTC') return count < 4 ? 'UTC' : 'Coordinated Universal Time';
  for (const region of NAMING_REGIONS) {
    const name = intlZoneName(region, iana, epochMs, count < 4 ? 'short' : 'long');
    if (!name.startsWith('GMT') || name === 'GMT') return name;
  }
  throw new NotEmulatedError(`the name of the time zone ${zone.id}; use Z or XXX for its offset`);
}

function intlZoneName(
  region: string,
  timeZone: string,
  epochMs: number,
  timeZoneName: 'short' | 'long',
): string {
  const parts = new Intl.DateTimeFormat(region, { timeZone, timeZoneName }).formatToParts(epochMs);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT?';
}
