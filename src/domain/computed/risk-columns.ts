/** The computed columns of the Risk Register: inherent and residual score of each row. */
import type { Risk } from '../records.js';
import { inherentScore, residualScore } from '../risk-bands.js';

export interface RiskColumns {
  readonly inherentScore: number | null;
  readonly residualScore: number | null;
}

/** One entry per row of the Risk Register, in their order. */
export function riskColumns(risks: readonly Risk[]): RiskColumns[] {
  return risks.map((risk) => ({
    inherentScore: inherentScore(risk),
    residualScore: residualScore(risk),
  }));
}
