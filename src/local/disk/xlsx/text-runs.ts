/** Rich text in stretches: kept in the sidecar, since the xlsx cells are written as plain text. */
import type { CellData, SheetData, TextRun } from '../../model/workbook-data.js';

/** The stretches of one cell; they count only while the cell still holds the same text. */
export interface KeptTextRuns {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly runs: readonly TextRun[];
}

export function textRunsOf(cells: SheetData['cells']): KeptTextRuns[] {
  return cells.flatMap((row, top) =>
    (row ?? []).flatMap((cell, left) => {
      const runs = cell?.textRuns;
      if (runs === undefined || typeof cell?.value !== 'string') return [];
      return [{ row: top + 1, column: left + 1, text: cell.value, runs }];
    }),
  );
}

/** Gives the cells their stretches back. */
export function restoreTextRuns(
  cells: (CellData | undefined)[][],
  kept: readonly KeptTextRuns[],
): void {
  for (const { row, column, text, runs } of kept) {
    const cell = cells[row - 1]?.[column - 1];
    if (cell !== undefined && cell.value === text) cell.textRuns = runs;
  }
}
