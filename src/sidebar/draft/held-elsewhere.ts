/** Whether a review has to be taken from somebody before it goes on here. */
import type { DraftHolder } from '../../apps-script/api-contract.js';

/** Minutes without a save after which nobody is taken to keep a review any more. */
const HELD_MINUTES = 3;

/**
 * True where somebody else keeps the review now. One's own review is taken from another page without a
 * question: whoever asks stands before this one.
 * @param seat names the page that asks
 * @param now milliseconds, as `Date.now()`
 */
export function isHeldElsewhere(holder: DraftHolder, seat: string, now: number): boolean {
  if (holder.isOwn || holder.seat === seat) return false;
  return now - Date.parse(holder.at) < HELD_MINUTES * 60_000;
}
