/** Reads the cells of a workbook for formulas, computing first what is not computed yet. */
import type { Area, CellData, SheetData, WorkbookData } from '../model/workbook-data.js';
import { Matrix, type RangeReference, type Scalar } from './values.js';

/** What the reader needs of the recalculation under way. */
export interface Computation {
  /** Result of a cell that has a formula. */
  resultOf(cell: CellData): Scalar;
  /** Makes sure that array results known to belong in these cells are there. */
  awaitArrays(sheet: number, area: Area): void;
  /** Takes note that a spilled cell is read. */
  readSpilled(sheet: number, cell: CellData): void;
  /** Takes note that cells are read which may be blank only because an array is not there yet. */
  noteRead(sheet: number, area: Area): void;
  /** Takes the note back: none of the cells was blank. */
  noteFilled(sheet: number, area: Area): void;
  /** Runs a computation and tells whether anything in it changes by itself. */
  watchVolatile<Result>(compute: () => Result): { result: Result; isVolatile: boolean };
  /** Says that the formula under way reads what changes by itself. */
  markVolatile(): void;
}

/** Cells from which a range is worth keeping, and how many are kept at most. */
const KEPT_FROM = 50;
const KEPT_CELLS = 2_000_000;

export class SheetReader {
  private readonly indexByName = new Map<string, number>();
  private readonly kept = new Map<string, { result: Matrix; isVolatile: boolean }>();
  private keptCells = 0;

  constructor(
    readonly workbook: WorkbookData,
    private readonly computation: Computation,
  ) {
    for (const [index, sheet] of workbook.sheets.entries()) {
      this.indexByName.set(sheet.name.toLowerCase(), index);
    }
  }

  /** Index in tab order; undefined where there is no such sheet. */
  sheetIndex(name: string): number | undefined {
    return this.indexByName.get(name.toLowerCase());
  }

  sheet(index: number): SheetData | undefined {
    return this.workbook.sheets[index];
  }

  /** The value of one cell; null is blank. */
  read(sheet: number, row: number, column: number): Scalar {
    const value = this.valueOf(sheet, this.cell(sheet, row, column));
    if (value !== null || this.cell(sheet, row, column)?.formula !== undefined) return value;
    const area = { top: row, left: column, bottom: row, right: column };
    this.computation.awaitArrays(sheet, area);
    const filled = this.valueOf(sheet, this.cell(sheet, row, column));
    if (filled === null) this.computation.noteRead(sheet, area);
    return filled;
  }

  private cell(sheet: number, row: number, column: number): CellData | undefined {
    return this.sheet(sheet)?.cells[row - 1]?.[column - 1];
  }

  private content(sheet: number, cell: CellData): Scalar {
    if (cell.spillFrom !== undefined) this.computation.readSpilled(sheet, cell);
    return cell.value;
  }

  /** All values of a range; large ones are kept, as whole columns are looked up in often. */
  matrix(range: RangeReference): Matrix {
    const size = range.height * range.width;
    if (size < KEPT_FROM) return this.readMatrix(range);
    const { top, left, bottom, right } = range.area;
    const key = `${range.sheet} ${top} ${left} ${bottom} ${right}`;
    let kept = this.kept.get(key);
    if (kept === undefined) {
      kept = this.computation.watchVolatile(() => this.readMatrix(range));
      this.keptCells += size;
      if (this.keptCells > KEPT_CELLS) {
        this.kept.clear();
        this.keptCells = size;
      }
      this.kept.set(key, kept);
    }
    if (kept.isVolatile) this.computation.markVolatile();
    return kept.result;
  }

  private readMatrix(range: RangeReference): Matrix {
    const { top, left, bottom, right } = range.area;
    const rows: Scalar[][] = [];
    for (let row = top; row <= bottom; row += 1) {
      const values: Scalar[] = [];
      for (let column = left; column <= right; column += 1) values.push(null);
      rows.push(values);
    }
    this.visit(range, (value, row, column) => {
      const line = rows[row - top];
      if (line) line[column - left] = value;
      return true;
    });
    return new Matrix(rows);
  }

  /** Visits the cells of a range that are not blank, row by row, until the visitor answers false. */
  visit(
    range: RangeReference,
    visitor: (value: Scalar, row: number, column: number) => boolean,
  ): void {
    const area = { ...range.area };
    let blanks = range.height * range.width;
    this.computation.awaitArrays(range.sheet, area);
    this.computation.noteRead(range.sheet, area);
    const lines = this.sheet(range.sheet)?.cells ?? [];
    for (let row = area.top; row <= Math.min(area.bottom, lines.length); row += 1) {
      const line = lines[row - 1];
      if (line === undefined) continue;
      const last = Math.min(area.right, line.length);
      for (let column = area.left; column <= last; column += 1) {
        const value = this.valueOf(range.sheet, line[column - 1]);
        if (value === null) continue;
        blanks -= 1;
        if (!visitor(value, row, column)) return;
      }
    }
    if (blanks === 0) this.computation.noteFilled(range.sheet, area);
  }

  private valueOf(sheet: number, cell: CellData | undefined): Scalar {
    if (cell === undefined) return null;
    if (cell.formula !== undefined) return this.computation.resultOf(cell);
    return cell.value === null ? null : this.content(sheet, cell);
  }
}
