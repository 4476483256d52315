/** Workbooks as earlier versions of the add-on made them, stored with what the document remembers. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Surroundings } from '../../../src/local/boundary/execution.js';
import { readWorkbookFile } from '../../../src/local/disk/workbook-file.js';
import type { WorkbookData } from '../../../src/local/model/workbook-data.js';

const FOLDER = join(__dirname, 'stored');

/** Versions of which a workbook is stored. */
export const STORED_VERSIONS: readonly number[] = readdirSync(FOLDER)
  .flatMap((name) => /^schema-(\d+)\.xlsx$/.exec(name)?.[1] ?? [])
  .map(Number)
  .sort((a, b) => a - b);

/** Rows of each tab that a small one keeps. */
const SMALL_ROWS = 12;

/** The same with few rows and columns, for what is run many times. */
export async function smallStoredWorkbook(version: number): ReturnType<typeof storedWorkbook> {
  const stored = await storedWorkbook(version);
  for (const sheet of stored.workbook.sheets) {
    if (sheet.name === 'Start') continue;
    const filled = sheet.cells.filter((row) => row?.some((cell) => (cell?.value ?? '') !== ''));
    const width = sheet.name === 'Journal' ? sheet.maxColumns : (filled[0]?.length ?? 1);
    sheet.cells = filled.slice(0, SMALL_ROWS).map((row) => row?.slice(0, width) ?? []);
    sheet.maxRows = SMALL_ROWS + 2;
    sheet.maxColumns = width;
  }
  return stored;
}

/** A fresh copy, so that a test may change it. */
export async function storedWorkbook(
  version: number,
): Promise<{ workbook: WorkbookData; surroundings: Surroundings }> {
  const { workbook, surroundings } = await readWorkbookFile(join(FOLDER, `schema-${version}.xlsx`));
  return { workbook, surroundings };
}
