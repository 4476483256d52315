/** Functions that lay the cells of one row or column out in several. */
import { UnsupportedFormula } from '../unsupported.js';
import { fail, type Matrix, type Scalar } from '../values.js';
import { declareFunction, type FunctionDeclaration } from './declaration.js';
import { fillMatrix } from './fill-matrix.js';

const PADDING: Scalar = fail('#N/A');

/** The cells of a single row or column in order. */
function lineOf(matrix: Matrix, name: string): readonly Scalar[] {
  if (matrix.height > 1 && matrix.width > 1) {
    throw new UnsupportedFormula(`several rows and columns in ${name}`);
  }
  return matrix.rows.flat();
}

/** @param isRows whether the count is the length of a row, or of a column */
function wrapping(name: string, isRows: boolean): FunctionDeclaration {
  return declareFunction({
    name,
    parameters: ['matrix', 'number', 'scalar?'],
    evaluate: ([matrix, count, padding = PADDING]) => {
      const length = Math.trunc(count);
      if (length < 1) return fail('#NUM!', `Function ${name} parameter 2 must be at least 1.`);
      const cells = lineOf(matrix, name);
      const lines = Math.ceil(cells.length / length);
      const at = (line: number, place: number): Scalar => {
        const index = line * length + place;
        return index < cells.length ? (cells[index] ?? null) : padding;
      };
      return isRows
        ? fillMatrix(lines, length, at)
        : fillMatrix(length, lines, (place, line) => at(line, place));
    },
  });
}

export const WRAPPING: readonly FunctionDeclaration[] = [
  wrapping('WRAPROWS', true),
  wrapping('WRAPCOLS', false),
];
