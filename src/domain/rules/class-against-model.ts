/** M2.class: a signal class that qualifies far less over twelve weeks than its model says. */
import type { Finding } from '../finding.js';
import { fallOf } from '../flags/signal-fall.js';
import { doubtOf, rateBeside } from '../rate-evidence.js';
import type { Snapshot } from '../records.js';
import { TREND_WEEKS } from '../statistics/trend.js';
import { isAbove } from '../tolerance.js';
import { formatCount, formatDeviation, formatNumber, formatRate } from '../wording.js';
import type { JudgedClass } from './judged-classes.js';
import { judgedClasses, pooledSignals } from './judged-classes.js';
import type { RuleContext } from './rule.js';
import { findingOf } from './rule.js';

function gapOf({ listed }: JudgedClass): string {
  if (listed === undefined) return 'not listed in Signal Classes, so that it has no model rate';
  if (listed.modelRate === null) return 'no model rate';
  return listed.modelRate === 0
    ? 'the model rate is 0'
    : `nothing captured in the last ${formatCount(TREND_WEEKS, 'week')}`;
}

function judge(one: JudgedClass, limit: number): Finding {
  const { subject, motion, listed, at } = one;
  const about = { subject, motion, threshold: limit, at };
  const { captured, qualified } = pooledSignals(one.rows);
  const model = listed?.modelRate ?? null;
  const fall = fallOf(qualified, captured, model);
  if (fall === null || model === null) {
    const evidence = gapOf(one);
    return findingOf('M2.class', { ...about, state: 'no-data', measured: null, evidence });
  }
  const fired = isAbove(fall, limit);
  const doubt = fired
    ? doubtOf(qualified, captured, model * (1 - limit))
    : `n = ${formatNumber(captured)}`;
  const value = rateBeside(qualified / captured, model);
  return findingOf('M2.class', {
    ...about,
    state: fired ? 'fired' : 'clear',
    measured: fall,
    evidence: `${value} qualified over ${formatCount(TREND_WEEKS, 'week')}, ${formatDeviation(-fall)} against the model rate of ${formatRate(model)}, limit ${formatDeviation(-limit)}, ${doubt}`,
  });
}

/**
 * Judges each class as W4.signal-fall does, but by Σ qualified ÷ Σ captured of the last twelve weeks
 * and against its model rate alone: a fall of more than 20 % fires. Measured: fall = 1 − rate ÷ model
 * rate. No model rate or nothing captured is no data.
 */
export function classAgainstModel(snapshot: Snapshot, context: RuleContext): Finding[] {
  const classes = judgedClasses(snapshot, context, TREND_WEEKS);
  return classes.map((one) => judge(one, context.settings.signalFall));
}
