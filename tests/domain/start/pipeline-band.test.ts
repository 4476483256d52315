import { describe, expect, it } from '@jest/globals';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.js';
import { pipelineView } from '../../../src/domain/start/pipeline-band.js';
import { targetsInForce } from '../../../src/domain/targets.js';
import { AS_OF, BEFORE, JUDGED, pipelineRow, snapshot } from '../records-for-tests.js';
import { said } from './finding-for-tests.js';

const CONTEXT = {
  asOf: AS_OF,
  judgedWeek: JUDGED,
  settings: { ...DEFAULT_SETTINGS, pipelineVariance: 0.25 },
  targets: targetsInForce([]),
};
const DATA = snapshot({
  pipeline: [...BEFORE, JUDGED].map((week) =>
    pipelineRow({ week, volumeIn: week === JUDGED ? 60 : 100, velocityDays: null }),
  ),
});
const VOLUME = 'B2B / MQL / volume in';
const varies = (subject: string, measured: number | null, state: 'fired' | 'clear' = 'clear') =>
  said('W2.pipeline-variance', { subject, measured, threshold: 0.25, state });

describe('pipelineView', () => {
  it('ranks the figures by how far they lie from their average, on either side', () => {
    const findings = [
      varies('B2B / MQL / volume out', 0),
      varies('B2B / share', 0.3, 'fired'),
      varies(VOLUME, -0.4, 'fired'),
      varies('B2B / MQL / velocity', null),
      said('W1.stale-action', { subject: 'A-1', measured: 9 }),
    ];
    const { deviations, worst, band } = pipelineView(findings, DATA, CONTEXT);
    expect(band).toBe(0.25);
    expect(deviations).toEqual([
      { subject: VOLUME, state: 'fired', deviation: -0.4 },
      { subject: 'B2B / share', state: 'fired', deviation: 0.3 },
      { subject: 'B2B / MQL / volume out', state: 'clear', deviation: 0 },
    ]);
    const none = { value: null, low: null, high: null };
    const unbanded = { value: 100, low: null, high: null };
    expect(worst).toEqual({
      subject: VOLUME,
      state: 'fired',
      deviation: -0.4,
      unit: 'count',
      weeks: [
        ...Array.from({ length: 7 }, () => none),
        ...BEFORE.map(() => unbanded),
        { value: 60, low: 75, high: 125 },
      ],
    });
  });

  it('ranks by distance alone, whatever the state', () => {
    const findings = [varies('near', 0.3, 'fired'), varies('far', -0.5), varies('mid', 0.4)];
    const { deviations } = pipelineView(findings, DATA, CONTEXT);
    expect(deviations.map(({ subject }) => subject)).toEqual(['far', 'mid', 'near']);
  });

  it('has no picture where nothing was measured, or where no row is behind the figure', () => {
    expect(pipelineView([varies(VOLUME, null)], DATA, CONTEXT)).toEqual({
      deviations: [],
      worst: null,
      band: 0.25,
    });
    const gone = pipelineView([varies('B2B / gone', 0.1)], DATA, CONTEXT);
    expect(gone.worst).toBeNull();
    expect(gone.deviations).toHaveLength(1);
  });
});
