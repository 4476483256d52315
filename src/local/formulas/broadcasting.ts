/** Computes single-value operations over arrays, element by element. */

import { UnsupportedFormula } from './unsupported.js';
import type { Value } from './values.js';
import { fail, Matrix, type Scalar } from './values.js';

/** The element for a place of the result; one row or column serves for all. */
function elementAt(part: Scalar | Matrix, row: number, column: number): Scalar | undefined {
  if (!(part instanceof Matrix)) return part;
  const fromRow = part.height === 1 ? 0 : row;
  const fromColumn = part.width === 1 ? 0 : column;
  if (fromRow >= part.height || fromColumn >= part.width) return undefined;
  return part.at(fromRow, fromColumn);
}

/** Rows of results joined where each element gave a row itself, as SPLIT does. */
function joinRows(rows: readonly (readonly Value[])[]): Matrix {
  const joined = rows.map((row) =>
    row.flatMap((value): readonly Scalar[] => {
      if (!(value instanceof Matrix)) return [value as Scalar];
      if (value.height > 1) throw new UnsupportedFormula('arrays of arrays');
      return value.rows[0] ?? [];
    }),
  );
  const width = Math.max(...joined.map((row) => row.length));
  return new Matrix(
    joined.map((row) => [...row, ...Array.from({ length: width - row.length }, () => null)]),
  );
}

/**
 * The array of results over all elements; where the arrays are of different size, `#N/A` stands
 * where one of them has no element.
 */
export function mapElements(
  parts: readonly (Scalar | Matrix)[],
  functionName: string,
  compute: (cells: readonly Scalar[]) => Value,
): Matrix {
  const matrices = parts.filter((part): part is Matrix => part instanceof Matrix);
  const height = Math.max(...matrices.map((matrix) => matrix.height));
  const width = Math.max(...matrices.map((matrix) => matrix.width));
  const missing = fail('#N/A', `Array arguments to ${functionName} are of different size.`);
  const rows: Value[][] = [];
  for (let row = 0; row < height; row += 1) {
    const results: Value[] = [];
    for (let column = 0; column < width; column += 1) {
      const cells = parts.map((part) => elementAt(part, row, column));
      const isWhole = cells.every((cell) => cell !== undefined);
      results.push(isWhole ? compute(cells) : missing);
    }
    rows.push(results);
  }
  return joinRows(rows);
}
