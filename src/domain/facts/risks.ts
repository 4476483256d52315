/** Facts of M4 and Q4: what the risk register holds by weight, and which changes are proposed. */
import { isRiskOpen } from '../as-of-state.js';
import type { AsOf } from '../calendar.js';
import { firstByKey, firstByKeyWhere } from '../natural-key.js';
import type { Risk, Snapshot } from '../records.js';
import type { BandCounts } from '../risk-profile.js';
import { riskProfile } from '../risk-profile.js';
import { formatCount } from '../wording.js';
import type { Facts } from './facts.js';
import { isThisMonth, MONTH_DAYS } from './facts.js';

function openRisks(snapshot: Snapshot, asOf: AsOf): Risk[] {
  const isOpen = (risk: Risk) => isRiskOpen(risk, asOf);
  return [...firstByKeyWhere(snapshot.risks, (row) => row.riskId, isOpen).values()];
}

/** @example bandsText({ high: 1, medium: 1, low: 0, unscored: 1 }) //=> '1 high, 1 medium, 0 low, 1 without a score' */
function bandsText({ high, medium, low, unscored }: BandCounts): string {
  const counts = [`${high} high`, `${medium} medium`, `${low} low`];
  return [...counts, ...(unscored > 0 ? [`${unscored} without a score`] : [])].join(', ');
}

/** M4: open risks by inherent score, those that are new, mitigated or escalated. */
export const registerFacts: Facts = (snapshot, context) => {
  const risks = openRisks(snapshot, context.asOf);
  if (risks.length === 0) return ['No open risk in the register.'];
  const fresh = risks.filter((risk) => isThisMonth(risk.raisedOn, context)).length;
  const { byState, inherent, escalated } = riskProfile(risks, context.asOf);
  return [
    `${formatCount(risks.length, 'open risk')} by likelihood × impact: ${bandsText(inherent)}.`,
    `${fresh} new in the last ${MONTH_DAYS} days, ${byState.Mitigating} with a mitigation in flight, ${escalated} escalated.`,
  ];
};

/** Changes that wait for this quarterly, with what they cost. */
function proposedChanges(snapshot: Snapshot): string[] {
  return [...firstByKey(snapshot.changes, (row) => row.changeId).values()]
    .filter((change) => change.state === 'Proposed')
    .sort((a, b) => a.row - b.row)
    .map(({ changeId, subject, oldValue, newValue, resources, answers }) => {
      const values = `${oldValue ?? 'blank'} → ${newValue ?? 'blank'}`;
      const reason = answers === null ? '' : `, answers ${answers}`;
      return `Proposed ${changeId}: ${subject} ${values}${reason}, resources ${resources ?? 'not stated'}.`;
    });
}

/** Q4: the risk profile before and after mitigation, and the proposed changes with their resources. */
export const profileFacts: Facts = (snapshot, context) => {
  const risks = openRisks(snapshot, context.asOf);
  const { inherent, residual, overdue, escalated } = riskProfile(risks, context.asOf);
  const profile =
    risks.length === 0
      ? ['No open risk in the register.']
      : [
          `Inherent, ${formatCount(risks.length, 'open risk')}: ${bandsText(inherent)}.`,
          `Residual, after mitigation: ${bandsText(residual)}.`,
          `${overdue} past the review date, ${escalated} escalated.`,
        ];
  return [...profile, ...proposedChanges(snapshot)];
};
