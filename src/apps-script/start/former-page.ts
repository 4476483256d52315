/** The pages that Start was in earlier versions: each gives way to the panel where nobody changed it. */
import { AS_OF_CELL } from '../../workbook/start/start-layout.js';
import type { Workbook } from '../store/open-workbook.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A page as an earlier version laid it out; every one was four columns wide. */
interface FormerPage {
  /** A named cell or block of it, and where that stood. */
  readonly named: readonly [name: string, row: number, column: number];
  /** Words of its second column by row; the last of them begins the list of tabs. */
  readonly words: readonly (readonly [row: number, text: string])[];
}

/** The name of the block of next reviews. */
const STATUS = 'Cadence_status';

const COLUMNS = 4;

const HEAD = [
  [2, 'Demand-generation governance'],
  [4, 'As of'],
] as const;

const FORMER: readonly FormerPage[] = [
  {
    named: [AS_OF_CELL.name, 4, 3],
    words: [
      ...HEAD,
      [6, 'Next steps'],
      [7, 'People'],
      [11, 'Agenda'],
      [13, 'Tabs'],
      [14, 'Engine Weeks'],
    ],
  },
  {
    named: [STATUS, 7, 2],
    words: [
      ...HEAD,
      [6, 'Next reviews'],
      [7, 'Weekly'],
      [11, 'Cadence self-test'],
      [17, 'Next steps'],
      [18, 'People'],
      [22, 'Agenda'],
      [24, 'Tabs'],
      [25, 'Engine Weeks'],
    ],
  },
];

/** True where every word of one stands in its place and nothing stands at the right of the page. */
export function isFormerPage({ spreadsheet }: Workbook, sheet: Sheet): boolean {
  if (sheet.getLastColumn() > COLUMNS || sheet.getCharts().length > 0) return false;
  const texts = sheet.getRange(1, 2, 25, 1).getValues();
  return FORMER.some(({ named: [name, row, column], words }) => {
    if (words.some(([place, text]) => texts[place - 1]?.[0] !== text)) return false;
    const block = spreadsheet.getRangeByName(name);
    return block?.getRow() === row && block.getColumn() === column;
  });
}

/**
 * Clears the page and takes its names away; the As of cell is named anew where the panel has it, so
 * that formulas follow.
 */
export function clearFormerPage({ spreadsheet }: Workbook, sheet: Sheet): void {
  sheet.clear();
  sheet.clearConditionalFormatRules();
  if (spreadsheet.getRangeByName(STATUS) !== null) spreadsheet.removeNamedRange(STATUS);
  const cell = sheet.getRange(AS_OF_CELL.row, AS_OF_CELL.column);
  cell.setNumberFormat(AS_OF_CELL.numberFormat);
  spreadsheet.setNamedRange(AS_OF_CELL.name, cell);
}
