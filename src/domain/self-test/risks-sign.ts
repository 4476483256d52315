/** The third line of the self-test: monthlies that leave no entry in the risk register. */
import { isLater } from '../as-of-state.js';
import { addDays } from '../calendar.js';
import type { ReviewRecord, Risk } from '../records.js';
import { formatCount, listOf } from '../wording.js';
import { lastHeld } from './last-held.js';
import type { Sign, TestContext } from './sign.js';
import { stateOfCount } from './sign.js';

/** Monthlies that count; ours. */
const LAST_MONTHLIES = 3;
/** Days that a monthly looks back where none was held before. */
const MONTH_DAYS = 31;

/** True for a risk that the monthly entered, or that was entered since the monthly before it. */
function isOf(risk: Risk, monthly: ReviewRecord, before: ReviewRecord | undefined): boolean {
  if (risk.raisedIn?.trim().toLowerCase() === monthly.reviewId.toLowerCase()) return true;
  const after = before?.heldOn ?? addDays(monthly.heldOn, -MONTH_DAYS);
  return risk.raisedOn !== null && risk.raisedOn > after && risk.raisedOn <= monthly.heldOn;
}

/**
 * Of the last three monthlies: one without a risk raised in it or in its month (since the monthly
 * before, 31 days where none was) is watched, two fire.
 */
export function risksSign({ snapshot, asOf }: TestContext): Sign {
  const say = (state: Sign['state'], sentence: string): Sign => ({
    id: 'risks',
    title: 'Monthlies enter risks',
    state,
    sentence,
  });
  const known = snapshot.risks.filter((risk) => !isLater(risk.raisedOn, asOf));
  const held = lastHeld('monthly', snapshot.reviews, asOf);
  const recent = held.slice(-LAST_MONTHLIES);
  if (recent.length === 0) return say('no-data', 'No monthly was held yet.');
  const without = recent.filter((monthly) => {
    const before = held[held.indexOf(monthly) - 1];
    return !known.some((risk) => isOf(risk, monthly, before));
  });
  const counted = `${recent.length - without.length} of the last ${formatCount(recent.length, 'monthly', 'monthlies')} entered a risk`;
  const ending =
    without.length === 0 ? '' : `; none in ${listOf(without.map(({ heldOn }) => heldOn))}`;
  return say(stateOfCount(without.length), `${counted}${ending}.`);
}
