/** A spreadsheet file as scripts hold it. */
import { ServiceError } from '../../boundary/errors.js';
import { SpreadsheetSheets } from './spreadsheet-sheets.js';

export class Spreadsheet extends SpreadsheetSheets {
  getId(): string {
    this.execution.meter.bridge();
    return this.session.workbook.id;
  }

  getName(): string {
    this.execution.meter.bridge();
    return this.session.workbook.name;
  }

  getUrl(): string {
    this.execution.meter.bridge();
    return `https://docs.google.com/spreadsheets/d/${this.session.workbook.id}/edit`;
  }

  rename(newName: string): void {
    this.session.beforeStructureChange();
    this.session.workbook.name = newName;
    this.session.lookChanged();
  }

  getSpreadsheetTimeZone(): string {
    this.execution.meter.bridge();
    return this.session.workbook.timeZone;
  }

  setSpreadsheetTimeZone(timezone: string): void {
    this.session.beforeStructureChange();
    requireTimeZone(timezone);
    this.session.workbook.timeZone = timezone;
    this.session.structureChanged();
  }

  getSpreadsheetLocale(): string {
    this.execution.meter.bridge();
    return this.session.workbook.locale;
  }

  setSpreadsheetLocale(locale: string): void {
    this.session.beforeStructureChange();
    this.session.workbook.locale = locale;
    this.session.structureChanged();
  }
}

function requireTimeZone(timezone: string): void {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: timezone });
  } catch {
    throw new ServiceError(`Invalid argument: ${timezone}`);
  }
}
