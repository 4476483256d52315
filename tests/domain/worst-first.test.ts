import { describe, expect, it } from '@jest/globals';
import type { FindingState } from '../../src/domain/finding.js';
import type { RuleId } from '../../src/domain/rules/rule-table.js';
import { breachOf, worstFirst } from '../../src/domain/worst-first.js';
import { said } from './start/finding-for-tests.js';

const finding = (
  rule: RuleId,
  measured: number | null,
  threshold: number | null,
  state: FindingState = 'fired',
) => said(rule, { measured, threshold, state });

describe('breachOf', () => {
  it('is the share of the threshold by which a finding lies beyond it, on its worse side', () => {
    expect(breachOf(finding('W1.stale-action', 21, 14))).toBe(0.5);
    expect(breachOf(finding('W3.pass-rate', 0.69, 0.92))).toBeCloseTo(0.25, 12);
    expect(breachOf(finding('W3.pass-rate', 0.92 * 1.25, 0.92))).toBeCloseTo(-0.25, 12);
    expect(breachOf(finding('W2.pipeline-variance', -0.3, 0.15))).toBe(1);
    expect(breachOf(finding('W2.pipeline-variance', 0.3, 0.15))).toBe(1);
    expect(breachOf(finding('W3.pass-rate', -1, -2))).toBe(-0.5);
  });

  it('is the value itself where any at all is too much', () => {
    expect(breachOf(finding('W1.stale-action', 3, 0))).toBe(3);
    expect(breachOf(finding('W1.stale-action', 3, null))).toBe(3);
  });

  it('has no number: first where it fired, else last', () => {
    expect(breachOf(finding('W1.stale-action', null, 14))).toBe(Infinity);
    expect(breachOf(finding('W1.stale-action', null, 14, 'clear'))).toBe(-Infinity);
  });
});

describe('worstFirst', () => {
  it('orders by state, then breach, then subject and rule', () => {
    const of = (rule: RuleId, subject: string, state: FindingState, measured: number) =>
      said(rule, { subject, state, measured, threshold: 10 });
    const ordered = [
      of('W1.stale-action', 'z', 'fired', 12),
      of('W1.stale-action', 'a', 'fired', 11),
      of('W1.stale-action', 'B', 'watch', 11),
      of('W1.stale-action', 'a', 'watch', 11),
      of('W4.dormancy', 'a', 'watch', 11),
      of('W1.stale-action', 'x', 'no-data', 99),
      of('W1.stale-action', 'x', 'clear', 99),
    ];
    expect(worstFirst([...ordered].reverse())).toEqual(ordered);
    expect(worstFirst(ordered)).toEqual(ordered);
  });
});
