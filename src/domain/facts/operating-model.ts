/** Facts of M1 and Q1: how the pass rate went, what went live, which numbers are in force, what drifted. */
import { isLater, isOnboarded } from '../as-of-state.js';
import { quarterOf } from '../calendar-quarter.js';
import { ratesOf } from '../drift/mode-judgement.js';
import { firstByKey } from '../natural-key.js';
import type { ReviewRecord, Snapshot } from '../records.js';
import type { RuleContext } from '../rules/rule.js';
import { SETTINGS } from '../settings.js';
import { motionsInUse } from '../targets.js';
import { formatCount, formatFigure, formatNumber, formatRate, listOf } from '../wording.js';
import type { Facts } from './facts.js';
import { isThisMonth, MONTH_DAYS } from './facts.js';
import { seriesText, twelveWeeks } from './twelve-weeks.js';

function wentLive(snapshot: Snapshot, context: RuleContext): string {
  const fresh = [...firstByKey(snapshot.sources, (row) => row.source).values()]
    .filter((source) => source.state === 'Live' && isThisMonth(source.liveSince, context))
    .sort((a, b) => (a.source < b.source ? -1 : 1))
    .map((source) => {
      const onboarding = isOnboarded(source, context.asOf) ? 'onboarded' : 'not onboarded';
      return `${source.source} (${source.motion}, ${source.liveSince}, ${onboarding})`;
    });
  const when = `in the last ${MONTH_DAYS} days`;
  return fresh.length === 0
    ? `No source went live ${when}.`
    : `Went live ${when}: ${listOf(fresh)}.`;
}

/** Variances that the weeklies logged for this root-cause review. */
function loggedVariances(snapshot: Snapshot, context: RuleContext): string[] {
  const logged = [...firstByKey(snapshot.escalations, (row) => row.escalationId).values()].filter(
    (row) => row.kind === 'Log variance' && isThisMonth(row.raisedOn, context),
  );
  if (logged.length === 0) return [];
  const open = logged.filter((row) => row.state === 'Open').length;
  return [
    `${formatCount(logged.length, 'variance')} logged in the last ${MONTH_DAYS} days, ${open} of them still open.`,
  ];
}

/** M1: the pass rate of each motion week by week, sources that went live, logged variances. */
export const integrityFacts: Facts = (snapshot, context) => {
  const rates = twelveWeeks(snapshot, context).flatMap(({ motion, series }) => {
    const text = seriesText(ratesOf(series, 'passed', 'submitted'));
    return text === null ? [] : [`${motion} pass rate, 12 weeks to the judged one: ${text}.`];
  });
  return [...rates, wentLive(snapshot, context), ...loggedVariances(snapshot, context)];
};

function targetFact(context: RuleContext): string[] {
  return motionsInUse(context.targets).map((motion) => {
    const target = context.targets[motion];
    const volume = (value: number | null) => (value === null ? 'not set' : formatNumber(value));
    return [
      `${motion} in force: pass rate ${formatRate(target.passRateTarget)}`,
      `acceptance ${formatRate(target.acceptanceBaseline)}`,
      `dormancy ${formatRate(target.dormancyRateThreshold)}`,
      ...(motion === 'B2C' ? [`mismatch ${formatRate(target.mismatchTolerance)}`] : []),
      `handoff SLA ${formatFigure(target.handoffSlaHours)} h`,
      `volume a quarter ${volume(target.quarterlyVolumeTarget)}`,
      `capacity ${volume(target.quarterlyCapacity)}.`,
    ].join(', ');
  });
}

/** Settings that a quarterly changed; all others are as they were delivered. */
function settingFact({ settings }: RuleContext): string {
  const changed = SETTINGS.filter(({ key, default: value }) => settings[key] !== value).map(
    ({ key, label, unit, default: value }) => {
      const text = unit === 'ratio' ? formatRate : formatFigure;
      return `${label} ${text(settings[key])} (default ${text(value)})`;
    },
  );
  return changed.length === 0
    ? 'Every setting is at its default.'
    : `Settings that differ from their defaults: ${changed.join(', ')}.`;
}

function firedModes(snapshot: Snapshot, { reviewId, heldOn }: ReviewRecord): string {
  const fired = snapshot.reviewFindings
    .filter((row) => row.reviewId === reviewId && row.rule === 'M1.drift' && row.state === 'fired')
    .map((row) => row.subject)
    .sort();
  const told = fired.length === 0 ? 'no drift mode fired' : [...new Set(fired)].join(', ');
  return `Monthly of ${heldOn}: ${told}.`;
}

/** Q1: the numbers in force, and which drift modes each monthly of the quarter found. */
export const recalibrationFacts: Facts = (snapshot, context) => {
  const { from, until } = quarterOf(context.judgedWeek, context.settings.quarterStartMonth);
  const monthlies = [...firstByKey(snapshot.reviews, (row) => row.reviewId).values()]
    .filter(({ review, heldOn }) => review === 'monthly' && heldOn >= from && heldOn < until)
    .filter(({ heldOn }) => !isLater(heldOn, context.asOf))
    .sort((a, b) => (a.heldOn < b.heldOn ? -1 : 1))
    .map((record) => firedModes(snapshot, record));
  return [...targetFact(context), settingFact(context), ...monthlies];
};
