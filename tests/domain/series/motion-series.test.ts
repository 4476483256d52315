import { describe, expect, it } from '@jest/globals';
import { driftSeries, passTrendSeries } from '../../../src/domain/series/motion-series.js';
import {
  dispute,
  handoff,
  JUDGED,
  passRateRow,
  rejection,
  signalRow,
  source,
  target,
} from '../records-for-tests.js';
import { TWELVE } from '../series-for-tests.js';
import { lastThree, seriesFor } from './asked-for-tests.js';

const before = TWELVE[9] as string;
const part = {
  targets: [target({ acceptanceBaseline: 0.7 })],
  sources: [source()],
  passRates: [before, JUDGED].map((week) => passRateRow({ week })),
  handoffs: [before, JUDGED].map((week) => handoff({ week, motion: 'B2B', accepted: 800 })),
  signals: [before, JUDGED].map((week) => signalRow({ week })),
  rejections: [before, JUDGED].map((week) => rejection({ week, code: 'NEW' })),
  disputes: [dispute({ raisedOn: '2026-11-09' })],
};
const mode = (name: string) => seriesFor(driftSeries, part, { subject: `B2B / ${name}` });

describe('driftSeries', () => {
  it('shows what each mode decides by, a gap where a week has nothing', () => {
    expect(mode('Validation rollback')).toEqual({
      unit: 'rate',
      values: lastThree(0.95, null, 0.95),
      line: { at: 0.92, holds: 'above' },
    });
    expect(mode('MQL-threshold inflation')).toEqual({
      unit: 'rate',
      values: lastThree(0.8, null, 0.8),
      line: { at: 0.7, holds: 'above' },
      beside: lastThree(1000, null, 1000),
    });
    expect(mode('Signal noise creep')).toEqual({
      unit: 'rate',
      values: lastThree(0.5, null, 0.5),
      beside: lastThree(1000, null, 1000),
    });
    expect(mode('Definition fragmentation')).toEqual({
      unit: 'count',
      values: lastThree(1, null, 1),
      beside: lastThree(0, null, 1),
    });
    expect(mode('Anything else')).toBeNull();
  });
});

describe('passTrendSeries', () => {
  it('shows the pass rate of a motion against its target', () => {
    expect(seriesFor(passTrendSeries, part, { motion: 'B2B' })).toEqual(
      mode('Validation rollback'),
    );
    expect(seriesFor(passTrendSeries, part, { motion: null })).toBeNull();
  });
});
