/** M4.overdue: a risk whose review date has passed goes to the quarterly risk profile. */
import { isRiskOpen } from '../as-of-state.js';
import { daysBetween } from '../calendar.js';
import type { Finding } from '../finding.js';
import { firstByKeyWhere } from '../natural-key.js';
import type { Risk, Snapshot } from '../records.js';
import { formatCount } from '../wording.js';
import type { RuleContext } from './rule.js';
import { findingOf } from './rule.js';

function evidenceOf(risk: Risk, overdue: number | null): string {
  if (overdue === null) return `no review date: ${risk.risk}`;
  const due = overdue > 0 ? `${formatCount(overdue, 'day')} overdue, ` : '';
  return `${due}review on ${risk.reviewOn}: ${risk.risk}`;
}

/**
 * Judges each risk that is not closed: a review date before the as-of date fires; measured: days past
 * that date, negative before it. No review date is no data here, and M4.incomplete fires.
 */
export function overdueRisk(snapshot: Snapshot, { asOf }: RuleContext): Finding[] {
  const isOpen = (risk: Risk) => isRiskOpen(risk, asOf);
  const risks = firstByKeyWhere(snapshot.risks, (row) => row.riskId, isOpen);
  return Array.from(risks, ([subject, risk]) => {
    const overdue = risk.reviewOn === null ? null : daysBetween(risk.reviewOn, asOf.date);
    const judged = (overdue ?? 0) > 0 ? 'fired' : 'clear';
    return findingOf('M4.overdue', {
      subject,
      motion: risk.motion,
      state: overdue === null ? 'no-data' : judged,
      measured: overdue,
      threshold: 0,
      evidence: evidenceOf(risk, overdue),
      at: { tab: 'Risk Register', row: risk.row },
    });
  });
}
