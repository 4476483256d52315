/** How bad a risk is: likelihood times impact, in three bands. The bands are ours. */
import type { Risk } from './records.js';

/** Scores of each band, both ends included. With five steps each, 15 is the least of 5 × 3 and 3 × 5. */
export const RISK_BANDS = {
  high: { from: 15, to: 25 },
  medium: { from: 6, to: 14 },
  low: { from: 1, to: 5 },
} as const;

export type RiskBand = keyof typeof RISK_BANDS;

function product(likelihood: number | null, impact: number | null): number | null {
  return likelihood === null || impact === null ? null : likelihood * impact;
}

/** Likelihood × impact, 1 to 25; null where one of them is not judged. */
export function inherentScore(risk: Pick<Risk, 'likelihood' | 'impact'>): number | null {
  return product(risk.likelihood, risk.impact);
}

/** What is left once the mitigation works, 1 to 25; null where one of the two is not judged. */
export function residualScore(
  risk: Pick<Risk, 'residualLikelihood' | 'residualImpact'>,
): number | null {
  return product(risk.residualLikelihood, risk.residualImpact);
}

/** The band that a score lies in; null without a score. */
export function bandOf(score: number | null): RiskBand | null {
  if (score === null) return null;
  if (score >= RISK_BANDS.high.from) return 'high';
  return score >= RISK_BANDS.medium.from ? 'medium' : 'low';
}
