/** Custom functions that judge a row or a series of cells. They run in Sheets' cells and call no service. */
import { CellArgumentError } from '../../domain/flags/cell-argument-error.js';
import { pipelineVariance } from '../../domain/flags/pipeline-variance.js';
import { raciCheck } from '../../domain/flags/raci-check.js';
import { isBlank } from '../../domain/flags/read-argument.js';
import { trend12w } from '../../domain/flags/trend-12w.js';
import { TREND_WEEKS } from '../../domain/statistics/trend.js';
import { inCell } from '../entry-point.js';
import { type Argument, namingPlace, namingRow, rowsOf, type Spill } from './spill.js';

/**
 * How far a figure lies from the mean of the last four cells of its history: (value − mean) ÷ mean. Blank when one of them is missing or their mean is 0.
 * Example: PIPELINE_VARIANCE(G2:G; C2:F)
 *
 * @param {number} value The figure. A cell, or a column beside a history of the same height.
 * @param {number} history Its history, oldest first: a row or a column of cells, or one row per value.
 * @return {number} The deviation as a fraction, such as -0.15.
 * @customfunction
 */
export function PIPELINE_VARIANCE(value: Argument, history: Argument): Spill {
  return inCell(() => variances(value, history));
}

function variances(value: Argument, history: Argument): Spill {
  const values = rowsOf(value);
  const past = rowsOf(history);
  const width = values[0]?.length ?? 1;
  if (width > 1) {
    throw new CellArgumentError(
      'value',
      `value must be a single cell or one column, but has ${width} columns.`,
    );
  }
  if (values.length === 1) {
    const result = namingPlace(past, () => pipelineVariance(values[0]?.[0], past.flat()));
    return Array.isArray(value) ? [[result]] : result;
  }
  if (past.length !== values.length) {
    throw new CellArgumentError(
      'history',
      `history must have one row per value (${values.length} rows), but has ${past.length}.`,
    );
  }
  return values.map((row, index) =>
    namingRow(index, () => [pipelineVariance(row[0], past[index] ?? [])]),
  );
}

/**
 * The trend of the last twelve cells, one per week, oldest first; blanks are gaps.
 * Example: TREND_12W(F2:F53)
 *
 * @param {number} values A column or a row of weekly values.
 * @return {string} declining, stable, improving or not enough data.
 * @customfunction
 */
export function TREND_12W(values: Argument): Spill {
  return inCell(() => {
    const rows = rowsOf(values);
    const cells = rows.flat();
    if (cells.slice(-TREND_WEEKS).every(isBlank)) {
      // Of an open-ended column such as F2:F only the part that is filled is meant.
      while (cells.length > 0 && isBlank(cells.at(-1))) cells.pop();
    }
    return namingPlace(rows, () => trend12w(cells));
  });
}

/**
 * Checks an activity of a RACI matrix: exactly one A, at least one R, and no other letters than R, A, C and I.
 * Example: RACI_CHECK(B2:I)
 *
 * @param {string} row The cells of one activity, one per role; or several rows.
 * @return {string} OK, or what is wrong.
 * @customfunction
 */
export function RACI_CHECK(row: Argument): Spill {
  return inCell(() => {
    const results = rowsOf(row).map(raciCheck);
    return results.length > 1 ? results.map((result) => [result]) : (results[0] ?? '');
  });
}
