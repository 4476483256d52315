/** Collects the texts that joining functions work on. */
import type { CellError } from '../../model/workbook-data.js';
import { toText } from '../coercion.js';
import { UnsupportedFormula } from '../unsupported.js';
import { isError, RangeReference, type Scalar, type Value } from '../values.js';
import type { CallContext } from './declaration.js';

/** Whether Google joins a number or its formatted look is not recorded. */
function refuseFormat(format: string | undefined): void {
  if (format !== undefined) throw new UnsupportedFormula('a formatted number as text; use TEXT');
}

function checkFormat(
  value: Value,
  row: number,
  column: number,
  index: number,
  context: CallContext,
) {
  if (!(value instanceof RangeReference)) {
    refuseFormat(context.formatOfArgument(index));
    return;
  }
  const top = value.area.top + row;
  const left = value.area.left + column;
  const cell = new RangeReference(value.sheet, { top, left, bottom: top, right: left });
  refuseFormat(context.numberFormatAt(cell));
}

/**
 * The cells of the arguments as texts, blanks as the empty text; the first error is the answer.
 *
 * @param first place of the first of the values among the function's arguments, from 0
 * @throws UnsupportedFormula for numbers with a format
 */
export function textsOf(
  values: readonly Value[],
  first: number,
  context: CallContext,
): string[] | CellError {
  const texts: string[] = [];
  for (const [index, value] of values.entries()) {
    for (const [row, line] of context.toMatrix(value).rows.entries()) {
      for (const [column, cell] of line.entries()) {
        if (typeof cell === 'number') checkFormat(value, row, column, first + index, context);
        const text: string | CellError = toText(cell as Scalar, context);
        if (isError(text)) return text;
        texts.push(text);
      }
    }
  }
  return texts;
}
