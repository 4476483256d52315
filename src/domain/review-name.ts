/** How a row says which review it was raised in, and which review that is. */
import type { AsOf, IsoDate } from './calendar.js';
import { daysBetween, isIsoDate } from './calendar.js';
import type { ReviewKind } from './vocabulary.js';

/** Days either side of its date within which a review held is the one that was due. */
export const GRACE_DAYS = 2;

/** The name of a review in Raised in and Decided in. @example reviewName('weekly', '2026-11-16') //=> 'weekly 2026-11-16' */
export function reviewName(kind: ReviewKind, heldOn: IsoDate): string {
  return `${kind} ${heldOn}`;
}

/** True for `weekly …` and for its blocks `W1` … `W6`, in any case. */
function namesKind(text: string, kind: ReviewKind): boolean {
  const word = /^\s*([a-z]+)/i.exec(text)?.[1]?.toLowerCase() ?? '';
  return word === kind || word === kind.charAt(0);
}

/**
 * True when a row was raised in the review of this kind held at this moment: it names the kind or one
 * of its blocks, and the date in that name, or else the row's own date, is at most two days before
 * the as-of date and not after it.
 */
export function isOfReview(
  raisedIn: string | null,
  raisedOn: IsoDate | null,
  kind: ReviewKind,
  asOf: AsOf,
): boolean {
  if (raisedIn === null || !namesKind(raisedIn, kind)) return false;
  const written = /\d{4}-\d{2}-\d{2}/.exec(raisedIn)?.[0] ?? raisedOn;
  if (written === null || !isIsoDate(written)) return false;
  const age = daysBetween(written, asOf.date);
  return age >= 0 && age <= GRACE_DAYS;
}
