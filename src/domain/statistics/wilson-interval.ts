/** The Wilson score interval: how far a rate from few records can be trusted. */

/** Two-sided 95 % point of the normal distribution. */
const Z_95 = 1.959963984540054;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * 95 % interval of a proportion, within 0 and 1; null when there was no trial.
 * Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, 1927.
 */
export function wilsonInterval(successes: number, trials: number): Interval | null {
  if (trials <= 0) return null;
  const rate = successes / trials;
  const square = (Z_95 * Z_95) / trials;
  const centre = (rate + square / 2) / (1 + square);
  const half =
    (Z_95 / (1 + square)) *
    Math.sqrt((rate * (1 - rate)) / trials + (Z_95 * Z_95) / (4 * trials * trials));
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === trials ? 1 : Math.min(1, centre + half),
  };
}
