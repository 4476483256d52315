/** One row per week and motion from the measured tabs: the engine in the shape that the modes read. */
import { hasBegunBy, isDisputeOpen, isOnboarded } from '../as-of-state.js';
import type { IsoDate } from '../calendar.js';
import { addDays } from '../calendar.js';
import { firstByKey } from '../natural-key.js';
import type { Snapshot, Source } from '../records.js';
import { isNovel } from '../rules/novel-code.js';
import type { MotionTargets } from '../targets.js';
import type { Motion } from '../vocabulary.js';
import { MOTIONS } from '../vocabulary.js';
import { subjectOf } from '../wording.js';
import type { EngineWeek } from './engine-week.js';

/** What a row is made of. */
export type EngineRecords = Pick<
  Snapshot,
  | 'sources'
  | 'passRates'
  | 'signalClasses'
  | 'signals'
  | 'handoffs'
  | 'rejectionCodes'
  | 'rejections'
  | 'disputes'
>;

/** Sums of a part and its whole over the rows that have both. */
interface Pair {
  part: number;
  whole: number;
}

/** What the measured rows of one week and motion add up to; null until a row says something. */
interface Sums {
  readonly week: IsoDate;
  readonly motion: Motion;
  passed: Pair | null;
  qualified: Pair | null;
  offered: number | null;
  accepted: number | null;
  novelCodes: number | null;
}

/** A part without its whole, or above it, would make a rate that nobody measured. */
function added(pair: Pair | null, part: number | null, whole: number | null): Pair | null {
  if (part === null || whole === null || part < 0 || part > whole) return pair;
  return { part: (pair?.part ?? 0) + part, whole: (pair?.whole ?? 0) + whole };
}

class WeekSums {
  private readonly byKey = new Map<string, Sums>();

  of(week: IsoDate, motion: Motion): Sums {
    const key = `${week} ${motion}`;
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const blank = { passed: null, qualified: null, offered: null, accepted: null };
    const made: Sums = { week, motion, ...blank, novelCodes: null };
    this.byKey.set(key, made);
    return made;
  }

  /** By week, then by motion in their usual order. */
  inOrder(): Sums[] {
    return [...this.byKey.values()].sort((a, b) => {
      if (a.week !== b.week) return a.week < b.week ? -1 : 1;
      return MOTIONS.indexOf(a.motion) - MOTIONS.indexOf(b.motion);
    });
  }
}

/** Adds up every measured row; of two rows of one key the first in the sheet counts. */
function sumsOf(records: EngineRecords, wanted: (week: IsoDate) => boolean): Sums[] {
  const sums = new WeekSums();
  const inWeeks = <Row extends { readonly week: IsoDate }>(rows: readonly Row[]) =>
    rows.filter((row) => wanted(row.week));
  const motionOf = new Map(
    [...firstByKey(records.sources, (row) => row.source)].map(([name, row]) => [name, row.motion]),
  );
  const passRates = firstByKey(inWeeks(records.passRates), (row) => `${row.week} ${row.source}`);
  for (const row of passRates.values()) {
    const motion = motionOf.get(row.source);
    if (motion === undefined) continue;
    const own = sums.of(row.week, motion);
    own.passed = added(own.passed, row.passed, row.submitted);
  }
  const classKey = (row: { motion: Motion; class: string; week: IsoDate }) =>
    `${row.week} ${subjectOf(row.motion, row.class)}`;
  for (const row of firstByKey(inWeeks(records.signals), classKey).values()) {
    const own = sums.of(row.week, row.motion);
    own.qualified = added(own.qualified, row.qualified, row.captured);
  }
  const handoffs = firstByKey(inWeeks(records.handoffs), (row) => `${row.week} ${row.motion}`);
  for (const row of handoffs.values()) {
    const own = sums.of(row.week, row.motion);
    own.offered = row.offered;
    own.accepted = row.accepted;
  }
  addNovelCodes(records, inWeeks(records.rejections), sums);
  return sums.inOrder();
}

/** Weeks without a row of Rejections are not known to be free of novel codes. */
function addNovelCodes(
  { rejectionCodes }: Pick<EngineRecords, 'rejectionCodes'>,
  rejections: EngineRecords['rejections'],
  sums: WeekSums,
): void {
  const codes = firstByKey(rejectionCodes, (row) => subjectOf(row.motion, row.code));
  const keyOf = (row: EngineRecords['rejections'][number]) =>
    `${row.week} ${subjectOf(row.motion, row.code)}`;
  for (const row of firstByKey(rejections, keyOf).values()) {
    if (row.count === null) continue;
    const own = sums.of(row.week, row.motion);
    const novel = row.count > 0 && isNovel(codes.get(subjectOf(row.motion, row.code)));
    own.novelCodes = (own.novelCodes ?? 0) + (novel ? 1 : 0);
  }
}

/** Live by the week's Sunday, with an onboarding that was not complete by then. */
function isNotOnboarded(source: Source, week: IsoDate): boolean {
  if (source.state !== 'Live' || !hasBegunBy(source.liveSince, week)) return false;
  return !isOnboarded(source, { date: addDays(week, 6) });
}

/**
 * One row for every week and motion in use of which Pass Rates, Signals, Handoffs or Rejections say
 * something, by week and motion. Each row holds what was so in its own week: it does not depend on
 * when it is made, but for the states that keep no date (a pause, an escalated dispute, a cause that
 * became known).
 * @param targetsAt the targets in force at a date; a week is held to those of its Sunday
 * @param weeks the weeks wanted; without it, all
 */
export function buildEngineWeeks(
  records: EngineRecords,
  targetsAt: (date: IsoDate) => MotionTargets,
  weeks?: readonly IsoDate[],
): EngineWeek[] {
  const wantedWeeks = weeks === undefined ? null : new Set(weeks);
  const sums = sumsOf(records, (week) => wantedWeeks?.has(week) ?? true);
  const sources = [...firstByKey(records.sources, (row) => row.source).values()];
  const classes = [
    ...firstByKey(records.signalClasses, (row) => subjectOf(row.motion, row.class)).values(),
  ];
  const disputes = [...firstByKey(records.disputes, (row) => row.disputeId).values()];
  return sums.flatMap((own): EngineWeek[] => {
    const { week, motion } = own;
    const sunday = addDays(week, 6);
    const target = targetsAt(sunday)[motion];
    if (!target.declared) return [];
    const ofMotion = <Row extends { readonly motion: Motion }>(
      rows: readonly Row[],
      holds: (row: Row) => boolean,
    ) => rows.filter((row) => row.motion === motion && holds(row)).length;
    const isWithin = (date: IsoDate | null) => date !== null && date >= week && date <= sunday;
    return [
      {
        week,
        motion,
        submitted: own.passed?.whole ?? null,
        passed: own.passed?.part ?? null,
        target: target.passRateTarget,
        offered: own.offered,
        accepted: own.accepted,
        captured: own.qualified?.whole ?? null,
        qualified: own.qualified?.part ?? null,
        classesIntroduced: ofMotion(classes, (row) => isWithin(row.introducedOn)),
        classesRetired: ofMotion(classes, (row) => isWithin(row.retiredOn)),
        sourcesNotOnboarded: ofMotion(sources, (row) => isNotOnboarded(row, week)),
        novelCodes: own.novelCodes,
        openDisputes: ofMotion(disputes, (row) => isDisputeOpen(row, { date: sunday })),
      },
    ];
  });
}
