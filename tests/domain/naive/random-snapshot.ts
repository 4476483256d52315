/** Snapshots at random from a seed: small counts near the thresholds, dates around the as-of date. */
import type { AsOf } from '../../../src/domain/calendar.js';
import type { Snapshot } from '../../../src/domain/records.js';
import type { Settings } from '../../../src/domain/settings.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.js';
import type { Motion } from '../../../src/domain/vocabulary.js';
import { MOTIONS, ROLES } from '../../../src/domain/vocabulary.js';
import {
  action,
  asOf,
  calendarEntry,
  change,
  definition,
  dispute,
  dormancySubject,
  EMPTY,
  handoff,
  holiday,
  passRateRow,
  person,
  pipelineRow,
  raciActivity,
  rejection,
  rejectionCode,
  reviewFinding,
  reviewRecord,
  risk,
  signalClass,
  signalRow,
  source,
  target,
} from '../records-for-tests.js';

import { Draw, randomFrom } from './draw.js';

/** Everything that one judgement needs. */
export interface RandomCase {
  readonly data: Snapshot;
  readonly settings: Settings;
  readonly at: AsOf;
}

/** A day so many days after another, by the calendar of JavaScript. */
export function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + 86_400_000 * days).toISOString().slice(0, 10);
}

/** The Monday of the last week that ended before a day. */
export function judgedMonday(date: string): string {
  const weekday = (new Date(date).getUTCDay() + 6) % 7;
  return dayAfter(date, -weekday - 7);
}

/** A share that drifts from week to week, so that trends of every direction occur. */
function shares(draw: Draw, count: number): number[] {
  const start = draw.int(3, 9) / 10;
  const step = draw.of(-0.03, -0.015, 0, 0, 0.015, 0.03);
  return Array.from({ length: count }, (_, place) =>
    Math.min(1, Math.max(0, start + step * place + draw.int(-3, 3) / 60)),
  );
}

const part = (whole: number, share: number) => Math.round(whole * share);

function motionsOf(draw: Draw): Motion[] {
  return draw.of<Motion[]>(['B2B'], ['B2B', 'B2C'], ['B2B', 'B2C'], ['B2C'], []);
}

