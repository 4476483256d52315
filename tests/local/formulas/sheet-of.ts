/** Builds workbooks for tests of formulas: one sheet from rows of cells, formulas beginning with `=`. */

import type { CustomFunctions } from '../../../src/local/formulas/custom-function.js';
import { recalculate } from '../../../src/local/formulas/recalculate.js';
import { putCell } from '../../../src/local/model/cells.js';
import { createSheet, createWorkbook } from '../../../src/local/model/create-workbook.js';
import type { CellData, CellValue, WorkbookData } from '../../../src/local/model/workbook-data.js';

/** Noon UTC on 4 March 2026, a Wednesday; serial 46085.5. */
export const NOW = Date.UTC(2026, 2, 4, 12);

export type Rows = readonly (readonly CellValue[])[];

function cellOf(content: CellValue): CellData | undefined {
  if (content === null) return undefined;
  if (typeof content === 'string' && content.startsWith('='))
    return { value: null, formula: content };
  return { value: content };
}

/** `Sheet1` with the rows from A1 on; further sheets by name. */
export function workbookOf(
  rows: Rows,
  { locale = 'en_US', others = {} }: { locale?: string; others?: Record<string, Rows> } = {},
): WorkbookData {
  const workbook = createWorkbook({
    id: 'book',
    name: 'Book',
    timeZone: 'America/New_York',
    locale,
    owner: 'owner@example.com',
    rows: Math.max(100, rows.length),
    columns: 20,
  });
  for (const name of Object.keys(others)) {
    workbook.sheets.push(
      createSheet({ sheetId: workbook.sheets.length, name, rows: 100, columns: 20 }),
    );
  }
  for (const [index, content] of [rows, ...Object.values(others)].entries()) {
    workbook.sheets[index]!.cells = content.map((row) => row.map(cellOf));
  }
  return workbook;
}

export function compute(
  workbook: WorkbookData,
  customFunctions: CustomFunctions = new Map(),
): WorkbookData {
  recalculate(workbook, { now: NOW, customFunctions });
  return workbook;
}

export function cell(
  workbook: WorkbookData,
  row: number,
  column: number,
  sheet = 0,
): CellData | undefined {
  return workbook.sheets[sheet]?.cells[row - 1]?.[column - 1];
}

export function value(workbook: WorkbookData, row: number, column: number, sheet = 0): CellValue {
  return cell(workbook, row, column, sheet)?.value ?? null;
}

/** The values that a formula in H1 shows from H1 on, over rows from A1 on; a single one as itself. */
export function evaluate(formula: string, rows: Rows = [], locale = 'en_US'): unknown {
  const workbook = workbookOf(rows, { locale });
  putCell(workbook.sheets[0]!, 1, 8, { value: null, formula });
  compute(workbook);
  const origin = simple(value(workbook, 1, 8));
  let height = 1;
  let width = 1;
  while (cell(workbook, height + 1, 8)?.spillFrom) height += 1;
  while (cell(workbook, 1, 8 + width)?.spillFrom) width += 1;
  if (height === 1 && width === 1) return origin;
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => simple(value(workbook, row + 1, column + 8))),
  );
}

/** An error as its text, so that tables stay readable. */
function simple(content: CellValue): unknown {
  return typeof content === 'object' && content !== null ? content.error : content;
}
