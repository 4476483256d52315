/** The trend of a weekly series: its direction where the data can tell, and its slope per week. */
import { mannKendall } from './mann-kendall.js';
import { theilSenSlope } from './theil-sen.js';

/** Weeks that a trend looks back over. */
export const TREND_WEEKS = 12;
/** With fewer values than this no direction is stated. */
export const TREND_MIN_VALUES = 6;
/** One-sided 95 % point of the normal distribution. */
const CRITICAL_Z = 1.645;

export type TrendDirection = 'declining' | 'stable' | 'improving' | 'not enough data';

export interface Trend {
  readonly direction: TrendDirection;
  readonly n: number;
  readonly z: number;
  /** Change per week; null with fewer than two values. */
  readonly slope: number | null;
}

function directionOf(n: number, z: number): TrendDirection {
  if (n < TREND_MIN_VALUES) return 'not enough data';
  if (z <= -CRITICAL_Z) return 'declining';
  return z >= CRITICAL_Z ? 'improving' : 'stable';
}

/**
 * Trend of the last twelve weeks of a series, one place per week, oldest first, null for a gap.
 * Declining if Z ≤ −1.645, improving if Z ≥ 1.645, else stable; fewer than six values: not enough.
 */
export function trendOf(series: readonly (number | null)[]): Trend {
  const recent = series.slice(-TREND_WEEKS);
  const { n, z } = mannKendall(recent.filter((value) => value !== null));
  return { direction: directionOf(n, z), n, z, slope: theilSenSlope(recent) };
}
