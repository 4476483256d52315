/** Whether an edit touches cells whose protection only warns. */
import { mayEditArea } from '../../../model/protection-judgement.js';
import type { SheetArea, SheetData, WorkbookData } from '../../../model/workbook-data.js';
import type { StepOperation } from './apply-operation.js';

/** Google's words. */
export const WARNING = {
  title: 'Heads up!',
  message:
    "You're trying to edit part of this sheet that shouldn't be changed accidentally. Edit anyway?",
} as const;

export function touchesWarned(workbook: WorkbookData, operation: StepOperation): boolean {
  return areasOf(workbook, operation).some(({ sheetId, area }) => {
    const sheet = workbook.sheets.find((one) => one.sheetId === sheetId);
    return sheet !== undefined && isWarned(workbook, sheet, area);
  });
}

/** A warning counts here as a protection that lets nobody through. */
function isWarned(workbook: WorkbookData, sheet: SheetData, area: SheetArea['area']): boolean {
  const warnings = sheet.protections
    .filter((protection) => protection.warningOnly)
    .map((protection) => ({ ...protection, warningOnly: false, editors: [], domainEdit: false }));
  if (warnings.length === 0) return false;
  return !mayEditArea(workbook, { ...sheet, protections: warnings }, area, NOBODY);
}

const NOBODY = '';

/** The cells that the edit changes. Looks of whole lines and sheets warn nobody. */
function areasOf(workbook: WorkbookData, operation: StepOperation): readonly SheetArea[] {
  switch (operation.kind) {
    case 'type':
      return [{ sheetId: operation.sheetId, area: typedArea(operation) }];
    case 'paste':
      return operation.cut ? [operation.source, operation.target] : [operation.target];
    case 'fill':
      return [{ sheetId: operation.sheetId, area: operation.target }];
    case 'clear':
    case 'format':
      return operation.areas.map((area) => ({ sheetId: operation.sheetId, area }));
    case 'note': {
      const { sheetId, row, column } = operation;
      return [{ sheetId, area: { top: row, bottom: row, left: column, right: column } }];
    }
    case 'sort':
    case 'merge':
    case 'unmerge':
      return [{ sheetId: operation.sheetId, area: operation.area }];
    case 'delete-lines':
    case 'move-lines':
      return linesArea(workbook, operation);
    default:
      return [];
  }
}

function typedArea(operation: Extract<StepOperation, { kind: 'type' }>): SheetArea['area'] {
  const { row, column, cells } = operation;
  const width = Math.max(...cells.map((line) => line.length));
  return { top: row, left: column, bottom: row + cells.length - 1, right: column + width - 1 };
}

function linesArea(
  workbook: WorkbookData,
  lines: Extract<StepOperation, { kind: 'delete-lines' | 'move-lines' }>,
): readonly SheetArea[] {
  const { sheetId, axis, at, count } = lines;
  const sheet = workbook.sheets.find((one) => one.sheetId === sheetId);
  if (!sheet) return [];
  const last = at + count - 1;
  const area =
    axis === 'rows'
      ? { top: at, bottom: last, left: 1, right: sheet.maxColumns }
      : { top: 1, bottom: sheet.maxRows, left: at, right: last };
  return [{ sheetId, area }];
}
