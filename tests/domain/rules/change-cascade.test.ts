import { describe, expect, it } from '@jest/globals';
import { assess } from '../../../src/domain/assess.js';
import type { Change } from '../../../src/domain/records.js';
import { changeCascade } from '../../../src/domain/rules/change-cascade.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.js';
import { AS_OF, change, judge, snapshot } from '../records-for-tests.js';

const judgeChange = (about: Partial<Change>) =>
  judge(changeCascade, { changes: [change({ row: 6, ...about })] }, AS_OF, 'quarterly');

describe('changeCascade', () => {
  it('Q5.cascade below one missing part is clear', () => {
    expect(judgeChange({})).toMatchObject([
      {
        subject: 'C-1',
        state: 'clear',
        measured: 0,
        threshold: 0,
        evidence: 'alters W3 from 2026-12-01: target B2B / Pass-rate target',
      },
    ]);
  });

  it('Q5.cascade at one missing part fires', () => {
    expect(judgeChange({ cascadesTo: null })).toMatchObject([
      {
        state: 'fired',
        measured: 1,
        goesTo: null,
        evidence: 'no block that it cascades to: target B2B / Pass-rate target',
        at: { tab: 'Changes', row: 6 },
      },
    ]);
    expect(judgeChange({ effectiveOn: null })).toMatchObject([
      { state: 'fired', evidence: 'no effective date: target B2B / Pass-rate target' },
    ]);
  });

  it('Q5.cascade above one missing part names both', () => {
    expect(judgeChange({ cascadesTo: ' ', effectiveOn: null })).toMatchObject([
      { state: 'fired', measured: 2 },
    ]);
  });

  it.each([
    ['W3', 'clear'],
    ['w3, M1', 'clear'],
    ['the weekly (W5)', 'clear'],
    ['W7', 'watch'],
    ['the weekly', 'watch'],
    ['QW31', 'watch'],
  ])('Q5.cascade to %s is %s', (cascadesTo, state) => {
    expect(judgeChange({ cascadesTo })).toMatchObject([{ state }]);
  });

  it('Q5.cascade keeps the review open', () => {
    const q5 = (about: Partial<Change>) =>
      assess('quarterly', snapshot({ changes: [change(about)] }), DEFAULT_SETTINGS, AS_OF).blocks[4]
        ?.verdict;
    expect(q5({ effectiveOn: null })).toBe('open');
    expect(q5({})).toBe('holding');
    expect(q5({ state: 'Proposed', effectiveOn: null })).toBe('holding');
  });

  it('Q5.cascade names both missing parts, and what is no block', () => {
    expect(judgeChange({ cascadesTo: null, effectiveOn: null })).toMatchObject([
      {
        evidence: 'no block that it cascades to, no effective date: target B2B / Pass-rate target',
      },
    ]);
    expect(judgeChange({ cascadesTo: 'the weekly' })).toMatchObject([
      {
        measured: 0,
        evidence: 'cascades to "the weekly", which names no block: target B2B / Pass-rate target',
      },
    ]);
  });
});
