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

/** Signal classes introduced and retired within the weeks; null where nobody wrote them down. */
interface ClassChanges {
  readonly introduced: number | null;
  readonly retired: number | null;
}

function changesOf(weeks: WeekSeries): ClassChanges {
  return {
    introduced: totalOf(weeks.map((week) => week?.classesIntroduced ?? null)),
    retired: totalOf(weeks.map((week) => week?.classesRetired ?? null)),
  };
}

/**
 * Qualification declining over twelve weeks with more classes introduced than retired in them fires;
 * declining alone is watched. Unknown introductions do not count as any, unknown retirements as enough.
 * @param classes what the records say of the same weeks, gaps included; without it, what the weeks say
 */
export function judgeNoise(weeks: WeekSeries, classes = changesOf(weeks)): ModeJudgement {
  const trend = trendOf(ratesOf(weeks, 'qualified', 'captured'));
  const evidence = trendEvidence('qualification', trend);
  if (trend.direction === 'not enough data') return { state: 'no-data', evidence };
  const { introduced, retired } = classes;
  const changes =
    introduced === null
      ? 'classes introduced unknown'
      : `${formatCount(introduced, 'class', 'classes')} introduced, ${retired ?? 'unknown'} retired`;
  const told = `${evidence}, ${changes}`;
  if (trend.direction !== 'declining') return { state: 'clear', evidence: told };
  const creeping = (introduced ?? 0) > (retired ?? Infinity);
  return { state: creeping ? 'fired' : 'watch', evidence: told };
}
