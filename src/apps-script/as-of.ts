/** The moment that a review is judged at, from the text that a person gives. */
import type { AsOf } from '../domain/calendar.js';
import { readCivilText } from '../workbook/civil-text.js';
import { instantOf, instantOfText, type ToInstant } from '../workbook/instants.js';
import type { AsOfText } from './api-contract.js';
import { CadenceError } from './errors.js';
import type { WallClock } from './store/wall-clock.js';

/** The zone's clock in the form in which the parsers take it. */
export function toInstantBy(clock: WallClock): ToInstant {
  return (civil) => instantOf(clock.toEpochMs(civil));
}

/**
 * Date and instant in the workbook's zone; a date alone means 00:00.
 * @throws {CadenceError} BAD_DATE
 */
export function readAsOf(text: AsOfText, clock: WallClock): AsOf {
  const civil = readCivilText(text.trim());
  if (civil === null) {
    throw new CadenceError(
      'BAD_DATE',
      `"${text.slice(0, 40)}" is not a date of the calendar. Give the as-of date as 2026-11-16 or 2026-11-16T08:50.`,
    );
  }
  const at = instantOfText(civil, toInstantBy(clock));
  return { date: clock.toCivil(Date.parse(at)).slice(0, 10), at };
}
