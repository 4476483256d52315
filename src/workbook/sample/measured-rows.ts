/** The measured tabs of the sample: validation, pipeline, signals, handoffs and rejections by week. */
import { addDays } from '../../domain/calendar.js';
import type {
  DormancySubject,
  Handoff,
  PassRate,
  PipelineRow,
  Rejection,
  RejectionCode,
  SignalClass,
  SignalRow,
  Source,
} from '../../domain/records.js';
import type { PlannedSource } from './engine-plan.js';
import { around, between, wobble } from './random.js';
import { JUDGED, ramp, type SampleYear, season } from './sample-year.js';

/** A record before it has a row. */
export type Unplaced<Row> = Omit<Row, 'row'>;

/** Week in which a source without onboarding goes live. */
const NEW_SOURCE_WEEK = JUDGED - 10;
/** Week from which the MQL definition expands. */
const INFLATION_WEEK = JUDGED - 9;
/** Weeks in which signal noise creep adds a class. */
const CLASS_WEEKS = [JUDGED - 10, JUDGED - 7, JUDGED - 4];
const RETIRED_WEEK = 26;

/** The sources of a motion, with the state that their fault asks for. */
export function sourceRecords({ plan, motion, weeks, random }: SampleYear): Unplaced<Source>[] {
  return plan.sources.map(({ source, owner, fault }) => {
    const isNew = fault === 'not onboarded';
    const first = weeks[isNew ? NEW_SOURCE_WEEK : 0] ?? '';
    const liveSince = isNew ? first : addDays(first, -between(30, 400, random));
    return {
      source,
      motion,
      owner,
      ownerEmail: `${owner.toLowerCase()}@example.com`,
      liveSince,
      onboarding: isNew ? 'In progress' : 'Complete',
      onboardedOn: isNew ? null : addDays(liveSince, -7),
      state: fault === 'retired' ? 'Retired' : 'Live',
      tolerance: isNew ? 0.04 : null,
    };
  });
}

/** Submissions and passes by week and source. */
export function passRateRecords(year: SampleYear): Unplaced<PassRate>[] {
  return year.weeks.flatMap((week, index) =>
    year.plan.sources
      .filter((source) => hasRow(source, index))
      .map((source) => ({ week, source: source.source, ...validation(source, index, year) })),
  );
}

function hasRow({ fault }: PlannedSource, week: number): boolean {
  if (fault === 'not onboarded') return week >= NEW_SOURCE_WEEK;
  if (fault === 'retired') return week < RETIRED_WEEK;
  return fault !== 'silent' || week < JUDGED;
}

function validation(
  source: PlannedSource,
  week: number,
  { random }: SampleYear,
): Omit<Unplaced<PassRate>, 'week' | 'source'> {
  const growth = source.fault === 'not onboarded' ? 0.15 + 0.85 * ramp(week, NEW_SOURCE_WEEK) : 1;
  const submitted = Math.round(around(source.volume * season(week) * growth, 0.04, random));
  const rate = trueRate(source, week) + 0.003 * wobble(random);
  const passed = Math.min(submitted, Math.round(submitted * rate));
  const failed = submitted - passed;
  const complianceFailed = Math.round(failed * 0.3);
  const truthFailed = Math.round(failed * 0.5);
  return {
    submitted,
    passed,
    complianceFailed,
    truthFailed,
    valueFailed: failed - complianceFailed - truthFailed,
  };
}

function trueRate({ fault }: PlannedSource, week: number): number {
  if (fault === 'not onboarded') return 0.9 - 0.11 * ramp(week, NEW_SOURCE_WEEK);
  if (fault === 'two weeks below' && week >= JUDGED - 1) return 0.888;
  if (fault === 'one week below' && week === JUDGED) return 0.9;
  return 0.955;
}

/** Stages by week; in the judged week one stage lets far fewer through than before. */
export function pipelineRecords({
  plan,
  motion,
  weeks,
  random,
}: SampleYear): Unplaced<PipelineRow>[] {
  return weeks.flatMap((week, index) =>
    plan.stages.map(([stage, volume, share, days], position) => {
      const volumeIn = around(volume * season(index), 0.02, random);
      const stuck = index === JUDGED && position === 2;
      return {
        week,
        motion,
        stage,
        volumeIn: Math.round(volumeIn),
        volumeOut: Math.round(volumeIn * share * (stuck ? 0.68 : 1)),
        velocityDays: Math.round(around(days * (stuck ? 1.3 : 1), 0.02, random) * 10) / 10,
      };
    }),
  );
}

