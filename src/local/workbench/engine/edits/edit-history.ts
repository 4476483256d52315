/** Undo and redo of a person's edits. */
import { ServiceError } from '../../../boundary/errors.js';
import { copyData } from '../../../boundary/workbook-copy.js';
import { formatArea, quoteSheetName } from '../../../model/a1.js';
import { singleCell } from '../../../model/areas.js';
import { cellAt, copyCell, putCell } from '../../../model/cells.js';
import type { CellData, SheetData, WorkbookData } from '../../../model/workbook-data.js';
import {
  type CellChange,
  type Difference,
  type SheetDifference,
  type SheetFrame,
  sameFrame,
  sameInput,
} from '../workbook-shadow.js';

/** More steps are forgotten, the oldest first. */
const STEPS = 100;

export class EditHistory {
  private undoable: Difference[] = [];
  private redoable: Difference[] = [];

  constructor(private readonly workbook: WorkbookData) {}

  get canUndo(): boolean {
    return this.undoable.length > 0;
  }

  get canRedo(): boolean {
    return this.redoable.length > 0;
  }

  /** A person's edit was done. */
  add(step: Difference): void {
    this.undoable = [...this.undoable.slice(1 - STEPS), step];
    this.redoable = [];
  }

  /** Rows, columns or sheets came or went otherwise: the steps' places are not sure any more. */
  forget(): void {
    this.undoable = [];
    this.redoable = [];
  }

  /** @throws ServiceError where there is nothing to undo, or a script has changed the same since */
  undo(): void {
    const step = this.undoable.at(-1);
    if (!step) throw new ServiceError('There is nothing to undo.');
    this.apply(reversed(step), 'Undo');
    this.undoable.pop();
    this.redoable.push(step);
  }

  /** @throws ServiceError where there is nothing to redo, or a script has changed the same since */
  redo(): void {
    const step = this.redoable.at(-1);
    if (!step) throw new ServiceError('There is nothing to redo.');
    this.apply(step, 'Redo');
    this.redoable.pop();
    this.undoable.push(step);
  }

  private apply(step: Difference, verb: string): void {
    const conflict = findConflict(this.workbook, step);
    if (conflict !== null) {
      this.forget();
      throw new ServiceError(
        `${verb} changed nothing: ${conflict} has been changed by a script since. Earlier edits cannot be undone any more.`,
      );
    }
    applyDifference(this.workbook, step);
  }
}

/** The step back. */
export function reversed(step: Difference): Difference {
  return {
    workbook: step.workbook && { before: step.workbook.after, after: step.workbook.before },
    sheets: step.sheets.map((sheet) => ({
      ...sheet,
      before: sheet.after,
      after: sheet.before,
      cells: sheet.cells.map((cell) => ({ ...cell, before: cell.after, after: cell.before })),
    })),
  };
}

/** Something that is not as it was when the step ended; null where all is. */
function findConflict(workbook: WorkbookData, step: Difference): string | null {
  for (const difference of step.sheets) {
    const sheet = workbook.sheets.find((one) => one.sheetId === difference.sheetId);
    if (!difference.before) continue;
    if (!sheet || (difference.frameChanged && !sameFrame(sheet, difference.before))) {
      return difference.before.name;
    }
    const cell = inputs(difference.cells).find(
      ({ row, column, before }) => !sameInput(cellAt(sheet, row, column), before),
    );
    if (cell) {
      const place = formatArea(singleCell(cell.row, cell.column));
      return `${quoteSheetName(sheet.name)}!${place}`;
    }
  }
  return null;
}

/** Makes the workbook what it is after the step. Formulas are to be computed by the caller. */
export function applyDifference(workbook: WorkbookData, step: Difference): void {
  for (const difference of step.sheets) applySheet(workbook, difference);
  if (!step.workbook) return;
  const { sheetIds, ...frame } = step.workbook.after;
  Object.assign(workbook, copyData(frame));
  workbook.sheets.sort(
    (one, other) => sheetIds.indexOf(one.sheetId) - sheetIds.indexOf(other.sheetId),
  );
  if (!sheetIds.includes(workbook.activeSheetId)) {
    workbook.activeSheetId = sheetIds[0] ?? workbook.activeSheetId;
  }
}

function applySheet(workbook: WorkbookData, difference: SheetDifference): void {
  const { sheetId, before, after, frameChanged, cells } = difference;
  if (!after) {
    workbook.sheets = workbook.sheets.filter((sheet) => sheet.sheetId !== sheetId);
    return;
  }
  const sheet = before
    ? workbook.sheets.find((one) => one.sheetId === sheetId)
    : addedSheet(workbook, after);
  if (!sheet) return;
  if (frameChanged) Object.assign(sheet, copyData(after));
  for (const cell of inputs(cells)) putCell(sheet, cell.row, cell.column, inputOf(cell.after));
  // A deleted last row leaves no empty lines behind that would count as used.
  sheet.cells.length = Math.min(sheet.cells.length, sheet.maxRows);
}

function addedSheet(workbook: WorkbookData, frame: SheetFrame): SheetData {
  const sheet: SheetData = { ...copyData(frame), cells: [], selection: 'A1' };
  workbook.sheets.push(sheet);
  return sheet;
}

/** The changes of what was put into cells, without those of what formulas computed. */
function inputs(cells: readonly CellChange[]): readonly CellChange[] {
  return cells.filter(({ before, after }) => !sameInput(before, after));
}

/** The cell without what an array formula of another cell filled it with. */
function inputOf(cell: CellData | undefined): CellData | undefined {
  if (!cell) return undefined;
  if (!cell.spillFrom) return copyCell(cell);
  const { spillFrom: _filled, ...rest } = cell;
  return { ...rest, value: null };
}
