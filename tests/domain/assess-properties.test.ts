import { describe, expect, it } from '@jest/globals';
import type { Assessment } from '../../src/domain/assess.js';
import { assess } from '../../src/domain/assess.js';
import type { Finding } from '../../src/domain/finding.js';
import type { Snapshot } from '../../src/domain/records.js';
import { RULES, ruleOf } from '../../src/domain/rules/rule-table.js';
import type { ReviewKind } from '../../src/domain/vocabulary.js';
import { MOTIONS } from '../../src/domain/vocabulary.js';
import { Draw, randomFrom } from './naive/draw.js';
import type { RandomCase } from './naive/random-snapshot.js';
import { dayAfter, judgedMonday, randomCase } from './naive/random-snapshot.js';
import {
  action,
  calendarEntry,
  change,
  decision,
  definition,
  dispute,
  dormancySubject,
  escalation,
  handoff,
  passRateRow,
  pipelineRow,
  rejection,
  reviewFinding,
  reviewRecord,
  risk,
  signalClass,
  signalRow,
  source,
} from './records-for-tests.js';

const SEEDS = Array.from({ length: 40 }, (_, index) => 1001 + index);
const KINDS: readonly ReviewKind[] = ['weekly', 'monthly', 'quarterly'];

/** All three reviews of a case, with more rows than it has. */
function reviewsOf(
  { data, settings, at }: RandomCase,
  more: Partial<Snapshot> = {},
): Record<ReviewKind, Assessment> {
  const joined = Object.fromEntries(
    Object.entries(data).map(([part, rows]) => [
      part,
      [...rows, ...(more[part as keyof Snapshot] ?? [])],
    ]),
  ) as unknown as Snapshot;
  const [weekly, monthly, quarterly] = KINDS.map((kind) => assess(kind, joined, settings, at));
  return { weekly, monthly, quarterly } as Record<ReviewKind, Assessment>;
}

/** Rows of every kind that are dated after a day, each of which would fire something if it were seen. */
function laterThan(day: string): Partial<Snapshot> {
  const on = dayAfter(day, 1);
  const week = dayAfter(judgedMonday(day), 7);
  const monthly = reviewRecord('monthly', on);
  const { reviewId } = monthly;
  return {
    sources: MOTIONS.map((motion) =>
      source({ source: `later ${motion}`, motion, liveSince: on, onboarding: 'Not started' }),
    ),
    passRates: [passRateRow({ week, source: 'source 0', passed: 1 })],
    signalClasses: [signalClass({ class: 'later', introducedOn: on })],
    signals: MOTIONS.map((motion) => signalRow({ week, motion, qualified: 1 })),
    handoffs: MOTIONS.map((motion) => handoff({ week, motion, accepted: 1, followedUpInSla: 0 })),
    pipeline: MOTIONS.map((motion) => pipelineRow({ week, motion, volumeIn: 9999 })),
    rejections: MOTIONS.map((motion) => rejection({ week, motion, code: 'later' })),
    disputes: MOTIONS.map((motion) => dispute({ disputeId: motion, motion, raisedOn: on })),
    risks: [risk({ riskId: 'later', owner: null, reviewOn: '2026-01-01', raisedOn: on })],
    actions: [action({ actionId: 'later', owner: null, raisedOn: on })],
    decisions: [decision({ decisionId: 'later', owner: null, decidedOn: on, decidedIn: 'W2' })],
    definitions: MOTIONS.map((motion) =>
      definition({ motion, version: '99', owner: null, ratifiedOn: on }),
    ),
    // Of a change of a number the old value would be read, which says what held before.
    changes: [
      change({
        changeId: 'later',
        what: 'playbook',
        cascadesTo: null,
        approvedIn: `quarterly ${on}`,
      }),
    ],
    escalations: [escalation({ raisedOn: on })],
    reviews: [monthly],
    reviewFindings: MOTIONS.map((motion) => reviewFinding({ reviewId, subject: motion })),
    calendar: KINDS.map((review) => calendarEntry({ review, dueOn: on })),
  };
}

