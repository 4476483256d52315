/** W1.stale-action: an action still open after two weeks goes to the monthly risk register. */
import { isActionOpen } from '../as-of-state.js';
import { daysBetween } from '../calendar.js';
import type { Finding } from '../finding.js';
import { firstByKeyWhere } from '../natural-key.js';
import type { Action, Snapshot } from '../records.js';
import { isAbove } from '../tolerance.js';
import { formatCount } from '../wording.js';
import type { RuleContext } from './rule.js';
import { findingOf } from './rule.js';

function evidenceOf(action: Action, age: number | null, limit: number): string {
  const owner = action.owner === null ? 'no owner' : `owner ${action.owner}`;
  const open =
    age === null
      ? 'open, but Raised on is blank'
      : `open for ${formatCount(age, 'day')}, limit ${formatCount(limit, 'day')}`;
  return `${open}, ${owner}: ${action.action}`;
}

/** Judges each action that is open: older than 14 days fires; measured: its age in days. */
export function staleAction(snapshot: Snapshot, context: RuleContext): Finding[] {
  const { asOf, settings } = context;
  const limit = settings.staleActionDays;
  const findings: Finding[] = [];
  const isOpen = (action: Action) => isActionOpen(action, asOf);
  const actions = firstByKeyWhere(snapshot.actions, (row) => row.actionId, isOpen);
  for (const [subject, action] of actions) {
    const age = action.raisedOn === null ? null : daysBetween(action.raisedOn, asOf.date);
    const judged = isAbove(age ?? 0, limit) ? 'fired' : 'clear';
    findings.push(
      findingOf('W1.stale-action', {
        subject,
        motion: null,
        state: age === null ? 'no-data' : judged,
        measured: age,
        threshold: limit,
        evidence: evidenceOf(action, age, limit),
        at: { tab: 'Action Log', row: action.row },
      }),
    );
  }
  return findings;
}
