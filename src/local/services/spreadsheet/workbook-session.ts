/**
 * One execution's view of one workbook: what every read and write has to go through, so that
 * formulas are fresh, protection holds, calls are priced and the change is saved.
 */
import { NotEmulatedError, ServiceError } from '../../boundary/errors.js';
import type { Execution } from '../../boundary/execution.js';
import { isUnsupportedValue, unsupportedPart } from '../../formulas/unsupported.js';
import { formatArea } from '../../model/a1.js';
import { cellCount, contains, overlaps, singleCell } from '../../model/areas.js';
import { wholeSheet } from '../../model/cells.js';
import { mayEditArea, mayEditWorkbook } from '../../model/protection-judgement.js';
import type { Area, CellData, SheetData, WorkbookData } from '../../model/workbook-data.js';
import { bringUpToDate, noteChange } from './calculation.js';
import type { ObjectFactory } from './object-factory.js';

export const OUTSIDE_SHEET =
  'The coordinates of the range are outside the dimensions of the sheet.';

export const PROTECTED_CELL =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

export class WorkbookSession {
  private readonly readBlocks = new Map<number, Area[]>();

  constructor(
    readonly execution: Execution,
    readonly workbook: WorkbookData,
    readonly objects: ObjectFactory,
  ) {
    // Somebody else may have edited since, and NOW() has moved on.
    if (!execution.caller) noteChange(workbook);
  }

  /** The sheet that a script's object stands for; refused once it was deleted. */
  requireSheet(sheet: SheetData): SheetData {
    if (this.workbook.sheets.includes(sheet)) return sheet;
    throw new ServiceError(`Sheet ${sheet.sheetId} not found`);
  }

  private requireOnGrid(sheet: SheetData, area: Area): void {
    this.requireSheet(sheet);
    if (contains(wholeSheet(sheet), area)) return;
    throw new ServiceError(OUTSIDE_SHEET);
  }

  sheetById(sheetId: number): SheetData | undefined {
    return this.workbook.sheets.find((sheet) => sheet.sheetId === sheetId);
  }

  /** Call before cells' values are read: brings formulas up to date and prices the read. */
  beforeRead(sheet: SheetData, area: Area): void {
    const { caller } = this.execution;
    if (caller) caller.compute(this.workbook.sheets.indexOf(sheet), area);
    else this.recalculateIfStale();
    this.priceRead(sheet, area);
  }

  /** Prices a read of formats, notes and the like, for which no formula is computed. */
  priceRead(sheet: SheetData, area: Area): void {
    this.requireOnGrid(sheet, area);
    const blocks = this.readBlocks.get(sheet.sheetId) ?? [];
    const isCached = blocks.some((block) => contains(block, area));
    this.execution.meter.read(cellCount(area), isCached);
    if (!isCached) this.readBlocks.set(sheet.sheetId, [...blocks.slice(-7), area]);
  }

  /** Refuses a value that the emulator cannot compute, rather than answer wrongly. */
  requireComputed(sheet: SheetData, cell: CellData, row: number, column: number): void {
    if (!isUnsupportedValue(cell.value)) return;
    const where = `${sheet.name}!${formatArea({ top: row, left: column, bottom: row, right: column })}`;
    const formula = cell.formula ?? 'that fills the cell';
    const part = unsupportedPart(cell.value);
    throw new NotEmulatedError(`the formula ${formula} in ${where}, for ${part}`);
  }

  /** Call before cells change: refuses what protection refuses this user. */
  beforeWrite(sheet: SheetData, area: Area): void {
    this.requireOnGrid(sheet, area);
    this.requireEditor();
    if (!mayEditArea(this.workbook, sheet, area, this.execution.effectiveUser)) {
      throw new ServiceError(PROTECTED_CELL);
    }
  }

  /**
   * Tells which cells a merge hides: only the top left cell of a merge holds a value. Undefined
   * where the rectangle touches no merge.
   */
  coveredByMerge(
    sheet: SheetData,
    area: Area,
  ): ((row: number, column: number) => boolean) | undefined {
    const merges = sheet.merges.filter((merge) => overlaps(merge, area));
    if (merges.length === 0) return undefined;
    return (row, column) =>
      merges.some(
        (merge) =>
          contains(merge, singleCell(row, column)) && (row !== merge.top || column !== merge.left),
      );
  }

  /** Call after cells changed. */
  wrote(sheet: SheetData, area: Area): void {
    this.execution.meter.write(cellCount(area));
    this.changed(sheet);
  }

  /** Like `wrote` where the call has another price, e.g. appendRow. */
  changed(sheet: SheetData): void {
    this.readBlocks.delete(sheet.sheetId);
    noteChange(this.workbook);
    this.execution.spreadsheets.touch(this.workbook);
  }

  /** Call after looks, notes or rules of cells changed, which no formula reads. */
  wroteLook(sheet: SheetData, area: Area): void {
    this.execution.meter.write(cellCount(area));
    this.readBlocks.delete(sheet.sheetId);
    this.execution.spreadsheets.touch(this.workbook);
  }

  /** Call before rows, columns, sheets or names change. */
  beforeStructureChange(): void {
    this.requireEditor();
  }

  /** Call after rows, columns, sheets or names changed: every formula may be affected. */
  structureChanged(): void {
    this.execution.meter.metadata();
    this.readBlocks.clear();
    noteChange(this.workbook);
    this.execution.spreadsheets.touch(this.workbook);
  }

  /** Call after something changed that no formula reads: widths, notes, rules, selection. */
  lookChanged(): void {
    this.execution.spreadsheets.touch(this.workbook);
  }

  private requireEditor(): void {
    if (mayEditWorkbook(this.workbook, this.execution.effectiveUser)) return;
    throw new ServiceError('You do not have permission to perform that action.');
  }

  /** Brings every formula up to date if something changed since the last time. */
  recalculateIfStale(): void {
    // A custom function runs in the midst of it; arrays are in place before other formulas.
    if (!this.execution.caller) bringUpToDate(this.workbook, this.execution);
  }
}
