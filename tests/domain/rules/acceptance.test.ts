import { describe, expect, it } from '@jest/globals';
import type { Handoff } from '../../../src/domain/records.js';
import { acceptance } from '../../../src/domain/rules/acceptance.js';
import { AS_OF, findingFor, handoff, judge, target } from '../records-for-tests.js';
import { FOUR, TWELVE } from '../series-for-tests.js';

const targets = [target({ acceptanceBaseline: 0.6 })];
const b2b = (part: Partial<Handoff>) => handoff({ motion: 'B2B', ...part });

const judgeRows = (handoffs: readonly Handoff[]) =>
  findingFor(judge(acceptance, { handoffs, targets }, AS_OF, 'monthly'), 'B2B');

/** This many of 4,000 accepted over four weeks. */
const judgeAccepted = (accepted: number) =>
  judgeRows(FOUR.map((week, place) => b2b({ week, accepted: place === 0 ? accepted : 0 })));

describe('acceptance', () => {
  it('M3.acceptance just below the baseline of 60 % fires', () => {
    expect(judgeAccepted(2399)).toMatchObject({ state: 'fired', goesTo: null, threshold: 0.6 });
    expect(judgeAccepted(2399).measured).toBeCloseTo(0.59975, 12);
    expect(judgeAccepted(2399).evidence).toBe(
      '59.98 % accepted over 4 weeks, baseline 60 %, n = 4,000, 95 % interval 58.4–61.5 %, could be chance; trend: 4 of at least 6 weeks have a value',
    );
  });

  it('M3.acceptance at the baseline is clear', () => {
    expect(judgeAccepted(2400)).toMatchObject({ state: 'clear', measured: 0.6 });
  });

  it('M3.acceptance just above the baseline is clear', () => {
    expect(judgeAccepted(2401)).toMatchObject({ state: 'clear', motion: 'B2B' });
  });

  it('M3.acceptance pools the last four weeks and shows the trend of twelve', () => {
    const finding = judgeRows(
      TWELVE.map((week, place) => b2b({ week, accepted: 900 - 20 * place })),
    );
    expect(finding.measured).toBeCloseTo((740 + 720 + 700 + 680) / 4000, 12);
    expect(finding.evidence).toContain('trend declining, −2.00 points a week, n = 12 weeks');
  });

  it('M3.acceptance leaves out weeks that lack a count or offered nothing', () => {
    const [one = '', two = '', three = '', four = ''] = FOUR;
    const finding = judgeRows([
      b2b({ week: one, offered: 100, accepted: 50 }),
      b2b({ week: two, offered: 900, accepted: null }),
      b2b({ week: three, offered: 0, accepted: 0 }),
      b2b({ week: four, offered: 300, accepted: 270 }),
    ]);
    expect(finding.measured).toBe(0.8);
    expect(finding.evidence).toContain('over 2 of 4 weeks with values');
  });

  it('M3.acceptance has no data when nothing was offered in four weeks', () => {
    const none = { state: 'no-data', measured: null };
    expect(judgeRows([])).toMatchObject(none);
    expect(judgeRows([b2b({ week: '2026-10-12', accepted: 1 })])).toMatchObject({
      ...none,
      evidence: 'nothing offered in the last 4 weeks',
    });
  });

  it('M3.acceptance keeps the motions apart and says nothing of one without a target row', () => {
    const handoffs = [b2b({ accepted: 900 }), handoff({ accepted: 1 })];
    const findings = judge(acceptance, { handoffs, targets }, AS_OF, 'monthly');
    expect(findings).toMatchObject([{ subject: 'B2B', measured: 0.9 }]);
  });

  it('M3.acceptance says how many were offered where it is clear', () => {
    expect(judgeAccepted(2400).evidence).toBe(
      '60 % accepted over 4 weeks, baseline 60 %, n = 4,000; trend: 4 of at least 6 weeks have a value',
    );
  });
});
