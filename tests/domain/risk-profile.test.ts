import { describe, expect, it } from '@jest/globals';
import { riskColumns } from '../../src/domain/computed/risk-columns.js';
import { bandOf } from '../../src/domain/risk-bands.js';
import { riskProfile } from '../../src/domain/risk-profile.js';
import { AS_OF, risk } from './records-for-tests.js';

const scored = (likelihood: number, impact: number) =>
  risk({ likelihood, impact, residualLikelihood: null, residualImpact: null });

describe('bandOf', () => {
  it.each([
    [null, null],
    [1, 'low'],
    [5, 'low'],
    [6, 'medium'],
    [12, 'medium'],
    [15, 'high'],
    [25, 'high'],
  ] as const)('puts %s into %s', (score, band) => {
    expect(bandOf(score)).toBe(band);
  });
});

describe('riskColumns', () => {
  it('multiplies likelihood and impact, before and after mitigation; half a judgement is none', () => {
    const [both, half] = riskColumns([
      risk({ likelihood: 3, impact: 4, residualLikelihood: 2, residualImpact: 3 }),
      risk({ likelihood: 3, impact: null, residualLikelihood: null, residualImpact: 3 }),
    ]);
    expect(both).toEqual({ inherentScore: 12, residualScore: 6 });
    expect(half).toEqual({ inherentScore: null, residualScore: null });
  });
});

describe('riskProfile', () => {
  it('counts bands of what is not closed, states of everything', () => {
    const { byState, inherent, residual } = riskProfile(
      [
        { ...scored(5, 5), state: 'Open', residualLikelihood: 2, residualImpact: 3 },
        { ...scored(2, 3), state: 'Mitigating' },
        { ...scored(1, 5), state: 'Open' },
        { ...scored(5, 4), state: 'Closed' },
      ],
      AS_OF,
    );
    expect(byState).toEqual({ Open: 2, Mitigating: 1, Closed: 1 });
    expect(inherent).toEqual({ high: 1, medium: 1, low: 1, unscored: 0 });
    expect(residual).toEqual({ high: 0, medium: 1, low: 0, unscored: 2 });
  });

  it('counts a review day as overdue the day after, and never of a closed risk', () => {
    const due = (reviewOn: string, state: 'Open' | 'Closed' = 'Open') => risk({ reviewOn, state });
    const overdue = (risks: ReturnType<typeof risk>[]) => riskProfile(risks, AS_OF).overdue;
    expect(overdue([due('2026-11-16')])).toBe(0);
    expect(overdue([due('2026-11-15')])).toBe(1);
    expect(overdue([due('2026-11-15', 'Closed')])).toBe(0);
  });

  it('counts what was escalated, and does not see what is raised later', () => {
    const risks = [
      risk({ escalatedTo: 'Q4', raisedOn: '2026-11-16' }),
      risk({ escalatedTo: ' ', raisedOn: null }),
      risk({ escalatedTo: 'Q4', raisedOn: '2026-11-17' }),
    ];
    expect(riskProfile(risks, AS_OF).escalated).toBe(1);
    expect(riskProfile(risks, AS_OF).byState.Open).toBe(2);
  });
});
