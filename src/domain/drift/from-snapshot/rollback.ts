/** Drift mode 1 from the records: which source was let past the gate, and what it costs. */
import { hasBegunBy, isOnboarded } from '../../as-of-state.js';
import { daysBetween } from '../../calendar.js';
import { firstByKey } from '../../natural-key.js';
import type { PassCounts } from '../../pass-counts.js';
import { passCountsOf } from '../../pass-counts.js';
import { rateBeside } from '../../rate-evidence.js';
import type { PassRate, Source } from '../../records.js';
import { TREND_WEEKS, trendOf } from '../../statistics/trend.js';
import { isBelow } from '../../tolerance.js';
import { windowOf } from '../../week-window.js';
import { formatCount, formatRate, listOf } from '../../wording.js';
import { ratesOf } from '../mode-judgement.js';
import { trendEvidence } from '../trend-evidence.js';
import type { MotionView, RecordJudgement } from './motion-view.js';

interface Culprit {
  readonly source: string;
  /** Its latest rate of the last twelve weeks; a fraction. */
  readonly rate: number;
  /** What is wrong with its onboarding. */
  readonly fault: string;
}

/** Why a live source is no source of the agreed model; null where it was onboarded before it went live. */
function onboardingFault(source: Source, { asOf }: MotionView['context']): string | null {
  if (!isOnboarded(source, asOf)) {
    return source.onboarding === 'Complete'
      ? 'onboarding not complete yet'
      : `onboarding ${source.onboarding.toLowerCase()}`;
  }
  const { liveSince, onboardedOn } = source;
  if (liveSince === null || onboardedOn === null || onboardedOn <= liveSince) return null;
  return `onboarded ${formatCount(daysBetween(liveSince, onboardedOn), 'day')} after it went live`;
}

type SourceRows = ReadonlyMap<string, { readonly rows: readonly (PassRate | undefined)[] }>;

function latestRate(rows: readonly (PassRate | undefined)[]): number | null {
  const rates = rows.map((row) => passCountsOf(row)?.rate ?? null);
  return rates.filter((rate) => rate !== null).at(-1) ?? null;
}

/** Live sources of the motion that bypassed onboarding and whose latest rate is below target, worst first. */
function culpritsOf(view: MotionView, sources: readonly Source[], bySource: SourceRows): Culprit[] {
  const target = view.context.targets[view.motion].passRateTarget;
  return sources
    .flatMap((source): Culprit[] => {
      const isLive =
        source.state === 'Live' && hasBegunBy(source.liveSince, view.context.judgedWeek);
      const fault = isLive ? onboardingFault(source, view.context) : null;
      const rate = latestRate(bySource.get(source.source)?.rows ?? []);
      if (fault === null || rate === null || !isBelow(rate, target)) return [];
      return [{ source: source.source, rate, fault }];
    })
    .sort((a, b) => a.rate - b.rate || (a.source < b.source ? -1 : 1));
}

/** Σ passed ÷ Σ submitted; null where nothing was submitted. */
function pooledRate(counts: readonly PassCounts[]): number | null {
  const sum = (of: (one: PassCounts) => number) => counts.reduce((all, one) => all + of(one), 0);
  const submitted = sum((one) => one.submitted);
  return submitted === 0 ? null : sum((one) => one.passed) / submitted;
}

/** The pass rate of the judged week with the culprits and without them. */
function withAndWithout(
  view: MotionView,
  sources: readonly Source[],
  bySource: SourceRows,
  culprits: readonly Culprit[],
): string {
  const blamed = new Set(culprits.map((one) => one.source));
  const counts = sources.flatMap((source) => {
    const own = passCountsOf(bySource.get(source.source)?.rows.at(-1));
    return own === null ? [] : [{ ...own, isBlamed: blamed.has(source.source) }];
  });
  const target = view.context.targets[view.motion].passRateTarget;
  const whole = pooledRate(counts);
  if (whole === null) return 'no pass rate in the judged week';
  const rest = pooledRate(counts.filter((one) => !one.isBlamed));
  const told = `pass rate of the judged week ${rateBeside(whole, target)}, target ${formatRate(target)}`;
  if (culprits.length === 0) return told;
  if (rest === null) return `${told}, no other source submitted`;
  if (counts.every((one) => !one.isBlamed)) return `${told}, with nothing from them in that week`;
  const them = culprits.length === 1 ? 'it' : 'them';
  return `${told}, without ${them} ${rateBeside(rest, target)}`;
}

/**
 * Slipping is a pooled pass rate that declines over twelve weeks, or a source that fires W3.pass-rate
 * or W3.new-source. Slipping with a culprit (live, onboarding not complete or completed after it went
 * live, latest rate of the twelve weeks below target) fires; slipping alone is watched.
 */
export function judgeRollbackOf(view: MotionView): RecordJudgement {
  const { snapshot, context, motion, series, sourceFindings } = view;
  const trend = trendOf(ratesOf(series, 'passed', 'submitted'));
  const fired = sourceFindings.filter((finding) => finding.state === 'fired');
  const told = trendEvidence('pass rate', trend);
  const isBlind = sourceFindings.every((finding) => finding.state === 'no-data');
  if (trend.direction === 'not enough data' && isBlind) {
    return {
      state: 'no-data',
      evidence: `${told}, and no source can be held to a target`,
      about: [],
    };
  }
  const sources = [...firstByKey(snapshot.sources, (row) => row.source).values()].filter(
    (source) => source.motion === motion,
  );
  const { bySubject } = windowOf(
    snapshot.passRates,
    context.judgedWeek,
    TREND_WEEKS,
    (row) => row.source,
  );
  const isSlipping = trend.direction === 'declining' || fired.length > 0;
  const culprits = isSlipping ? culpritsOf(view, sources, bySubject) : [];
  const named = culprits.map(
    ({ source, rate, fault }) => `${source} (${formatRate(rate)}, ${fault})`,
  );
  const parts = [
    told,
    fired.length === 0
      ? 'no source fired in W3'
      : `${formatCount(fired.length, 'source')} fired in W3: ${listOf(fired.map((one) => one.subject))}`,
    ...(culprits.length > 0 ? [`live past the gate: ${listOf(named)}`] : []),
    ...(isSlipping && culprits.length === 0
      ? ['no source below target went live without onboarding']
      : []),
    withAndWithout(view, sources, bySubject, culprits),
  ];
  const state = culprits.length > 0 ? 'fired' : 'watch';
  return {
    state: isSlipping ? state : 'clear',
    evidence: parts.join('; '),
    about: culprits.map((one) => one.source),
  };
}
