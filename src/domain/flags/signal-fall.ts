/** SIGNAL_FALL: how far a class's qualification rate lies below what the model expects. */
import { CellArgumentError } from './cell-argument-error.js';
import type { BlankCell } from './read-argument.js';
import { readCount, readRate } from './read-argument.js';

/** 1 − (qualified ÷ captured) ÷ expected; null where one of them cannot be judged. */
export function fallOf(
  qualified: number | null,
  captured: number | null,
  expected: number | null,
): number | null {
  if (qualified === null || captured === null || expected === null) return null;
  return captured > 0 && expected > 0 ? 1 - qualified / captured / expected : null;
}

/**
 * The fall as a fraction, negative when the class does better than expected. Blank when captured is 0
 * or blank, qualified is blank, or expected is 0 or blank.
 * @throws {CellArgumentError} for a negative count, more qualified than were captured, or no rate
 */
export function signalFall(
  qualified: unknown,
  captured: unknown,
  expected: unknown,
): number | BlankCell {
  const some = readCount('qualified', qualified);
  const all = readCount('captured', captured);
  const rate = readRate('expected', expected);
  if (some !== null && all !== null && all > 0 && some > all) {
    throw new CellArgumentError(
      'qualified',
      `qualified must not be more than captured, but ${some} is more than ${all}.`,
    );
  }
  return fallOf(some, all, rate) ?? '';
}
