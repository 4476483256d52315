import { describe, expect, it } from '@jest/globals';
import type { Target } from '../../../src/domain/records.js';
import { quarterSeries } from '../../../src/domain/series/quarter-series.js';
import type { Motion } from '../../../src/domain/vocabulary.js';
import { pipelineRow, target } from '../records-for-tests.js';
import { seriesFor } from './asked-for-tests.js';

/** The Mondays of the quarter up to the judged week; in the second nothing was written down. */
const pipeline = ['2026-10-05', '2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09'].map(
  (week) => pipelineRow({ week }),
);
const of = (about: Partial<Target>, motion: Motion | null = 'B2B') =>
  seriesFor(quarterSeries, { pipeline, targets: [target(about)] }, { motion });
const values = [100, null, 200, 300, 400, 500];

describe('quarterSeries', () => {
  it('adds up the volume of the weeks that are complete, with what was due by then', () => {
    expect(of({ quarterlyVolumeTarget: 2600, quarterlyCapacity: 3000 })).toEqual({
      unit: 'count',
      values,
      band: { around: [200, null, 400, 600, 800, 1000], width: 0.15 },
      line: { at: 3000, holds: 'below' },
    });
  });

  it('leaves out the target or the capacity that is not set', () => {
    expect(of({ quarterlyVolumeTarget: 2600 })).toEqual({
      unit: 'count',
      values,
      band: { around: [200, null, 400, 600, 800, 1000], width: 0.15 },
    });
    expect(of({ quarterlyCapacity: 3000 })).toEqual({
      unit: 'count',
      values,
      line: { at: 3000, holds: 'below' },
    });
    expect(of({})).toEqual({ unit: 'count', values });
  });

  it('has none of a finding without a motion', () => {
    expect(of({}, null)).toBeNull();
  });
});