function measured(draw: Draw, weeks: readonly string[], near: (spread: number) => string) {
  const motion = () => draw.of(...MOTIONS);
  const kept = (probability: number) => weeks.filter(() => draw.chance(probability));
  const sources = draw.list(0, 6, (index) =>
    source({
      source: `source ${index}`,
      motion: motion(),
      liveSince: draw.orNull(near(40), 0.3),
      onboarding: draw.of('Complete', 'Complete', 'In progress', 'Not started'),
      onboardedOn: draw.orNull(near(40), 0.4),
      state: draw.of('Live', 'Live', 'Live', 'Paused', 'Retired'),
      tolerance: draw.orNull(draw.int(0, 4) / 10, 0.5),
    }),
  );
  const passRates = [...sources.map((row) => row.source), 'unknown'].flatMap((name) => {
    const trend = shares(draw, weeks.length);
    return kept(0.9).map((week) => {
      const submitted = draw.int(0, 20);
      return passRateRow({
        week,
        source: name,
        submitted: draw.orNull(submitted, 0.04),
        passed: draw.orNull(part(submitted, trend[weeks.indexOf(week)] ?? 0), 0.04),
      });
    });
  });
  const classes = draw.list(0, 5, (index) =>
    signalClass({
      class: `class ${index}`,
      motion: motion(),
      modelRate: draw.orNull(draw.of(0, 0.25, 0.5, 0.75), 0.2),
      introducedOn: draw.orNull(near(90), 0.4),
      retiredOn: draw.orNull(near(60), 0.7),
    }),
  );
  const unlisted = { class: 'unlisted', motion: motion() };
  const signals = [...classes, unlisted].flatMap((own) => {
    const trend = shares(draw, weeks.length);
    return kept(0.85).map((week) => {
      const captured = draw.int(0, 20);
      return signalRow({
        week,
        motion: own.motion,
        class: own.class,
        captured: draw.orNull(captured, 0.04),
        qualified: draw.orNull(part(captured, trend[weeks.indexOf(week)] ?? 0), 0.04),
      });
    });
  });
  const handoffs = MOTIONS.flatMap((own) => {
    const trend = shares(draw, weeks.length);
    const growth = draw.of(-1, 0, 1, 1);
    return kept(0.9).map((week) => {
      const place = weeks.indexOf(week);
      const offered = draw.chance(0.03) ? 0 : Math.max(0, draw.int(8, 12) + growth * place);
      const accepted = part(offered, trend[place] ?? 0);
      const late = draw.chance(0.6) ? 0 : draw.int(0, 1);
      return handoff({
        week,
        motion: own,
        offered: draw.orNull(offered, 0.04),
        accepted: draw.orNull(accepted, 0.04),
        followedUpInSla: draw.orNull(Math.max(0, accepted - late), 0.15),
      });
    });
  });
  const pipeline = MOTIONS.flatMap((own) =>
    draw
      .list(0, 2, (index) => index)
      .flatMap((stage) =>
        kept(0.97).map((week) =>
          pipelineRow({
            week,
            motion: own,
            stage: `stage ${stage}`,
            volumeIn: draw.orNull(draw.int(8, 12), 0.01),
          }),
        ),
      ),
  );
  const codes = draw.list(0, 3, (index) =>
    rejectionCode({
      code: `code ${index}`,
      motion: motion(),
      knownCause: draw.orNull('known', 0.2),
    }),
  );
  const rejections = [...codes, { code: 'code 9', motion: motion() }].flatMap((own) =>
    kept(0.2).map((week) =>
      rejection({
        week,
        motion: own.motion,
        code: own.code,
        count: draw.orNull(draw.int(0, 2)),
      }),
    ),
  );
  const dormancy = draw.list(0, 12, (index) =>
    dormancySubject({
      subject: `subject ${index}`,
      motion: motion(),
      lastSignalOn: draw.orNull(draw.of(near(40), near(5))),
    }),
  );
  return {
    sources: draw.tab(sources, { state: 'Paused' }),
    passRates: draw.tab(passRates, { submitted: 9, passed: 1 }),
    signalClasses: draw.tab(classes, { modelRate: 1 }),
    signals: draw.tab(signals, { captured: 9, qualified: 1 }),
    handoffs: draw.tab(handoffs, { offered: 9, accepted: 1, followedUpInSla: 1 }),
    pipeline: draw.tab(pipeline, { volumeIn: 99 }),
    rejectionCodes: draw.tab(codes, { knownCause: null }),
    rejections: draw.tab(rejections, { count: 9 }),
    dormancy: draw.tab(dormancy, { lastSignalOn: '2026-01-01' }),
  };
}

function governed(draw: Draw, near: (spread: number) => string) {
  const motion = () => draw.of(...MOTIONS);
  const disputes = draw.list(0, 5, (index) =>
    dispute({
      disputeId: `D-${index}`,
      motion: motion(),
      raisedOn: near(45),
      state: draw.of('Open', 'Open', 'Resolved', 'Escalated'),
      resolvedOn: draw.orNull(near(5), 0.3),
    }),
  );
  const risks = draw.list(0, 5, (index) =>
    risk({
      riskId: `R-${index}`,
      owner: draw.orNull('Ana'),
      mitigation: draw.orNull(draw.of('some', ' ')),
      reviewOn: draw.orNull(near(3)),
      state: draw.of('Open', 'Mitigating', 'Closed'),
      raisedOn: draw.orNull(near(10)),
    }),
  );
  const actions = draw.list(0, 6, (index) =>
    action({
      actionId: `A-${index}`,
      owner: draw.orNull(draw.of('Ana', ' '), 0.1),
      dueOn: draw.orNull(near(3)),
      state: draw.of('Open', 'Open', 'Done', 'Dropped'),
      raisedOn: draw.orNull(near(10)),
      doneOn: draw.orNull(near(4), 0.5),
      update: draw.orNull(draw.of('moved', ' '), 0.6),
    }),
  );
  const definitions = draw.list(0, 6, (index) =>
    definition({
      term: draw.of('MQL', 'SAL', 'Intent'),
      motion: motion(),
      version: draw.orNull(`${index}.0`),
      owner: draw.orNull('Ana'),
      scope: draw.orNull(draw.of('all', ''), 0.1),
      ratifiedOn: draw.orNull(near(10)),
      state: draw.of('Ratified', 'Ratified', 'Draft'),
    }),
  );
  const changes = draw.list(0, 5, (index) =>
    change({
      changeId: `C-${index}`,
      what: 'playbook',
      subject: 'play / Response',
      effectiveOn: draw.orNull(near(10)),
      approvedIn: draw.orNull(`quarterly ${near(6)}`),
      communicationsOwner: draw.orNull(draw.of('Ana', ' ')),
      communicateBy: draw.orNull('2026-11-20'),
      cascadesTo: draw.orNull(draw.of('W3', 'm1 and W5', 'all', 'Q6')),
      state: draw.of('Proposed', 'Approved', 'Approved', 'In force', 'Withdrawn'),
    }),
  );
  return {
    disputes: draw.tab(disputes, { state: 'Resolved', resolvedOn: '2026-01-01' }),
    risks: draw.tab(risks, { state: 'Closed' }),
    actions: draw.tab(actions, { state: 'Dropped', doneOn: null }),
    definitions: draw.tab(definitions, { state: 'Draft' }),
    changes: draw.tab(changes, { state: 'Withdrawn' }),
    people: draw.tab(
      ROLES.filter(() => draw.chance(0.8)).map((role) =>
        person({ role, name: draw.orNull('Ana') }),
      ),
      { name: null },
    ),
    raci: draw.tab(
      draw.list(0, 3, (index) =>
        raciActivity({
          activity: `activity ${index}`,
          chair: draw.of('A', 'R', 'A/R', null),
          dataLead: draw.of('R', 'A', 'X', null),
          b2cLead: draw.of('C', null),
        }),
      ),
      { chair: null },
    ),
  };
}

