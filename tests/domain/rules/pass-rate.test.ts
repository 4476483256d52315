import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Source } from '../../../src/domain/records.js';
import { passRate } from '../../../src/domain/rules/pass-rate.js';
import {
  findingFor,
  JUDGED,
  judge,
  LAST,
  passRateRow,
  source,
  target,
} from '../records-for-tests.js';

const targets = [target()];

/** One source with the passed of 1,000 in the week before and in the judged week; null: no row. */
function judgePassed(before: number | null, now: number | null, about: Partial<Source> = {}) {
  const passRates = [
    ...(before === null ? [] : [passRateRow({ week: LAST, passed: before })]),
    ...(now === null ? [] : [passRateRow({ week: JUDGED, passed: now })]),
  ];
  return findingFor(
    judge(passRate, { sources: [source(about)], passRates, targets }),
    'webinar-eu',
  );
}

describe('passRate', () => {
  it('W3.pass-rate just below target for two weeks running fires to the monthly', () => {
    const finding = judgePassed(919, 919);
    expect(finding).toMatchObject({ rule: 'W3.pass-rate', state: 'fired', goesTo: 'M1' });
    expect(finding).toMatchObject({ measured: 0.919, threshold: 0.92 });
    expect(finding.evidence).toBe(
      '91.9 %, target 92 %, second week below, n = 1,000, 95 % interval 90–93.4 %, could be chance',
    );
  });

  it('W3.pass-rate at target is clear, whatever the week before was', () => {
    expect(judgePassed(100, 920)).toMatchObject({ state: 'clear', goesTo: null });
    expect(judgePassed(100, 920).evidence).toBe('92 %, target 92 %, n = 1,000');
  });

  it('W3.pass-rate just above target is clear', () => {
    expect(judgePassed(919, 921).state).toBe('clear');
  });

  it('W3.pass-rate is watched in the first week below, and when the week before has no rate', () => {
    expect(judgePassed(920, 919)).toMatchObject({ state: 'watch', goesTo: null });
    expect(judgePassed(920, 919).evidence).toContain('first week below');
    expect(judgePassed(null, 919).state).toBe('watch');
  });

  it('W3.pass-rate says how sure one can be', () => {
    const rows = (week: string) => passRateRow({ week, passed: 381, submitted: 431 });
    const part = { sources: [source()], targets, passRates: [rows(LAST), rows(JUDGED)] };
    expect(findingFor(judge(passRate, part), 'webinar-eu').evidence).toBe(
      '88.4 %, target 92 %, second week below, n = 431, 95 % interval 85–91.1 %',
    );
  });

  it('W3.pass-rate has no data for a silent source and says so', () => {
    expect(judgePassed(900, null)).toMatchObject({ state: 'no-data', measured: null });
    expect(judgePassed(900, null).evidence).toContain('silent: no row for the week of 2026-11-09');
    const silent = (submitted: number | null, passed: number | null) =>
      findingFor(
        judge(passRate, {
          sources: [source()],
          targets,
          passRates: [passRateRow({ submitted, passed })],
        }),
        'webinar-eu',
      );
    expect(silent(0, 0).evidence).toContain('silent: no submissions');
    expect(silent(null, null).evidence).toContain('silent: no submissions');
    expect(silent(100, null).evidence).toContain('no count of passed records');
    expect(silent(100, 0)).toMatchObject({ state: 'watch', measured: 0 });
    expect(silent(100, 101)).toMatchObject({ state: 'no-data' });
  });

  it('W3.pass-rate judges live sources only, from the week in which they went live', () => {
    const rules = (about: Partial<Source>) =>
      judge(passRate, { sources: [source(about)], passRates: [passRateRow()], targets }).map(
        (one) => one.rule,
      );
    expect(rules({ state: 'Paused' })).toEqual([]);
    expect(rules({ state: 'Retired' })).toEqual([]);
    expect(rules({ liveSince: '2026-11-16' })).toEqual([]);
    expect(rules({ liveSince: '2026-11-15' })).toEqual(['W3.pass-rate']);
    expect(rules({ liveSince: null })).toEqual(['W3.pass-rate']);
  });

  it('W3.pass-rate takes the default target where Targets has none', () => {
    const part = { sources: [source()], passRates: [passRateRow({ passed: 919 })] };
    expect(findingFor(judge(passRate, part), 'webinar-eu')).toMatchObject({
      threshold: 0.92,
      state: 'watch',
    });
  });

  it('W3.pass-rate reports submissions of a source without a readable row, without a target', () => {
    const passRates = [passRateRow({ source: 'quiz-app' })];
    const finding = findingFor(judge(passRate, { passRates, targets }), 'quiz-app');
    expect(finding).toMatchObject({ state: 'no-data', motion: null, threshold: null });
    const older = [passRateRow({ source: 'quiz-app', week: LAST })];
    expect(judge(passRate, { passRates: older, targets })).toEqual([]);
  });

  it('W3.new-source just below target less tolerance fires at once to the monthly', () => {
    const finding = judgePassed(null, 869, { onboarding: 'In progress' });
    expect(finding).toMatchObject({ rule: 'W3.new-source', state: 'fired', goesTo: 'M1' });
    expect(finding.threshold).toBeCloseTo(0.87, 12);
    expect(finding.evidence).toBe(
      '86.9 %, to reach 87 % (target 92 % less tolerance 5 %), onboarding in progress, n = 1,000, 95 % interval 84.7–88.9 %, could be chance',
    );
  });

  it('W3.new-source at target less tolerance is clear, float noise included', () => {
    expect(judgePassed(null, 870, { onboarding: 'Not started' }).state).toBe('clear');
    expect(judgePassed(null, 820, { onboarding: 'Not started', tolerance: 0.1 }).state).toBe(
      'clear',
    );
  });

  it('W3.new-source just above target less tolerance is clear and has no data when silent', () => {
    expect(judgePassed(null, 871, { onboarding: 'In progress' }).state).toBe('clear');
    expect(judgePassed(null, null, { onboarding: 'In progress' }).state).toBe('no-data');
  });

  it('W3.new-source holds a source whose onboarding was completed later', () => {
    expect(judgePassed(null, 900, { onboardedOn: '2026-11-17' }).rule).toBe('W3.new-source');
    expect(judgePassed(null, 900, { onboardedOn: '2026-11-16' }).rule).toBe('W3.pass-rate');
  });

  it('W3.pass-rate never gets better when fewer pass', () => {
    const rank = { fired: 0, watch: 1, 'no-data': 2, clear: 3 } as const;
    const passed = fc.integer({ min: 850, max: 1000 });
    fc.assert(
      fc.property(passed, passed, passed, (before, one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        expect(rank[judgePassed(before, low).state]).toBeLessThanOrEqual(
          rank[judgePassed(before, high).state],
        );
      }),
    );
  });

  it('W3.pass-rate names the row of the week, or of Sources where there is none', () => {
    const sources = [source({ row: 7 })];
    const passRates = [passRateRow({ row: 12, submitted: 100, passed: 101 })];
    expect(judge(passRate, { sources, passRates, targets })).toEqual([
      {
        rule: 'W3.pass-rate',
        subject: 'webinar-eu',
        motion: 'B2B',
        state: 'no-data',
        measured: null,
        threshold: 0.92,
        evidence: 'the counts of the week of 2026-11-09 cannot be: passed 101 of 100, target 92 %',
        goesTo: null,
        at: { tab: 'Pass Rates', row: 12 },
      },
    ]);
    expect(judge(passRate, { sources, targets })).toMatchObject([
      {
        evidence: 'silent: no row for the week of 2026-11-09, target 92 %',
        at: { tab: 'Sources', row: 7 },
      },
    ]);
  });

  it('W3.pass-rate says of an unknown source what it submitted', () => {
    const said = (passed: number | null) =>
      judge(passRate, { passRates: [passRateRow({ row: 12, source: 'x', passed })], targets });
    expect(said(950)).toMatchObject([
      {
        evidence:
          '95 %, n = 1,000, but Sources has no readable row for it, so that no target applies',
        at: { tab: 'Pass Rates', row: 12 },
      },
    ]);
    expect(said(null)).toMatchObject([
      {
        evidence: 'no rate, but Sources has no readable row for it, so that no target applies',
      },
    ]);
  });

  it('W3.new-source tells the bar and the onboarding, whether it is clear or silent', () => {
    const later = { onboardedOn: '2026-11-17' } as const;
    expect(judgePassed(null, 900, later).evidence).toBe(
      '90 %, to reach 87 % (target 92 % less tolerance 5 %), onboarding not complete yet, n = 1,000',
    );
    expect(judgePassed(null, null, { onboarding: 'Not started' }).evidence).toBe(
      'silent: no row for the week of 2026-11-09, onboarding not started, to reach 87 % (target 92 % less tolerance 5 %)',
    );
  });
});
