/** Makes arrays of a computed size. */
import { UnsupportedFormula } from '../unsupported.js';
import { Matrix, type Scalar } from '../values.js';

/** Cells of a whole file. */
const LARGEST = 10_000_000;

/**
 * The array of so many rows and columns, cell by cell; both count from 0.
 *
 * @throws UnsupportedFormula for more cells than a file holds
 */
export function fillMatrix(
  height: number,
  width: number,
  cell: (row: number, column: number) => Scalar,
): Matrix {
  if (height * width > LARGEST) throw new UnsupportedFormula('an array larger than a file');
  return new Matrix(
    Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column) => cell(row, column)),
    ),
  );
}
