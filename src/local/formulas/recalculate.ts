/** Brings the results of all formulas of a workbook up to date. */
import { NotEmulatedError } from '../boundary/errors.js';
import type { CellData, SheetData, WorkbookData } from '../model/workbook-data.js';
import { FormatFinder } from './format-finder.js';
import { Recalculation, type RecalculationOptions } from './recalculation.js';
import { clearSpills } from './spill.js';
import { isUnsupportedValue } from './unsupported.js';

/** Arrays that decide each other's size are computed so often before it is given up. */
const PASS_LIMIT = 8;

/**
 * Fills `value` of every cell that has a formula and the cells that array results spill into;
 * removes what former results had spilled.
 *
 * A formula that uses something which is not supported, or depends on such a one, shows `#NAME?`
 * with a message that says so; {@link isUnsupported} tells these cells.
 *
 * @throws NotEmulatedError where arrays go on changing each other's size
 */
export function recalculate(workbook: WorkbookData, options: RecalculationOptions): void {
  let former = clearSpills(workbook);
  for (let pass = 1; pass <= PASS_LIMIT; pass += 1) {
    const hasReadTooEarly = new Recalculation(workbook, options, former, pass > 1).run();
    if (!hasReadTooEarly) return;
    former = clearSpills(workbook);
  }
  throw new NotEmulatedError('array formulas that go on changing each other');
}

/**
 * Whether the last recalculation could not tell what Google shows in this cell, because its formula,
 * or one that it depends on, uses something that is not supported. Such a cell must not be read as
 * if its value were Google's.
 */
export function isUnsupported(cell: CellData): boolean {
  return isUnsupportedValue(cell.value);
}

/**
 * The number format that a cell takes on from its formula, or from the one that fills it, where it
 * has none of its own: `=TODAY()` shows as a date. undefined is automatic.
 */
export function resultFormat(
  workbook: WorkbookData,
  sheet: SheetData,
  row: number,
  column: number,
): string | undefined {
  return new FormatFinder(workbook).at(workbook.sheets.indexOf(sheet), row, column);
}
