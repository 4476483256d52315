import { describe, expect, it } from '@jest/globals';
import { riskPlaces } from '../../../src/domain/risk-places.js';
import { riskGrid, unscored } from '../../../src/sidebar/pictures/risk-grid.js';
import { AS_OF, risk } from '../../domain/records-for-tests.js';

const scored = risk({
  riskId: 'R-1',
  likelihood: 3,
  impact: 5,
  residualLikelihood: 2,
  residualImpact: 5,
});
const half = risk({ riskId: 'R-2', likelihood: 3, impact: 5, residualLikelihood: 2 });
const closed = risk({ riskId: 'R-3', likelihood: 5, impact: 5, state: 'Closed' });

const PLACES = riskPlaces([scored, half, closed], AS_OF);

function cellAt(view: 'inherent' | 'residual', likelihood: number, impact: number) {
  const cell = riskGrid(PLACES, view)
    .flat()
    .find((one) => one.likelihood === likelihood && one.impact === impact);
  if (cell === undefined) throw new Error('no such cell');
  return cell;
}

describe('the risk map', () => {
  it('puts each open risk where it is scored, before and after its mitigation', () => {
    expect(cellAt('inherent', 3, 5).risks.map(({ riskId }) => riskId)).toEqual(['R-1', 'R-2']);
    expect(cellAt('residual', 2, 5).risks.map(({ riskId }) => riskId)).toEqual(['R-1']);
    expect(cellAt('inherent', 5, 5).risks).toEqual([]);
  });

  it('names the risks that lie nowhere, since a score is missing', () => {
    expect(unscored(PLACES, 'inherent')).toEqual([]);
    expect(unscored(PLACES, 'residual').map(({ riskId }) => riskId)).toEqual(['R-2']);
  });

  it('has the likeliest row first, and the bands of the scores', () => {
    const rows = riskGrid(PLACES, 'inherent');
    expect(rows.map((cells) => cells[0]?.likelihood)).toEqual([5, 4, 3, 2, 1]);
    expect([cellAt('inherent', 3, 5), cellAt('inherent', 2, 3)].map(({ band }) => band)).toEqual([
      'high',
      'medium',
    ]);
    expect(cellAt('inherent', 1, 5).band).toBe('low');
  });
});
