/** M4.incomplete: a risk that nobody owns, mitigates or looks at again. */
import { isRiskOpen } from '../as-of-state.js';
import type { Finding } from '../finding.js';
import { firstByKeyWhere } from '../natural-key.js';
import type { Risk, Snapshot } from '../records.js';
import { missingParts } from './missing-parts.js';
import type { RuleContext } from './rule.js';
import { findingOf } from './rule.js';

const PARTS = [
  ['owner', 'no owner'],
  ['mitigation', 'no mitigation'],
  ['reviewOn', 'no review date'],
] as const;

/** Judges each risk that is not closed: without owner, mitigation or review date it fires; measured: how many of the three are missing. */
export function incompleteRisk(snapshot: Snapshot, { asOf }: RuleContext): Finding[] {
  const isOpen = (risk: Risk) => isRiskOpen(risk, asOf);
  const risks = firstByKeyWhere(snapshot.risks, (row) => row.riskId, isOpen);
  return Array.from(risks, ([subject, risk]) => {
    const missing = missingParts<Risk>(risk, PARTS);
    const complete = missing.length === 0;
    return findingOf('M4.incomplete', {
      subject,
      motion: risk.motion,
      state: complete ? 'clear' : 'fired',
      measured: missing.length,
      threshold: 0,
      evidence: `${complete ? 'owner, mitigation and review date are set' : missing.join(', ')}: ${risk.risk}`,
      at: { tab: 'Risk Register', row: risk.row },
    });
  });
}