/** The classes of the model, with those that noise creep adds and none that is retired for them. */
export function signalClassRecords(year: SampleYear): Unplaced<SignalClass>[] {
  const { plan, motion, weeks, random } = year;
  const first = weeks[0] ?? '';
  const settled = plan.classes.map(({ class: name, modelRate, weight }) => ({
    class: name,
    motion,
    modelRate,
    weight,
    introducedOn: addDays(first, -between(60, 500, random)),
    retiredOn: null,
  }));
  const added = addedClasses(year).map(([name, week]) => ({
    class: name,
    motion,
    modelRate: 0.22,
    weight: 0.05,
    introducedOn: weeks[week] ?? '',
    retiredOn: null,
  }));
  return [...settled, ...added];
}

function addedClasses({ plan, drift }: SampleYear): [name: string, week: number][] {
  if (!drift.has('noise creep')) return [];
  return plan.addedClasses.map((name, index) => [name, CLASS_WEEKS[index] ?? JUDGED]);
}

/** Signals by week and class. */
export function signalRecords(year: SampleYear): Unplaced<SignalRow>[] {
  const { plan, motion, weeks, random } = year;
  const added = addedClasses(year);
  const row = (week: string, index: number, name: string, volume: number, rate: number) => {
    const captured = Math.round(around(volume * season(index), 0.04, random));
    const qualified = Math.min(captured, Math.round(captured * around(rate, 0.02, random)));
    return { week, motion, class: name, captured, qualified };
  };
  return weeks.flatMap((week, index) => [
    ...plan.classes.map((one) => row(week, index, one.class, one.volume, one.modelRate ?? 0.19)),
    ...added.filter(([, from]) => index >= from).map(([name]) => row(week, index, name, 330, 0.11)),
  ]);
}

/** Accounts or cohorts; two have been dark for more than thirty days. */
export function dormancyRecords(year: SampleYear): Unplaced<DormancySubject>[] {
  const { plan, motion, asOf, random } = year;
  return plan.dormancySubjects.map((subject, index) => ({
    subject,
    motion,
    kind: motion === 'B2B' ? 'Account' : 'Cohort',
    lastSignalOn: addDays(asOf, -(index < 2 ? 38 + 9 * index : between(2, 24, random))),
  }));
}

/** Handoffs by week: inflation lets the offered volume grow and acceptance sink. */
export function handoffRecords(year: SampleYear): Unplaced<Handoff>[] {
  const { plan, motion, weeks, random } = year;
  return weeks.map((week, index) => {
    const inflated = year.drift.has('inflation') ? ramp(index, INFLATION_WEEK) : 0;
    const offered = Math.round(around(plan.offered * (1 + 0.3 * inflated), 0.015, random));
    const accepted = Math.round(offered * (acceptance(year, index) + 0.004 * wobble(random)));
    const followedUpInSla = Math.round(accepted * Math.min(1, around(0.975, 0.006, random)));
    return { week, motion, offered, accepted, followedUpInSla };
  });
}

function acceptance({ plan, drift }: SampleYear, week: number): number {
  if (drift.has('inflation')) return plan.acceptance - 0.13 * ramp(week, INFLATION_WEEK);
  return drift.has('fragmentation') && week >= JUDGED - 1 ? 0.55 : plan.acceptance;
}

/** The codes that are agreed. */
export function rejectionCodeRecords({ plan, motion }: SampleYear): Unplaced<RejectionCode>[] {
  return plan.codes.map((code) => ({ ...code, motion }));
}

/** Rejections by week and code, and the novel code in three of the last four weeks. */
export function rejectionRecords(year: SampleYear): Unplaced<Rejection>[] {
  const { plan, motion, weeks, random } = year;
  return weeks.flatMap((week, index) => {
    const rejected = plan.offered * (1 - acceptance(year, index));
    const inflated = year.drift.has('inflation') ? ramp(index, INFLATION_WEEK) : 0;
    const weights = plan.codes.map((_, position) => (position === 1 ? 1 + 1.6 * inflated : 1));
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const known = plan.codes.map(({ code }, position) => {
      const share = (weights[position] ?? 0) / all;
      return { week, motion, code, count: Math.round(around(rejected * share, 0.05, random)) };
    });
    const isNovel = year.drift.has('fragmentation') && index >= JUDGED - 3 && index !== JUDGED - 1;
    const novel = { week, motion, code: plan.novelCode, count: between(4, 11, random) };
    return isNovel ? [...known, novel] : known;
  });
}
