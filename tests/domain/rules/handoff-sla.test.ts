import { describe, expect, it } from '@jest/globals';
import type { Handoff } from '../../../src/domain/records.js';
import { handoffSla } from '../../../src/domain/rules/handoff-sla.js';
import { AS_OF, findingFor, handoff, judge, target } from '../records-for-tests.js';
import { FOUR } from '../series-for-tests.js';

const targets = [target({ handoffSlaHours: 36 })];

const judgeRows = (handoffs: readonly Handoff[]) =>
  findingFor(judge(handoffSla, { handoffs, targets }, AS_OF, 'monthly'), 'B2B');

const row = (accepted: number | null, followedUpInSla: number | null, week = '2026-11-09') =>
  handoff({ motion: 'B2B', week, accepted, followedUpInSla });

/** This many of 2,000 followed up in time, half of them in each of two weeks. */
const judgeInTime = (count: number) => {
  const [first = '', second = ''] = FOUR;
  return judgeRows([row(1000, count - 900, first), row(1000, 900, second)]);
};

describe('handoffSla', () => {
  it('M3.sla just below the target of 95 % fires', () => {
    const finding = judgeInTime(1899);
    expect(finding).toMatchObject({ state: 'fired', goesTo: null, threshold: 0.95 });
    expect(finding.evidence).toBe(
      '94.95 % followed up within 36 h, target 95 %, 101 breaches, n = 2,000, 95 % interval 93.9–95.8 %, could be chance',
    );
  });

  it('M3.sla at the target is watched, with the count of breaches', () => {
    expect(judgeInTime(1900)).toMatchObject({ state: 'watch', measured: 0.95 });
    expect(judgeInTime(1900).evidence).toContain('100 breaches');
  });

  it('M3.sla just above the target is watched until nothing is late', () => {
    expect(judgeInTime(1901).state).toBe('watch');
    expect(judgeInTime(1999)).toMatchObject({ state: 'watch' });
    expect(judgeInTime(1999).evidence).toContain('1 breach,');
    expect(judgeInTime(2000)).toMatchObject({ state: 'clear', measured: 1 });
  });

  it('M3.sla leaves out rows without a follow-up count', () => {
    const finding = judgeRows([row(100, 90), row(900, null, '2026-11-02')]);
    expect(finding.measured).toBe(0.9);
    expect(finding.evidence).toContain('1 week without a follow-up count left out');
  });

  it('M3.sla reads four weeks', () => {
    const [first = ''] = FOUR;
    expect(judgeRows([row(100, 100), row(100, 0, first)]).measured).toBe(0.5);
    expect(judgeRows([row(100, 100), row(100, 0, '2026-10-12')]).measured).toBe(1);
  });

  it('M3.sla has no data when nothing was accepted or counted', () => {
    expect(judgeRows([])).toMatchObject({
      state: 'no-data',
      measured: null,
      evidence: 'no follow-up counts in the last 4 weeks',
    });
    expect(judgeRows([row(100, null)]).state).toBe('no-data');
    expect(judgeRows([row(0, 0)]).evidence).toBe('nothing accepted in the last 4 weeks');
  });

  it('M3.sla says nothing of a motion without a target row', () => {
    const handoffs = [handoff({ followedUpInSla: 1 })];
    expect(judge(handoffSla, { handoffs }, AS_OF, 'monthly')).toEqual([]);
  });

  it('M3.sla leaves out a row without what was accepted, on both sides', () => {
    expect(judgeRows([row(100, 100), row(null, 5, '2026-11-02')])).toMatchObject({
      measured: 1,
      evidence:
        '100 % followed up within 36 h, target 95 %, 0 breaches, n = 100, 1 week without a follow-up count left out',
    });
    expect(judgeRows([row(100, 100)]).evidence).toBe(
      '100 % followed up within 36 h, target 95 %, 0 breaches, n = 100',
    );
  });
});
