import { describe, expect, it } from '@jest/globals';
import { weeksEndingWith } from '../../../src/domain/calendar.js';
import type { Finding } from '../../../src/domain/finding.js';
import type { Snapshot } from '../../../src/domain/records.js';
import { acceptance } from '../../../src/domain/rules/acceptance.js';
import { capacity } from '../../../src/domain/rules/capacity.js';
import { drift } from '../../../src/domain/rules/drift.js';
import { handoffSla } from '../../../src/domain/rules/handoff-sla.js';
import { mismatch } from '../../../src/domain/rules/mismatch.js';
import { modelDecay } from '../../../src/domain/rules/model-decay.js';
import { novelCode } from '../../../src/domain/rules/novel-code.js';
import { passRate } from '../../../src/domain/rules/pass-rate.js';
import { passRateTrend } from '../../../src/domain/rules/pass-rate-trend.js';
import { pipelineVariance } from '../../../src/domain/rules/pipeline-variance.js';
import type { Rule } from '../../../src/domain/rules/rule.js';
import { signalFall } from '../../../src/domain/rules/signal-fall.js';
import { staleAction } from '../../../src/domain/rules/stale-action.js';
import type { FindingSeries } from '../../../src/domain/series/finding-series.js';
import { MOST_SERIES, seriesOfBlocks } from '../../../src/domain/series/review-series.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.js';
import type { ReviewKind } from '../../../src/domain/vocabulary.js';
import { formatRate } from '../../../src/domain/wording.js';
import {
  AS_OF,
  action,
  change,
  contextOf,
  findingFor,
  handoff,
  JUDGED,
  passRateRow,
  pipelineRow,
  rejection,
  signalClass,
  signalRow,
  snapshot,
  source,
  target,
} from '../records-for-tests.js';
import { TWELVE } from '../series-for-tests.js';

/** A finding with its series, as the pack pairs them. */
function drawn(
  rule: Rule,
  part: Partial<Snapshot>,
  subject: string,
  kind: ReviewKind = 'weekly',
): { finding: Finding; series: FindingSeries } {
  const data = snapshot(part);
  const context = contextOf(data, AS_OF, DEFAULT_SETTINGS, kind);
  const findings = rule(data, context).filter(({ rule: id }) => id !== 'M1.drift-persistent');
  const place = findings.indexOf(findingFor(findings, subject));
  const series = seriesOfBlocks(data, context)(findings)[place];
  const finding = findings[place];
  if (series == null || finding === undefined) throw new Error(`${subject} has no series`);
  return { finding, series };
}

const last = ({ values }: FindingSeries) => values.at(-1);

