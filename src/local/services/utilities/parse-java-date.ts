/** Reads dates by the patterns of Java's SimpleDateFormat: leniently, as Utilities.parseDate does. */
import { NotEmulatedError } from '../../boundary/errors.js';
import { MONTHS, type PatternPiece, piecesOf, WEEKDAYS } from './java-date-pattern.js';
import type { JavaTimeZone } from './java-time-zone.js';
import { javaTimeZone } from './java-time-zone.js';

/** What has been read; parts that the pattern lacks are those of 1 January 1970, 00:00. */
interface Reading {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  half: 'AM' | 'PM' | null;
  zone: JavaTimeZone;
  position: number;
}

type Letters = Extract<PatternPiece, { kind: 'letters' }>;

/**
 * The instant (epoch milliseconds) that a text means by a pattern, or null where it does not fit.
 * As in Java, figures too large roll over (30 February is 2 March) and text after the match is
 * ignored.
 *
 * @param now - epoch milliseconds: two-figure years lie from 80 years before to 20 after it
 */
export function parseJavaDate(
  text: string,
  zone: JavaTimeZone,
  pattern: string,
  now: number,
): number | null {
  const reading: Reading = {
    year: 1970,
    month: 1,
    day: 1,
    hour: 0,
    minute: 0,
    second: 0,
    millisecond: 0,
    half: null,
    zone,
    position: 0,
  };
  const pieces = piecesOf(pattern);
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    const adjacent = next?.kind === 'letters' && isNumeric(next);
    const fits =
      piece.kind === 'text'
        ? skip(text, piece.text, reading)
        : read(text, piece, adjacent, reading, now);
    if (!fits) return null;
  }
  return instantOf(reading);
}

function instantOf(reading: Reading): number {
  const { year, month, day, minute, second, millisecond, half, zone } = reading;
  const hour = half === null ? reading.hour : (reading.hour % 12) + (half === 'PM' ? 12 : 0);
  const wall = new Date(0);
  wall.setUTCFullYear(year, month - 1, day);
  wall.setUTCHours(hour, minute, second, millisecond);
  return zone.instantOf(wall.getTime());
}

function skip(text: string, expected: string, reading: Reading): boolean {
  if (!text.startsWith(expected, reading.position)) return false;
  reading.position += expected.length;
  return true;
}

function isNumeric({ letter, count }: Letters): boolean {
  return letter === 'M' || letter === 'L' ? count < 3 : NUMBERS[letter] !== undefined;
}

function read(
  text: string,
  piece: Letters,
  nextIsNumeric: boolean,
  reading: Reading,
  now: number,
): boolean {
  const { letter, count } = piece;
  if (isNumeric(piece)) {
    const digits = takeDigits(text, reading, nextIsNumeric ? count : undefined);
    if (digits === null) return false;
    NUMBERS[letter]?.(reading, digits, count, now);
    return true;
  }
  const texts = TEXTS[letter];
  if (texts === undefined) throw new NotEmulatedError(`parsing the pattern letter ${letter}`);
  return texts(text, reading);
}

/** Digits at the position; of figures that touch the next ones only as many as there are letters. */
function takeDigits(text: string, reading: Reading, width: number | undefined): string | null {
  const rest = text.slice(reading.position);
  const match = (width === undefined ? /^\s*(\d+)/ : new RegExp(`^\\s*(\\d{1,${width}})`)).exec(
    rest,
  );
  if (match?.[1] === undefined) return null;
  reading.position += match[0].length;
  return match[1];
}

type NumberReader = (reading: Reading, digits: string, count: number, now: number) => void;

function setHour(reading: Reading, hour: number): void {
  reading.hour = hour;
}

const setMonth: NumberReader = (reading, digits) => {
  reading.month = Number(digits);
};

const NUMBERS: Readonly<Record<string, NumberReader>> = {
  y: (reading, digits, count, now) => {
    reading.year =
      count <= 2 && digits.length === 2 ? yearNear(now, Number(digits)) : Number(digits);
  },
  M: setMonth,
  L: setMonth,
  d: (reading, digits) => {
    reading.day = Number(digits);
  },
  H: (reading, digits) => setHour(reading, Number(digits)),
  k: (reading, digits) => setHour(reading, Number(digits) === 24 ? 0 : Number(digits)),
  K: (reading, digits) => setHour(reading, Number(digits)),
  h: (reading, digits) => setHour(reading, Number(digits) === 12 ? 0 : Number(digits)),
  m: (reading, digits) => {
    reading.minute = Number(digits);
  },
  s: (reading, digits) => {
    reading.second = Number(digits);
  },
  S: (reading, digits) => {
    reading.millisecond = Number(digits);
  },
};

/** Java takes two figures for the year that lies within 80 years before and 20 after today. */
function yearNear(now: number, figures: number): number {
  const first = new Date(now).getUTCFullYear() - 80;
  return first + ((((figures - first) % 100) + 100) % 100);
}

type TextReader = (text: string, reading: Reading) => boolean;

const readMonthName: TextReader = (text, reading) => {
  const index = takeName(text, reading, MONTHS);
  reading.month = index + 1;
  return index >= 0;
};

const TEXTS: Readonly<Record<string, TextReader>> = {
  M: readMonthName,
  L: readMonthName,
  E: (text, reading) => takeName(text, reading, WEEKDAYS) >= 0,
  a: (text, reading) => {
    const half = text.slice(reading.position, reading.position + 2).toUpperCase();
    if (half !== 'AM' && half !== 'PM') return false;
    reading.half = half;
    reading.position += 2;
    return true;
  },
  z: takeZone,
  Z: takeZone,
  X: takeZone,
};

/** The number of a name, full or of three letters, in any case; -1 where none stands there. */
function takeName(text: string, reading: Reading, names: readonly string[]): number {
  const rest = text.slice(reading.position).toLowerCase();
  for (const length of [undefined, 3]) {
    const index = names.findIndex((name) => rest.startsWith(name.slice(0, length).toLowerCase()));
    if (index >= 0) {
      reading.position += (names[index] ?? '').slice(0, length).length;
      return index;
    }
  }
  return -1;
}

/** `Z`, `+0200`, `+02:00`, `+02`, `GMT+02:00` or a zone's name. */
function takeZone(text: string, reading: Reading): boolean {
  const rest = text.slice(reading.position);
  const match = /^(?:(?:GMT|UTC)?([+-]\d{2}(?::?\d{2})?)|[A-Za-z]+(?:\/[A-Za-z_]+)*)/.exec(rest);
  if (match === null) return false;
  const zone = javaTimeZone(match[1] === undefined ? match[0] : `GMT${match[1]}`);
  if (zone === undefined) return false;
  reading.zone = zone;
  reading.position += match[0].length;
  return true;
}
