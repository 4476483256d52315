/** The risk register at one moment in a few numbers: what the quarterly looks at. */
import { isLater, isRiskOpen } from './as-of-state.js';
import type { AsOf } from './calendar.js';
import type { Risk } from './records.js';
import { bandOf, inherentScore, type RiskBand, residualScore } from './risk-bands.js';
import type { RiskState } from './vocabulary.js';

/** How many risks of each band; `unscored` where likelihood or impact is not judged. */
export type BandCounts = Readonly<Record<RiskBand | 'unscored', number>>;

export interface RiskProfile {
  readonly byState: Readonly<Record<RiskState, number>>;
  /** Of the risks that are not closed: before and after mitigation. */
  readonly inherent: BandCounts;
  readonly residual: BandCounts;
  /** Not closed, and the day by which it was to be looked at again has passed. */
  readonly overdue: number;
  /** Not closed, and escalated to a block. */
  readonly escalated: number;
}

/** How many scores lie in each band. */
function countBands(scores: readonly (number | null)[]): BandCounts {
  const counts = { high: 0, medium: 0, low: 0, unscored: 0 };
  for (const score of scores) counts[bandOf(score) ?? 'unscored'] += 1;
  return counts;
}

/** Counts the risks that were entered by the as-of date; a review day of that very date is not past. */
export function riskProfile(risks: readonly Risk[], asOf: AsOf): RiskProfile {
  const known = risks.filter((risk) => !isLater(risk.raisedOn, asOf));
  const live = known.filter((risk) => isRiskOpen(risk, asOf));
  const inState = (state: RiskState) => known.filter((risk) => risk.state === state).length;
  return {
    byState: {
      Open: inState('Open'),
      Mitigating: inState('Mitigating'),
      Closed: inState('Closed'),
    },
    inherent: countBands(live.map(inherentScore)),
    residual: countBands(live.map(residualScore)),
    overdue: live.filter((risk) => risk.reviewOn !== null && risk.reviewOn < asOf.date).length,
    escalated: live.filter((risk) => (risk.escalatedTo ?? '').trim() !== '').length,
  };
}
