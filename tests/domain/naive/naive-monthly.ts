/** The rules of the monthly, a second time: each as its definition reads, by filtering whole tables. */
import type { Motion } from '../../../src/domain/vocabulary.js';
import { above, below, dayNumber, naiveTrend, sum } from './naive-arithmetic.js';
import type { Verdict, View } from './naive-view.js';
import { blank, firedLastMonth, onboardedBy, targetOf } from './naive-view.js';
import { dayAfter } from './random-snapshot.js';

/** No data where nothing was measured, else fired or clear; only what fired goes somewhere. */
function verdict(
  rule: string,
  subject: string,
  measured: number | null,
  fires: (measured: number) => boolean,
  to: string | null = null,
): Verdict {
  if (measured === null) return { rule, subject, state: 'no-data', measured, goesTo: null };
  const fired = fires(measured);
  return {
    rule,
    subject,
    state: fired ? 'fired' : 'clear',
    measured,
    goesTo: fired ? to : null,
  };
}

/** Passed and submitted of a source's week; null where there is no rate. */
export function rateOf(view: View, source: string, week: string): [number, number] | null {
  const row = view.data.passRates.find((one) => one.source === source && one.week === week);
  if (row === undefined || row.passed === null || !row.submitted) return null;
  return [row.passed, row.submitted];
}

/** Σ passed ÷ Σ submitted of a motion by week. */
export function pooledRates(view: View, motion: Motion): (number | null)[] {
  const sources = view.data.sources.filter((one) => one.motion === motion);
  return view.last(12).map((week) => {
    const own = sources.map((one) => rateOf(view, one.source, week) ?? [0, 0]);
    const submitted = sum(own.map((one) => one[1] ?? 0));
    return submitted === 0 ? null : sum(own.map((one) => one[0] ?? 0)) / submitted;
  });
}

function trendVerdict(
  rule: string,
  subject: string,
  weeks: readonly (number | null)[],
  to: string | null,
): Verdict {
  const { direction, slope } = naiveTrend(weeks);
  const fires = () => direction === 'declining';
  return verdict(rule, subject, direction === 'no-data' ? null : slope, fires, to);
}

function rollback(view: View, motion: Motion): Verdict {
  const submittedBy = (name: string) =>
    view.data.passRates.find((row) => row.source === name && row.week === view.monday)?.submitted ??
    0;
  const own = view.data.sources.filter((one) => one.motion === motion);
  const past = own.filter(
    (one) =>
      one.state === 'Live' &&
      (one.liveSince === null || one.liveSince <= view.sunday) &&
      !onboardedBy(one, view.day),
  );
  const whole = sum(own.map((one) => submittedBy(one.source)));
  const share = whole === 0 ? null : sum(past.map((one) => submittedBy(one.source))) / whole;
  const to = firedLastMonth(view, 'M1.rollback', motion) ? 'Q1' : null;
  return verdict('M1.rollback', motion, share, (m) => above(m, view.settings.rollbackShare), to);
}

function sourceAudit(view: View): Verdict[] {
  return view.data.sources
    .filter((one) => one.liveSince !== null && one.liveSince <= view.day)
    .filter((one) => (one.liveSince ?? '') >= dayAfter(view.day, -31))
    .map((one) => {
      const age = dayNumber(view.day) - dayNumber(one.liveSince ?? '');
      return verdict('M1.source-audit', one.source, age, () => !onboardedBy(one, view.day));
    });
}

/** Motion, class and model rate of what is judged: in use, or seen in the judged week and not listed. */
function classesOf(view: View): { motion: Motion; name: string; model: number | null }[] {
  const { signalClasses, signals } = view.data;
  const listed = signalClasses
    .filter((one) => one.introducedOn === null || one.introducedOn <= view.sunday)
    .filter((one) => one.retiredOn === null || one.retiredOn > view.day)
    .map((one) => ({ motion: one.motion, name: one.class, model: one.modelRate }));
  const unlisted = signals
    .filter((one) => one.week === view.monday)
    .filter((one) => !signalClasses.some((c) => c.class === one.class && c.motion === one.motion))
    .map((one) => ({ motion: one.motion, name: one.class, model: null }));
  return [...listed, ...unlisted];
}

function signals(view: View): Verdict[] {
  return classesOf(view).flatMap(({ motion, name, model }) => {
    const subject = `${motion} / ${name}`;
    const weeks = view.last(12).map((week) => {
      const row = view.data.signals.find(
        (one) => one.week === week && one.motion === motion && one.class === name,
      );
      if (row === undefined || row.captured === null || row.qualified === null) return [0, 0];
      return [row.qualified, row.captured];
    });
    const qualified = sum(weeks.map((week) => week[0] ?? 0));
    const captured = sum(weeks.map((week) => week[1] ?? 0));
    const fall = !model || captured === 0 ? null : 1 - qualified / captured / model;
    const rates = weeks.map(([some = 0, all = 0]) => (all === 0 ? null : some / all));
    return [
      verdict('M2.class', subject, fall, (measured) => above(measured, view.settings.signalFall)),
      trendVerdict('M2.decay', subject, rates, 'Q2'),
    ];
  });
}

