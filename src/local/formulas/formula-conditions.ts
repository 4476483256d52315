/** Judges formulas that stand in rules instead of cells, over a workbook that is computed already. */

import { isDateFormat } from '../formats/display-value.js';
import type { CellData, WorkbookData } from '../model/workbook-data.js';
import type { Expression } from './ast.js';
import { CustomFunctionCaller } from './custom-function.js';
import { Evaluator } from './evaluator.js';
import { FormatFinder } from './format-finder.js';
import { FunctionCaller } from './function-caller.js';
import { FormulaSyntaxError } from './lexer.js';
import { parsedFormula } from './parse-cache.js';
import { type Shift, shiftReferences } from './rewrite-references.js';
import type { Scope } from './scope.js';
import { type Computation, SheetReader } from './sheet-reader.js';
import { UnsupportedFormula } from './unsupported.js';
import { Matrix, RangeReference, type Value } from './values.js';

/** The cell that a rule is judged for; `sheet` is the index in tab order. */
export interface JudgedCell {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** Nothing is computed any more: every cell has its value. */
const COMPUTED: Computation = {
  resultOf: (cell: CellData) => cell.value,
  awaitArrays: () => undefined,
  readSpilled: () => undefined,
  noteRead: () => undefined,
  noteFilled: () => undefined,
  watchVolatile: (compute) => ({ result: compute(), isVolatile: false }),
  markVolatile: () => undefined,
};

/** Answers for one state of a workbook: make another once cells have changed. */
export class FormulaConditions {
  private readonly evaluator: Evaluator;

  constructor(
    private readonly workbook: WorkbookData,
    now: number,
  ) {
    const { locale, timeZone } = workbook;
    const reader = new SheetReader(workbook, COMPUTED);
    const formats = new FormatFinder(workbook);
    const evaluate = (node: Expression, scope: Scope): Value =>
      this.evaluator.evaluate(node, scope);
    const formatOf = (node: Expression, scope: Scope) => formats.ofExpression(node, scope);
    const custom = new CustomFunctionCaller({
      functions: undefined,
      timeZone,
      reader,
      evaluate,
      watchVolatile: COMPUTED.watchVolatile,
      isDate: (node, scope) => isDateFormat(formatOf(node, scope)),
      isDateAt: (sheet, row, column) => isDateFormat(formats.at(sheet, row, column)),
      compute: () => undefined,
    });
    const caller = new FunctionCaller({
      coercion: { now, timeZone, locale },
      reader,
      custom,
      evaluate,
      callLambda: (lambda, values, scope) => this.evaluator.callLambda(lambda, values, scope),
      formatOf,
      formatAt: ({ sheet, area }) => formats.at(sheet, area.top, area.left),
      resolve: () => {
        throw new UnsupportedFormula('INDIRECT in the formula of a rule');
      },
      random: () => {
        throw new UnsupportedFormula('random numbers in the formula of a rule');
      },
      markVolatile: () => undefined,
    });
    this.evaluator = new Evaluator(reader, caller);
  }

  /**
   * Whether the formula is true for the cell: TRUE or a number other than 0. An error is not true,
   * and a formula that uses what is not supported holds for no cell.
   *
   * @param shift how far the cell lies from the one that the formula is written for
   */
  holds(formula: string, shift: Shift, cell: JudgedCell): boolean {
    const parsed = parsedFormula(shiftReferences(formula, shift), this.workbook.locale);
    if (parsed instanceof FormulaSyntaxError || parsed instanceof UnsupportedFormula) return false;
    try {
      const scope = { ...cell, arrays: 'one' as const, names: null };
      return isTrue(this.evaluator.result(parsed, scope));
    } catch (error) {
      if (error instanceof UnsupportedFormula) return false;
      throw error;
    }
  }
}

function isTrue(value: Value): boolean {
  if (value instanceof Matrix) return isTrue(value.at(0, 0));
  if (value instanceof RangeReference) return false;
  return value === true || (typeof value === 'number' && value !== 0);
}
