/** The measured tabs of the sample: validation, pipeline, signals, handoffs and rejections by week. */
import { addDays, type IsoDate, toEpochDay } from '../../domain/calendar.js';
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
import type { PlannedSource, SourceFault } from './engine-plan.js';
import { around, between, wobble } from './random.js';
import { JUDGED, ramp, type SampleYear, season, swell } from './sample-year.js';
import type { Troubles } from './troubles.js';

/** A record before it has a row. */
export type Unplaced<Row> = Omit<Row, 'row'>;

/** Week in which a source without onboarding goes live. */
const NEW_SOURCE_WEEK = JUDGED - 10;
/** Week from which the MQL definition expands. */
const INFLATION_WEEK = JUDGED - 9;
/** Weeks in which signal noise creep adds a class. */
const CLASS_WEEKS = [JUDGED - 10, JUDGED - 7, JUDGED - 4];
const RETIRED_WEEK = 26;

/** A source as it is from a day on. */
export interface SourceFrom {
  readonly from: IsoDate;
  readonly source: Unplaced<Source>;
}

/** The sources of a motion with what became of each over the year: of its stages the last one holds. */
export function sourceStages(year: SampleYear): SourceFrom[][] {
  const { plan, motion, weeks, random } = year;
  const first = weeks[0] ?? '';
  return plan.sources.map(({ source, owner, fault }) => {
    const liveFrom = firstWeekOf(fault, year);
    const liveSince =
      liveFrom === 0 ? addDays(first, -between(30, 400, random)) : (weeks[liveFrom] ?? first);
    const settled: Unplaced<Source> = {
      source,
      motion,
      owner,
      ownerEmail: `${owner.toLowerCase()}@example.com`,
      liveSince,
      onboarding: 'Complete',
      onboardedOn: addDays(liveSince, -7),
      state: 'Live',
      tolerance: null,
    };
    const fresh: Unplaced<Source> = {
      ...settled,
      onboarding: 'In progress',
      onboardedOn: null,
      tolerance: 0.04,
    };
    const from = liveFrom === 0 ? first : liveSince;
    if (fault === 'not onboarded') return [{ from, source: fresh }];
    if (fault === 'onboarded late') return [{ from, source: fresh }, ...onboarding(fresh, year)];
    if (fault !== 'retired') return [{ from, source: settled }];
    const end = weeks[RETIRED_WEEK] ?? '';
    return [
      { from, source: settled },
      { from: end, source: { ...settled, state: 'Retired' } },
    ];
  });
}

/** Paused, onboarded and live again. */
function onboarding(fresh: Unplaced<Source>, { weeks, troubles }: SampleYear): SourceFrom[] {
  const { paused, onboarded, back } = troubles.rollback;
  const [pausedOn = '', onboardedOn = '', backOn = ''] = [paused, onboarded, back].map(
    (week) => weeks[week],
  );
  const complete = { ...fresh, onboarding: 'Complete', onboardedOn, tolerance: null } as const;
  return [
    { from: pausedOn, source: { ...fresh, state: 'Paused' } },
    { from: onboardedOn, source: { ...complete, state: 'Paused' } },
    { from: backOn, source: { ...complete, state: 'Live' } },
  ];
}

function firstWeekOf(fault: SourceFault, { troubles }: SampleYear): number {
  if (fault === 'not onboarded') return NEW_SOURCE_WEEK;
  return fault === 'onboarded late' ? troubles.rollback.from : 0;
}

/** Submissions and passes by week and source. */
export function passRateRecords(year: SampleYear): Unplaced<PassRate>[] {
  return year.weeks.flatMap((week, index) =>
    year.plan.sources
      .filter((source) => hasRow(source, index, year))
      .map((source) => ({ week, source: source.source, ...validation(source, index, year) })),
  );
}

function hasRow({ fault }: PlannedSource, week: number, { troubles }: SampleYear): boolean {
  const { from, paused, back } = troubles.rollback;
  if (fault === 'not onboarded') return week >= NEW_SOURCE_WEEK;
  if (fault === 'onboarded late') return (week >= from && week < paused) || week >= back;
  if (fault === 'retired') return week < RETIRED_WEEK;
  return fault !== 'silent' || week < JUDGED;
}

