/** One tab of a spreadsheet as scripts hold it. */
import { ServiceError } from '../../boundary/errors.js';
import type { EnumValue } from '../../boundary/service-object.js';
import { unusedChartId } from '../../model/chart-ids.js';
import { copyName, copySheetData } from '../../model/copy-sheet.js';
import { unusedSheetId } from '../../model/create-workbook.js';
import { mayEditSheet } from '../../model/protection-judgement.js';
import { renameSheet } from '../../model/rename-sheet.js';
import { lastUsedColumn, lastUsedRow } from '../../model/used-range.js';
import { writeArea } from './cell-writing.js';
import { type Color, cellColorOf, colorOf } from './color.js';
import { toHexColor } from './color-text.js';
import { SheetType } from './enumerations.js';
import type { Range } from './range.js';
import { RangeList } from './range-list.js';
import { Selection } from './selection.js';
import { SheetCharts } from './sheet-charts.js';
import type { Spreadsheet } from './spreadsheet.js';
import { PROTECTED_CELL } from './workbook-session.js';

const NAME_TAKEN = 'A sheet with this name already exists. Please enter another name.';

export class Sheet extends SheetCharts {
  getName(): string {
    this.execution.meter.bridge();
    return this.session.requireSheet(this.sheetData).name;
  }
  getSheetName(): string {
    return this.getName();
  }
  /** Formulas that name the sheet follow. */
  setName(name: string): this {
    this.requireSheetRight();
    const { workbook } = this.session;
    const lower = name.toLowerCase();
    const isTaken = workbook.sheets.some(
      (other) => other !== this.sheetData && other.name.toLowerCase() === lower,
    );
    if (isTaken) throw new ServiceError(NAME_TAKEN);
    if (name === '') throw new ServiceError('Invalid argument: name');
    renameSheet(workbook, this.sheetData, name);
    this.session.structureChanged();
    return this;
  }
  getSheetId(): number {
    this.execution.meter.bridge();
    return this.sheetData.sheetId;
  }
  /** Counts from 1. */
  getIndex(): number {
    this.execution.meter.metadata();
    return this.session.workbook.sheets.indexOf(this.session.requireSheet(this.sheetData)) + 1;
  }
  getParent(): Spreadsheet {
    this.execution.meter.bridge();
    return this.session.objects.spreadsheet(this.session);
  }
  getType(): EnumValue {
    this.execution.meter.bridge();
    return SheetType.GRID;
  }
  getFormUrl(): null {
    this.execution.meter.metadata();
    return null;
  }

  /** Writes below the last row with content; the grid grows where it is full. */
  appendRow(rowContents: unknown[]): this {
    if (rowContents.length === 0) throw new ServiceError('Cannot append an empty row.');
    const { sheetData, session } = this;
    session.recalculateIfStale();
    const row = lastUsedRow(session.requireSheet(sheetData)) + 1;
    const area = { top: row, left: 1, bottom: row, right: rowContents.length };
    const { maxRows, maxColumns } = sheetData;
    sheetData.maxRows = Math.max(maxRows, row);
    sheetData.maxColumns = Math.max(maxColumns, rowContents.length);
    try {
      writeArea(session, sheetData, area, (_row, column) => rowContents[column]);
    } catch (error) {
      // A refused row leaves the grid as it was.
      Object.assign(sheetData, { maxRows, maxColumns });
      throw error;
    }
    this.execution.meter.appendRow();
    session.changed(sheetData);
    return this;
  }

  /** Contents and formats go; notes and validation stay. Source: live test of gas-fakes, "Sheet clearing methods". */
  clear(options: { contentsOnly?: boolean; formatOnly?: boolean } = {}): this {
    if (!options.formatOnly) this.wholeRange().clearContent();
    if (!options.contentsOnly) this.wholeRange().clearFormat();
    return this;
  }
  clearContents(): this {
    return this.clear({ contentsOnly: true });
  }
  clearFormats(): this {
    return this.clear({ formatOnly: true });
  }
  clearNotes(): this {
    this.wholeRange().clearNote();
    return this;
  }

