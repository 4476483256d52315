/** W3.pass-rate and W3.new-source: each live source against the target of its motion. */
import { hasBegunBy, isOnboarded } from '../as-of-state.js';
import type { Finding, FindingState } from '../finding.js';
import { firstByKey } from '../natural-key.js';
import { passCountsOf } from '../pass-counts.js';
import { doubtOf, rateBeside } from '../rate-evidence.js';
import type { PassRate, Snapshot, Source } from '../records.js';
import { isBelow } from '../tolerance.js';
import { windowOf } from '../week-window.js';
import { formatNumber, formatRate } from '../wording.js';
import type { RuleContext } from './rule.js';
import { findingOf } from './rule.js';

/** Why a live source has no rate. No row and no submissions are both silence. */
function silenceOf(row: PassRate | undefined, week: string): string {
  if (row === undefined) return `silent: no row for the week of ${week}`;
  if (row.submitted === null || row.submitted === 0) {
    return `silent: no submissions in the week of ${week}`;
  }
  if (row.passed === null) return `no count of passed records in the week of ${week}`;
  return `the counts of the week of ${week} cannot be: passed ${formatNumber(row.passed)} of ${formatNumber(row.submitted)}`;
}

/** One source with its rows of the week before and of the judged week. */
interface Case {
  readonly source: Source;
  readonly before: PassRate | undefined;
  readonly judged: PassRate | undefined;
  readonly target: number;
  readonly week: string;
}

function judgeOnboarded({ source, before, judged, target, week }: Case): Finding {
  const now = passCountsOf(judged);
  const last = passCountsOf(before);
  const below = now !== null && isBelow(now.rate, target);
  const twice = below && last !== null && isBelow(last.rate, target);
  const about = {
    subject: source.source,
    motion: source.motion,
    threshold: target,
    at: locate(judged, source),
  };
  if (now === null) {
    const evidence = `${silenceOf(judged, week)}, target ${formatRate(target)}`;
    return findingOf('W3.pass-rate', { ...about, state: 'no-data', measured: null, evidence });
  }
  const missed: FindingState = twice ? 'fired' : 'watch';
  const state = below ? missed : 'clear';
  const value = `${rateBeside(now.rate, target)}, target ${formatRate(target)}`;
  const length = twice ? 'second week below' : 'first week below';
  const evidence = below
    ? `${value}, ${length}, ${doubtOf(now.passed, now.submitted, target)}`
    : `${value}, n = ${formatNumber(now.submitted)}`;
  return findingOf('W3.pass-rate', { ...about, state, measured: now.rate, evidence });
}

function judgeNew({ source, judged, target, week }: Case, tolerance: number): Finding {
  const now = passCountsOf(judged);
  const bar = target - tolerance;
  const held = `${formatRate(bar)} (target ${formatRate(target)} less tolerance ${formatRate(tolerance)})`;
  const onboarding = `onboarding ${source.onboarding === 'Complete' ? 'not complete yet' : source.onboarding.toLowerCase()}`;
  const about = {
    subject: source.source,
    motion: source.motion,
    threshold: bar,
    at: locate(judged, source),
  };
  if (now === null) {
    const evidence = `${silenceOf(judged, week)}, ${onboarding}, to reach ${held}`;
    return findingOf('W3.new-source', { ...about, state: 'no-data', measured: null, evidence });
  }
  const below = isBelow(now.rate, bar);
  const doubt = below
    ? doubtOf(now.passed, now.submitted, bar)
    : `n = ${formatNumber(now.submitted)}`;
  return findingOf('W3.new-source', {
    ...about,
    state: below ? 'fired' : 'clear',
    measured: now.rate,
    evidence: `${rateBeside(now.rate, bar)}, to reach ${held}, ${onboarding}, ${doubt}`,
  });
}

function locate(judged: PassRate | undefined, source: Source): Finding['at'] {
  return judged === undefined
    ? { tab: 'Sources', row: source.row }
    : { tab: 'Pass Rates', row: judged.row };
}

/** Submissions of a source without a readable row in Sources have no target to be held to. */
function judgeUnknown(row: PassRate): Finding {
  const now = passCountsOf(row);
  const rate =
    now === null ? 'no rate' : `${formatRate(now.rate)}, n = ${formatNumber(now.submitted)}`;
  return findingOf('W3.pass-rate', {
    subject: row.source,
    motion: null,
    state: 'no-data',
    measured: null,
    threshold: null,
    evidence: `${rate}, but Sources has no readable row for it, so that no target applies`,
    at: { tab: 'Pass Rates', row: row.row },
  });
}

/**
 * Judges each source that is Live since the judged week or earlier. Onboarded, it is held to the
 * target of its motion: below it is watched, below it two weeks running fires. Not onboarded, it is
 * held to target less tolerance under W3.new-source, where below fires at once. A source without a
 * rate is no data, and silent when it submitted nothing. Measured: the rate of the judged week.
 */
export function passRate(snapshot: Snapshot, context: RuleContext): Finding[] {
  const { asOf, judgedWeek: week, settings, targets } = context;
  const { bySubject } = windowOf(snapshot.passRates, week, 2, (row) => row.source);
  const sources = firstByKey(snapshot.sources, (row) => row.source);
  const findings: Finding[] = [];
  for (const source of sources.values()) {
    if (source.state !== 'Live' || !hasBegunBy(source.liveSince, week)) continue;
    const [before, judged] = bySubject.get(source.source)?.rows ?? [];
    const target = targets[source.motion].passRateTarget;
    const one: Case = { source, before, judged, target, week };
    findings.push(
      isOnboarded(source, asOf)
        ? judgeOnboarded(one)
        : judgeNew(one, source.tolerance ?? settings.newSourceTolerance),
    );
  }
  for (const [name, { rows }] of bySubject) {
    const judged = rows[1];
    if (judged !== undefined && !sources.has(name)) findings.push(judgeUnknown(judged));
  }
  return findings;
}
