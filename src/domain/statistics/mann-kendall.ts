/** The Mann–Kendall test: does a short series rise or fall, whatever the shape and the gaps. */

/** Values closer than this are ties. */
export const TIE = 1e-12;

export interface MannKendall {
  /** Values given, gaps not counted. */
  readonly n: number;
  /** Σ sign(x_j − x_i) over all pairs i < j. */
  readonly s: number;
  /** Variance of S under no trend, corrected for ties. */
  readonly variance: number;
  /** Normal score of S with continuity correction; 0 when the variance is 0. */
  readonly z: number;
}

function signOf(difference: number): number {
  return Math.abs(difference) < TIE ? 0 : Math.sign(difference);
}

/** Σ t(t−1)(2t+5) over the groups of tied values. */
function tieTerm(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  let total = 0;
  let size = 1;
  for (let index = 1; index <= sorted.length; index += 1) {
    const step = (sorted[index] ?? Infinity) - (sorted[index - 1] ?? -Infinity);
    if (step < TIE) {
      size += 1;
      continue;
    }
    total += size * (size - 1) * (2 * size + 5);
    size = 1;
  }
  return total;
}

function normalScore(s: number, variance: number): number {
  return variance === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
}

/**
 * The test on a series in order of time, gaps left out.
 * Variance [n(n−1)(2n+5) − Σ t(t−1)(2t+5)] ÷ 18 over tie groups t.
 * Source: R. O. Gilbert, Statistical Methods for Environmental Pollution Monitoring, 1987, §16.4.
 */
export function mannKendall(values: readonly number[]): MannKendall {
  const n = values.length;
  let s = 0;
  for (let later = 1; later < n; later += 1) {
    for (let earlier = 0; earlier < later; earlier += 1) {
      s += signOf((values[later] ?? 0) - (values[earlier] ?? 0));
    }
  }
  const variance = Math.max(0, (n * (n - 1) * (2 * n + 5) - tieTerm(values)) / 18);
  return { n, s, variance, z: normalScore(s, variance) };
}
