/** Which single cell of a range an operation sees that takes one value. */
import type { Scope } from './scope.js';
import type { SheetReader } from './sheet-reader.js';
import { fail, type RangeReference, type Scalar } from './values.js';

const NO_ARRAY_VALUE = fail('#VALUE!', 'An array value could not be found.');

/** The cell of a one-row or one-column range that lies in the formula's own column or row. */
export function intersect(range: RangeReference, scope: Scope, reader: SheetReader): Scalar {
  const { top, left, bottom, right } = range.area;
  if (top === bottom && left === right) return reader.read(range.sheet, top, left);
  if (left === right && scope.row >= top && scope.row <= bottom) {
    return reader.read(range.sheet, scope.row, left);
  }
  if (top === bottom && scope.column >= left && scope.column <= right) {
    return reader.read(range.sheet, top, scope.column);
  }
  return NO_ARRAY_VALUE;
}
