/** W6.unassigned: what this review decided needs an owner, a date and a measure before it closes. */
import { isLater } from '../as-of-state.js';
import type { Finding } from '../finding.js';
import { firstByKeyWhere } from '../natural-key.js';
import type { Action, Decision, Snapshot } from '../records.js';
import { isOfReview } from '../review-name.js';
import { missingParts } from './missing-parts.js';
import type { RuleContext } from './rule.js';
import { findingOf } from './rule.js';

/** What a decision or an action needs, and what is said where it lacks it. */
export const ASSIGNED_PARTS = [
  ['owner', 'no owner'],
  ['dueOn', 'no date'],
  ['measure', 'no measure'],
] as const;

function judge(subject: string, row: Action | Decision, text: string, tab: string): Finding {
  const missing = missingParts<Action | Decision>(row, ASSIGNED_PARTS);
  const assigned = missing.length === 0;
  return findingOf('W6.unassigned', {
    subject,
    motion: null,
    state: assigned ? 'clear' : 'fired',
    measured: missing.length,
    threshold: 0,
    evidence: `${assigned ? 'owner, date and measure are set' : missing.join(', ')}: ${text}`,
    at: { tab, row: row.row },
  });
}

/**
 * Judges each decision and each action of this review that was not dropped: one without owner, date
 * or measure fires and blocks the close; measured: how many of the three are missing.
 */
export function unassigned(snapshot: Snapshot, context: RuleContext): Finding[] {
  const { kind, asOf } = context;
  const findings: Finding[] = [];
  const isDecidedHere = ({ decidedIn, decidedOn }: Decision) =>
    isOfReview(decidedIn, decidedOn, kind, asOf) && !isLater(decidedOn, asOf);
  const isRaisedHere = ({ raisedIn, raisedOn, state }: Action) =>
    isOfReview(raisedIn, raisedOn, kind, asOf) && state !== 'Dropped' && !isLater(raisedOn, asOf);
  const decisions = firstByKeyWhere(snapshot.decisions, (row) => row.decisionId, isDecidedHere);
  for (const [subject, row] of decisions) {
    findings.push(judge(subject, row, row.decision, 'Decisions'));
  }
  const actions = firstByKeyWhere(snapshot.actions, (row) => row.actionId, isRaisedHere);
  for (const [subject, row] of actions) {
    findings.push(judge(subject, row, row.action, 'Action Log'));
  }
  return findings;
}
