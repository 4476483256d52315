import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { pipelineVariance } from '../../../src/domain/rules/pipeline-variance.js';
import { BEFORE, findingFor, JUDGED, judge, pipelineRow } from '../records-for-tests.js';

/** Four weeks and the judged one of B2B / MQL, volume in as given. */
function volumes(values: readonly (number | null)[]) {
  return [...BEFORE, JUDGED].map((week, place) =>
    pipelineRow({ week, volumeIn: values[place] ?? null }),
  );
}

const judgeVolumes = (values: readonly (number | null)[]) =>
  findingFor(judge(pipelineVariance, { pipeline: volumes(values) }), 'B2B / MQL / volume in');

describe('pipelineVariance', () => {
  it('W2.pipeline-variance just below the band, at 14.9 % either way, is clear', () => {
    expect(judgeVolumes([1000, 1000, 1000, 1000, 1149]).state).toBe('clear');
    expect(judgeVolumes([1000, 1000, 1000, 1000, 851]).state).toBe('clear');
  });

  it('W2.pipeline-variance at the band of 15 % is clear, float noise included', () => {
    expect(judgeVolumes([1000, 1000, 1000, 1000, 1150]).state).toBe('clear');
    expect(judgeVolumes([1000, 1000, 1000, 1000, 850]).state).toBe('clear');
    // (18.745 − 16.3) ÷ 16.3 is 0.15000000000000002 in floating point.
    expect(judgeVolumes([16.3, 16.3, 16.3, 16.3, 18.745]).state).toBe('clear');
    expect(judgeVolumes([1000, 1000, 1000, 1000, 1150]).threshold).toBe(0.15);
  });

  it('W2.pipeline-variance just above the band, at 15.1 % either way, fires to the monthly', () => {
    const finding = judgeVolumes([1000, 1000, 1000, 1000, 849]);
    expect(finding).toMatchObject({ state: 'fired', goesTo: 'M1', motion: 'B2B' });
    expect(finding.measured).toBeCloseTo(-0.151, 12);
    expect(finding.evidence).toBe('849, −15.1 % against 1,000, band ±15 %');
    expect(judgeVolumes([1000, 1000, 1000, 1000, 1151]).state).toBe('fired');
  });

  it('W2.pipeline-variance fires for anything after an average of 0, without a measure', () => {
    expect(judgeVolumes([0, 0, 0, 0, 1])).toMatchObject({ state: 'fired', measured: null });
    expect(judgeVolumes([0, 0, 0, 0, 0])).toMatchObject({ state: 'clear', measured: null });
  });

  it('W2.pipeline-variance has no data where a value is missing, which is not 0', () => {
    expect(judgeVolumes([100, 100, 100, 100, null]).state).toBe('no-data');
    expect(judgeVolumes([100, null, 100, 100, 100]).state).toBe('no-data');
    expect(judgeVolumes([100, 100, 100, 100, 0])).toMatchObject({ state: 'fired', measured: -1 });
    const short = volumes([100, 100, 100, 100, 100]).slice(1);
    expect(judge(pipelineVariance, { pipeline: short })[0]?.state).toBe('no-data');
  });

  it('W2.pipeline-variance judges volume out and velocity of every stage', () => {
    const pipeline = [...BEFORE, JUDGED].flatMap((week) => [
      pipelineRow({ week, stage: 'MQL' }),
      pipelineRow({ week, stage: 'SAL', velocityDays: week === JUDGED ? 12 : 10 }),
    ]);
    const findings = judge(pipelineVariance, { pipeline });
    expect(findings.map((one) => one.subject).sort()).toEqual([
      'B2B / MQL / velocity',
      'B2B / MQL / volume in',
      'B2B / MQL / volume out',
      'B2B / SAL / velocity',
      'B2B / SAL / volume in',
      'B2B / SAL / volume out',
      'B2B / share',
    ]);
    const velocity = findingFor(findings, 'B2B / SAL / velocity');
    expect(velocity.state).toBe('fired');
    expect(velocity.evidence).toBe('12 days, +20 % against 10 days, band ±15 %');
  });

  it('W2.pipeline-variance judges each motion by its share of the whole volume in', () => {
    const pipeline = [...BEFORE, JUDGED].flatMap((week) => [
      pipelineRow({ week, stage: 'MQL', volumeIn: 30 }),
      pipelineRow({ week, stage: 'SAL', volumeIn: 20 }),
      pipelineRow({ week, motion: 'B2C', stage: 'Buying', volumeIn: week === JUDGED ? 150 : 50 }),
    ]);
    const findings = judge(pipelineVariance, { pipeline });
    expect(findingFor(findings, 'B2B / share').measured).toBeCloseTo(-0.5, 12);
    expect(findingFor(findings, 'B2C / share')).toMatchObject({ state: 'fired' });
    expect(findingFor(findings, 'B2C / share').evidence).toBe(
      '75 %, +50 % against 50 %, band ±15 %',
    );
  });

  it('W2.pipeline-variance has no share for a week that leaves a volume blank or has none', () => {
    const rows = (sal: number | null, mql: number) =>
      [...BEFORE, JUDGED].flatMap((week) => [
        pipelineRow({ week, volumeIn: mql }),
        pipelineRow({ week, stage: 'SAL', volumeIn: week === JUDGED ? sal : mql }),
        pipelineRow({ week, motion: 'B2C', stage: 'Buying', volumeIn: mql }),
      ]);
    const share = (sal: number | null, mql: number) =>
      findingFor(judge(pipelineVariance, { pipeline: rows(sal, mql) }), 'B2C / share');
    expect(share(100, 100)).toMatchObject({ state: 'clear', measured: 0 });
    expect(share(null, 100).state).toBe('no-data');
    expect(share(0, 0).state).toBe('no-data');
  });

  it('W2.pipeline-variance has no data for a stage that stopped, and does not see later weeks', () => {
    const pipeline = [pipelineRow({ week: '2026-06-01', stage: 'Old' })];
    expect(findingFor(judge(pipelineVariance, { pipeline }), 'B2B / Old / velocity').state).toBe(
      'no-data',
    );
    const later = [pipelineRow({ week: '2026-11-16' })];
    expect(judge(pipelineVariance, { pipeline: later })).toEqual([]);
  });

  it('W2.pipeline-variance counts the first of two rows for one week, in any order', () => {
    const rows = volumes([100, 100, 100, 100, 100]);
    const doubled = pipelineRow({ week: JUDGED, volumeIn: 900, row: 9999 });
    const subject = 'B2B / MQL / volume in';
    expect(
      findingFor(judge(pipelineVariance, { pipeline: [doubled, ...rows] }), subject).measured,
    ).toBe(0);
    expect(
      findingFor(judge(pipelineVariance, { pipeline: [...rows, doubled] }), subject).measured,
    ).toBe(0);
  });

  it('W2.pipeline-variance equals the definition worked out by brute force', () => {
    const value = fc.option(fc.integer({ min: 0, max: 12 }), { nil: null, freq: 8 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 5, maxLength: 5 }), (values) => {
        const finding = judgeVolumes(values);
        const past = values.slice(0, 4).filter((one) => one !== null);
        const x = values[4] ?? null;
        if (x === null || past.length < 4) {
          expect(finding.state).toBe('no-data');
          return;
        }
        const mean = past.reduce((sum, one) => sum + one, 0) / 4;
        const fires = mean === 0 ? x !== 0 : Math.abs(x - mean) * 100 > 15 * mean + 1e-9;
        expect(finding.state).toBe(fires ? 'fired' : 'clear');
        if (mean !== 0) expect(finding.measured).toBeCloseTo((x - mean) / mean, 12);
      }),
    );
  });

  it('W2.pipeline-variance says why a figure has no average, and where the figure stands', () => {
    const said = (values: readonly (number | null)[]) => judgeVolumes(values).evidence;
    expect(said([100, 100, 100, 100, null])).toBe('no value for the week of 2026-11-09');
    expect(said([100, null, 100, 100, 90])).toBe(
      '90, but one of the four weeks before has no value',
    );
    expect(said([0, 0, 0, 0, 5])).toBe('5 against a four-week average of 0');
    const rows = [...BEFORE, JUDGED].map((week, place) => pipelineRow({ week, row: place + 2 }));
    const [first] = judge(pipelineVariance, { pipeline: rows });
    expect(first).toMatchObject({
      at: { tab: 'Pipeline', row: 6 },
      evidence: '100, 0 % against 100, band ±15 %',
    });
    const [gone] = judge(pipelineVariance, { pipeline: rows.slice(0, 4) });
    expect(gone?.at).toBeNull();
  });

  it('W2.pipeline-variance judges a stage from the first week in which it was measured', () => {
    const findings = judge(pipelineVariance, { pipeline: [pipelineRow()] });
    expect(findings.map(({ subject, state, evidence }) => [subject, state, evidence])).toEqual([
      ['B2B / MQL / volume in', 'no-data', '100, but one of the four weeks before has no value'],
      ['B2B / MQL / volume out', 'no-data', '50, but one of the four weeks before has no value'],
      ['B2B / MQL / velocity', 'no-data', '10 days, but one of the four weeks before has no value'],
      ['B2B / share', 'no-data', '100 %, but one of the four weeks before has no value'],
    ]);
  });

  it('W2.pipeline-variance has no share of a motion in a week without a row of it', () => {
    const pipeline = [
      ...volumes([100, 100, 100, 100, 100]),
      ...BEFORE.map((week) => pipelineRow({ week, motion: 'B2C', stage: 'Buying' })),
    ];
    const findings = judge(pipelineVariance, { pipeline });
    expect(findingFor(findings, 'B2C / share')).toMatchObject({
      state: 'no-data',
      evidence: 'no value for the week of 2026-11-09',
    });
    expect(findingFor(findings, 'B2B / share').measured).toBe(1);
  });
});