/** Healthy rows of every kind that has a finding of its own. */
function healthy(day: string): Partial<Snapshot> {
  const weeks = Array.from({ length: 12 }, (_, place) => dayAfter(judgedMonday(day), -7 * place));
  const raisedOn = dayAfter(day, -1);
  const dueOn = dayAfter(day, 7);
  return {
    sources: [source({ source: 'healthy', liveSince: raisedOn })],
    signalClasses: [signalClass({ class: 'healthy' })],
    signals: weeks.map((week) => signalRow({ week, class: 'healthy' })),
    risks: [risk({ riskId: 'healthy', reviewOn: dueOn, raisedOn })],
    actions: [action({ actionId: 'healthy', dueOn, raisedOn })],
    definitions: [definition({ term: 'healthy', ratifiedOn: raisedOn })],
    changes: [change({ changeId: 'healthy', what: 'playbook', subject: 'x', approvedIn: null })],
  };
}

const findingsOf = (assessment: Assessment): Finding[] =>
  assessment.blocks.flatMap((block) => block.findings);

describe('assess', () => {
  it('answers the same in whatever order the rows stand in memory', () => {
    for (const seed of SEEDS) {
      const one = randomCase(seed);
      const draw = new Draw(randomFrom(seed));
      const mixed = Object.fromEntries(
        Object.entries(one.data).map(([part, rows]) => [part, draw.shuffle<unknown>(rows)]),
      ) as unknown as Snapshot;
      expect({ seed, ...reviewsOf({ ...one, data: mixed }) }).toEqual({ seed, ...reviewsOf(one) });
    }
  });

  it('does not see what is dated after the as-of date', () => {
    for (const seed of SEEDS) {
      const one = randomCase(seed);
      const later = laterThan(one.at.date);
      expect({ seed, ...reviewsOf(one, later) }).toEqual({ seed, ...reviewsOf(one) });
    }
  });

  it('does not count an account first heard of after the as-of date in the monthly', () => {
    for (const seed of SEEDS) {
      const one = randomCase(seed);
      const on = dayAfter(one.at.date, 1);
      const dormancy = MOTIONS.map((motion) =>
        dormancySubject({ subject: `later ${motion}`, motion, lastSignalOn: on }),
      );
      expect(reviewsOf(one, { dormancy }).monthly).toEqual(reviewsOf(one).monthly);
    }
  });

  it('says the same of all others when something healthy joins', () => {
    // What stands for the whole motion may take the newcomer in.
    const whole = new Set(['M1.trend', 'M1.drift', 'M1.drift-persistent', 'M1.rollback']);
    for (const seed of SEEDS) {
      const one = randomCase(seed);
      const before = reviewsOf(one);
      const after = reviewsOf(one, healthy(one.at.date));
      const others = (assessment: Assessment) =>
        findingsOf(assessment).filter(
          ({ rule, subject, motion }) =>
            !subject.includes('healthy') && !(whole.has(rule) && motion === 'B2B'),
        );
      for (const kind of KINDS) expect(others(after[kind])).toEqual(others(before[kind]));
      const joined = findingsOf(after.monthly).filter((one) => one.subject.includes('healthy'));
      expect(joined.map((finding) => finding.state)).not.toContain('fired');
      expect(joined.length).toBeGreaterThanOrEqual(5);
    }
  });

  it('says nothing that is not a number, and gives what goes nowhere no destination', () => {
    const all = SEEDS.flatMap((seed) =>
      Object.values(reviewsOf(randomCase(seed))).flatMap(findingsOf),
    );
    expect(all.length).toBeGreaterThan(1000);
    for (const finding of all) {
      expect(finding.evidence).not.toMatch(/NaN|undefined|null|Infinity/);
      expect([finding.measured ?? 0, finding.threshold ?? 0].every(Number.isFinite)).toBe(true);
      if (finding.state !== 'fired') expect(finding.goesTo).toBeNull();
      else if (finding.goesTo !== null) expect(finding.goesTo).toBe(ruleOf(finding.rule).goesTo);
    }
  });

  it('keeps in their block only the firings that have to be sustained first', () => {
    const fired = SEEDS.flatMap((seed) => findingsOf(reviewsOf(randomCase(seed)).monthly)).filter(
      (finding) => finding.state === 'fired' && ruleOf(finding.rule).goesTo !== null,
    );
    const rulesOf = (findings: readonly Finding[]) =>
      [...new Set(findings.map((finding) => finding.rule))].sort();
    const sustained = RULES.filter((rule) => 'sustained' in rule).map((rule) => rule.id);
    expect(rulesOf(fired.filter((finding) => finding.goesTo === null))).toEqual(sustained);
    expect(rulesOf(fired.filter((finding) => finding.goesTo !== null))).toEqual(
      expect.arrayContaining(sustained),
    );
  });
});
