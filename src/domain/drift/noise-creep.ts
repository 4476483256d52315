/** Drift mode 3: signal classes multiply, none is retired and fewer signals qualify. */
import { trendOf } from '../statistics/trend.js';
import { formatCount } from '../wording.js';
import type { ModeJudgement, WeekSeries } from './mode-judgement.js';
import { ratesOf } from './mode-judgement.js';
import { trendEvidence } from './trend-evidence.js';

/** Sum of the weeks that have a value; null when none has. */
function totalOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

/**
 * Qualification declining over twelve weeks with more classes introduced than retired in them fires;
 * declining alone is watched. Unknown introductions do not count as any.
 */
export function judgeNoise(weeks: WeekSeries): ModeJudgement {
  const trend = trendOf(ratesOf(weeks, 'qualified', 'captured'));
  const evidence = trendEvidence('qualification', trend);
  if (trend.direction === 'not enough data') return { state: 'no-data', evidence };
  const introduced = totalOf(weeks.map((week) => week?.classesIntroduced ?? null));
  const retired = totalOf(weeks.map((week) => week?.classesRetired ?? null));
  const changes =
    introduced === null
      ? 'classes introduced unknown'
      : `${formatCount(introduced, 'class', 'classes')} introduced, ${retired ?? 'unknown'} retired`;
  const told = `${evidence}, ${changes}`;
  if (trend.direction !== 'declining') return { state: 'clear', evidence: told };
  const creeping = introduced !== null && retired !== null && introduced > retired;
  return { state: creeping ? 'fired' : 'watch', evidence: told };
}
