import { describe, expect, it } from '@jest/globals';
import type { PackFinding } from '../../../src/apps-script/api-contract.js';
import type { FindingSeries } from '../../../src/domain/series/finding-series.js';
import { comparable, rangesOf } from '../../../src/sidebar/pictures/comparable.js';
import { seriesText } from '../../../src/sidebar/pictures/series-words.js';

function finding(rule: string, subject: string, series?: FindingSeries): PackFinding {
  const about = { motion: null, state: 'clear', measured: null, threshold: null } as const;
  const rest = { evidence: '', goesTo: null, at: null } as const;
  return { rule, subject, ...about, ...rest, ...(series === undefined ? {} : { series }) };
}

const PIPELINE: FindingSeries = {
  unit: 'count',
  values: [90, null, 80, 5],
  band: { around: [100, 100, null, 0], width: 0.15 },
};

describe('series of one list', () => {
  it('make a figure of the pipeline a share of its average, a gap where either is missing', () => {
    expect(comparable({ rule: 'W2.pipeline-variance' }, PIPELINE)).toEqual({
      unit: 'rate',
      values: [0.9, null, null, null],
      band: { around: [1, 1, 1, 1], width: 0.15 },
    });
  });

  it('make each signal class a share of its own level, or of its mean where it has none', () => {
    const values = [0.1, 0.3];
    const line = { at: 0.2, holds: 'above' } as const;
    const rule = 'W4.signal-fall';
    const held = comparable({ rule }, { unit: 'rate', values, line });
    expect(held.values[0]).toBeCloseTo(0.5, 12);
    expect(held.line).toEqual({ at: 1, holds: 'above' });
    const free = comparable({ rule: 'M2.decay' }, { unit: 'rate', values });
    expect(free.values[1]).toBeCloseTo(1.5, 12);
    expect(comparable({ rule }, { unit: 'rate', values: [0, 0] }).values).toEqual([0, 0]);
  });

  it('have one range by what they show: all sources together, other figures apart', () => {
    const ranges = rangesOf([
      finding('W3.pass-rate', 'a', { unit: 'rate', values: [0.9] }),
      finding('W3.new-source', 'b', { unit: 'rate', values: [0.5] }),
      finding('W5.novel-code', 'B2B / R-1', { unit: 'count', values: [40] }),
      finding('W4.dormancy', 'an account'),
    ]);
    expect([...ranges.keys()]).toEqual(['pass rate', 'rejections']);
    expect(ranges.get('pass rate')?.low).toBeLessThan(0.5);
    expect(ranges.get('pass rate')?.high).toBeGreaterThan(0.9);
  });
});

describe('a picture in words', () => {
  it('says what it shows from when to when, against what', () => {
    const line = { at: 0.92, holds: 'above' } as const;
    const series: FindingSeries = { unit: 'rate', values: [0.951, 0.884], line };
    expect(seriesText({ rule: 'W3.pass-rate', subject: 'paid-social-x' }, series)).toBe(
      'pass rate over 2 weeks: 95.1 % to 88.4 %, target 92 %',
    );
  });

  it('says gaps, silence at the end, and the band', () => {
    const series = { ...PIPELINE, values: [90, null, 80, null] };
    const subject = 'B2B / MQL / volume in';
    expect(seriesText({ rule: 'W2.pipeline-variance', subject }, series)).toBe(
      'volume in over 4 weeks: 90 to 80, none in the last week, 2 without a value, band ±15 % of the four-week average',
    );
  });
});
