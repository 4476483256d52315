/** Copies of whole sheets that share nothing that may change. */
import { copyCell } from './cells.js';
import type { SheetData } from './workbook-data.js';

interface CopyIdentity {
  readonly sheetId: number;
  readonly name: string;
  /** The ids of its charts begin here; absent: the charts keep theirs, as in a copy of all sheets. */
  readonly firstChartId?: number;
}

/** The sheet with its contents, looks and rules under another id and name; hidden sheets appear. */
export function copySheetData(
  source: SheetData,
  { sheetId, name, firstChartId }: CopyIdentity,
): SheetData {
  return {
    ...source,
    ...{ sheetId, name },
    cells: source.cells.map((line) => line?.map((cell) => cell && copyCell(cell))),
    columnWidths: new Map(source.columnWidths),
    rowHeights: new Map(source.rowHeights),
    hiddenRows: new Set(source.hiddenRows),
    hiddenColumns: new Set(source.hiddenColumns),
    merges: [...source.merges],
    conditionalFormats: [...source.conditionalFormats],
    // Google does not copy protection with a sheet.
    protections: [],
    bandings: [...source.bandings],
    charts: source.charts.map((chart, index) => ({
      ...chart,
      id: firstChartId === undefined ? chart.id : firstChartId + index,
      ranges: chart.ranges.map((range) =>
        range.sheetId === source.sheetId ? { ...range, sheetId } : range,
      ),
    })),
  };
}

/** `Copy of X`, then `Copy of X 2` and so on. */
export function copyName(name: string, taken: readonly string[]): string {
  const base = `Copy of ${name}`;
  let candidate = base;
  for (let number = 2; taken.includes(candidate); number += 1) candidate = `${base} ${number}`;
  return candidate;
}
