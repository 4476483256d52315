/** The order of values: numbers before texts before FALSE before TRUE; letter case does not count. */
import type { Scalar } from './values.js';

type Comparable = number | string | boolean;

function rank(value: Comparable): number {
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
}

/** A blank counts as 0, the empty text or FALSE, whichever the other value is. */
function blankAs(other: Scalar): Comparable {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

const collator = new Intl.Collator('en', { sensitivity: 'accent' });

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  const left = one.toLowerCase();
  const right = other.toLowerCase();
  if (left === right) return 0;
  const order = collator.compare(left, right);
  if (order !== 0) return order;
  return left < right ? -1 : 1;
}

/** Negative, zero or positive. Errors must have been sorted out before. */
export function compareScalars(one: Scalar, other: Scalar): number {
  const left = one === null ? blankAs(other) : one;
  const right = other === null ? blankAs(one) : other;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right);
  const a = left as Comparable;
  const b = right as Comparable;
  return rank(a) - rank(b) || Number(a) - Number(b);
}

/** Whether `=` holds between the two. */
export function areEqual(one: Scalar, other: Scalar): boolean {
  if (typeof one === 'string' && typeof other === 'string') {
    return one === other || one.toLowerCase() === other.toLowerCase();
  }
  return compareScalars(one, other) === 0;
}
