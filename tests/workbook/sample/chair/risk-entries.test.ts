import { describe, expect, it } from '@jest/globals';
import type { Risk } from '../../../../src/domain/records.js';
import { newRisks, riskUpdates } from '../../../../src/workbook/sample/chair/risk-entries.js';
import { escalation, person, risk } from '../../../domain/records-for-tests.js';
import { said } from '../../../domain/start/finding-for-tests.js';
import { room } from './room-for-tests.js';

const CREEP = said('M1.drift', {
  subject: 'B2B / Signal noise creep',
  motion: 'B2B',
  state: 'fired',
});
const NAME = 'B2B / Signal noise creep becomes structural';
const people = [person()];

describe('newRisks', () => {
  it('are the drift modes that fire at a monthly and are no open risk yet', () => {
    const rows = { people, risks: [risk({ risk: NAME, state: 'Closed' })] };
    const findings = [
      CREEP,
      { ...CREEP, state: 'watch' as const },
      said('M1.rollback', { state: 'fired' }),
      said('M1.drift', { subject: 'Unheard of', state: 'fired' }),
    ];
    expect(newRisks(room({ kind: 'monthly', rows, findings }))).toEqual([
      {
        risk: NAME,
        source: 'M1.drift',
        motion: 'B2B',
        owner: 'Ana',
        mitigation:
          'Retire the classes that perform poorly and re-weight the signal mix per motion.',
        reviewOn: '2027-01-11',
        likelihood: 3,
        impact: 4,
      },
      {
        risk: 'Unheard of becomes structural',
        source: 'M1.drift',
        owner: 'Ana',
        mitigation: '',
        reviewOn: '2027-01-11',
        likelihood: 3,
        impact: 4,
      },
    ]);
    expect(newRisks(room({ kind: 'quarterly', findings }))).toEqual([]);
    const open = { risks: [risk({ risk: NAME, state: 'Mitigating' })] };
    expect(newRisks(room({ kind: 'monthly', rows: open, findings: [CREEP] }))).toEqual([]);
  });
});

describe('riskUpdates', () => {
  const updates = (
    part: Partial<Risk>,
    kind: 'monthly' | 'quarterly' = 'monthly',
    more: { findings?: (typeof CREEP)[]; escalations?: ReturnType<typeof escalation>[] } = {},
  ) => {
    const { findings = [], escalations = [] } = more;
    const risks = [risk({ riskId: 'R-1', ...part })];
    return riskUpdates(room({ kind, findings, rows: { people, risks, escalations } }));
  };
  const closed = [{ riskId: 'R-1', state: 'Closed', residualLikelihood: 1, residualImpact: 2 }];

  it('close a risk of a drift mode once a monthly finds it clear', () => {
    const drift = { source: 'M1.drift', risk: NAME };
    expect(updates(drift)).toEqual(closed);
    expect(updates(drift, 'monthly', { findings: [CREEP] })).toEqual([]);
    expect(updates(drift, 'quarterly')).toEqual([]);
    expect(updates({ ...drift, source: 'M4' })).toEqual([]);
    expect(updates({ ...drift, state: 'Closed' })).toEqual([]);
  });

  it('close a risk whose escalation is clear', () => {
    const from = (clearedOn: string | null) => ({
      escalations: [escalation({ escalationId: 'E-9' }), escalation({ clearedOn })],
    });
    expect(updates({ source: 'E-1' }, 'quarterly', from('2026-11-09'))).toEqual(closed);
    expect(updates({ source: 'E-1' }, 'quarterly', from(null))).toEqual([]);
  });

  it('complete what nobody completed', () => {
    const completed = (owner: string, reviewOn = '2027-01-11') => [
      {
        riskId: 'R-1',
        state: 'Mitigating',
        owner,
        mitigation: 'A named deputy, and a date that the chair asks after every week',
        reviewOn,
        likelihood: 3,
        impact: 3,
      },
    ];
    expect(updates({ mitigation: null, owner: 'Dev' })).toEqual(completed('Dev'));
    expect(updates({ owner: null })).toEqual(completed('Ana'));
    expect(updates({ reviewOn: null, owner: 'Dev' }, 'quarterly')).toEqual(
      completed('Dev', '2027-02-15'),
    );
  });

  it('give an overdue risk a residual score at the quarterly', () => {
    expect(updates({ reviewOn: '2026-11-15' }, 'quarterly')).toEqual([
      {
        riskId: 'R-1',
        state: 'Mitigating',
        reviewOn: '2027-02-15',
        residualLikelihood: 2,
        residualImpact: 3,
      },
    ]);
    expect(updates({ reviewOn: '2026-11-16' }, 'quarterly')).toEqual([]);
    expect(updates({ reviewOn: '2026-11-15' }, 'monthly')).toEqual([]);
  });
});
