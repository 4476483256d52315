/** The four drift modes, a second time: fired or watched as their definitions read. */
import type { Motion } from '../../../src/domain/vocabulary.js';
import { above, below, naiveTrend, sum } from './naive-arithmetic.js';
import { openDisputes, pooledRates, rateOf } from './naive-monthly.js';
import type { Verdict, View } from './naive-view.js';
import { blank, firedLastMonth, onboardedBy, targetOf } from './naive-view.js';
import { dayAfter } from './random-snapshot.js';

/** Fired, watched, or neither: whether the rest is clear or has no data the definitions leave open. */
export type ModeState = 'fired' | 'watch' | 'neither';

function liveSources(view: View, motion: Motion) {
  return view.data.sources.filter(
    (one) =>
      one.motion === motion &&
      one.state === 'Live' &&
      (one.liveSince === null || one.liveSince <= view.sunday),
  );
}

function validationRollback(view: View, motion: Motion): ModeState {
  const target = targetOf(view, motion).passRate;
  let slipping = naiveTrend(pooledRates(view, motion)).direction === 'declining';
  let culprits = 0;
  for (const source of liveSources(view, motion)) {
    const onboarded = onboardedBy(source, view.day);
    const tolerance = onboarded ? 0 : (source.tolerance ?? view.settings.newSourceTolerance);
    const low = (week: string) => {
      const rate = rateOf(view, source.source, week);
      return rate !== null && below(rate[0] / rate[1], target - tolerance);
    };
    if (low(view.monday) && (!onboarded || low(dayAfter(view.monday, -7)))) slipping = true;
    const late =
      source.liveSince !== null &&
      source.onboardedOn !== null &&
      source.onboardedOn > source.liveSince;
    const rates = view.last(12).map((week) => rateOf(view, source.source, week));
    const latest = rates.filter((rate) => rate !== null).pop();
    if ((!onboarded || late) && latest && below(latest[0] / latest[1], target)) culprits += 1;
  }
  if (!slipping) return 'neither';
  return culprits > 0 ? 'fired' : 'watch';
}

function handoffs(view: View, motion: Motion) {
  return view
    .last(12)
    .map((week) => view.data.handoffs.find((one) => one.week === week && one.motion === motion));
}

function thresholdInflation(view: View, motion: Motion): ModeState {
  const rows = handoffs(view, motion);
  const rates = rows.map((row) =>
    row?.offered && row.accepted !== null ? row.accepted / row.offered : null,
  );
  if (naiveTrend(rates).direction !== 'declining') return 'neither';
  const volume = naiveTrend(rows.map((row) => row?.offered ?? null)).direction;
  return volume === 'improving' ? 'fired' : 'watch';
}

function noiseCreep(view: View, motion: Motion): ModeState {
  const rates = view.last(12).map((week) => {
    const rows = view.data.signals.filter(
      (one) =>
        one.week === week &&
        one.motion === motion &&
        one.captured !== null &&
        one.qualified !== null,
    );
    const captured = sum(rows.map((one) => one.captured ?? 0));
    return captured === 0 ? null : sum(rows.map((one) => one.qualified ?? 0)) / captured;
  });
  if (naiveTrend(rates).direction !== 'declining') return 'neither';
  const [first = ''] = view.last(12);
  const within = (date: string | null) => date !== null && date >= first && date <= view.sunday;
  const classes = view.data.signalClasses.filter((one) => one.motion === motion);
  const introduced = classes.filter((one) => within(one.introducedOn)).length;
  const retired = classes.filter((one) => within(one.retiredOn)).length;
  return introduced > retired ? 'fired' : 'watch';
}

function fragmentation(view: View, motion: Motion): ModeState {
  const novelWeeks = view.last(4).filter((week) =>
    view.data.rejections.some((one) => {
      if (one.week !== week || one.motion !== motion || !one.count) return false;
      const listed = view.data.rejectionCodes.find(
        (code) => code.code === one.code && code.motion === motion,
      );
      return listed === undefined || blank(listed.knownCause);
    }),
  );
  const disputes = openDisputes(view).filter((one) => one.motion === motion);
  const ratified = view.data.definitions.filter(
    (one) =>
      one.motion === motion &&
      one.state === 'Ratified' &&
      !(one.ratifiedOn !== null && one.ratifiedOn > view.day),
  );
  const doubled = ratified.some((one) => ratified.some((o) => o !== one && o.term === one.term));
  const [before, now] = handoffs(view, motion)
    .slice(-2)
    .map((row) => {
      if (!row?.offered || row.accepted === null) return false;
      return above(1 - row.accepted / row.offered, targetOf(view, motion).mismatch);
    });
  const mismatched = motion === 'B2C' && before === true && now === true;
  const old = disputes.some((one) => one.age > view.settings.disputeDays);
  if (novelWeeks.length >= 2 || old || doubled || mismatched) return 'fired';
  return novelWeeks.length > 0 || disputes.length > 0 ? 'watch' : 'neither';
}

const MODES = {
  'Validation rollback': validationRollback,
  'MQL-threshold inflation': thresholdInflation,
  'Signal noise creep': noiseCreep,
  'Definition fragmentation': fragmentation,
};

/** By `motion / mode`: what the mode is now, and whether it was in the monthly before too. */
export function naiveDrift(view: View): Map<string, { now: ModeState; persistent: boolean }> {
  const said = new Map<string, { now: ModeState; persistent: boolean }>();
  for (const motion of view.motions) {
    for (const [name, judge] of Object.entries(MODES)) {
      const subject = `${motion} / ${name}`;
      const now = judge(view, motion);
      const persistent = now === 'fired' && firedLastMonth(view, 'M1.drift', subject);
      said.set(subject, { now, persistent });
    }
  }
  return said;
}

/** Q1.drift-frequency: the monthlies of the quarter that froze the mode as fired. */
export function naiveFrequency(view: View, from: string, until: string): Verdict[] {
  const monthlies = view.data.reviews.filter(
    (one) =>
      one.review === 'monthly' &&
      one.heldOn >= from &&
      one.heldOn < until &&
      one.heldOn <= view.day,
  );
  return view.motions.flatMap((motion) =>
    Object.keys(MODES).map((name): Verdict => {
      const subject = `${motion} / ${name}`;
      const count = monthlies.filter((review) =>
        view.data.reviewFindings.some(
          (one) =>
            one.reviewId === review.reviewId &&
            one.rule === 'M1.drift' &&
            one.subject === subject &&
            one.state === 'fired',
        ),
      ).length;
      const state = count > view.settings.driftExpected ? 'fired' : 'clear';
      const none = monthlies.length === 0;
      return {
        rule: 'Q1.drift-frequency',
        subject,
        state: none ? 'no-data' : state,
        measured: none ? null : count,
        goesTo: null,
      };
    }),
  );
}
