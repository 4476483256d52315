/** The fourth line of the self-test: quarterlies that change nothing. */
import type { Change, ReviewRecord } from '../records.js';
import { formatCount, listOf } from '../wording.js';
import { lastHeld } from './last-held.js';
import type { Sign, TestContext } from './sign.js';
import { stateOfCount } from './sign.js';

/** Quarterlies that count; ours: a year. */
const LAST_QUARTERLIES = 4;

/** True for a change that this quarterly approved, whatever became of it since. */
function isOf(change: Change, quarterly: ReviewRecord): boolean {
  if (change.state === 'Proposed') return false;
  return change.approvedIn?.trim().toLowerCase() === quarterly.reviewId.toLowerCase();
}

/** Of the last four quarterlies: one that approved no change is watched, two fire. */
export function changesSign({ snapshot, asOf }: TestContext): Sign {
  const say = (state: Sign['state'], sentence: string): Sign => ({
    id: 'changes',
    title: 'Quarterlies change something',
    state,
    sentence,
  });
  const recent = lastHeld('quarterly', snapshot.reviews, asOf).slice(-LAST_QUARTERLIES);
  if (recent.length === 0) return say('no-data', 'No quarterly was held yet.');
  const without = recent.filter(
    (quarterly) => !snapshot.changes.some((change) => isOf(change, quarterly)),
  );
  const counted = `${recent.length - without.length} of the last ${formatCount(recent.length, 'quarterly', 'quarterlies')} approved a change`;
  const ending =
    without.length === 0 ? '' : `; none in ${listOf(without.map(({ heldOn }) => heldOn))}`;
  return say(stateOfCount(without.length), `${counted}${ending}.`);
}
