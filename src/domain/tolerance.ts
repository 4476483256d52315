/** Strict comparison that floating-point noise cannot tip over. */

/** Two numbers closer than this are equal to every rule. */
export const TOLERANCE = 1e-9;

/** True when `value` lies strictly above `limit`; 0.15 computed as 0.15000000000000002 does not. */
export function isAbove(value: number, limit: number): boolean {
  return value > limit + TOLERANCE;
}

/** True when `value` lies strictly below `limit`; a rate of exactly its target does not. */
export function isBelow(value: number, limit: number): boolean {
  return value < limit - TOLERANCE;
}
