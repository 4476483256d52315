/** What a damage of a workbook is, and the parts of the model that damages take hold of. */
import type { Surroundings } from '../../../src/local/boundary/execution.js';
import type {
  CellData,
  CellValue,
  SheetData,
  WorkbookData,
} from '../../../src/local/model/workbook-data.js';
import type { ColumnDeclaration, TabDeclaration } from '../../../src/workbook/declaration.js';
import { WORKBOOK } from '../../../src/workbook/workbook.js';
import type { Draw } from '../../domain/naive/draw.js';
import { sheetOf } from '../add-on-workbook.js';

/** A workbook that is about to be damaged. */
export interface Patient {
  readonly workbook: WorkbookData;
  readonly surroundings: Surroundings;
  readonly draw: Draw;
}

/** What check is to say of a damage, and what a repair is to make of it. */
export interface Damage {
  readonly name: string;
  /**
   * Code of the one fault that is named, or of a data problem; null where nothing has to be said,
   * since the workbook works as before.
   */
  readonly says: string | null;
  /** `whole`: the reviews are as they were; `told`: what is lacking is said; `lost`: rows are gone for good. */
  readonly after: 'whole' | 'told' | 'lost';
  /** @returns the tab that was damaged; '' where it is the whole workbook */
  readonly hurt: (patient: Patient) => string;
}

/** Tabs that people fill and that hold rows, in tab order. */
export function filledTabs({ workbook }: Patient): readonly (typeof WORKBOOK)[number][] {
  return WORKBOOK.filter(
    (tab) => tab.input && tab.columns.length > 2 && rowsOf(sheetOf(workbook, tab.name)).length > 1,
  );
}

export function anyTab(patient: Patient): TabDeclaration {
  return patient.draw.of(...filledTabs(patient));
}

/** Sheet rows that hold something, without the header. */
export function rowsOf(sheet: SheetData): (CellData | undefined)[][] {
  return sheet.cells.slice(1).filter((row) => row?.some((cell) => (cell?.value ?? null) !== null));
}

export function headersOf(sheet: SheetData): string[] {
  return Array.from(sheet.cells[0] ?? [], (cell) => String(cell?.value ?? ''));
}

/** Place of a declared column in the sheet, from 0. */
export function placeOf(sheet: SheetData, { header }: Pick<ColumnDeclaration, 'header'>): number {
  return headersOf(sheet).indexOf(header);
}

/** A column that people fill and that is in use, of the kinds given. */
export function anyColumn(
  { draw, workbook }: Patient,
  tab: TabDeclaration,
  fits: (column: ColumnDeclaration) => boolean,
): ColumnDeclaration | null {
  const sheet = sheetOf(workbook, tab.name);
  const columns = tab.columns.filter(
    (column) =>
      column.computed !== true &&
      fits(column) &&
      rowsOf(sheet).some((row) => filled(row[placeOf(sheet, column)])),
  );
  return columns.length === 0 ? null : draw.of(...columns);
}

export function filled(cell: CellData | undefined): cell is CellData {
  return (cell?.value ?? null) !== null && cell?.value !== '';
}

/** The first tab that has such a column, beginning anywhere. */
export function tabWith(
  patient: Patient,
  fits: (column: ColumnDeclaration) => boolean,
): { tab: TabDeclaration; sheet: SheetData; column: ColumnDeclaration; place: number } {
  for (const tab of patient.draw.shuffle(filledTabs(patient))) {
    const column = anyColumn(patient, tab, fits);
    if (column === null) continue;
    const sheet = sheetOf(patient.workbook, tab.name);
    return { tab, sheet, column, place: placeOf(sheet, column) };
  }
  throw new Error('no tab has such a column');
}

/** Types into one cell of the column that is in use. */
export function overtype(
  { draw }: Patient,
  sheet: SheetData,
  place: number,
  typed: (cell: CellData) => CellValue,
): void {
  const row = draw.of(...rowsOf(sheet).filter((cells) => filled(cells[place])));
  const cell = row[place];
  if (cell !== undefined) row[place] = { ...cell, value: typed(cell) };
}

/** Changes every row of the sheet's cells, the header included. */
export function eachRow(
  sheet: SheetData,
  change: (row: (CellData | undefined)[], index: number) => void,
): void {
  for (let index = 0; index < sheet.cells.length; index += 1) {
    const row = Array.from(sheet.cells[index] ?? []);
    sheet.cells[index] = row;
    change(row, index);
  }
}
