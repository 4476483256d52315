/** Writing values into a rectangle: all cells or, where one is refused, none. */
import { cellAt, cellToChange, mapArea } from '../../model/cells.js';
import type { Area, SheetData } from '../../model/workbook-data.js';
import { refuseInvalid } from './strict-validation.js';
import type { WorkbookSession } from './workbook-session.js';
import { applyWrittenValue, toWrittenValue, type WrittenValue } from './written-value.js';

/**
 * Judges every value as typed input under the cell's format and validation, then puts them.
 * `valueAt` counts from 0 within the rectangle. The caller tells the session what was written.
 */
export function writeArea(
  session: WorkbookSession,
  sheet: SheetData,
  area: Area,
  valueAt: (row: number, column: number) => unknown,
): void {
  session.beforeWrite(sheet, area);
  const now = session.execution.clock.now();
  const isCovered = session.coveredByMerge(sheet, area);
  const outcomes = mapArea(sheet, area, (cell, row, column) => {
    const value = valueAt(row - area.top, column - area.left);
    const outcome = toWrittenValue(value, cell?.format?.numberFormat, session.workbook, now);
    if (cell?.validation) refuseInvalid(session, sheet, cell.validation, outcome, row, column);
    return outcome;
  });
  outcomes.forEach((line, rowOffset) => {
    line.forEach((outcome, columnOffset) => {
      const [row, column] = [area.top + rowOffset, area.left + columnOffset];
      if (!isCovered?.(row, column)) put(sheet, outcome, row, column);
    });
  });
}

function put(sheet: SheetData, outcome: WrittenValue, row: number, column: number): void {
  const isBlank = outcome.value === null && outcome.formula === undefined;
  if (isBlank && !cellAt(sheet, row, column)) return;
  applyWrittenValue(cellToChange(sheet, row, column), outcome);
}
