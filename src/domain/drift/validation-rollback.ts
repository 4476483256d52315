/** Drift mode 1: the pass rate slips while sources are live that were never onboarded. */
import { trendOf } from '../statistics/trend.js';
import { isBelow } from '../tolerance.js';
import { formatCount, formatRate } from '../wording.js';
import type { ModeJudgement, WeekSeries } from './mode-judgement.js';
import { ratesOf } from './mode-judgement.js';
import { trendEvidence } from './trend-evidence.js';

/** Whether a week lies below its own target; null where it has no rate or no target. */
function belowTarget(rate: number | null, target: number | null): boolean | null {
  return rate === null || target === null ? null : isBelow(rate, target);
}

/** Both of the last two weeks below target; null where they cannot tell. */
function belowTwice(last: boolean | null, before: boolean | null): boolean | null {
  if (last === false || before === false) return false;
  return last === null || before === null ? null : true;
}

/**
 * Slipping is a declining pass rate over twelve weeks, or below target in the last two. Slipping with
 * a source that is not onboarded in the last week fires; slipping alone is watched.
 */
export function judgeRollback(weeks: WeekSeries): ModeJudgement {
  const rates = ratesOf(weeks, 'passed', 'submitted');
  const trend = trendOf(rates);
  const [before, last] = [-2, -1].map((place) =>
    belowTarget(rates.at(place) ?? null, weeks.at(place)?.target ?? null),
  );
  const below = belowTwice(last ?? null, before ?? null);
  const known = trend.direction !== 'not enough data' || below !== null;
  if (!known) {
    return {
      state: 'no-data',
      evidence: `${trendEvidence('pass rate', trend)}, and the last two weeks cannot be held to a target`,
    };
  }
  const slipping = trend.direction === 'declining' || below === true;
  const culprits = weeks.at(-1)?.sourcesNotOnboarded ?? null;
  const rate = rates.at(-1) ?? null;
  const target = weeks.at(-1)?.target ?? null;
  const evidence = [
    rate === null ? 'no pass rate in the last week' : `pass rate ${formatRate(rate)}`,
    target === null ? 'no target' : `target ${formatRate(target)}`,
    ...(below === true ? ['below target in the last two weeks'] : []),
    trendEvidence('trend', trend),
    culprits === null
      ? 'sources not onboarded unknown'
      : `${formatCount(culprits, 'source')} not onboarded`,
  ].join(', ');
  if (!slipping) return { state: 'clear', evidence };
  return { state: (culprits ?? 0) > 0 ? 'fired' : 'watch', evidence };
}
