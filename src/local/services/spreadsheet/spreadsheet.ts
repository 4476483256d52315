/** A spreadsheet file as scripts hold it. */
import { NotEmulatedError, ServiceError } from '../../boundary/errors.js';
import type { EnumValue } from '../../boundary/service-object.js';
import { copySheetData } from '../../model/copy-sheet.js';
import type { WorkbookData } from '../../model/workbook-data.js';
import { Menu } from '../ui-menu.js';
import { enumValue, RecalculationInterval } from './enumerations.js';
import { SpreadsheetRules } from './spreadsheet-rules.js';

interface OldMenuItem {
  readonly name: string;
  readonly functionName: string;
}

export class Spreadsheet extends SpreadsheetRules {
  getId(): string {
    this.execution.meter.bridge();
    return this.session.workbook.id;
  }
  getKey(): string {
    return this.getId();
  }
  getName(): string {
    this.execution.meter.bridge();
    return this.session.workbook.name;
  }
  rename(newName: string): void {
    this.session.beforeStructureChange();
    this.session.workbook.name = newName;
    this.session.lookChanged();
  }
  getUrl(): string {
    this.execution.meter.bridge();
    return `https://docs.google.com/spreadsheets/d/${this.session.workbook.id}/edit`;
  }
  getSpreadsheetTimeZone(): string {
    this.execution.meter.bridge();
    return this.session.workbook.timeZone;
  }
  setSpreadsheetTimeZone(timezone: string): void {
    requireTimeZone(timezone);
    this.session.beforeStructureChange();
    this.session.workbook.timeZone = timezone;
    this.session.structureChanged();
  }
  getSpreadsheetLocale(): string {
    this.execution.meter.bridge();
    return this.session.workbook.locale;
  }
  setSpreadsheetLocale(locale: string): void {
    if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)) {
      throw new ServiceError(`Invalid argument: ${locale}`);
    }
    this.session.beforeStructureChange();
    this.session.workbook.locale = locale;
    this.session.structureChanged();
  }
  getRecalculationInterval(): EnumValue {
    this.execution.meter.metadata();
    return enumValue(RecalculationInterval, this.session.workbook.recalculationInterval);
  }
  setRecalculationInterval(recalculationInterval: EnumValue): this {
    this.session.beforeStructureChange();
    this.session.workbook.recalculationInterval =
      recalculationInterval.name() as WorkbookData['recalculationInterval'];
    this.session.lookChanged();
    return this;
  }
  setIterativeCalculationEnabled(isEnabled: boolean): this {
    if (isEnabled) throw new NotEmulatedError('iterative calculation');
    this.session.beforeStructureChange();
    return this;
  }
  isIterativeCalculationEnabled(): boolean {
    this.execution.meter.metadata();
    return false;
  }

  toast(message: string, title = '', timeoutSeconds: number | null = null): void {
    this.execution.meter.metadata();
    this.execution.ui.show({ kind: 'toast', title, message, seconds: timeoutSeconds });
  }

  /** A menu as older scripts add it; an item that is null is a line between others. */
  addMenu(name: string, subMenus: (OldMenuItem | null)[]): void {
    const menu = new Menu(this.execution, name);
    for (const item of subMenus) {
      if (item) menu.addItem(item.name, item.functionName);
      else menu.addSeparator();
    }
    menu.addToUi();
  }
  updateMenu(name: string, subMenus: (OldMenuItem | null)[]): void {
    this.addMenu(name, subMenus);
  }

  /** Sheets, names and metadata go along; sharing and protection do not. */
  copy(name: string): Spreadsheet {
    this.execution.meter.metadata();
    this.session.recalculateIfStale();
    const { workbook } = this.session;
    const made = this.execution.spreadsheets.create(name, 1, 1);
    made.sheets = workbook.sheets.map((sheet) =>
      copySheetData(sheet, { sheetId: sheet.sheetId, name: sheet.name }),
    );
    made.activeSheetId = workbook.activeSheetId;
    made.timeZone = workbook.timeZone;
    made.locale = workbook.locale;
    made.recalculationInterval = workbook.recalculationInterval;
    made.namedRanges = [...workbook.namedRanges];
    made.developerMetadata = [...workbook.developerMetadata];
    this.execution.spreadsheets.touch(made);
    return this.session.objects.open(made);
  }
}

function requireTimeZone(timezone: string): void {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: timezone });
  } catch {
    throw new ServiceError(`Invalid argument: ${timezone}`);
  }
}
