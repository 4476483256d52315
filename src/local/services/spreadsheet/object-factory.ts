/** How the script-visible classes make each other without importing each other. */
import type { Area, SheetData, WorkbookData } from '../../model/workbook-data.js';
import type { Range } from './range.js';
import type { Sheet } from './sheet.js';
import type { Spreadsheet } from './spreadsheet.js';
import type { WorkbookSession } from './workbook-session.js';

/** Which bounds of a range were left open when it was named, e.g. both rows in `A:B`. */
export interface OpenBounds {
  readonly top: boolean;
  readonly left: boolean;
  readonly bottom: boolean;
  readonly right: boolean;
}

export interface ObjectFactory {
  /** The spreadsheet object of any workbook that the user may open. */
  open(workbook: WorkbookData): Spreadsheet;
  spreadsheet(session: WorkbookSession): Spreadsheet;
  sheet(session: WorkbookSession, sheet: SheetData): Sheet;
  range(session: WorkbookSession, sheet: SheetData, area: Area, open?: OpenBounds): Range;
}