describe('the series behind a finding', () => {
  it('ends with what the rule measured, against the same level', () => {
    const rows = TWELVE.map((week, place) =>
      passRateRow({ week, source: 'partner', submitted: 200, passed: 190 - 2 * place }),
    );
    const part = { sources: [source({ source: 'partner' })], passRates: rows };
    const { finding, series } = drawn(passRate, part, 'partner');
    expect(last(series)).toBe(finding.measured);
    expect(series).toMatchObject({ unit: 'rate', line: { at: finding.threshold, holds: 'above' } });
    expect(series.values[0]).toBe(0.95);
    expect(series.values).toHaveLength(12);
  });

  it('reads as the evidence does: nothing is rounded twice, such as 360 of 452', () => {
    for (let submitted = 101; submitted < 500; submitted += 1) {
      const passed = Math.floor((submitted * 360) / 452);
      const passRates = [passRateRow({ week: JUDGED, source: 'partner', submitted, passed })];
      const part = { sources: [source({ source: 'partner' })], passRates };
      const { finding, series } = drawn(passRate, part, 'partner');
      const shown = formatRate(last(series) ?? Number.NaN);
      expect([submitted, shown]).toEqual([submitted, formatRate(finding.measured ?? Number.NaN)]);
    }
  });

  it('keeps a gap where the rule has no value: no row, no submissions, counts that cannot be', () => {
    const rows = [
      passRateRow({ week: TWELVE[8] as string, source: 'partner', submitted: 10, passed: 11 }),
      passRateRow({ week: TWELVE[9] as string, source: 'partner', submitted: 0, passed: 0 }),
      passRateRow({ week: TWELVE[10] as string, source: 'partner', submitted: 10, passed: 0 }),
    ];
    const part = { sources: [source({ source: 'partner' })], passRates: rows };
    const { series } = drawn(passRate, part, 'partner');
    expect(series.values.slice(-4)).toEqual([null, null, 0, null]);
  });

  it('holds a figure of the pipeline against the mean of the four weeks before each week', () => {
    const weeks = weeksEndingWith(JUDGED, 16);
    const pipeline = weeks.map((week, place) => pipelineRow({ week, volumeIn: 100 + place }));
    const { finding, series } = drawn(pipelineVariance, { pipeline }, 'B2B / MQL / volume in');
    const around = series.band?.around ?? [];
    expect(series.values).toEqual(weeks.slice(4).map((_, place) => 104 + place));
    expect(around[0]).toBe(101.5);
    expect(series.band?.width).toBe(finding.threshold);
    expect((last(series) ?? 0) / (around.at(-1) ?? 0) - 1).toBeCloseTo(finding.measured ?? 0, 9);
  });

  it('has no mean where one of the four weeks before has no value', () => {
    const weeks = weeksEndingWith(JUDGED, 12);
    const pipeline = weeks.map((week) => pipelineRow({ week, volumeIn: 100 }));
    const { series } = drawn(pipelineVariance, { pipeline }, 'B2B / MQL / volume in');
    expect(series.band?.around.slice(0, 5)).toEqual([null, null, null, null, 100]);
  });

  it('draws the share of a motion as the rule does', () => {
    const weeks = weeksEndingWith(JUDGED, 16);
    const pipeline = weeks.flatMap((week) => [
      pipelineRow({ week, volumeIn: 30 }),
      pipelineRow({ week, motion: 'B2C', volumeIn: 70 }),
    ]);
    expect(last(drawn(pipelineVariance, { pipeline }, 'B2C / share').series)).toBe(0.7);
  });

  it('puts the line of a class where a fall begins to fire, by the model rate then in force', () => {
    const signals = TWELVE.map((week) => signalRow({ week, captured: 100, qualified: 30 }));
    const signalClasses = [signalClass({ modelRate: 0.4 })];
    const { series } = drawn(signalFall, { signals, signalClasses }, 'B2B / pricing-page');
    expect(series.line?.at).toBeCloseTo(0.32, 12);
    expect(last(series)).toBe(0.3);
    const changed = change({
      what: 'signal class',
      subject: 'B2B / pricing-page / Model rate',
      oldValue: '0.4',
      newValue: '0.2',
      effectiveOn: '2026-11-01',
      approvedIn: 'quarterly 2026-10-01',
      state: 'In force',
    });
    const part = { signals, signalClasses, changes: [changed] };
    const later = drawn(signalFall, part, 'B2B / pricing-page').series;
    expect(later.line?.at).toBeCloseTo(0.16, 12);
  });

  it('holds a class without a model rate against its four weeks, and a decay against nothing', () => {
    const signals = TWELVE.map((week) => signalRow({ week, captured: 100, qualified: 30 }));
    const part = { signals, signalClasses: [signalClass({ modelRate: null })] };
    expect(drawn(signalFall, part, 'B2B / pricing-page').series.line?.at).toBeCloseTo(0.24, 12);
    expect(drawn(modelDecay, part, 'B2B / pricing-page', 'monthly').series.line).toBeUndefined();
  });

  it('shows acceptance beside what was offered, and a mismatch from the other side', () => {
    const handoffs = TWELVE.map((week, place) =>
      handoff({ week, motion: 'B2C', offered: 100 + place, accepted: 60, followedUpInSla: 30 }),
    );
    const part = { handoffs, targets: [target({ motion: 'B2C' })] };
    const accepted = drawn(acceptance, part, 'B2C', 'monthly').series;
    expect(accepted.values[0]).toBe(0.6);
    expect(accepted.beside?.at(-1)).toBe(111);
    expect(last(drawn(handoffSla, part, 'B2C', 'monthly').series)).toBe(0.5);
    const { finding, series } = drawn(mismatch, part, 'B2C');
    expect(last(series)).toBeCloseTo(finding.measured ?? 0, 4);
    expect(series.line).toEqual({ at: finding.threshold, holds: 'below' });
  });

  it('counts how often a code was given, a week without one is a gap', () => {
    const rejections = [
      rejection({ week: TWELVE[9] as string, code: 'R-9', count: 4 }),
      rejection({ week: JUDGED, code: 'R-9', count: 7 }),
    ];
    const { series } = drawn(novelCode, { rejections }, 'B2B / R-9');
    expect(series.values.slice(-3)).toEqual([4, null, 7]);
    expect(series.unit).toBe('count');
  });

  it('shows what a drift mode and the trend of the motion are judged by', () => {
    const passRates = TWELVE.map((week, place) =>
      passRateRow({ week, source: 'partner', submitted: 100, passed: 95 - place }),
    );
    const part = { sources: [source({ source: 'partner' })], passRates, targets: [target({})] };
    const trend = drawn(passRateTrend, part, 'B2B', 'monthly').series;
    const mode = drawn(drift, part, 'B2B / Validation rollback', 'monthly').series;
    expect(trend.values).toEqual(TWELVE.map((_, place) => (95 - place) / 100));
    expect(mode).toEqual(trend);
  });

  it('adds up the volume of the quarter, incomplete weeks left out on both sides', () => {
    const weeks = weeksEndingWith(JUDGED, 6);
    const pipeline = weeks.map((week, place) =>
      pipelineRow({ week, volumeIn: place === 1 ? null : 100 }),
    );
    const targets = [target({ quarterlyVolumeTarget: 1300, quarterlyCapacity: 2000 })];
    const { finding, series } = drawn(capacity, { pipeline, targets }, 'B2B', 'quarterly');
    expect(series.values).toEqual([100, null, 200, 300, 400, 500]);
    expect(series.band?.around).toEqual([100, null, 200, 300, 400, 500]);
    expect(series.line).toEqual({ at: 2000, holds: 'below' });
    expect(finding.measured).toBe(0);
  });

  it('is absent where a rule judges an age, or no week says anything', () => {
    const data = snapshot({
      actions: [action({ raisedOn: '2026-11-01' })],
      sources: [source({ source: 'mute' })],
    });
    const context = contextOf(data);
    const findings = [...staleAction(data, context), ...passRate(data, context)];
    expect(findings).toHaveLength(2);
    expect(seriesOfBlocks(data, context)(findings)).toEqual([null, null]);
  });

  it('is carried by no more findings of a block than anybody looks at, in few bytes', () => {
    const names = Array.from({ length: 40 }, (_, place) => `stage ${place}`);
    const pipeline = weeksEndingWith(JUDGED, 16).flatMap((week) =>
      names.map((stage, place) =>
        pipelineRow({ week, stage, volumeIn: 1000 / 3 + place, volumeOut: 1, velocityDays: 1 }),
      ),
    );
    const data = snapshot({ pipeline });
    const context = contextOf(data);
    const findings = pipelineVariance(data, context);
    const series = seriesOfBlocks(data, context)(findings).filter((one) => one !== null);
    expect(findings.length).toBeGreaterThan(100);
    expect(series).toHaveLength(MOST_SERIES);
    expect(JSON.stringify(series).length).toBeLessThan(MOST_SERIES * 260);
  });

  it('is absent where no week of the subject has a value, and there from a single one on', () => {
    const sources = [source({ source: 'partner' })];
    const withRows = (...rows: ReturnType<typeof passRateRow>[]) => {
      const data = snapshot({ sources, passRates: rows });
      const context = contextOf(data);
      return seriesOfBlocks(data, context)(passRate(data, context));
    };
    const empty = passRateRow({ source: 'partner', submitted: 0, passed: 0 });
    expect(withRows(empty)).toEqual([null]);
    const one = passRateRow({ source: 'partner', week: TWELVE[0] as string });
    expect(withRows(empty, one)[0]?.values[0]).toBe(0.95);
  });
});
