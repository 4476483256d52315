/** The sheets of a spreadsheet: finding, adding, deleting, ordering and naming them. */
import { NotEmulatedError, ServiceError } from '../../boundary/errors.js';
import { unusedChartId } from '../../model/chart-ids.js';
import { copyName, copySheetData } from '../../model/copy-sheet.js';
import { createSheet, unusedSheetId } from '../../model/create-workbook.js';
import { deleteSheetData } from '../../model/delete-sheet.js';
import type { SheetData } from '../../model/workbook-data.js';
import type { Sheet } from './sheet.js';
import { SpreadsheetObject } from './spreadsheet-object.js';

/** `{template: sheet}`: the new sheet is a copy of it. */
interface InsertOptions {
  readonly template?: Sheet;
}

export abstract class SpreadsheetSheets extends SpreadsheetObject {
  override readonly serviceName = 'SpreadsheetApp.Spreadsheet';

  protected sheetObject(sheet: SheetData): Sheet {
    return this.session.objects.sheet(this.session, sheet);
  }

  getSheets(): Sheet[] {
    this.execution.meter.metadata();
    return this.session.workbook.sheets.map((sheet) => this.sheetObject(sheet));
  }

  getNumSheets(): number {
    this.execution.meter.metadata();
    return this.session.workbook.sheets.length;
  }

  /** The leftmost sheet with exactly that name. */
  getSheetByName(name: string): Sheet | null {
    this.execution.meter.metadata();
    const found = this.session.workbook.sheets.find((sheet) => sheet.name === name);
    return found ? this.sheetObject(found) : null;
  }

  getSheetById(id: number): Sheet | null {
    this.execution.meter.metadata();
    const found = this.session.sheetById(id);
    return found ? this.sheetObject(found) : null;
  }

  getActiveSheet(): Sheet {
    this.execution.meter.metadata();
    return this.sheetObject(this.activeSheetData());
  }

  setActiveSheet(sheet: Sheet, _restoreSelection?: boolean): Sheet {
    this.session.workbook.activeSheetId = this.session.requireSheet(sheet.sheetData).sheetId;
    this.session.lookChanged();
    return sheet;
  }

  /** Before the sheet at that index counting from 0; without an index after the active sheet. */
  insertSheet(...args: (string | number | InsertOptions)[]): Sheet {
    const { session } = this;
    session.beforeStructureChange();
    const { workbook } = session;
    const name = args.find((arg) => typeof arg === 'string') ?? this.unusedName();
    const index = args.find((arg) => typeof arg === 'number');
    const options = args.find((arg) => typeof arg === 'object');
    this.refuseTaken(name);
    const sheetId = unusedSheetId(workbook);
    const template = options?.template?.sheetData;
    const sheet = template
      ? copySheetData(template, { sheetId, name, firstChartId: unusedChartId(workbook) })
      : createSheet({ sheetId, name });
    const position = index ?? workbook.sheets.indexOf(this.activeSheetData()) + 1;
    workbook.sheets.splice(Math.min(Math.max(0, position), workbook.sheets.length), 0, sheet);
    workbook.activeSheetId = sheetId;
    session.structureChanged();
    return this.sheetObject(sheet);
  }

  deleteSheet(sheet: Sheet): void {
    const { session } = this;
    session.beforeStructureChange();
    session.requireSheet(sheet.sheetData);
    const { workbook } = session;
    if (workbook.sheets.length === 1) {
      throw new ServiceError("You can't remove all the sheets in a document.");
    }
    deleteSheetData(workbook, sheet.sheetData);
    session.structureChanged();
  }

  /** Of a custom function: the sheet of the formula. */
  protected activeSheetData(): SheetData {
    const { workbook } = this.session;
    const calling = this.execution.caller && workbook.sheets[this.execution.caller.sheet];
    const sheet = calling ?? this.session.sheetById(workbook.activeSheetId) ?? workbook.sheets[0];
    if (!sheet) throw new NotEmulatedError('a spreadsheet without a sheet');
    return sheet;
  }

  deleteActiveSheet(): Sheet {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }

  /** The copy stands to the right of the active sheet and becomes active. */
  duplicateActiveSheet(): Sheet {
    const { workbook } = this.session;
    const source = this.activeSheetData();
    const name = copyName(
      source.name,
      workbook.sheets.map((sheet) => sheet.name),
    );
    return this.insertSheet(name, workbook.sheets.indexOf(source) + 1, {
      template: this.sheetObject(source),
    });
  }

  /** Counts from 1. */
  moveActiveSheet(pos: number): void {
    this.session.beforeStructureChange();
    const { workbook } = this.session;
    const sheet = this.activeSheetData();
    if (pos < 1 || pos > workbook.sheets.length) {
      throw new ServiceError(`The sheet position ${pos} is out of bounds.`);
    }
    workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
    workbook.sheets.splice(pos - 1, 0, sheet);
    this.session.structureChanged();
  }

  renameActiveSheet(newName: string): void {
    this.getActiveSheet().setName(newName);
  }

  private unusedName(): string {
    const names = new Set(this.session.workbook.sheets.map((sheet) => sheet.name));
    let number = this.session.workbook.sheets.length + 1;
    while (names.has(`Sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }

  private refuseTaken(name: string): void {
    const lower = name.toLowerCase();
    if (this.session.workbook.sheets.some((sheet) => sheet.name.toLowerCase() === lower)) {
      throw new ServiceError('A sheet with this name already exists. Please enter another name.');
    }
  }
}