const RULES = ['M1.rollback', 'M2.dormancy-rate', 'M1.drift', 'M1.trend'] as const;
const MODES = [
  'Validation rollback',
  'MQL-threshold inflation',
  'Signal noise creep',
  'Definition fragmentation',
] as const;

function remembered(draw: Draw, near: (spread: number) => string) {
  const days = new Set(draw.list(0, 5, () => near(80)));
  const reviews = [...days].map((day) =>
    reviewRecord(draw.of('monthly', 'monthly', 'weekly'), day),
  );
  const reviewFindings = reviews.flatMap(({ reviewId }) =>
    RULES.flatMap((rule) =>
      MOTIONS.flatMap((motion) => {
        const subjects =
          rule === 'M1.drift' ? MODES.map((mode) => `${motion} / ${mode}`) : [motion];
        return subjects.map((subject) =>
          reviewFinding({
            reviewId,
            rule,
            subject,
            motion,
            state: draw.of('fired', 'fired', 'watch', 'clear'),
          }),
        );
      }),
    ),
  );
  return {
    reviews,
    reviewFindings: draw.shuffle(reviewFindings),
    calendar: draw.list(0, 6, () =>
      calendarEntry({ review: draw.of('weekly', 'monthly', 'quarterly'), dueOn: near(40) }),
    ),
    holidays: draw.list(0, 2, () => holiday({ date: near(40) })),
  };
}

/** The case of a seed: the same seed, the same case. */
export function randomCase(seed: number): RandomCase {
  const draw = new Draw(randomFrom(seed));
  const date = dayAfter('2026-07-01', draw.int(0, 200));
  const judged = judgedMonday(date);
  // Fourteen weeks up to the judged one, and two that are not over yet.
  const weeks = Array.from({ length: 16 }, (_, place) => dayAfter(judged, 7 * (place - 13)));
  const near = (spread: number) => dayAfter(date, draw.int(-spread, 4));
  const targets = draw.tab(
    motionsOf(draw).map((motion) =>
      target({
        motion,
        passRateTarget: draw.orNull(draw.of(0.5, 0.6, 0.9)),
        acceptanceBaseline: draw.orNull(draw.of(0.5, 0.6)),
        dormancyRateThreshold: draw.orNull(draw.of(0.2, 0.25, 0.5)),
        mismatchTolerance: draw.orNull(draw.of(0.4, 0.5)),
        quarterlyVolumeTarget: draw.orNull(draw.of(0, 130, 260), 0.2),
        quarterlyCapacity: draw.orNull(draw.of(100, 260), 0.4),
      }),
    ),
    { passRateTarget: 0.1 },
  );
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    quarterStartMonth: draw.int(1, 12),
    driftExpected: draw.int(0, 1),
    rollbackShare: draw.of(0.1, 0.25, 0.5),
    disputeDays: draw.of(31, 31, 10),
  };
  const data: Snapshot = {
    ...EMPTY,
    targets,
    ...measured(draw, weeks, near),
    ...governed(draw, near),
    ...remembered(draw, near),
  };
  return { data, settings, at: asOf(date, draw.of('00:00:00.000', '15:30:00.000')) };
}
