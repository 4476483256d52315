/** W1, M1 and Q1.missed-review: what was due since the last review of the kind and was not held. */
import { judgeEntries } from '../cadence-calendar/judge-entries.js';
import { daysBetween } from '../calendar.js';
import type { Finding } from '../finding.js';
import type { JudgedEntry, Snapshot } from '../records.js';
import { GRACE_DAYS, reviewName } from '../review-name.js';
import { formatCount } from '../wording.js';
import type { Rule, RuleContext } from './rule.js';
import { findingOf } from './rule.js';
import type { RuleId } from './rule-table.js';

function evidenceOf({ heldOn }: JudgedEntry, late: number, context: RuleContext): string {
  if (heldOn !== null) return `held on ${heldOn}`;
  const { previous } = context;
  const last =
    previous === null ? 'none was held before' : `last held on ${previous.record.heldOn}`;
  return `not held, due ${formatCount(late, 'day')} ago, limit ${formatCount(GRACE_DAYS, 'day')}, ${last}`;
}

/** True for a due date that was missed since the previous review, or that the previous review held. */
function isSince({ entry, heldOn, state }: JudgedEntry, context: RuleContext): boolean {
  const last = context.previous?.record.heldOn ?? null;
  if (state === 'Held') return heldOn === last;
  return state === 'Missed' && (last === null || entry.dueOn > last);
}

/**
 * The rule of one kind of review. Each due date since the previous review that nobody held, two days
 * of grace included, is watched; the one that the previous review held is clear. Measured: days from
 * the due date to the review, or to the as-of date. It never fires: the article's criterion decides.
 */
function missedReview(rule: RuleId): Rule {
  return (snapshot: Snapshot, context: RuleContext): Finding[] => {
    const { kind, asOf } = context;
    const own = snapshot.calendar.filter((entry) => entry.review === kind);
    return judgeEntries(own, snapshot.reviews, snapshot.holidays, asOf)
      .filter((judged) => isSince(judged, context))
      .map((judged) => {
        const late = daysBetween(judged.entry.dueOn, judged.heldOn ?? asOf.date);
        return findingOf(rule, {
          subject: reviewName(kind, judged.entry.dueOn),
          motion: null,
          state: judged.state === 'Missed' ? 'watch' : 'clear',
          measured: late,
          threshold: GRACE_DAYS,
          evidence: evidenceOf(judged, late, context),
          at: { tab: 'Cadence Calendar', row: judged.entry.row },
        });
      });
  };
}

export const missedWeekly = missedReview('W1.missed-review');
export const missedMonthly = missedReview('M1.missed-review');
export const missedQuarterly = missedReview('Q1.missed-review');
