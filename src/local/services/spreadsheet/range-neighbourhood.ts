/** Finding data around a range. */
import type { EnumValue } from '../../boundary/service-object.js';
import { singleCell } from '../../model/areas.js';
import { cellAt, hasContent } from '../../model/cells.js';
import type { Area } from '../../model/workbook-data.js';
import type { Range } from './range.js';
import { RangeMerging } from './range-merging.js';

/** One step in a direction of the Direction enumeration. */
const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  UP: [-1, 0],
  DOWN: [1, 0],
  PREVIOUS: [0, -1],
  NEXT: [0, 1],
};

export abstract class RangeNeighbourhood extends RangeMerging {
  /** Grows until a blank border surrounds it, as Ctrl+A; or along one dimension only. */
  getDataRegion(dimension?: EnumValue): Range {
    this.session.beforeRead(this.sheetData, this.area);
    const rowsGrow = dimension?.name() !== 'COLUMNS';
    const columnsGrow = dimension?.name() !== 'ROWS';
    let area = this.area;
    for (;;) {
      const grown = this.growOnce(area, rowsGrow, columnsGrow);
      if (grown === area) return this.rangeAt(area);
      area = grown;
    }
  }

  /** Where Ctrl and an arrow key lead from the first cell. */
  getNextDataCell(direction: EnumValue): Range {
    const [rows, columns] = STEPS[direction.name()] ?? [0, 0];
    this.session.beforeRead(this.sheetData, this.area);
    let [row, column] = [this.area.top, this.area.left];
    const isOnGrid = () =>
      row + rows >= 1 &&
      column + columns >= 1 &&
      row + rows <= this.sheetData.maxRows &&
      column + columns <= this.sheetData.maxColumns;
    const isNextFull = () => this.isFull(row + rows, column + columns);
    const staysInBlock = this.isFull(row, column) && isOnGrid() && isNextFull();
    while (isOnGrid() && isNextFull() === staysInBlock) {
      row += rows;
      column += columns;
    }
    if (!staysInBlock && isOnGrid()) {
      row += rows;
      column += columns;
    }
    return this.rangeAt(singleCell(row, column));
  }

  private growOnce(area: Area, rowsGrow: boolean, columnsGrow: boolean): Area {
    const { maxRows, maxColumns } = this.sheetData;
    const candidates: Area[] = [];
    if (rowsGrow && area.top > 1) candidates.push({ ...area, top: area.top - 1 });
    if (rowsGrow && area.bottom < maxRows) candidates.push({ ...area, bottom: area.bottom + 1 });
    if (columnsGrow && area.left > 1) candidates.push({ ...area, left: area.left - 1 });
    if (columnsGrow && area.right < maxColumns) {
      candidates.push({ ...area, right: area.right + 1 });
    }
    return candidates.find((grown) => this.hasDataInNewPart(area, grown)) ?? area;
  }

  private hasDataInNewPart(area: Area, grown: Area): boolean {
    for (let row = grown.top; row <= grown.bottom; row += 1) {
      for (let column = grown.left; column <= grown.right; column += 1) {
        const isOld =
          row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
        if (isOld) column = area.right;
        else if (this.isFull(row, column)) return true;
      }
    }
    return false;
  }

  private isFull(row: number, column: number): boolean {
    return hasContent(cellAt(this.sheetData, row, column));
  }
}
