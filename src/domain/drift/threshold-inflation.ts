/** Drift mode 2: more is offered and less of it is accepted. */
import type { IsoDate } from '../calendar.js';
import type { Trial } from '../statistics/change-point.js';
import { binomialChangePoint } from '../statistics/change-point.js';
import { trendOf } from '../statistics/trend.js';
import { formatRate } from '../wording.js';
import type { EngineWeek } from './engine-week.js';
import type { ModeJudgement, WeekSeries } from './mode-judgement.js';
import { ratesOf } from './mode-judgement.js';
import { trendEvidence } from './trend-evidence.js';

interface InflationPoint {
  /** Monday of the first week of the later rate. */
  readonly week: IsoDate;
  readonly rateBefore: number;
  readonly rateFrom: number;
}

/** Accepted of offered in a week; null where one is missing or more was accepted than offered. */
export function acceptedOf(week: EngineWeek | undefined): Trial {
  const trials = week?.offered ?? null;
  const successes = week?.accepted ?? null;
  if (trials === null || successes === null) return null;
  return successes >= 0 && successes <= trials ? { successes, trials } : null;
}

/** The week from which acceptance was a different rate; null with too few weeks to say. */
export function inflationPointOf(weeks: WeekSeries): InflationPoint | null {
  const point = binomialChangePoint(weeks.map(acceptedOf));
  const from = point === null ? undefined : weeks[point.index];
  if (point === null || from === undefined) return null;
  return { week: from.week, rateBefore: point.rateBefore, rateFrom: point.rateFrom };
}

function pointEvidence(weeks: WeekSeries): string | null {
  const point = inflationPointOf(weeks);
  if (point === null) return null;
  return `inflation point: ${formatRate(point.rateFrom)} from the week of ${point.week}, ${formatRate(point.rateBefore)} before`;
}

/**
 * Acceptance declining and offered volume improving over twelve weeks fires; acceptance declining
 * alone is watched. Evidence: the change point of acceptance.
 */
export function judgeInflation(weeks: WeekSeries): ModeJudgement {
  const acceptance = trendOf(ratesOf(weeks, 'accepted', 'offered'));
  const evidence = trendEvidence('acceptance', acceptance);
  if (acceptance.direction === 'not enough data') return { state: 'no-data', evidence };
  const offered = trendOf(weeks.map((week) => week?.offered ?? null));
  const volume = `offered volume ${offered.direction}`;
  if (acceptance.direction !== 'declining') {
    return { state: 'clear', evidence: `${evidence}, ${volume}` };
  }
  const parts = [evidence, volume, pointEvidence(weeks)].filter((part) => part !== null);
  return {
    state: offered.direction === 'improving' ? 'fired' : 'watch',
    evidence: parts.join(', '),
  };
}
