import { describe, expect, it } from '@jest/globals';
import type { DormancySubject, Snapshot } from '../../../src/domain/records.js';
import { dormancyRate } from '../../../src/domain/rules/dormancy-rate.js';
import {
  AS_OF,
  dormancySubject,
  findingFor,
  judge,
  reviewFinding,
  reviewRecord,
  target,
} from '../records-for-tests.js';

const targets = [target({ dormancyRateThreshold: 0.2 })];

/** Rows of so many subjects that last gave a signal on a day. */
function subjects(count: number, lastSignalOn: string | null, part: Partial<DormancySubject> = {}) {
  return Array.from({ length: count }, (_, index) =>
    dormancySubject({ subject: `${lastSignalOn} ${index}`, lastSignalOn, ...part }),
  );
}

const judgeRows = (dormancy: readonly DormancySubject[], part: Partial<Snapshot> = {}) =>
  findingFor(judge(dormancyRate, { dormancy, targets, ...part }, AS_OF, 'monthly'), 'B2B');

/** This many of 1,000 dark for 31 days, the others for 30. */
const judgeDormant = (count: number, part: Partial<Snapshot> = {}) =>
  judgeRows([...subjects(count, '2026-10-16'), ...subjects(1000 - count, '2026-10-17')], part);

describe('dormancyRate', () => {
  it('M2.dormancy-rate just below the threshold of 20 % is clear', () => {
    expect(judgeDormant(199)).toMatchObject({ state: 'clear', measured: 0.199, threshold: 0.2 });
  });

  it('M2.dormancy-rate at the threshold is clear', () => {
    expect(judgeDormant(200)).toMatchObject({ state: 'clear', goesTo: null });
    expect(judgeDormant(200).evidence).toBe('20 % dormant, 200 of 1,000, threshold 20 %');
  });

  it('M2.dormancy-rate just above the threshold fires and stays in its block', () => {
    expect(judgeDormant(201)).toMatchObject({ state: 'fired', goesTo: null, motion: 'B2B' });
    expect(judgeDormant(201).evidence).toBe(
      '20.1 % dormant, 201 of 1,000, threshold 20 %, n = 1,000, 95 % interval 17.7–22.7 %, could be chance, no earlier monthly was held',
    );
  });

  it('M2.dormancy-rate in two monthlies running is persistent and goes to the motion reviews', () => {
    const reviews = [reviewRecord('monthly', '2026-10-19')];
    const reviewFindings = [reviewFinding({ rule: 'M2.dormancy-rate' })];
    expect(judgeDormant(201, { reviews, reviewFindings })).toMatchObject({ goesTo: 'Q2' });
    expect(judgeDormant(201, { reviews })).toMatchObject({ state: 'fired', goesTo: null });
    expect(judgeDormant(200, { reviews, reviewFindings })).toMatchObject({ goesTo: null });
  });

  it('M2.dormancy-rate counts a subject without a date among all, not as dormant', () => {
    const finding = judgeRows([...subjects(1, '2026-10-01'), ...subjects(3, null)]);
    expect(finding).toMatchObject({ state: 'fired', measured: 0.25 });
    expect(finding.evidence).toContain('25 % dormant, 1 of 4, 3 of them without a date');
  });

  it('M2.dormancy-rate has no data without subjects or without any date', () => {
    expect(judgeRows([])).toMatchObject({
      state: 'no-data',
      measured: null,
      evidence: 'no account or cohort in Dormancy',
    });
    expect(judgeRows(subjects(2, null))).toMatchObject({
      state: 'no-data',
      evidence: 'none of 2 accounts and cohorts has a date of its last signal',
    });
  });

  it('M2.dormancy-rate does not know a subject first heard of after the as-of date', () => {
    const rows = [...subjects(1, '2026-10-01'), ...subjects(1, '2026-11-16')];
    expect(judgeRows(rows).measured).toBe(0.5);
    expect(judgeRows([...rows, ...subjects(2, '2026-11-17')]).measured).toBe(0.5);
  });

  it('M2.dormancy-rate keeps the motions apart and counts a doubled row once', () => {
    const own = dormancySubject({ lastSignalOn: '2026-10-01' });
    const part = [own, { ...own, row: own.row + 1 }, ...subjects(3, '2026-11-01')];
    expect(judgeRows([...part, ...subjects(9, '2026-10-01', { motion: 'B2C' })]).measured).toBe(
      0.25,
    );
  });

  it('M2.dormancy-rate says of a single subject that it has no date', () => {
    expect(judgeRows(subjects(1, null)).evidence).toBe(
      'none of 1 account or cohort has a date of its last signal',
    );
  });
});
