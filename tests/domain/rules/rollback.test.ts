import { describe, expect, it } from '@jest/globals';
import type { Snapshot, Source } from '../../../src/domain/records.js';
import { rollback } from '../../../src/domain/rules/rollback.js';
import {
  AS_OF,
  findingFor,
  judge,
  LAST,
  passRateRow,
  reviewFinding,
  reviewRecord,
  source,
  target,
} from '../records-for-tests.js';

const targets = [target()];

/** 1,000 submissions, this many of them from quiz-app, which is not onboarded. */
function judgePast(
  submitted: number,
  about: Partial<Source> = {},
  part: Partial<Snapshot> = {},
): ReturnType<typeof findingFor> {
  const sources = [source(), source({ source: 'quiz-app', onboarding: 'In progress', ...about })];
  const passRates = [
    passRateRow({ submitted: 1000 - submitted, passed: null }),
    passRateRow({ source: 'quiz-app', submitted, passed: 0 }),
    passRateRow({ source: 'quiz-app', week: LAST, submitted: 5000, passed: 0 }),
  ];
  return findingFor(
    judge(rollback, { sources, passRates, targets, ...part }, AS_OF, 'monthly'),
    'B2B',
  );
}

const monthly = reviewRecord('monthly', '2026-10-19');

describe('rollback', () => {
  it('M1.rollback just below the threshold of 10 % is clear', () => {
    expect(judgePast(99)).toMatchObject({ state: 'clear', measured: 0.099, threshold: 0.1 });
  });

  it('M1.rollback at the threshold is clear', () => {
    expect(judgePast(100)).toMatchObject({ state: 'clear', goesTo: null });
  });

  it('M1.rollback just above the threshold fires and stays in its block', () => {
    expect(judgePast(101)).toMatchObject({ state: 'fired', goesTo: null, measured: 0.101 });
    expect(judgePast(101).evidence).toBe(
      '10.1 % of 1,000 submissions came from live sources without onboarding (quiz-app 101), threshold 10 %, no earlier monthly was held',
    );
  });

  it('M1.rollback in two monthlies running is sustained and goes to the quarterly', () => {
    const reviews = [monthly];
    const held = { reviews, reviewFindings: [reviewFinding()] };
    expect(judgePast(101, {}, held)).toMatchObject({ state: 'fired', goesTo: 'Q1' });
    expect(judgePast(101, {}, held).evidence).toContain('fired in monthly 2026-10-19 too');
    expect(judgePast(100, {}, held)).toMatchObject({ state: 'clear', goesTo: null });
    for (const other of [
      { state: 'watch' as const },
      { subject: 'B2C' },
      { rule: 'M1.trend' },
      { reviewId: 'monthly 2026-09-21' },
    ]) {
      const reviewFindings = [reviewFinding(other)];
      expect(judgePast(101, {}, { reviews, reviewFindings })).toMatchObject({ goesTo: null });
    }
    expect(judgePast(101, {}, { reviews }).evidence).toContain('not fired in monthly 2026-10-19');
  });

  it('M1.rollback does not take its own record for the review before', () => {
    const own = reviewRecord('monthly', '2026-11-16');
    const reviewFindings = [reviewFinding({ reviewId: own.reviewId })];
    expect(judgePast(101, {}, { reviews: [own], reviewFindings }).goesTo).toBeNull();
  });

  it.each<[string, Partial<Source>, number]>([
    ['not started', { onboarding: 'Not started' }, 0.5],
    ['complete', { onboarding: 'Complete' }, 0],
    ['complete by the as-of date', { onboarding: 'Complete', onboardedOn: '2026-11-16' }, 0],
    ['complete after the as-of date', { onboarding: 'Complete', onboardedOn: '2026-11-17' }, 0.5],
    ['paused', { state: 'Paused' }, 0],
    ['retired', { state: 'Retired' }, 0],
    ['live by the judged Sunday', { liveSince: '2026-11-15' }, 0.5],
    ['live only after the judged week', { liveSince: '2026-11-16' }, 0],
  ])('M1.rollback of a source that is %s', (_, about, share) => {
    expect(judgePast(500, about).measured).toBe(share);
  });

  it('M1.rollback has no data when nothing was submitted', () => {
    expect(judgePast(0, {}, { passRates: [] })).toMatchObject({
      state: 'no-data',
      measured: null,
      evidence: 'nothing submitted in the week of 2026-11-09',
    });
  });

  it('M1.rollback keeps the motions apart', () => {
    const both = [target(), target({ motion: 'B2C' })];
    const part = {
      targets: both,
      sources: [source(), source({ source: 'quiz-app', motion: 'B2C', onboarding: 'In progress' })],
      passRates: [passRateRow(), passRateRow({ source: 'quiz-app' }), passRateRow({ source: 'x' })],
    };
    const findings = judge(rollback, part, AS_OF, 'monthly');
    expect(findings.map((one) => [one.subject, one.measured])).toEqual([
      ['B2B', 0],
      ['B2C', 1],
    ]);
    expect(judge(rollback, { ...part, targets: [target()] }, AS_OF, 'monthly').length).toBe(1);
  });

  it('M1.rollback names the sources behind the share, the largest first, of equals by name', () => {
    const names = ['c', 'b', 'd', 'a', 'none'];
    const sources = names.map((name) => source({ source: name, onboarding: 'Not started' }));
    const submitted = { none: 0, c: 20, a: 20, d: 940, b: 20 };
    const passRates = Object.entries(submitted).map(([name, count]) =>
      passRateRow({ source: name, submitted: count, passed: 0 }),
    );
    const part = { sources, passRates, targets };
    expect(judge(rollback, part, AS_OF, 'monthly')).toMatchObject([
      {
        measured: 1,
        evidence:
          '100 % of 1,000 submissions came from live sources without onboarding (d 940, a 20, b 20, c 20), threshold 10 %, no earlier monthly was held',
      },
    ]);
  });

  it('M1.rollback names no source where none is behind it', () => {
    expect(judgePast(500, { onboarding: 'Complete' }).evidence).toBe(
      '0 % of 1,000 submissions came from live sources without onboarding, threshold 10 %',
    );
  });
});
