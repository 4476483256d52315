/** The map of likelihood and impact as cells: which risks lie where. */
import { bandOf, type RiskBand } from '../../domain/risk-bands.js';
import type { RiskPlace } from '../../domain/risk-places.js';

/** Before its mitigation, or what is left after it. */
export type RiskView = 'inherent' | 'residual';

export interface RiskCell {
  readonly likelihood: number;
  readonly impact: number;
  readonly band: RiskBand;
  readonly risks: readonly RiskPlace[];
}

/** Steps of each scale. */
export const STEPS = [1, 2, 3, 4, 5] as const;

function scoreOf(risk: RiskPlace, view: RiskView): readonly [number | null, number | null] {
  return view === 'inherent'
    ? [risk.likelihood, risk.impact]
    : [risk.residualLikelihood, risk.residualImpact];
}

/** Rows from the likeliest down, in each the impacts from 1 up. */
export function riskGrid(risks: readonly RiskPlace[], view: RiskView): RiskCell[][] {
  return [...STEPS].reverse().map((likelihood) =>
    STEPS.map((impact) => ({
      likelihood,
      impact,
      band: bandOf(likelihood * impact) ?? 'low',
      risks: risks.filter((risk) => {
        const [own, effect] = scoreOf(risk, view);
        return own === likelihood && effect === impact;
      }),
    })),
  );
}

/** Risks that lie nowhere on the map, since a score is missing. */
export function unscored(risks: readonly RiskPlace[], view: RiskView): readonly RiskPlace[] {
  return risks.filter((risk) => scoreOf(risk, view).includes(null));
}
