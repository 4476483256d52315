/** Dates as custom functions receive them: `Date` objects made from cells, or ISO text. */
import { isIsoDate } from '../../domain/calendar.js';
import { CellArgumentError } from '../../domain/flags/cell-argument-error.js';
import { isBlank, quoteCell } from '../../domain/flags/read-argument.js';

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

/** Also true of a date that another realm made. */
export function isDateObject(cell: unknown): cell is Date {
  return Object.prototype.toString.call(cell) === '[object Date]';
}
