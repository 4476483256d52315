import { describe, expect, it } from '@jest/globals';
import { enteredRisks, enteredRiskUpdates } from '../../../src/domain/closing/entered-risks.js';
import { changedRow } from '../../../src/domain/closing/planned-rows.js';
import { risk, snapshot } from '../records-for-tests.js';
import { deskOf } from './closing-for-tests.js';

describe('risks that the room enters', () => {
  it('are open from the day of the review and hold what was said of them', () => {
    const whole = {
      risk: ' Vendor leaves ',
      source: ' E-0001 ',
      motion: 'B2C',
      owner: ' Ana ',
      mitigation: ' Ask ',
      reviewOn: '2026-12-01',
      likelihood: 2,
      impact: 5,
    } as const;
    const { rows, missing } = enteredRisks(deskOf({ risks: [whole, { risk: 'Doubles' }] }));
    const raised = {
      residualLikelihood: null,
      residualImpact: null,
      state: 'Open',
      escalatedTo: null,
      raisedOn: '2026-11-16',
      raisedIn: 'weekly 2026-11-16',
    };
    expect(rows.map(({ record }) => record)).toEqual([
      {
        riskId: 'R-0001',
        risk: 'Vendor leaves',
        source: 'E-0001',
        motion: 'B2C',
        owner: 'Ana',
        mitigation: 'Ask',
        reviewOn: '2026-12-01',
        likelihood: 2,
        impact: 5,
        ...raised,
      },
      {
        riskId: 'R-0002',
        risk: 'Doubles',
        source: null,
        motion: null,
        owner: null,
        mitigation: null,
        reviewOn: null,
        likelihood: null,
        impact: null,
        ...raised,
      },
    ]);
    expect(missing).toEqual([]);
  });
});

describe('what became of earlier risks', () => {
  const data = snapshot({
    risks: [risk({ riskId: 'R-0001' }), risk({ riskId: 'R-0002', raisedOn: '2026-11-17' })],
  });

  it('is changed as said; a blank says nothing', () => {
    const update = {
      riskId: ' R-0001 ',
      state: 'Closed',
      owner: ' Kim ',
      mitigation: ' ',
    } as const;
    const riskUpdates = [{ ...update, residualImpact: 1, likelihood: undefined }];
    const entries = { riskUpdates } as unknown as Parameters<typeof deskOf>[0];
    expect(enteredRiskUpdates(deskOf(entries, data))).toStrictEqual({
      rows: [
        changedRow('risks', {
          state: 'Closed',
          owner: 'Kim',
          residualImpact: 1,
          riskId: 'R-0001',
        }),
      ],
      missing: [],
    });
  });

  it('is unknown of a risk that the register does not hold, or not yet', () => {
    const riskUpdates = [{ riskId: 'R-0002' }, { riskId: 'R-0009' }];
    expect(enteredRiskUpdates(deskOf({ riskUpdates }, data, 'monthly'))).toEqual({
      rows: [],
      missing: [
        {
          block: 'M5',
          code: 'unknown',
          subject: 'R-0002',
          message: 'riskUpdates 1: the Risk Register has no risk R-0002; look its ID up there.',
        },
        {
          block: 'M5',
          code: 'unknown',
          subject: 'R-0009',
          message: 'riskUpdates 2: the Risk Register has no risk R-0009; look its ID up there.',
        },
      ],
    });
  });
});
