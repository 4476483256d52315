/** ACTION_STATUS: whether an action is done, stale, overdue or open. */
import { daysBetween } from '../calendar.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import type { BlankCell } from './read-argument.js';
import { readDate } from './read-argument.js';

export type ActionStatus = 'DONE' | 'STALE' | 'OVERDUE' | 'OPEN';

/**
 * DONE when done by the as-of date; else STALE when raised more than 14 days before it; else OVERDUE
 * when due before it; else OPEN. Blank when there is no action (raised and due both blank), when it
 * was raised later, or when as-of is blank. Dates are ISO dates.
 * @throws {CellArgumentError} when an argument is no date
 */
export function actionStatus(
  raisedOn: unknown,
  dueOn: unknown,
  doneOn: unknown,
  asOf: unknown,
  staleDays: number = DEFAULT_SETTINGS.staleActionDays,
): ActionStatus | BlankCell {
  const raised = readDate('raised_on', raisedOn);
  const due = readDate('due_on', dueOn);
  const done = readDate('done_on', doneOn);
  const at = readDate('as_of', asOf);
  if (at === null || (raised !== null && raised > at)) return '';
  if (done !== null && done <= at) return 'DONE';
  if (raised === null && due === null) return '';
  if (raised !== null && daysBetween(raised, at) > staleDays) return 'STALE';
  return due !== null && due < at ? 'OVERDUE' : 'OPEN';
}
