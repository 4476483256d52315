/** The binomial change point: the week from which one constant rate gave way to another. */

/** One week's trials and successes; null where the week has none to show. */
export type Trial = { readonly successes: number; readonly trials: number } | null;

export interface ChangePoint {
  /** Position in the series of the first week of the later rate. */
  readonly index: number;
  readonly rateBefore: number;
  readonly rateFrom: number;
}

/** Weeks with trials that must lie on each side. */
const MIN_SIDE = 3;

/** Log-likelihood of a constant rate, at its best, up to a constant; 0·ln 0 counts as 0. */
function logLikelihood(successes: number, trials: number): number {
  const failures = trials - successes;
  const part = (count: number) => (count > 0 ? count * Math.log(count / trials) : 0);
  return part(successes) + part(failures);
}

/**
 * The week k that maximises the likelihood of two constant rates, before k and from k on, with at
 * least three weeks that have trials on each side; of equals the earliest. Null when there are fewer
 * than six such weeks.
 * Source: D. V. Hinkley, E. A. Hinkley, Inference about the change-point in a sequence of binomial
 * variables, Biometrika 57, 1970.
 */
export function binomialChangePoint(series: readonly Trial[]): ChangePoint | null {
  const weeks = series.flatMap((trial, index) =>
    trial !== null && trial.trials > 0 ? [{ ...trial, index }] : [],
  );
  const allSuccesses = weeks.reduce((sum, week) => sum + week.successes, 0);
  const allTrials = weeks.reduce((sum, week) => sum + week.trials, 0);
  let best: ChangePoint | null = null;
  let bestLikelihood = -Infinity;
  let successes = 0;
  let trials = 0;
  for (const [position, week] of weeks.entries()) {
    if (position >= MIN_SIDE && weeks.length - position >= MIN_SIDE) {
      const likelihood =
        logLikelihood(successes, trials) +
        logLikelihood(allSuccesses - successes, allTrials - trials);
      if (likelihood > bestLikelihood + 1e-9) {
        bestLikelihood = likelihood;
        best = {
          index: week.index,
          rateBefore: successes / trials,
          rateFrom: (allSuccesses - successes) / (allTrials - trials),
        };
      }
    }
    successes += week.successes;
    trials += week.trials;
  }
  return best;
}
