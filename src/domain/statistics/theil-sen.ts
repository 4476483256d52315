/** The Theil–Sen slope: the median of the slopes between all pairs, which outliers cannot drag. */

/** The middle value, or the mean of the two middle values; null of none. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const upper = sorted.length >> 1;
  const high = sorted[upper] ?? 0;
  return sorted.length % 2 === 1 ? high : ((sorted[upper - 1] ?? 0) + high) / 2;
}

/**
 * Change per step of a series; null with fewer than two values. Position is time: a gap (null)
 * keeps its place, so that values on both sides of it are two steps apart.
 * Source: P. K. Sen, Estimates of the regression coefficient based on Kendall's tau, 1968.
 */
export function theilSenSlope(series: readonly (number | null)[]): number | null {
  const slopes: number[] = [];
  for (let later = 1; later < series.length; later += 1) {
    const end = series[later] ?? null;
    if (end === null) continue;
    for (let earlier = 0; earlier < later; earlier += 1) {
      const start = series[earlier] ?? null;
      if (start !== null) slopes.push((end - start) / (later - earlier));
    }
  }
  return medianOf(slopes);
}
