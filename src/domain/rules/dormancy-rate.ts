/** M2.dormancy-rate: the part of a motion's accounts or cohorts that have gone dark. */
import { isLater } from '../as-of-state.js';
import type { Finding } from '../finding.js';
import { firstByKey } from '../natural-key.js';
import { doubtOf, rateBeside } from '../rate-evidence.js';
import type { DormancySubject, Snapshot } from '../records.js';
import { motionsInUse } from '../targets.js';
import { isAbove } from '../tolerance.js';
import type { Motion } from '../vocabulary.js';
import { formatCount, formatNumber, formatRate } from '../wording.js';
import { daysDark } from './dormancy.js';
import { persistenceOf } from './persistence.js';
import type { RuleContext } from './rule.js';
import { findingOf } from './rule.js';

function judge(motion: Motion, own: readonly DormancySubject[], context: RuleContext): Finding {
  const limit = context.targets[motion].dormancyRateThreshold;
  const about = { subject: motion, motion, threshold: limit, at: null } as const;
  const undated = own.filter((row) => row.lastSignalOn === null).length;
  if (own.length === undated) {
    const evidence =
      undated === 0
        ? 'no account or cohort in Dormancy'
        : `none of ${formatCount(undated, 'account or cohort', 'accounts and cohorts')} has a date of its last signal`;
    return findingOf('M2.dormancy-rate', { ...about, state: 'no-data', measured: null, evidence });
  }
  const dormant = own.filter((row) =>
    isAbove(daysDark(row, context.asOf) ?? 0, context.settings.dormantDays),
  ).length;
  const measured = dormant / own.length;
  const gap = undated === 0 ? '' : `, ${formatNumber(undated)} of them without a date`;
  const value = `${rateBeside(measured, limit)} dormant, ${formatNumber(dormant)} of ${formatNumber(own.length)}${gap}, threshold ${formatRate(limit)}`;
  if (!isAbove(measured, limit)) {
    return findingOf('M2.dormancy-rate', { ...about, state: 'clear', measured, evidence: value });
  }
  const { goesTo, words } = persistenceOf('M2.dormancy-rate', motion, context);
  const evidence = `${value}, ${doubtOf(dormant, own.length, limit)}, ${words}`;
  return findingOf('M2.dormancy-rate', { ...about, state: 'fired', measured, evidence, goesTo });
}

/**
 * Judges each motion in use: dormant ÷ all accounts or cohorts above the motion's threshold fires.
 * Fired in the previous monthly too, it is persistent and goes to the quarterly. One without a date
 * counts among all and not as dormant; one that is first heard of after the as-of date is not there.
 * Measured: the rate; no date at all is no data.
 */
export function dormancyRate(snapshot: Snapshot, context: RuleContext): Finding[] {
  const known = [...firstByKey(snapshot.dormancy, (row) => row.subject).values()].filter(
    (row) => !isLater(row.lastSignalOn, context.asOf),
  );
  return motionsInUse(context.targets).map((motion) =>
    judge(
      motion,
      known.filter((row) => row.motion === motion),
      context,
    ),
  );
}
