/**
 * Dates as custom functions receive them: `Date` objects made from cells in the spreadsheet's time
 * zone, which a custom function cannot ask for, or ISO text.
 */
import { fromEpochDay, type IsoDate, isIsoDate } from '../../domain/calendar.js';
import { CellArgumentError } from '../../domain/flags/cell-argument-error.js';
import { isBlank, quoteCell } from '../../domain/flags/read-argument.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const LOCAL = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * The instant in milliseconds since 1970, null of a blank cell; text without a zone is read in the
 * script's own zone.
 * @throws {CellArgumentError} for anything that is no date
 */
export function readMoment(argument: string, cell: unknown): number | null {
  if (isBlank(cell)) return null;
  const ms = isDateObject(cell) ? cell.getTime() : parseText(cell);
  if (ms !== null && Number.isFinite(ms)) return ms;
  throw new CellArgumentError(
    argument,
    `${argument} must be a date and time, such as 2026-11-16 08:50, but is ${quoteCell(cell)}.`,
  );
}

function parseText(cell: unknown): number | null {
  if (typeof cell !== 'string') return null;
  const text = cell.trim();
  if (WITH_ZONE.test(text) && isIsoDate(text.slice(0, 10))) return Date.parse(text);
  const match = LOCAL.exec(text);
  if (match === null || !isIsoDate(match[1] ?? '')) return null;
  const [year = 0, month = 1, day = 1] = (match[1] ?? '').split('-').map(Number);
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(2, 5).map((part) => Number(part ?? 0));
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  return new Date(year, month - 1, day, hours, minutes, seconds).getTime();
}

/** Midnight of the spreadsheet's zone, as the date cells beside it show it; null where none does. */
export type Midnight = number | null;

/** How far the midnights of date cells lie after 00:00 UTC, by the first that is a `Date`. */
export function midnightOf(cells: readonly unknown[]): Midnight {
  const reference = cells.find(isDateObject);
  return reference === undefined ? null : phaseOf(reference.getTime());
}

/**
 * The civil date of a cell. A date cell is midnight in the spreadsheet's zone, so that its time of
 * day in UTC shows that zone's offset; a cell with a time of day is read with the offset of the
 * date cells beside it. Exactly an hour from that midnight it is midnight too, on the other
 * side of a change of clocks.
 */
export function readCivilDate(argument: string, cell: unknown, midnight: Midnight): IsoDate | '' {
  if (typeof cell === 'string' && isIsoDate(cell.trim().slice(0, 10))) {
    readMoment(argument, cell);
    return cell.trim().slice(0, 10);
  }
  const ms = readMoment(argument, cell);
  if (ms === null) return '';
  const own = phaseOf(ms);
  const isMidnight = midnight === null || Math.abs(own - midnight) === HOUR;
  const offset = isMidnight ? own : midnight;
  return fromEpochDay(Math.floor((ms - offset) / DAY));
}

/** Easternmost offset with daylight saving time, +13:45: days are cut where no zone has midnight. */
const EASTERNMOST = 13.75 * HOUR;

/** How far an instant lies after 00:00 UTC of its own civil day, from −13:45 to +10:15 hours. */
function phaseOf(ms: number): number {
  const shifted = (ms + EASTERNMOST) % DAY;
  return (shifted < 0 ? shifted + DAY : shifted) - EASTERNMOST;
}

/** Also true of a date that another realm made. */
function isDateObject(cell: unknown): cell is Date {
  return Object.prototype.toString.call(cell) === '[object Date]';
}
