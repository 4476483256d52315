/** Where each risk lies on the map of likelihood and impact, before and after its mitigation. */
import { isRiskOpen } from './as-of-state.js';
import type { AsOf } from './calendar.js';
import { firstByKeyWhere } from './natural-key.js';
import type { Risk } from './records.js';

/** A risk as the map shows it; likelihood and impact 1 to 5, null where nobody judged them. */
export type RiskPlace = Pick<
  Risk,
  'riskId' | 'risk' | 'likelihood' | 'impact' | 'residualLikelihood' | 'residualImpact'
>;

/** The risks that are not closed at the as-of date, in the order of the register. */
export function riskPlaces(risks: readonly Risk[], asOf: AsOf): RiskPlace[] {
  const isOpen = (risk: Risk) => isRiskOpen(risk, asOf);
  const open = firstByKeyWhere(risks, (row) => row.riskId, isOpen);
  return Array.from(
    open.values(),
    ({ riskId, risk, likelihood, impact, residualLikelihood, residualImpact }) => ({
      riskId,
      risk,
      likelihood,
      impact,
      residualLikelihood,
      residualImpact,
    }),
  );
}
