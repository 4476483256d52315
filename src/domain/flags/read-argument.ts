/** Reads the cells that custom functions are given: blank is no value, the wrong kind is an error. */
import { isIsoDate } from '../calendar.js';
import { TOLERANCE } from '../tolerance.js';
import { CellArgumentError } from './cell-argument-error.js';

/** What a function gives back where there is no value: an empty cell. */
export type BlankCell = '';

/** True for an empty cell, white space, or an argument that was not given. */
export function isBlank(cell: unknown): boolean {
  return (
    cell === null || cell === undefined || (typeof cell === 'string' && cell.trim().length === 0)
  );
}

/** The cell as it stands in an error sentence: text in quotes, cut at 40 characters. */
export function quoteCell(cell: unknown): string {
  if (typeof cell === 'string') return `"${cell.length > 40 ? `${cell.slice(0, 40)}…` : cell}"`;
  return typeof cell === 'object' ? 'a date or an object' : String(cell);
}

/**
 * A finite number, or null of a blank cell.
 * @param place of the cell within a series, from 0
 * @throws {CellArgumentError} for anything else
 */
export function readNumber(
  argument: string,
  cell: unknown,
  place: number | null = null,
): number | null {
  if (isBlank(cell)) return null;
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  const message = `${argument} must be a number, but is ${quoteCell(cell)}.`;
  throw new CellArgumentError(argument, message, place);
}

/** The last `count` cells of a series as numbers, null of blank ones. @throws {CellArgumentError} */
export function readLastNumbers(
  argument: string,
  cells: readonly unknown[],
  count: number,
): (number | null)[] {
  const first = Math.max(0, cells.length - count);
  return cells.slice(first).map((cell, index) => readNumber(argument, cell, first + index));
}

/** A number from 0, or null of a blank cell. @throws {CellArgumentError} for anything else */
export function readCount(argument: string, cell: unknown): number | null {
  const count = readNumber(argument, cell);
  if (count === null || count >= 0) return count;
  throw new CellArgumentError(argument, `${argument} must be 0 or more, but is ${count}.`);
}

/** A fraction from 0 to 1, or null of a blank cell. @throws {CellArgumentError} e.g. for 92 */
export function readRate(argument: string, cell: unknown): number | null {
  const rate = readNumber(argument, cell);
  if (rate === null || (rate >= -TOLERANCE && rate <= 1 + TOLERANCE)) return rate;
  const hint =
    rate > 1 && rate <= 100 ? ` Write ${rate} % or ${Number((rate / 100).toFixed(6))}.` : '';
  throw new CellArgumentError(
    argument,
    `${argument} must be a rate from 0 to 1 (0 % to 100 %), but is ${rate}.${hint}`,
  );
}

/** An ISO date, or null of a blank cell. @throws {CellArgumentError} for anything else */
export function readDate(argument: string, cell: unknown): string | null {
  if (isBlank(cell)) return null;
  if (typeof cell === 'string' && isIsoDate(cell)) return cell;
  throw new CellArgumentError(argument, `${argument} must be a date, but is ${quoteCell(cell)}.`);
}
