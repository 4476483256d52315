/** Finds a key in a row or column of values: exactly, by wildcards or in sorted order. */
import { areEqual, compareScalars } from '../comparison.js';
import { wildcardPattern } from '../criteria.js';
import { UnsupportedFormula } from '../unsupported.js';
import { isError, type Scalar } from '../values.js';

function isSameType(one: Scalar, other: Scalar): boolean {
  return one !== null && other !== null && typeof one === typeof other && !isError(one);
}

/** Place of the first equal value, from 0; -1 where there is none. A blank key is nowhere. */
export function findExact(values: readonly Scalar[], key: Scalar, withWildcards: boolean): number {
  if (typeof key === 'string' && withWildcards && /[?*~]/.test(key)) {
    const pattern = wildcardPattern(key);
    return values.findIndex((value) => typeof value === 'string' && pattern.test(value));
  }
  return values.findIndex((value) => isSameType(value, key) && areEqual(value, key));
}

/**
 * Place of the last value that is not beyond the key in a list sorted upwards (`direction` 1) or
 * downwards (-1), from 0; -1 where all are beyond. Values of other types and blanks are passed over.
 *
 * @throws UnsupportedFormula where the list is not sorted: what Google's search meets then is chance
 */
export function findSorted(values: readonly Scalar[], key: Scalar, direction: 1 | -1): number {
  let found = -1;
  let previous: Scalar = null;
  for (const [place, value] of values.entries()) {
    if (!isSameType(value, key)) continue;
    if (previous !== null && direction * compareScalars(previous, value) > 0) {
      throw new UnsupportedFormula('a search for sorted values in values that are not');
    }
    previous = value;
    if (direction * compareScalars(value, key) <= 0) found = place;
  }
  return found;
}

/** Place of the key, else of the next smaller (`direction` -1) or larger (1) value, from 0; -1 for none. */
export function findNearest(values: readonly Scalar[], key: Scalar, direction: 1 | -1): number {
  let best = -1;
  for (const [place, value] of values.entries()) {
    if (!isSameType(value, key)) continue;
    const order = compareScalars(value, key);
    if (order === 0) return place;
    if (Math.sign(order) !== direction) continue;
    if (best < 0 || direction * compareScalars(value, values[best] ?? null) < 0) best = place;
  }
  return best;
}
