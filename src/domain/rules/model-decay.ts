/** M2.decay: a signal class whose qualification rate declines over twelve weeks. */
import { trendEvidence } from '../drift/trend-evidence.js';
import type { Finding } from '../finding.js';
import type { SignalRow, Snapshot } from '../records.js';
import { TREND_WEEKS, trendOf } from '../statistics/trend.js';
import { judgedClasses } from './judged-classes.js';
import type { RuleContext } from './rule.js';
import { findingOf } from './rule.js';

function rateOf(row: SignalRow | undefined): number | null {
  const { captured = null, qualified = null } = row ?? {};
  return captured === null || qualified === null || captured <= 0 ? null : qualified / captured;
}

/**
 * Judges each class by its weekly rate over the last twelve weeks: declining fires and goes to the
 * quarterly. Weeks without captures are gaps; fewer than six rates are no data. Measured: the slope
 * per week as a fraction; no threshold, since the trend test decides and not the slope.
 */
export function modelDecay(snapshot: Snapshot, context: RuleContext): Finding[] {
  return judgedClasses(snapshot, context, TREND_WEEKS).map(({ subject, motion, rows, at }) => {
    const trend = trendOf(rows.map(rateOf));
    const known = trend.direction !== 'not enough data';
    const judged = trend.direction === 'declining' ? 'fired' : 'clear';
    return findingOf('M2.decay', {
      subject,
      motion,
      state: known ? judged : 'no-data',
      measured: known ? trend.slope : null,
      threshold: null,
      evidence: trendEvidence('qualification', trend),
      at,
    });
  });
}
