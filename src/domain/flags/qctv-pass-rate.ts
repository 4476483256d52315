/** QCTV_PASS_RATE: the share of submitted records that passed. */
import { CellArgumentError } from './cell-argument-error.js';
import type { BlankCell } from './read-argument.js';
import { readCount } from './read-argument.js';

/**
 * Passed ÷ submitted; blank when submitted is 0 or blank, or passed is blank.
 * @throws {CellArgumentError} for a negative count, or more passed than submitted where some were
 */
export function qctvPassRate(passed: unknown, submitted: unknown): number | BlankCell {
  const some = readCount('passed', passed);
  const all = readCount('submitted', submitted);
  if (some === null || all === null || all === 0) return '';
  if (some > all) {
    throw new CellArgumentError(
      'passed',
      `passed must not be more than submitted, but ${some} is more than ${all}.`,
    );
  }
  return some / all;
}
