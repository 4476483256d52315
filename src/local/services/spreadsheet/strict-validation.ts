/** Refuses values that a cell's validation rule rejects, with the words that Google uses. */
import { ServiceError } from '../../boundary/errors.js';
import { formatArea } from '../../model/a1.js';
import { singleCell } from '../../model/areas.js';
import { accepts } from '../../model/validation-judgement.js';
import type { SheetData, ValidationRule } from '../../model/workbook-data.js';
import type { WorkbookSession } from './workbook-session.js';
import type { WrittenValue } from './written-value.js';

/** Rules that only warn, blank values and formulas pass. */
export function refuseInvalid(
  session: WorkbookSession,
  sheet: SheetData,
  rule: ValidationRule,
  written: WrittenValue,
  row: number,
  column: number,
): void {
  if (rule.allowInvalid || written.value === null) return;
  if (accepts(rule, written.value, { workbook: session.workbook, sheet, row, column })) return;
  const cell = formatArea(singleCell(row, column));
  const choices =
    rule.criteria === 'VALUE_IN_LIST'
      ? ` Please enter one of the following values: ${rule.values.join(', ')}.`
      : '';
  throw new ServiceError(
    `The data you entered in cell ${cell} violates the data validation rules set on this cell.${choices}`,
  );
}
