/** Settings mixes units in one column: its ratios are shown as percentages. */
import { fileHeaderKey } from '../../workbook/column-name.js';
import { PERCENT_FORMAT } from '../../workbook/look.js';
import { RATIO_COLUMNS, RATIO_SETTINGS } from '../../workbook/prefill/ratio-settings.js';
import type { Workbook } from '../store/open-workbook.js';
import { readTable } from '../store/read-table.js';
import { sheetColumns } from './column-runs.js';
import { columnLetters } from './validation-rule.js';

/** Patterns that Sheets answers for a cell to which nobody gave a format. */
const AUTOMATIC = new Set(['', 'General', '0.###############']);

/** Formats the ratios that nobody has formatted; their rows are found by the name of the setting. */
export function showRatios({ tabs, clock }: Workbook): void {
  const tab = tabs.get('Settings');
  if (tab === undefined) return;
  const table = readTable(tab, clock);
  const columns = sheetColumns(tab.declaration.columns, table.header);
  const placeOf = (field: string) =>
    columns.find(({ declaration }) => declaration.field === field)?.column;
  const names = placeOf('setting');
  if (names === undefined || table.rows.length === 0) return;
  const isRatio = table.rows.map((cells) =>
    RATIO_SETTINGS.has(fileHeaderKey(String(cells[names - 1] ?? ''))),
  );
  const cells = RATIO_COLUMNS.flatMap((field) => {
    const column = placeOf(field);
    if (column === undefined) return [];
    const range = tab.sheet.getRange(table.firstRow, column, table.rows.length, 1);
    return range
      .getNumberFormats()
      .flatMap(([format = ''], index) =>
        isRatio[index] === true && AUTOMATIC.has(format)
          ? [`${columnLetters(column)}${table.firstRow + index}`]
          : [],
      );
  });
  if (cells.length > 0) tab.sheet.getRangeList(cells).setNumberFormat(PERCENT_FORMAT);
}
