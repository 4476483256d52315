/** M5.accountability: every open action has an owner who answered for it. */
import { isActionOpen } from '../as-of-state.js';
import { daysBetween } from '../calendar.js';
import type { Finding } from '../finding.js';
import { firstByKeyWhere } from '../natural-key.js';
import type { Action, Snapshot } from '../records.js';
import { formatCount } from '../wording.js';
import { missingParts } from './missing-parts.js';
import type { RuleContext } from './rule.js';
import { findingOf } from './rule.js';

function dueWords(action: Action, overdue: number | null): string {
  if (overdue === null) return 'no due date';
  return overdue > 0 ? `${formatCount(overdue, 'day')} past due` : `due on ${action.dueOn}`;
}

function judge(subject: string, action: Action, overdue: number | null): Finding {
  const noOwner = missingParts<Action>(action, [['owner', 'no owner']]);
  const silent = (overdue ?? 0) > 0 && (action.update ?? '').trim().length === 0;
  const owner = noOwner[0] ?? `owner ${action.owner}`;
  const update = silent ? ', no update' : '';
  return findingOf('M5.accountability', {
    subject,
    motion: null,
    state: noOwner.length > 0 || silent ? 'fired' : 'clear',
    // What nobody owns is at fault whatever its date.
    measured: noOwner.length > 0 && !silent ? null : overdue,
    threshold: 0,
    evidence: `${owner}, ${dueWords(action, overdue)}${update}: ${action.action}`,
    at: { tab: 'Action Log', row: action.row },
  });
}

/**
 * Judges each action that is open: without an owner, or past its due date without an update, it
 * fires. Measured: days past the due date, negative before it; none where the owner is the fault.
 */
export function accountability(snapshot: Snapshot, { asOf }: RuleContext): Finding[] {
  const isOpen = (action: Action) => isActionOpen(action, asOf);
  const actions = firstByKeyWhere(snapshot.actions, (row) => row.actionId, isOpen);
  return Array.from(actions, ([subject, action]) => {
    const overdue = action.dueOn === null ? null : daysBetween(action.dueOn, asOf.date);
    return judge(subject, action, overdue);
  });
}
