/** Q1.drift-frequency: a drift mode that the quarter's monthlies found more often than expected. */
import type { IsoDate } from '../calendar.js';
import { quarterOf } from '../calendar-quarter.js';
import { DRIFT_MODES } from '../drift/drift-modes.js';
import type { Finding } from '../finding.js';
import { firstByKey } from '../natural-key.js';
import type { Snapshot } from '../records.js';
import { motionsInUse } from '../targets.js';
import { isAbove } from '../tolerance.js';
import { formatCount, formatFigure, subjectOf } from '../wording.js';
import type { RuleContext } from './rule.js';
import { findingOf } from './rule.js';

/** Days of the monthlies held in the quarter up to the as-of date, by review ID. */
function monthliesHeld(snapshot: Snapshot, context: RuleContext): Map<string, IsoDate> {
  const { from, until } = quarterOf(context.judgedWeek, context.settings.quarterStartMonth);
  const held = snapshot.reviews.filter(
    ({ review, heldOn }) =>
      review === 'monthly' && heldOn >= from && heldOn < until && heldOn <= context.asOf.date,
  );
  const records = [...firstByKey(held, (row) => row.reviewId)];
  return new Map(records.map(([id, { heldOn }]) => [id, heldOn]));
}

/** By subject of M1.drift: the days of the monthlies that froze it as fired, in order. */
function firings(
  snapshot: Snapshot,
  monthlies: ReadonlyMap<string, IsoDate>,
): Map<string, IsoDate[]> {
  const days = new Map<string, Set<IsoDate>>();
  for (const { reviewId, rule, subject, state } of snapshot.reviewFindings) {
    const heldOn = monthlies.get(reviewId);
    if (heldOn === undefined || rule !== 'M1.drift' || state !== 'fired') continue;
    days.set(subject, (days.get(subject) ?? new Set<IsoDate>()).add(heldOn));
  }
  return new Map([...days].map(([subject, dates]) => [subject, [...dates].sort()]));
}

function evidenceOf(fired: readonly IsoDate[], held: number, expected: number): string {
  if (held === 0) return 'no monthly was held in the quarter';
  const when = fired.length === 0 ? '' : ` (${fired.join(', ')})`;
  const monthlies = formatCount(held, 'monthly', 'monthlies');
  return `fired in ${fired.length} of ${monthlies} of the quarter${when}, expected at most ${formatFigure(expected)}`;
}

/**
 * Judges each mode of each motion in use: the number of monthlies of the quarter, held by the as-of
 * date, whose frozen record says that it fired; more than Settings expects fires. Without such a
 * monthly there is no data. The quarter is the one that the judged week's Monday lies in. What fired
 * is read from what the monthlies froze, never computed again.
 */
export function driftFrequency(snapshot: Snapshot, context: RuleContext): Finding[] {
  const expected = context.settings.driftExpected;
  const monthlies = monthliesHeld(snapshot, context);
  const fired = firings(snapshot, monthlies);
  return motionsInUse(context.targets).flatMap((motion) =>
    DRIFT_MODES.map(({ name }) => {
      const subject = subjectOf(motion, name);
      const days = fired.get(subject) ?? [];
      const state = isAbove(days.length, expected) ? 'fired' : 'clear';
      return findingOf('Q1.drift-frequency', {
        subject,
        motion,
        state: monthlies.size === 0 ? 'no-data' : state,
        measured: monthlies.size === 0 ? null : days.length,
        threshold: expected,
        evidence: evidenceOf(days, monthlies.size, expected),
        at: null,
      });
    }),
  );
}
