/** A trend in words. */
import type { Trend } from '../statistics/trend.js';
import { formatNumber } from '../wording.js';

/** The slope of a rate in points per week. @example '−0.42 points a week over 12 weeks with values' */
export function trendEvidence(name: string, trend: Trend): string {
  if (trend.direction === 'not enough data') {
    return `${name}: ${trend.n} of at least 6 weeks have a value`;
  }
  const points = (trend.slope ?? 0) * 100;
  const sign = points > 0 ? '+' : '';
  return `${name} ${trend.direction}, ${sign}${formatNumber(points, 2)} points a week, n = ${trend.n} weeks`;
}
