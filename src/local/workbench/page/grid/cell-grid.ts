/** Sparse cells of one sheet by row and column, both from 1. */
import type { ShownCell } from './shown-cell.js';

const NO_CELLS: ReadonlyMap<number, ShownCell> = new Map();

export class CellGrid {
  private readonly rows = new Map<number, Map<number, ShownCell>>();

  get(row: number, column: number): ShownCell | undefined {
    return this.rows.get(row)?.get(column);
  }

  set(row: number, column: number, cell: ShownCell | null): void {
    if (cell === null) {
      this.rows.get(row)?.delete(column);
      return;
    }
    const cells = this.rows.get(row);
    if (cells === undefined) this.rows.set(row, new Map([[column, cell]]));
    else cells.set(column, cell);
  }

  /** The cells of a row by column, in no order. */
  row(row: number): ReadonlyMap<number, ShownCell> {
    return this.rows.get(row) ?? NO_CELLS;
  }

  /** Numbers of the rows that hold something, in no order. */
  rowNumbers(): Iterable<number> {
    return this.rows.keys();
  }

  forEach(visit: (row: number, column: number, cell: ShownCell) => void): void {
    for (const [row, cells] of this.rows) {
      for (const [column, cell] of cells) visit(row, column, cell);
    }
  }
}
