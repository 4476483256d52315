/** The second line of the self-test: weeklies that find nothing while the figures move. */
import { addDays, daysBetween, judgedWeekOf } from '../calendar.js';
import { formatCount } from '../wording.js';
import { hasDataMoved } from './data-moved.js';
import { lastHeld } from './last-held.js';
import type { Sign, TestContext } from './sign.js';

/** Weeks without a finding that are too many. */
const QUIET_WEEKS = 8;

/**
 * Fires when no weekly of the last eight weeks found anything although the figures of those weeks
 * moved (week over week, the week before the first included); clear when one did, or nothing moved.
 * No data while weeklies have been held for less than eight weeks, or one of them says nothing.
 */
export function findingsSign({ snapshot, settings, asOf }: TestContext): Sign {
  const say = (state: Sign['state'], sentence: string): Sign => ({
    id: 'findings',
    title: 'Weeklies find something',
    state,
    sentence,
  });
  const from = addDays(asOf.date, -7 * QUIET_WEEKS);
  const held = lastHeld('weekly', snapshot.reviews, asOf);
  const recent = held.filter(({ heldOn }) => heldOn >= from).slice(-QUIET_WEEKS);
  const finding = recent.filter(({ fired }) => (fired ?? 0) > 0).length;
  const counted = `${finding} of ${formatCount(recent.length, 'weekly', 'weeklies')} of the last ${QUIET_WEEKS} weeks found something`;
  if (recent.length === 0) return say('no-data', `No weekly was held in ${QUIET_WEEKS} weeks.`);
  if (finding > 0) return say('clear', `${counted}.`);
  const first = held[0]?.heldOn ?? asOf.date;
  const isLongEnough = daysBetween(first, asOf.date) >= 7 * (QUIET_WEEKS - 1);
  if (!isLongEnough || recent.some(({ fired }) => fired === null)) {
    return say('no-data', `${counted}; it takes ${QUIET_WEEKS} weeks to judge.`);
  }
  const { pipelineVariance } = settings;
  return hasDataMoved(snapshot, judgedWeekOf(asOf), QUIET_WEEKS + 1, pipelineVariance)
    ? say('fired', `${counted}, although the figures moved: the review reports and does not judge.`)
    : say('clear', `${counted}, and the figures did not move either.`);
}
