/** The workbook in the hands of the person who edits it: their rights, and the services' own methods. */
import { ServiceError } from '../../../boundary/errors.js';
import { contains } from '../../../model/areas.js';
import { wholeSheet } from '../../../model/cells.js';
import type { Area, SheetData, WorkbookData } from '../../../model/workbook-data.js';
import { OpenWorkbooks } from '../../../services/spreadsheet/open-workbooks.js';
import type { Range } from '../../../services/spreadsheet/range.js';
import type { Sheet } from '../../../services/spreadsheet/sheet.js';
import type { Spreadsheet } from '../../../services/spreadsheet/spreadsheet.js';
import { WorkbookSession } from '../../../services/spreadsheet/workbook-session.js';
import { type Desk, personExecution } from '../person.js';

export class EditScene {
  readonly session: WorkbookSession;
  private readonly objects: OpenWorkbooks;

  constructor(readonly desk: Desk) {
    const execution = personExecution(desk);
    this.objects = new OpenWorkbooks(execution);
    this.session = new WorkbookSession(execution, desk.workbook, this.objects);
  }

  get workbook(): WorkbookData {
    return this.desk.workbook;
  }

  get spreadsheet(): Spreadsheet {
    return this.objects.spreadsheet(this.session);
  }

  /** @throws ServiceError where somebody else has deleted it */
  data(sheetId: number): SheetData {
    const sheet = this.session.sheetById(sheetId);
    if (sheet) return sheet;
    throw new ServiceError('This sheet is not there any more: it was deleted meanwhile.');
  }

  sheet(sheetId: number): Sheet {
    return this.objects.sheet(this.session, this.data(sheetId));
  }

  /** @throws ServiceError where the rectangle does not lie on the sheet */
  range(sheetId: number, area: Area): Range {
    const sheet = this.data(sheetId);
    const isRectangle = area.top <= area.bottom && area.left <= area.right;
    if (!isRectangle || !contains(wholeSheet(sheet), area)) {
      throw new ServiceError(
        `The range lies outside ${sheet.name}, which has ${sheet.maxRows} rows and ${sheet.maxColumns} columns.`,
      );
    }
    return this.objects.range(this.session, sheet, area);
  }
}
