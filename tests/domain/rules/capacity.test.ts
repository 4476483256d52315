import { describe, expect, it } from '@jest/globals';
import { weeksEndingWith } from '../../../src/domain/calendar.js';
import type { PipelineRow, Target } from '../../../src/domain/records.js';
import { capacity, weeksOfQuarter } from '../../../src/domain/rules/capacity.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.js';
import {
  asOf,
  contextOf,
  findingFor,
  judge,
  pipelineRow,
  snapshot,
  target,
} from '../records-for-tests.js';

/** Monday 12 October 2026: the judged week, of 5 October, is the first of its quarter. */
const FIRST = asOf('2026-10-12');
/** Monday 5 October 2026: the judged week, of 28 September, is the thirteenth of the quarter before. */
const LAST_WEEK = asOf('2026-10-05');
const QUARTER = weeksEndingWith('2026-09-28', 13);

function judgeRows(
  pipeline: readonly PipelineRow[],
  about: Partial<Target> = {},
  at = LAST_WEEK,
): ReturnType<typeof findingFor> {
  const targets = [target({ quarterlyVolumeTarget: 13_000, ...about })];
  return findingFor(judge(capacity, { pipeline, targets }, at, 'quarterly'), 'B2B');
}

/** So much volume in over the thirteen weeks of July to September, against a target of 13,000. */
const judgeVolume = (volume: number, about: Partial<Target> = {}) =>
  judgeRows(
    QUARTER.map((week, place) => pipelineRow({ week, volumeIn: place === 0 ? volume : 0 })),
    about,
  );

