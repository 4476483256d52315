/** M1.rollback: submissions that came past the validation gate, from sources without onboarding. */
import { hasBegunBy, isOnboarded } from '../as-of-state.js';
import type { Finding } from '../finding.js';
import { firstByKey } from '../natural-key.js';
import type { Snapshot, Source } from '../records.js';
import { motionsInUse } from '../targets.js';
import { isAbove } from '../tolerance.js';
import type { Motion } from '../vocabulary.js';
import { windowOf } from '../week-window.js';
import { formatNumber, formatRate } from '../wording.js';
import { persistenceOf } from './persistence.js';
import type { RuleContext } from './rule.js';
import { findingOf } from './rule.js';

/** What one source submitted in the judged week. */
interface Submissions {
  readonly source: Source;
  readonly submitted: number;
}

function submissionsOf(
  snapshot: Pick<Snapshot, 'sources' | 'passRates'>,
  week: string,
): Submissions[] {
  const sources = firstByKey(snapshot.sources, (row) => row.source);
  const { bySubject } = windowOf(snapshot.passRates, week, 1, (row) => row.source);
  return [...bySubject].flatMap(([name, { rows }]) => {
    const source = sources.get(name);
    const submitted = rows[0]?.submitted ?? 0;
    return source === undefined || submitted <= 0 ? [] : [{ source, submitted }];
  });
}

function total(parts: readonly Submissions[]): number {
  return parts.reduce((sum, part) => sum + part.submitted, 0);
}

/** The sources behind the share, the largest first. */
function named(parts: readonly Submissions[]): string {
  const names = [...parts]
    .sort((a, b) => b.submitted - a.submitted || (a.source.source < b.source.source ? -1 : 1))
    .map(({ source, submitted }) => `${source.source} ${formatNumber(submitted)}`);
  return names.length === 0 ? '' : ` (${names.join(', ')})`;
}

function judge(motion: Motion, own: readonly Submissions[], context: RuleContext): Finding {
  const limit = context.settings.rollbackShare;
  const about = { subject: motion, motion, threshold: limit, at: null } as const;
  const whole = total(own);
  if (whole === 0) {
    const evidence = `nothing submitted in the week of ${context.judgedWeek}`;
    return findingOf('M1.rollback', { ...about, state: 'no-data', measured: null, evidence });
  }
  const past = own.filter(
    ({ source }) =>
      source.state === 'Live' &&
      hasBegunBy(source.liveSince, context.judgedWeek) &&
      !isOnboarded(source, context.asOf),
  );
  const measured = total(past) / whole;
  const value = `${formatRate(measured)} of ${formatNumber(whole)} submissions came from live sources without onboarding${named(past)}, threshold ${formatRate(limit)}`;
  if (!isAbove(measured, limit)) {
    return findingOf('M1.rollback', { ...about, state: 'clear', measured, evidence: value });
  }
  const { goesTo, words } = persistenceOf('M1.rollback', motion, context);
  const evidence = `${value}, ${words}`;
  return findingOf('M1.rollback', { ...about, state: 'fired', measured, evidence, goesTo });
}

/**
 * Judges each motion in use: the share of the judged week's submissions that came from sources live
 * by then whose onboarding is not complete, above 10 % fires. Fired in the previous monthly too it is
 * the sustained rollback that goes to the quarterly. Measured: the share; nothing submitted: no data.
 */
export function rollback(snapshot: Snapshot, context: RuleContext): Finding[] {
  const submissions = submissionsOf(snapshot, context.judgedWeek);
  return motionsInUse(context.targets).map((motion) =>
    judge(
      motion,
      submissions.filter(({ source }) => source.motion === motion),
      context,
    ),
  );
}
