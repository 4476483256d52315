import { describe, expect, it } from '@jest/globals';
import { signalSeries } from '../../../src/domain/series/signal-series.js';
import { sourceSeries } from '../../../src/domain/series/source-series.js';
import { JUDGED, passRateRow, signalClass, signalRow } from '../records-for-tests.js';
import { TWELVE } from '../series-for-tests.js';
import { lastThree, seriesFor } from './asked-for-tests.js';

const subject = 'B2B / pricing-page';

/** Half of the signals qualify in the four weeks before the judged one, earlier all, in it a fifth. */
const rates = TWELVE.map((_, place) => (place < 7 ? 1 : place < 11 ? 0.5 : 0.2));
const signals = TWELVE.map((week, place) =>
  signalRow({ week, captured: 100, qualified: 100 * (rates[place] ?? 0) }),
);

describe('signalSeries', () => {
  it.each([
    ['W4.signal-fall', 0.4],
    ['M2.class', 0.4],
  ])('holds a class of %s against the least that its model allows', (rule, at) => {
    const part = { signals, signalClasses: [signalClass()] };
    expect(seriesFor(signalSeries, part, { rule, subject })).toEqual({
      unit: 'rate',
      values: rates,
      line: { at, holds: 'above' },
    });
  });

  it('holds a class without a model rate against the four weeks before, in the weekly alone', () => {
    const signalClasses = [signalClass({ modelRate: null })];
    const line = (rule: string, part: object = { signals, signalClasses }) =>
      seriesFor(signalSeries, part, { rule, subject })?.line;
    expect(line('W4.signal-fall')).toEqual({ at: 0.4, holds: 'above' });
    expect(line('W4.signal-fall', { signals })).toEqual({ at: 0.4, holds: 'above' });
    expect(line('M2.class')).toBeUndefined();
    expect(line('M2.decay')).toBeUndefined();
  });

  it('keeps a gap for a week without a row, and has none of a class that nobody knows', () => {
    const part = {
      signalClasses: [signalClass()],
      signals: [signalRow({ week: TWELVE[9] as string }), signalRow({ week: JUDGED })],
    };
    const of = (about: string) =>
      seriesFor(signalSeries, part, { rule: 'M2.decay', subject: about });
    expect(of(subject)).toEqual({ unit: 'rate', values: lastThree(0.5, null, 0.5) });
    expect(of('B2C / pricing-page')).toBeNull();
  });
});

describe('sourceSeries', () => {
  it('shows the pass rate of a source against what it has to reach, where that is known', () => {
    const passRates = [passRateRow({ week: TWELVE[9] as string }), passRateRow()];
    const of = (threshold: number | null) =>
      seriesFor(sourceSeries, { passRates }, { subject: 'webinar-eu', threshold });
    const values = lastThree(0.95, null, 0.95);
    expect(of(0.9)).toEqual({ unit: 'rate', values, line: { at: 0.9, holds: 'above' } });
    expect(of(null)).toEqual({ unit: 'rate', values });
    expect(seriesFor(sourceSeries, { passRates }, { subject: 'other' })).toBeNull();
  });
});
