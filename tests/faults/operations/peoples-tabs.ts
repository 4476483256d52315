/** Tabs in which people work while an operation runs: a column of their own, a row that they type. */
import type { SheetData, WorkbookData } from '../../../src/local/model/workbook-data.js';
import type { TabName } from '../../../src/workbook/workbook.js';
import { sheetOf } from '../../apps-script/add-on-workbook.js';

export interface PeoplesTab {
  readonly tab: TabName;
  /** The row that somebody types below the last one. */
  readonly typed: Readonly<Record<string, string | number>>;
  /** A column in which somebody changes a cell. */
  readonly touched: string;
}

export const OWN = 'Our note';

/** Gives each tab a column of somebody's own, with another note in each row. */
export function withNotes(workbook: WorkbookData, tabs: readonly PeoplesTab[]): void {
  for (const { tab } of tabs) {
    const sheet = sheetOf(workbook, tab);
    const column = noteColumn(sheet);
    sheet.cells.forEach((row, index) => {
      row[column] = { value: index === 0 ? OWN : `note ${index} of ${tab}` };
    });
    sheet.maxColumns = Math.max(sheet.maxColumns, column + 1);
  }
}

function noteColumn({ cells }: SheetData): number {
  const header = cells[0] ?? [];
  const present = header.findIndex((cell) => cell?.value === OWN);
  return present >= 0 ? present : header.length;
}
