/** What is selected in a spreadsheet. */
import type { EnumValue } from '../../boundary/service-object.js';
import type { Range } from './range.js';
import { RangeList } from './range-list.js';
import type { Sheet } from './sheet.js';
import { SpreadsheetObject } from './spreadsheet-object.js';
import type { WorkbookSession } from './workbook-session.js';

export class Selection extends SpreadsheetObject {
  override readonly serviceName = 'SpreadsheetApp.Selection';

  constructor(
    session: WorkbookSession,
    private readonly sheet: Sheet,
  ) {
    super(session);
  }

  getActiveSheet(): Sheet {
    return this.sheet;
  }
  getActiveRange(): Range {
    return this.sheet.getActiveRange();
  }
  getActiveRangeList(): RangeList {
    return new RangeList(this.execution, [this.getActiveRange()]);
  }
  getCurrentCell(): Range {
    return this.getActiveRange().getCell(1, 1);
  }
  /** From the current cell to where Ctrl, Shift and an arrow key lead. */
  getNextDataRange(direction: EnumValue): Range {
    const from = this.getCurrentCell();
    const { area } = from.getNextDataCell(direction);
    const top = Math.min(area.top, from.area.top);
    const left = Math.min(area.left, from.area.left);
    const bottom = Math.max(area.bottom, from.area.bottom);
    const right = Math.max(area.right, from.area.right);
    return this.sheet.getRange(top, left, bottom - top + 1, right - left + 1);
  }
}
