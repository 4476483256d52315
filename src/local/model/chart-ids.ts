/** Ids of charts, unique across the whole spreadsheet as on Google. */
import type { WorkbookData } from './workbook-data.js';

/** An id that no chart of the workbook has; those above it are free as well. */
export function unusedChartId(workbook: WorkbookData): number {
  const ids = workbook.sheets.flatMap((sheet) => sheet.charts.map(({ id }) => id));
  return Math.max(0, ...ids) + 1;
}
