/** Facts of W1, M5 and Q5: open actions, escalations on their way up, and what was decided. */
import { isActionOpen, isLater } from '../as-of-state.js';
import { firstByKey, firstByKeyWhere } from '../natural-key.js';
import type { Action, Escalation, Snapshot } from '../records.js';
import { isOfReview } from '../review-name.js';
import type { RuleContext } from '../rules/rule.js';
import { formatCount } from '../wording.js';
import type { Facts } from './facts.js';
import { isThisMonth, MONTH_DAYS } from './facts.js';

function openActions(snapshot: Snapshot, { asOf }: RuleContext): Action[] {
  const isOpen = (action: Action) => isActionOpen(action, asOf);
  return [...firstByKeyWhere(snapshot.actions, (row) => row.actionId, isOpen).values()];
}

/** W1: how many actions are open, and how many of them are past due. */
export const actionFacts: Facts = (snapshot, context) => {
  const open = openActions(snapshot, context);
  if (open.length === 0) return ['No open action.'];
  const late = open.filter(({ dueOn }) => dueOn !== null && dueOn < context.asOf.date).length;
  return [`${formatCount(open.length, 'open action')}, ${late} past due.`];
};

/** Where open escalations wait: `2 for M1, 1 for Q1`. */
function waiting(rows: readonly Escalation[]): string {
  const counts = new Map<string, number>();
  for (const { to } of rows) {
    const place = to ?? 'no block';
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts.keys()]
    .sort()
    .map((to) => `${counts.get(to)} for ${to}`)
    .join(', ');
}

/** M5: open actions, escalations that nobody settled, decisions ratified this month. */
export const closingFacts: Facts = (snapshot, context) => {
  const escalations = [
    ...firstByKeyWhere(
      snapshot.escalations,
      (row) => row.escalationId,
      (row) =>
        (row.state === 'Open' || row.state === 'Acknowledged') &&
        !isLater(row.raisedOn, context.asOf),
    ).values(),
  ];
  const ratified = [...firstByKey(snapshot.decisions, (row) => row.decisionId).values()].filter(
    (row) => row.kind === 'Ratified' && isThisMonth(row.decidedOn, context),
  ).length;
  const ledger =
    escalations.length === 0
      ? 'No open escalation.'
      : `${formatCount(escalations.length, 'open escalation')}: ${waiting(escalations)}.`;
  return [
    ...actionFacts(snapshot, context),
    ledger,
    `${formatCount(ratified, 'decision')} ratified in the last ${MONTH_DAYS} days.`,
  ];
};

/** Q5: the changes that this review approved, with where each goes and from when. */
export const approvedFacts: Facts = (snapshot, { asOf }) => {
  const approved = [...firstByKey(snapshot.changes, (row) => row.changeId).values()]
    .filter((change) => change.state === 'Approved' || change.state === 'In force')
    .filter((change) => isOfReview(change.approvedIn, null, 'quarterly', asOf))
    .sort((a, b) => a.row - b.row);
  if (approved.length === 0) return ['No change approved in this review yet.'];
  return approved.map(({ changeId, subject, oldValue, newValue, effectiveOn, cascadesTo }) => {
    const values = `${oldValue ?? 'blank'} → ${newValue ?? 'blank'}`;
    return `Approved ${changeId}: ${subject} ${values}, from ${effectiveOn ?? 'no date'}, into ${cascadesTo ?? 'no block'}.`;
  });
};
