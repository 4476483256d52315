/** PIPELINE_VARIANCE: a figure against its trailing four-week average. */
import type { BlankCell } from './read-argument.js';
import { readLastNumbers, readNumber } from './read-argument.js';

/** Weeks in the trailing average. */
export const TRAILING_WEEKS = 4;

/** Mean of the four weeks before; null when there are fewer or one of them has no value. */
export function trailingMean(history: readonly (number | null)[]): number | null {
  if (history.length < TRAILING_WEEKS) return null;
  let sum = 0;
  for (const value of history.slice(-TRAILING_WEEKS)) {
    if (value === null) return null;
    sum += value;
  }
  return sum / TRAILING_WEEKS;
}

/**
 * (value − mean) ÷ mean of the last four cells of history, oldest first. Blank when one of them or
 * the value is blank, when there are fewer, or when the mean is 0.
 * @throws {CellArgumentError} when a cell that counts holds no number
 */
export function pipelineVariance(value: unknown, history: readonly unknown[]): number | BlankCell {
  const figure = readNumber('value', value);
  const recent = readLastNumbers('history', history, TRAILING_WEEKS);
  const mean = trailingMean(recent);
  return figure === null || mean === null || mean === 0 ? '' : (figure - mean) / mean;
}