describe('capacity', () => {
  it('Q1.capacity just below the band of ±15 % is clear, on both sides', () => {
    expect(judgeVolume(14_949)).toMatchObject({ state: 'clear', threshold: 0.15 });
    expect(judgeVolume(11_051).state).toBe('clear');
  });

  it('Q1.capacity at the band is clear, on both sides', () => {
    expect(judgeVolume(14_950)).toMatchObject({ state: 'clear', goesTo: null });
    expect(judgeVolume(14_950).measured).toBeCloseTo(0.15, 12);
    expect(judgeVolume(11_050).state).toBe('clear');
  });

  it('Q1.capacity just above the band fires, on both sides', () => {
    expect(judgeVolume(14_951)).toMatchObject({ state: 'fired', goesTo: null, motion: 'B2B' });
    expect(judgeVolume(11_049).state).toBe('fired');
    expect(judgeVolume(15_600).evidence).toBe(
      'volume in 15,600 over all stages in 13 weeks of the quarter, +20 % against 13,000 pro rata of 13,000, band ±15 %, no capacity set',
    );
  });

  it('Q1.capacity holds the weeks so far to their thirteenths of the target', () => {
    const first = [pipelineRow({ week: '2026-10-05', volumeIn: 1000 })];
    expect(judgeRows(first, {}, FIRST)).toMatchObject({ state: 'clear', measured: 0 });
    const before = pipelineRow({ week: '2026-09-28', volumeIn: 9000 });
    const after = pipelineRow({ week: '2026-10-12', volumeIn: 9000 });
    expect(judgeRows([...first, before, after], {}, FIRST)).toMatchObject({ measured: 0 });
    const two = [...first, pipelineRow({ week: '2026-10-12', volumeIn: 2000 })];
    expect(judgeRows(two, {}, asOf('2026-10-19')).measured).toBeCloseTo(0.5, 12);
  });

  it('Q1.capacity knows quarters that begin in another month', () => {
    const rows = weeksEndingWith('2026-09-28', 4).map((week) =>
      pipelineRow({ week, volumeIn: 1000 }),
    );
    const data = snapshot({ pipeline: rows, targets: [target({ quarterlyVolumeTarget: 13_000 })] });
    const settings = { ...DEFAULT_SETTINGS, quarterStartMonth: 9 };
    const [finding] = capacity(data, contextOf(data, LAST_WEEK, settings, 'quarterly'));
    // The Mondays of 7, 14, 21 and 28 September.
    expect(finding).toMatchObject({ state: 'clear', measured: 0 });
    expect(finding?.evidence).toContain('in 4 weeks of the quarter');
  });

  it('Q1.capacity sums all stages of the motion and no other motion', () => {
    const rows = QUARTER.flatMap((week) => [
      pipelineRow({ week, volumeIn: 600 }),
      pipelineRow({ week, stage: 'SAL', volumeIn: 400 }),
      pipelineRow({ week, motion: 'B2C', volumeIn: 5000 }),
    ]);
    expect(judgeRows(rows)).toMatchObject({ state: 'clear', measured: 0 });
  });

  it('Q1.capacity above the capacity fires whatever the target says', () => {
    expect(judgeVolume(13_000, { quarterlyCapacity: 13_000 }).state).toBe('clear');
    expect(judgeVolume(13_001, { quarterlyCapacity: 13_000 })).toMatchObject({ state: 'fired' });
    const open = { quarterlyCapacity: 500, quarterlyVolumeTarget: null };
    expect(judgeVolume(501, open)).toMatchObject({ state: 'fired', measured: null });
    expect(judgeVolume(501, open).evidence).toContain('501 so far above the capacity of 500');
  });

  it('Q1.capacity has no data without a target or without volume', () => {
    expect(judgeVolume(1, { quarterlyVolumeTarget: null })).toMatchObject({
      state: 'no-data',
      measured: null,
    });
    expect(judgeVolume(1, { quarterlyVolumeTarget: null }).evidence).toContain('no volume target');
    expect(judgeRows([])).toMatchObject({
      state: 'no-data',
      evidence: 'no volume in for the 13 weeks of the quarter',
    });
    expect(judgeRows([pipelineRow({ week: '2026-09-28', volumeIn: null })]).state).toBe('no-data');
  });

  it('Q1.capacity leaves out a week with a gap on both sides', () => {
    const rows = QUARTER.map((week, place) =>
      pipelineRow({ week, volumeIn: place < 3 ? null : 1000 }),
    );
    const finding = judgeRows(rows);
    expect(finding).toMatchObject({ state: 'clear', measured: 0 });
    expect(finding.evidence).toContain('10 of 13 weeks');
    expect(judgeRows(rows.slice(3))).toMatchObject({ measured: 0 });
    const half = pipelineRow({ week: '2026-09-28', stage: 'SAL', volumeIn: null });
    expect(judgeRows([...rows, half]).evidence).toContain('9 of 13 weeks');
  });

  it('Q1.capacity of a target of 0 fires for any volume, without a measure', () => {
    const none = { quarterlyVolumeTarget: 0 };
    expect(judgeVolume(1, none)).toMatchObject({ state: 'fired', measured: null });
    expect(judgeVolume(0, none)).toMatchObject({ state: 'clear', measured: null });
  });

  it('Q1.capacity says nothing of a motion without a row in Targets', () => {
    const pipeline = [pipelineRow({ week: '2026-09-28' })];
    expect(judge(capacity, { pipeline }, LAST_WEEK, 'quarterly')).toEqual([]);
  });

  it('Q1.capacity says what there is to hold the volume against', () => {
    const words = 'volume in 13,000 over all stages in 13 weeks of the quarter';
    expect(judgeVolume(13_000, { quarterlyCapacity: 14_000 }).evidence).toBe(
      `${words}, 0 % against 13,000 pro rata of 13,000, band ±15 %, capacity 14,000`,
    );
    expect(judgeVolume(13_000, { quarterlyVolumeTarget: 0 }).evidence).toBe(
      `${words}, target 0, no capacity set`,
    );
  });

  it('Q1.capacity has no data where each week leaves a stage blank', () => {
    const blank = { week: '2026-09-28', volumeIn: null };
    expect(judgeRows([pipelineRow(blank)]).evidence).toBe(
      'no volume in for the 13 weeks of the quarter',
    );
    const half = [pipelineRow(blank), pipelineRow({ week: '2026-09-28', stage: 'SAL' })];
    expect(judgeRows(half)).toMatchObject({
      state: 'no-data',
      measured: null,
      evidence:
        'volume in 0 over all stages in 0 of 13 weeks of the quarter, no week complete, no capacity set',
    });
  });

  it.each([
    ['2026-06-01', 1],
    ['2026-06-08', 2],
    ['2026-08-31', 14],
  ])(
    'Q1.capacity counts the week of %s as number %s of a quarter from Monday 1 June',
    (judgedWeek, count) => {
      const settings = { ...DEFAULT_SETTINGS, quarterStartMonth: 6 };
      expect(weeksOfQuarter({ judgedWeek, settings })).toBe(count);
    },
  );

  it('Q1.capacity counts the Mondays of a quarter that begins within a week', () => {
    const settings = DEFAULT_SETTINGS;
    expect(weeksOfQuarter({ judgedWeek: '2026-10-05', settings })).toBe(1);
    expect(weeksOfQuarter({ judgedWeek: '2026-12-28', settings })).toBe(13);
  });
});