  /** Sorts the rows that are not frozen. */
  sort(columnPosition: number, ascending = true): this {
    const first = this.sheetData.frozenRows + 1;
    const rows = lastUsedRow(this.sheetData) - first + 1;
    const columns = lastUsedColumn(this.sheetData);
    if (rows < 1 || columnPosition > columns) return this;
    this.rangeAt(first, 1, rows, columns).sort({ column: columnPosition, ascending });
    return this;
  }

  /** Into the same or another spreadsheet, as `Copy of …`, at the end. */
  copyTo(spreadsheet: Spreadsheet): Sheet {
    const { session } = spreadsheet;
    session.beforeStructureChange();
    const { workbook } = session;
    this.session.recalculateIfStale();
    const identity = {
      sheetId: unusedSheetId(workbook),
      name: copyName(
        this.sheetData.name,
        workbook.sheets.map((sheet) => sheet.name),
      ),
      firstChartId: unusedChartId(workbook),
    };
    const copy = copySheetData(this.sheetData, identity);
    workbook.sheets.push(copy);
    session.structureChanged();
    return session.objects.sheet(session, copy);
  }

  activate(): this {
    this.session.workbook.activeSheetId = this.sheetData.sheetId;
    this.session.lookChanged();
    return this;
  }
  isSheetHidden(): boolean {
    this.execution.meter.metadata();
    return this.sheetData.hidden;
  }
  hideSheet(): this {
    const others = this.session.workbook.sheets.filter((sheet) => sheet !== this.sheetData);
    if (others.every((sheet) => sheet.hidden)) {
      throw new ServiceError("You can't hide all the sheets in a document.");
    }
    this.sheetData.hidden = true;
    this.lookChanged();
    return this;
  }
  showSheet(): this {
    this.sheetData.hidden = false;
    this.lookChanged();
    return this;
  }
  getTabColor(): string | null {
    this.execution.meter.metadata();
    return this.sheetData.tabColor;
  }
  setTabColor(color: string | null): this {
    this.sheetData.tabColor = color === null ? null : toHexColor(color);
    this.lookChanged();
    return this;
  }
  getTabColorObject(): Color | null {
    const hex = this.getTabColor();
    return hex === null ? null : colorOf(this.execution, hex);
  }
  setTabColorObject(color: Color | null): this {
    return this.setTabColor(color && cellColorOf(color));
  }
  hasHiddenGridlines(): boolean {
    this.execution.meter.metadata();
    return this.sheetData.hiddenGridlines;
  }
  setHiddenGridlines(hideGridlines: boolean): this {
    this.sheetData.hiddenGridlines = hideGridlines;
    this.lookChanged();
    return this;
  }
  isRightToLeft(): boolean {
    this.execution.meter.metadata();
    return this.sheetData.rightToLeft;
  }
  setRightToLeft(rightToLeft: boolean): this {
    this.sheetData.rightToLeft = rightToLeft;
    this.lookChanged();
    return this;
  }

  getRangeList(a1Notations: string[]): RangeList {
    const ranges = a1Notations.map((text) => this.getRange(text));
    return new RangeList(this.execution, ranges);
  }
  getSelection(): Selection {
    return new Selection(this.session, this);
  }
  /** Of a custom function: the cell of the formula. */
  getActiveRange(): Range {
    const { caller } = this.execution;
    if (caller) return this.getRange(caller.row, caller.column);
    return this.getRange(this.sheetData.selection);
  }
  getActiveRangeList(): RangeList {
    return new RangeList(this.execution, [this.getActiveRange()]);
  }
  getActiveCell(): Range {
    return this.getActiveRange().getCell(1, 1);
  }
  getCurrentCell(): Range {
    return this.getActiveCell();
  }
  setActiveRange(range: Range): Range {
    return range.activate();
  }
  setActiveRangeList(rangeList: RangeList): RangeList {
    return rangeList.activate();
  }
  setActiveSelection(selection: Range | string): Range {
    const range = typeof selection === 'string' ? this.getRange(selection) : selection;
    return range.activate();
  }
  setCurrentCell(cell: Range): Range {
    return cell.activate();
  }

  private requireSheetRight(): void {
    this.session.beforeStructureChange();
    this.session.requireSheet(this.sheetData);
    const { workbook } = this.session;
    if (mayEditSheet(workbook, this.sheetData, this.execution.effectiveUser)) return;
    throw new ServiceError(PROTECTED_CELL);
  }
}
