/** TREND_12W: the direction of the last twelve weeks. */
import type { TrendDirection } from '../statistics/trend.js';
import { TREND_WEEKS, trendOf } from '../statistics/trend.js';
import { readLastNumbers } from './read-argument.js';

/**
 * Trend of the last twelve cells, oldest first, blanks being gaps.
 * @throws {CellArgumentError} when one of them holds no number
 */
export function trend12w(values: readonly unknown[]): TrendDirection {
  return trendOf(readLastNumbers('values', values, TREND_WEEKS)).direction;
}
