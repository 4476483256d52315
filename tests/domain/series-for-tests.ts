/** Series for tests of trends: weeks, and ranks with a wanted Mann–Kendall score. */
import { weeksEndingWith } from '../../src/domain/calendar.js';
import { JUDGED } from './records-for-tests.js';

/** The twelve weeks that end with the judged week, oldest first. */
export const TWELVE: readonly string[] = weeksEndingWith(JUDGED, 12);
/** The last four of them. */
export const FOUR: readonly string[] = weeksEndingWith(JUDGED, 4);

/** The ranks 0 … n − 1 in an order of time whose Mann–Kendall S, rising less falling pairs, is `score`. */
export function ranksWithScore(n: number, score: number): number[] {
  const ranks = Array.from({ length: n }, (_, index) => n - 1 - index);
  let swaps = ((n * (n - 1)) / 2 + score) / 2;
  while (swaps > 0) {
    const at = ranks.findIndex((rank, index) => rank > (ranks[index + 1] ?? Infinity));
    const [earlier = 0, later = 0] = ranks.slice(at, at + 2);
    ranks.splice(at, 2, later, earlier);
    swaps -= 1;
  }
  return ranks;
}
