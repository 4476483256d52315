import { describe, expect, it } from '@jest/globals';
import type { Handoff } from '../../../src/domain/records.js';
import { mismatch } from '../../../src/domain/rules/mismatch.js';
import { findingFor, handoff, judge, target } from '../records-for-tests.js';

const targets = [target({ motion: 'B2C' })];
const judgeHandoff = (about: Partial<Handoff>) =>
  findingFor(judge(mismatch, { targets, handoffs: [handoff(about)] }), 'B2C');

describe('mismatch', () => {
  it('W5.mismatch just below the tolerance of 40 % is clear', () => {
    expect(judgeHandoff({ accepted: 601 })).toMatchObject({ state: 'clear', goesTo: null });
  });

  it('W5.mismatch at the tolerance is clear, float noise included', () => {
    expect(judgeHandoff({ accepted: 600 })).toMatchObject({ state: 'clear', threshold: 0.4 });
    // 1 − 14 ÷ 20 is 0.30000000000000004 in floating point.
    const noisy = {
      targets: [target({ motion: 'B2C', mismatchTolerance: 0.3 })],
      handoffs: [handoff({ offered: 20, accepted: 14 })],
    };
    expect(findingFor(judge(mismatch, noisy), 'B2C').state).toBe('clear');
  });

  it('W5.mismatch just above the tolerance fires to definition governance', () => {
    const finding = judgeHandoff({ accepted: 599 });
    expect(finding).toMatchObject({ state: 'fired', goesTo: 'M3', motion: 'B2C' });
    expect(finding.measured).toBeCloseTo(0.401, 12);
    expect(finding.evidence).toBe(
      '40.1 % of engagement signals without a matching buying signal, tolerance 40 %, n = 1,000, 95 % interval 37.1–43.2 %, could be chance',
    );
  });

  it('W5.mismatch has no data when nothing was offered or counted', () => {
    expect(judgeHandoff({ offered: 0, accepted: 0 })).toMatchObject({
      state: 'no-data',
      measured: null,
    });
    expect(judgeHandoff({ offered: null }).evidence).toContain('offered is blank');
    expect(judgeHandoff({ accepted: null }).evidence).toContain('accepted is blank');
    expect(judgeHandoff({ week: '2026-11-02' }).evidence).toContain('no handoff row');
    expect(judgeHandoff({ accepted: 0 })).toMatchObject({ state: 'fired', measured: 1 });
  });

  it('W5.mismatch is a matter of B2C, where that motion is served', () => {
    expect(
      judge(mismatch, { targets: [target()], handoffs: [handoff({ motion: 'B2B', accepted: 0 })] }),
    ).toEqual([]);
    expect(judge(mismatch, { targets })).toMatchObject([{ state: 'no-data' }]);
  });

  it('W5.mismatch says in full what it found, and where', () => {
    expect(judgeHandoff({ accepted: 700, row: 6 })).toMatchObject({
      evidence:
        '30 % of engagement signals without a matching buying signal, tolerance 40 %, n = 1,000',
      at: { tab: 'Handoffs', row: 6 },
    });
    expect(judgeHandoff({ offered: 0, accepted: 0 }).evidence).toBe(
      'nothing offered in the week of 2026-11-09',
    );
  });

  it('W5.mismatch judges what B2C handed over without a row in Targets', () => {
    expect(judge(mismatch, { handoffs: [handoff({ accepted: 0 })] })).toMatchObject([
      { state: 'fired', threshold: 0.4 },
    ]);
  });
});