function validation(
  source: PlannedSource,
  week: number,
  year: SampleYear,
): Omit<Unplaced<PassRate>, 'week' | 'source'> {
  const { random } = year;
  const volume = source.volume * season(week) * growth(source, week, year);
  const submitted = Math.round(around(volume, 0.04, random));
  const rate = trueRate(source, week, year) + 0.003 * wobble(random);
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

/** The share of its volume that a source brings by now. */
function growth({ fault }: PlannedSource, week: number, { troubles }: SampleYear): number {
  const { from, paused, back } = troubles.rollback;
  if (fault === 'not onboarded') return 0.15 + 0.85 * ramp(week, NEW_SOURCE_WEEK);
  if (fault !== 'onboarded late') return 1;
  return week >= back ? 0.6 : 0.3 + 0.7 * swell(week, from, paused);
}

function trueRate({ fault }: PlannedSource, week: number, { troubles }: SampleYear): number {
  const { from, paused } = troubles.rollback;
  if (fault === 'not onboarded') return 0.9 - 0.11 * ramp(week, NEW_SOURCE_WEEK);
  if (fault === 'onboarded late')
    return week < paused ? 0.89 - 0.1 * swell(week, from, paused) : 0.95;
  if (fault === 'two weeks below' && week >= JUDGED - 1) return 0.888;
  if (fault === 'silent' && isDip(week, troubles)) return 0.86;
  if (fault === 'one week below' && week === JUDGED) return 0.9;
  return 0.955;
}

function isDip(week: number, { dip }: Troubles): boolean {
  return week === dip || week === dip + 1;
}

/** Stages by week: a campaign early in the year; in the judged week one stage lets far fewer through. */
export function pipelineRecords({
  plan,
  motion,
  weeks,
  troubles,
  random,
}: SampleYear): Unplaced<PipelineRow>[] {
  return weeks.flatMap((week, index) =>
    plan.stages.map(([stage, volume, share, days], position) => {
      const campaign = index === troubles.campaign && position === 0 ? 1.35 : 1;
      const volumeIn = around(volume * season(index) * campaign, 0.02, random);
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

/** The classes of the model, with those that noise creep adds; none is retired yet. */
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

/** Class with the week from which it is there and the one from which it is not. */
type AddedClass = readonly [name: string, from: number, until: number];

function addedClasses({ plan, drift, troubles }: SampleYear): AddedClass[] {
  if (!drift.has('noise creep')) return [];
  const { classes, mended } = troubles.inflation;
  return [
    ...plan.retiredClasses.map((name, index) => [name, classes[index] ?? 0, mended] as const),
    ...plan.addedClasses.map(
      (name, index) => [name, CLASS_WEEKS[index] ?? JUDGED, Infinity] as const,
    ),
  ];
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
    ...added
      .filter(([, from, until]) => index >= from && index < until)
      .map(([name]) => row(week, index, name, 330, 0.11)),
  ]);
}

/**
 * Accounts or cohorts as they are known on a day: each is heard of every few days, until at the end of
 * the year two go dark for more than thirty.
 */
export function dormancyRecords(
  { plan, motion, asOf }: SampleYear,
  day: IsoDate,
): Unplaced<DormancySubject>[] {
  return plan.dormancySubjects.map((subject, index) => {
    const silentSince = index < 2 ? addDays(asOf, -(38 + 9 * index)) : asOf;
    const lastDay = day < silentSince ? day : silentSince;
    const pace = 9 + index;
    const heard = index < 2 && day >= silentSince ? 0 : (toEpochDay(lastDay) + 3 * index) % pace;
    return {
      subject,
      motion,
      kind: motion === 'B2B' ? 'Account' : 'Cohort',
      lastSignalOn: addDays(lastDay, -heard),
    };
  });
}

/** Handoffs by week: inflation lets the offered volume grow and acceptance sink. */
export function handoffRecords(year: SampleYear): Unplaced<Handoff>[] {
  const { plan, motion, weeks, random } = year;
  return weeks.map((week, index) => {
    const offered = Math.round(
      around(plan.offered * (1 + 0.3 * inflation(year, index)), 0.015, random),
    );
    const accepted = Math.round(offered * (acceptance(year, index) + 0.004 * wobble(random)));
    const followedUpInSla = Math.round(accepted * Math.min(1, around(0.975, 0.006, random)));
    return { week, motion, offered, accepted, followedUpInSla };
  });
}

/** How far the definition has widened, from 0 to 1: once before a quarterly, and again at the end. */
function inflation({ drift, troubles }: SampleYear, week: number): number {
  if (!drift.has('inflation')) return 0;
  const { from, mended } = troubles.inflation;
  return week < mended ? swell(week, from, mended) : ramp(week, INFLATION_WEEK);
}

function acceptance(year: SampleYear, week: number): number {
  const { plan, drift } = year;
  if (drift.has('inflation')) return plan.acceptance - 0.13 * inflation(year, week);
  return drift.has('fragmentation') && week >= JUDGED - 1 ? 0.55 : plan.acceptance;
}

/** The codes that are agreed on a day. */
export function rejectionCodeRecords(
  { plan, motion, weeks, troubles }: SampleYear,
  day: IsoDate,
): Unplaced<RejectionCode>[] {
  const listed = (weeks[troubles.listedCode + 4] ?? '') <= day ? [plan.listedCode] : [];
  return [...plan.codes, ...listed].map((code) => ({ ...code, motion }));
}

/**
 * Rejections by week and code: one code for two weeks of the year that nobody knew then, and a novel
 * one in three of the last four weeks.
 */
export function rejectionRecords(year: SampleYear): Unplaced<Rejection>[] {
  const { plan, motion, weeks, troubles, random } = year;
  return weeks.flatMap((week, index) => {
    const rejected = plan.offered * (1 - acceptance(year, index));
    const inflated = inflation(year, index);
    const weights = plan.codes.map((_, position) => (position === 1 ? 1 + 1.6 * inflated : 1));
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const known = plan.codes.map(({ code }, position) => {
      const share = (weights[position] ?? 0) / all;
      return { week, motion, code, count: Math.round(around(rejected * share, 0.05, random)) };
    });
    const isListed = index === troubles.listedCode || index === troubles.listedCode + 3;
    const isNovel = year.drift.has('fragmentation') && index >= JUDGED - 3 && index !== JUDGED - 1;
    return [
      ...known,
      ...(isListed
        ? [{ week, motion, code: plan.listedCode.code, count: between(3, 9, random) }]
        : []),
      ...(isNovel ? [{ week, motion, code: plan.novelCode, count: between(4, 11, random) }] : []),
    ];
  });
}
