import { describe, expect, it } from '@jest/globals';
import { handoffSeries, rejectionSeries } from '../../../src/domain/series/handoff-series.js';
import { handoff, JUDGED, rejection } from '../records-for-tests.js';
import { TWELVE } from '../series-for-tests.js';
import { lastThree, seriesFor } from './asked-for-tests.js';

const before = TWELVE[9] as string;
const handoffs = [
  handoff({ week: before, offered: 100, accepted: 80, followedUpInSla: 60 }),
  handoff({ week: JUDGED, offered: 100, accepted: 50, followedUpInSla: 40 }),
];
const of = (rule: string, threshold: number | null = 0.6, subject = 'B2C') =>
  seriesFor(handoffSeries, { handoffs }, { rule, subject, threshold });

describe('handoffSeries', () => {
  it('shows acceptance with what was offered beside it', () => {
    expect(of('M3.acceptance')).toEqual({
      unit: 'rate',
      values: lastThree(0.8, null, 0.5),
      line: { at: 0.6, holds: 'above' },
      beside: lastThree(100, null, 100),
    });
  });

  it('shows what was followed up in time of what was accepted', () => {
    expect(of('M3.sla')).toEqual({
      unit: 'rate',
      values: lastThree(0.75, null, 0.8),
      line: { at: 0.6, holds: 'above' },
    });
  });

  it('shows a mismatch as what was not accepted, which must lie below its line', () => {
    const series = of('W5.mismatch', 0.4);
    expect(series?.values.at(-1)).toBe(0.5);
    expect(series?.values[9]).toBeCloseTo(0.2, 12);
    expect(series?.values.slice(0, 9)).toEqual(Array(9).fill(null));
    expect(series?.line).toEqual({ at: 0.4, holds: 'below' });
    expect(series).not.toHaveProperty('beside');
  });

  it('has none of a motion without handoffs, or without a level', () => {
    expect(of('M3.sla', 0.6, 'B2B')).toBeNull();
    expect(of('M3.sla', null)).toBeNull();
  });
});

describe('rejectionSeries', () => {
  it('counts a code week by week, and has none of one that was not given', () => {
    const rejections = [
      rejection({ week: before, count: 4 }),
      rejection({ week: TWELVE[10] as string, count: null }),
      rejection({ week: JUDGED, count: 0 }),
    ];
    const counted = (subject: string) => seriesFor(rejectionSeries, { rejections }, { subject });
    expect(counted('B2B / NO-BUDGET')).toEqual({ unit: 'count', values: lastThree(4, null, 0) });
    expect(counted('B2C / NO-BUDGET')).toBeNull();
  });
});
