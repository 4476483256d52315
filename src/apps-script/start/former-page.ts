/** The page that Start was in earlier versions: it gives way to the panel where nobody changed it. */
import { AS_OF_CELL } from '../../workbook/start/start-layout.js';
import type { Workbook } from '../store/open-workbook.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The name of its block of next reviews, and where the block stood. */
const FORMER = { name: 'Cadence_status', row: 7, column: 2, columns: 4 } as const;

/** Words of its first column by row; the last of them stands above the list of tabs. */
const WORDS: readonly (readonly [row: number, text: string])[] = [
  [2, 'Demand-generation governance'],
  [4, 'As of'],
  [6, 'Next reviews'],
  [7, 'Weekly'],
  [11, 'Cadence self-test'],
  [17, 'Next steps'],
  [18, 'People'],
  [22, 'Agenda'],
  [24, 'Tabs'],
  [25, 'Engine Weeks'],
];

/** True where every word stands in its place and nothing stands at the right of the page. */
export function isFormerPage({ spreadsheet }: Workbook, sheet: Sheet): boolean {
  const block = spreadsheet.getRangeByName(FORMER.name);
  if (block?.getRow() !== FORMER.row || block.getColumn() !== FORMER.column) return false;
  if (sheet.getLastColumn() > FORMER.columns || sheet.getCharts().length > 0) return false;
  const words = sheet.getRange(1, FORMER.column, 25, 1).getValues();
  return WORDS.every(([row, text]) => words[row - 1]?.[0] === text);
}

/**
 * Clears the page and takes its names away; the As of cell is named anew where the panel has it, so
 * that formulas follow.
 */
export function clearFormerPage({ spreadsheet }: Workbook, sheet: Sheet): void {
  sheet.clear();
  sheet.clearConditionalFormatRules();
  spreadsheet.removeNamedRange(FORMER.name);
  const cell = sheet.getRange(AS_OF_CELL.row, AS_OF_CELL.column);
  cell.setNumberFormat(AS_OF_CELL.numberFormat);
  spreadsheet.setNamedRange(AS_OF_CELL.name, cell);
}