function dormancy(view: View, motion: Motion): Verdict {
  const all = view.data.dormancy
    .filter((one) => one.motion === motion)
    .filter((one) => one.lastSignalOn === null || one.lastSignalOn <= view.day);
  const dated = all.flatMap((one) => (one.lastSignalOn === null ? [] : [one.lastSignalOn]));
  const dark = dated.filter((day) => dayNumber(view.day) - dayNumber(day) > 30);
  const rate = dated.length === 0 ? null : dark.length / all.length;
  const limit = targetOf(view, motion).dormancy;
  const to = firedLastMonth(view, 'M2.dormancy-rate', motion) ? 'Q2' : null;
  return verdict('M2.dormancy-rate', motion, rate, (measured) => above(measured, limit), to);
}

/** Age in days of each dispute that is open at the as-of date. */
export function openDisputes(view: View): { id: string; motion: Motion; age: number }[] {
  return view.data.disputes
    .filter((one) => one.raisedOn <= view.day)
    .filter(
      (one) =>
        one.state === 'Open' ||
        (one.state === 'Resolved' && one.resolvedOn !== null && one.resolvedOn > view.day),
    )
    .map((one) => ({
      id: one.disputeId,
      motion: one.motion,
      age: dayNumber(view.day) - dayNumber(one.raisedOn),
    }));
}

/** What would be clear is watched. */
function watched(one: Verdict): Verdict {
  return one.state === 'clear' ? { ...one, state: 'watch' } : one;
}

function disputes(view: View): Verdict[] {
  const limit = view.settings.disputeDays;
  return openDisputes(view).map(({ id, age }) =>
    watched(verdict('M3.dispute', id, age, (measured) => measured > limit, 'Q3')),
  );
}

function handoffs(view: View, motion: Motion): Verdict[] {
  const rows = view.data.handoffs.filter(
    (one) => one.motion === motion && view.last(4).includes(one.week),
  );
  const both = rows.filter((one) => one.offered !== null && one.accepted !== null);
  const offered = sum(both.map((one) => one.offered ?? 0));
  const rate = offered === 0 ? null : sum(both.map((one) => one.accepted ?? 0)) / offered;
  const counted = rows.filter((one) => one.accepted !== null && one.followedUpInSla !== null);
  const accepted = sum(counted.map((one) => one.accepted ?? 0));
  const inTime = sum(counted.map((one) => one.followedUpInSla ?? 0));
  const inSla = accepted === 0 ? null : inTime / accepted;
  const baseline = targetOf(view, motion).acceptance;
  const sla = verdict('M3.sla', motion, inSla, (measured) => below(measured, 0.95));
  return [
    verdict('M3.acceptance', motion, rate, (measured) => below(measured, baseline)),
    inTime < accepted ? watched(sla) : sla,
  ];
}

function risks(view: View): Verdict[] {
  return view.data.risks
    .filter((one) => one.state !== 'Closed')
    .filter((one) => one.raisedOn === null || one.raisedOn <= view.day)
    .flatMap((one) => {
      const missing = [one.owner, one.mitigation, one.reviewOn].filter(blank).length;
      const late = one.reviewOn === null ? null : dayNumber(view.day) - dayNumber(one.reviewOn);
      return [
        verdict('M4.incomplete', one.riskId, missing, (measured) => measured > 0),
        verdict('M4.overdue', one.riskId, late, (measured) => measured > 0, 'Q4'),
      ];
    });
}

function actions(view: View): Verdict[] {
  return view.data.actions
    .filter((one) => one.raisedOn === null || one.raisedOn <= view.day)
    .filter((one) => one.state === 'Open' || (one.doneOn !== null && one.doneOn > view.day))
    .map((one): Verdict => {
      const late = one.dueOn === null ? null : dayNumber(view.day) - dayNumber(one.dueOn);
      const silent = late !== null && late > 0 && blank(one.update);
      return {
        rule: 'M5.accountability',
        subject: one.actionId,
        state: blank(one.owner) || silent ? 'fired' : 'clear',
        measured: blank(one.owner) && !silent ? null : late,
        goesTo: null,
      };
    });
}

/** Every rule of the monthly but the drift modes and what is ours beside the criteria. */
export function naiveMonthly(view: View): Verdict[] {
  const byMotion = view.motions.flatMap((motion) => [
    trendVerdict('M1.trend', motion, pooledRates(view, motion), null),
    rollback(view, motion),
    dormancy(view, motion),
    ...handoffs(view, motion),
  ]);
  return [
    ...byMotion,
    ...sourceAudit(view),
    ...signals(view),
    ...disputes(view),
    ...risks(view),
    ...actions(view),
  ];
}
