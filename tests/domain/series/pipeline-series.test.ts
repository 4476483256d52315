import { describe, expect, it } from '@jest/globals';
import { weeksEndingWith } from '../../../src/domain/calendar.js';
import { pipelineSeries } from '../../../src/domain/series/pipeline-series.js';
import { JUDGED, pipelineRow } from '../records-for-tests.js';
import { seriesFor } from './asked-for-tests.js';

const pipeline = weeksEndingWith(JUDGED, 16).flatMap((week) => [
  pipelineRow({ week, volumeIn: 30, volumeOut: 20, velocityDays: 7.5 }),
  pipelineRow({ week, motion: 'B2C', stage: 'Buying', volumeIn: 10 }),
]);
const of = (subject: string) => seriesFor(pipelineSeries, { pipeline }, { subject });
const flat = (value: number) => Array<number>(12).fill(value);

describe('pipelineSeries', () => {
  it.each([
    ['B2B / MQL / volume in', 'count', 30],
    ['B2B / MQL / volume out', 'count', 20],
    ['B2B / MQL / velocity', 'days', 7.5],
    ['B2B / share', 'rate', 0.75],
    ['B2C / share', 'rate', 0.25],
  ])('shows %s as %s', (subject, unit, value) => {
    expect(of(subject)).toEqual({
      unit,
      values: flat(value),
      band: { around: flat(value), width: 0.15 },
    });
  });

  it('has none of a stage that was not measured', () => {
    expect(of('B2B / SAL / velocity')).toBeNull();
  });
});
