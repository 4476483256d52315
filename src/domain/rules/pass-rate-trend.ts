/** M1.trend: the pass rate of a motion that declines over twelve weeks. */
import { trendEvidence } from '../drift/trend-evidence.js';
import type { Finding } from '../finding.js';
import { pooledPassRates } from '../pooled-pass-rates.js';
import type { Snapshot } from '../records.js';
import { TREND_WEEKS, trendOf } from '../statistics/trend.js';
import { motionsInUse } from '../targets.js';
import { formatRate } from '../wording.js';
import type { RuleContext } from './rule.js';
import { findingOf } from './rule.js';

/** The first and the last of the rates that made a trend, so that there are some: how far it went. */
function endsOf(rates: readonly (number | null)[]): string {
  const known = rates.filter((rate) => rate !== null);
  const [first = 0] = known;
  const [last = 0] = known.slice(-1);
  return `, from ${formatRate(first)} to ${formatRate(last)}`;
}

/**
 * Judges each motion in use by its weekly pass rate, all sources pooled, over the last twelve weeks:
 * declining fires. Weeks without submissions are gaps; fewer than six rates are no data. Measured:
 * the slope per week as a fraction; no threshold, since the trend test decides and not the slope.
 */
export function passRateTrend(snapshot: Snapshot, context: RuleContext): Finding[] {
  const weeksOf = pooledPassRates(snapshot, context.judgedWeek, TREND_WEEKS);
  return motionsInUse(context.targets).map((motion) => {
    const rates = weeksOf(motion).map((week) => week && week.passed / week.submitted);
    const trend = trendOf(rates);
    const known = trend.direction !== 'not enough data';
    const judged = trend.direction === 'declining' ? 'fired' : 'clear';
    return findingOf('M1.trend', {
      subject: motion,
      motion,
      state: known ? judged : 'no-data',
      measured: known ? trend.slope : null,
      threshold: null,
      evidence: `${trendEvidence('pass rate', trend)}${known ? endsOf(rates) : ''}`,
      at: null,
    });
  });
}
