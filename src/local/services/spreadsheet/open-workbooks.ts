/** The workbooks that one execution has opened: one session each, one object per sheet. */
import { ServiceError } from '../../boundary/errors.js';
import type { Execution } from '../../boundary/execution.js';
import { mayOpenWorkbook } from '../../model/protection-judgement.js';
import type { Area, SheetData, WorkbookData } from '../../model/workbook-data.js';
import type { ObjectFactory, OpenBounds } from './object-factory.js';
import { Range } from './range.js';
import { Sheet } from './sheet.js';
import { Spreadsheet } from './spreadsheet.js';
import { WorkbookSession } from './workbook-session.js';

export class OpenWorkbooks implements ObjectFactory {
  private readonly sessions = new Map<WorkbookData, WorkbookSession>();

  constructor(private readonly execution: Execution) {}

  /** The spreadsheet object of a workbook that the user may open. */
  open(workbook: WorkbookData): Spreadsheet {
    if (!mayOpenWorkbook(workbook, this.execution.effectiveUser)) {
      throw new ServiceError('You do not have permission to access the requested document.');
    }
    return this.spreadsheet(this.sessionOf(workbook));
  }

  spreadsheet(session: WorkbookSession): Spreadsheet {
    return new Spreadsheet(session);
  }

  sheet(session: WorkbookSession, sheet: SheetData): Sheet {
    return new Sheet(session, sheet);
  }

  range(session: WorkbookSession, sheet: SheetData, area: Area, open?: OpenBounds): Range {
    return new Range(session, sheet, area, open);
  }

  private sessionOf(workbook: WorkbookData): WorkbookSession {
    const known = this.sessions.get(workbook);
    if (known) return known;
    const session = new WorkbookSession(this.execution, workbook, this);
    this.sessions.set(workbook, session);
    return session;
  }
}
