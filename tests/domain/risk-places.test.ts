import { expect, it } from '@jest/globals';
import { riskPlaces } from '../../src/domain/risk-places.js';
import { isServed } from '../../src/domain/served-role.js';
import { AS_OF, risk } from './records-for-tests.js';

it('places the risks that are not closed, with what is judged of them', () => {
  const judged = { residualLikelihood: 2, residualImpact: 1 };
  const open = risk({ riskId: 'R-2', ...judged });
  const closed = risk({ riskId: 'R-3', state: 'Closed' });
  const twice = risk({ riskId: 'R-2' });
  const other = risk({ riskId: 'R-1', likelihood: null });
  expect(riskPlaces([open, closed, twice, other], AS_OF)).toEqual([
    { riskId: 'R-2', risk: open.risk, likelihood: 3, impact: 4, ...judged },
    {
      riskId: 'R-1',
      risk: other.risk,
      likelihood: null,
      impact: 4,
      residualLikelihood: null,
      residualImpact: null,
    },
  ]);
});

it('fills the role of one motion only where that is served', () => {
  expect(isServed('B2C lead', ['B2B'])).toBe(false);
  expect(isServed('B2C lead', ['B2C', 'B2B'])).toBe(true);
  expect(isServed('Sales liaison', [])).toBe(true);
});
