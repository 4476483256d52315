/** `SpreadsheetApp`, the entry to every spreadsheet. */
import { ServiceError } from '../../boundary/errors.js';
import type { Execution } from '../../boundary/execution.js';
import { ServiceObject } from '../../boundary/service-object.js';
import { DEFAULT_COLUMNS, DEFAULT_ROWS } from '../../model/create-workbook.js';
import { OpenWorkbooks } from './open-workbooks.js';
import type { Sheet } from './sheet.js';
import type { Spreadsheet } from './spreadsheet.js';

/** Google refuses larger files. Source: files Google Drive can store, 10 million cells. */
const MAXIMUM_CELLS = 10_000_000;

export class SpreadsheetApp extends ServiceObject {
  override readonly serviceName = 'SpreadsheetApp';
  private readonly workbooks: OpenWorkbooks;

  constructor(execution: Execution) {
    super(execution);
    this.workbooks = new OpenWorkbooks(execution);
  }

  getActiveSpreadsheet(): Spreadsheet | null {
    this.execution.meter.metadata();
    const { active } = this.execution.spreadsheets;
    return active ? this.workbooks.open(active) : null;
  }

  getActive(): Spreadsheet | null {
    return this.getActiveSpreadsheet();
  }

  getActiveSheet(): Sheet | null {
    return this.getActiveSpreadsheet()?.getActiveSheet() ?? null;
  }

  openById(id: string): Spreadsheet {
    this.execution.meter.metadata();
    const workbook = this.execution.spreadsheets.open(id);
    if (workbook) return this.workbooks.open(workbook);
    throw new ServiceError(
      `Unexpected error while getting the method or property openById on object SpreadsheetApp.`,
    );
  }

  openByKey(id: string): Spreadsheet {
    return this.openById(id);
  }

  openByUrl(url: string): Spreadsheet {
    const id = /\/d\/([\w-]+)/.exec(url)?.[1] ?? /[?&]key=([\w-]+)/.exec(url)?.[1];
    if (id === undefined) throw new ServiceError(`Invalid argument: url`);
    return this.openById(id);
  }

  /** 1000 rows and 26 columns unless told otherwise. */
  create(name: string, rows = DEFAULT_ROWS, columns = DEFAULT_COLUMNS): Spreadsheet {
    this.execution.meter.metadata();
    if (rows < 1 || columns < 1 || rows * columns > MAXIMUM_CELLS) {
      throw new ServiceError(`Invalid argument: ${rows < 1 ? 'rows' : 'columns'}`);
    }
    return this.workbooks.open(this.execution.spreadsheets.create(name, rows, columns));
  }

  flush(): void {
    this.execution.meter.flush();
  }
}

/** The service object that a script sees as `SpreadsheetApp`. */
export function createSpreadsheetApp(execution: Execution): ServiceObject {
  return new SpreadsheetApp(execution);
}
