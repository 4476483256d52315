/** Each signal class with the rate that it reached over twelve weeks and the rate of its model. */
import type { Finding } from '../finding.js';
import type { Snapshot } from '../records.js';
import { judgedClasses, pooledSignals } from '../rules/judged-classes.js';
import type { RuleContext } from '../rules/rule.js';
import { TREND_WEEKS } from '../statistics/trend.js';
import { worstFirst } from '../worst-first.js';

export interface ClassRate extends Pick<Finding, 'motion' | 'state'> {
  readonly class: string;
  /** Fractions. */
  readonly rate: number;
  readonly model: number;
}

/**
 * What the monthly said about classes against their model, worst first; a class that could not be
 * measured is left out.
 * @param snapshot with the signal classes that are in force
 */
export function classRates(
  findings: readonly Finding[],
  snapshot: Pick<Snapshot, 'signals' | 'signalClasses'>,
  context: Pick<RuleContext, 'asOf' | 'judgedWeek'>,
): ClassRate[] {
  const classes = judgedClasses(snapshot, context, TREND_WEEKS);
  const bySubject = new Map(classes.map((one) => [one.subject, one]));
  const own = findings.filter(({ rule, measured }) => rule === 'M2.class' && measured !== null);
  return worstFirst(own).flatMap(({ subject, motion, state }) => {
    const { listed, rows = [] } = bySubject.get(subject) ?? {};
    const { captured, qualified } = pooledSignals(rows);
    const model = listed?.modelRate ?? null;
    if (listed === undefined || model === null || captured === 0) return [];
    return [{ class: listed.class, motion, state, rate: qualified / captured, model }];
  });
}
