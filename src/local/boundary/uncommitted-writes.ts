/** What an execution has written to cells since its last commit. */
import type { CellData, SheetData, WorkbookData } from '../model/workbook-data.js';
import { copyData } from './workbook-copy.js';

/** One cell; rows and columns count from 0, as in the data. */
interface CellWrite {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly cell: CellData | undefined;
}

/** Everything but the cells, as one text. */
function structureOf(workbook: WorkbookData): string {
  return JSON.stringify(workbook, (key, value: unknown) => {
    if (key === 'cells') return undefined;
    return value instanceof Map || value instanceof Set ? [...value] : value;
  });
}

/** The cells that differ, or null where more than cells does: such changes count as committed. */
export function uncommittedWrites(
  current: WorkbookData,
  saved: WorkbookData,
): readonly CellWrite[] | null {
  if (structureOf(current) !== structureOf(saved)) return null;
  return current.sheets.flatMap((sheet, index) => {
    const before = saved.sheets[index];
    return before ? changedCells(sheet, before) : [];
  });
}

function changedRows(sheet: SheetData, before: SheetData): readonly number[] {
  const count = Math.max(sheet.cells.length, before.cells.length);
  return Array.from({ length: count }, (_unused, row) => row).filter(
    (row) => JSON.stringify(sheet.cells[row]) !== JSON.stringify(before.cells[row]),
  );
}

function changedCells(sheet: SheetData, before: SheetData): readonly CellWrite[] {
  return changedRows(sheet, before).flatMap((row) => {
    const [now, then] = [sheet.cells[row] ?? [], before.cells[row] ?? []];
    const columns = Array.from({ length: Math.max(now.length, then.length) }, (_one, at) => at);
    return columns
      .filter((column) => JSON.stringify(now[column]) !== JSON.stringify(then[column]))
      .map((column) => ({ sheetId: sheet.sheetId, row, column, cell: copyData(now[column]) }));
  });
}

/** Writes the cells again, by position, wherever the sheet still exists. */
export function applyWrites(workbook: WorkbookData, writes: readonly CellWrite[]): void {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.sheetId, sheet]));
  for (const { sheetId, row, column, cell } of writes) {
    const sheet = sheets.get(sheetId);
    if (!sheet) continue;
    const cells = sheet.cells[row] ?? [];
    cells[column] = cell;
    sheet.cells[row] = cells;
  }
}

/**
 * Puts the first half of the rows that differ into `former`, as a torn write leaves them. Inserted or
 * deleted lines are there or not: they do not tear.
 */
export function keepFirstHalf(current: WorkbookData, former: WorkbookData): void {
  if (structureOf(current) !== structureOf(former)) return;
  for (const sheet of current.sheets) {
    const before = former.sheets.find((one) => one.sheetId === sheet.sheetId);
    if (!before) continue;
    const changed = changedRows(sheet, before);
    for (const row of changed.slice(0, Math.ceil(changed.length / 2))) {
      const cells = sheet.cells[row];
      if (cells) before.cells[row] = copyData(cells);
      else delete before.cells[row];
    }
  }
}
