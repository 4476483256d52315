/** Filling neighbouring cells from a range, as by dragging its corner. */
import { NotEmulatedError, ServiceError } from '../../boundary/errors.js';
import type { EnumValue } from '../../boundary/service-object.js';
import { shiftReferences } from '../../formulas/rewrite-references.js';
import { contains } from '../../model/areas.js';
import { cellAt, copyCell, hasContent, putCell } from '../../model/cells.js';
import { type Continuation, continuation } from '../../model/fill-series.js';
import type { Area, CellData, CellValue } from '../../model/workbook-data.js';
import type { Range } from './range.js';
import { RangeRichText } from './range-rich-text.js';
import { showsDates } from './script-values.js';

type Cell = CellData | undefined;

export abstract class RangeFilling extends RangeRichText {
  /** Series go on, formulas are copied, other values repeat. */
  autoFill(destination: Range, series: EnumValue): void {
    const { area, sheetData, session } = this;
    const target = destination.area;
    if (destination.sheetData !== sheetData || !contains(target, area)) {
      throw new ServiceError('AutoFill destination range must contain the source range.');
    }
    const isVertical = isGrownDown(area, target);
    session.beforeWrite(sheetData, target);
    session.beforeRead(sheetData, area);
    if (sheetData.merges.length > 0) throw new NotEmulatedError('autoFill beside merged cells');
    const across = isVertical ? [area.left, area.right] : [area.top, area.bottom];
    const [first = 1, last = 0] = across;
    for (let line = first; line <= last; line += 1) {
      this.fillLine(line, target, isVertical, series.name() === 'DEFAULT_SERIES');
    }
    session.wrote(sheetData, target);
  }

  /** Fills down as far as the column to the left has data, or else the one to the right. */
  autoFillToNeighbor(series: EnumValue): void {
    const { area, sheetData, session } = this;
    session.beforeRead(sheetData, area);
    const ends = [area.left - 1, area.right + 1].map((column) => this.dataEndBelow(column));
    const bottom = ends.find((end) => end > area.bottom);
    if (bottom === undefined) return;
    for (let row = area.bottom + 1; row <= bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        if (!hasContent(cellAt(sheetData, row, column))) continue;
        throw new NotEmulatedError('autoFillToNeighbor over cells that are not blank');
      }
    }
    this.autoFill(this.rangeAt({ ...area, bottom }), series);
  }

  /** The last row below the range down to which the column has no gap. */
  private dataEndBelow(column: number): number {
    let row = this.area.bottom;
    while (hasContent(cellAt(this.sheetData, row + 1, column))) row += 1;
    return row;
  }

  private continuationOf(source: readonly Cell[]): Continuation | null {
    const values = source.map((cell) =>
      cell?.formula === undefined ? (cell?.value ?? null) : null,
    );
    const isDate = showsDates(source[0]?.format?.numberFormat);
    return continuation(values, isDate, this.session.workbook.locale);
  }

  private fillLine(line: number, target: Area, isVertical: boolean, goesOn: boolean): void {
    const { area, sheetData } = this;
    const [from, to] = isVertical ? [area.top, area.bottom] : [area.left, area.right];
    const [start, end] = isVertical ? [target.top, target.bottom] : [target.left, target.right];
    const at = (place: number): [number, number] => (isVertical ? [place, line] : [line, place]);
    const source: Cell[] = [];
    for (let place = from; place <= to; place += 1) source.push(cellAt(sheetData, ...at(place)));
    const goOn = goesOn ? this.continuationOf(source) : null;
    for (let place = start; place <= end; place += 1) {
      if (place >= from && place <= to) continue;
      const index = (((place - from) % source.length) + source.length) % source.length;
      const distance = place - from - index;
      const shift = isVertical ? { rows: distance, columns: 0 } : { rows: 0, columns: distance };
      putCell(
        sheetData,
        ...at(place),
        filledCell(source, index, goOn && (() => goOn(place - from)), shift),
      );
    }
  }
}

/** @throws ServiceError where the target grows in two directions */
function isGrownDown(area: Area, target: Area): boolean {
  const growsRows = target.top !== area.top || target.bottom !== area.bottom;
  const growsColumns = target.left !== area.left || target.right !== area.right;
  const isBothEnds =
    (target.top !== area.top && target.bottom !== area.bottom) ||
    (target.left !== area.left && target.right !== area.right);
  if ((growsRows && growsColumns) || isBothEnds) {
    throw new ServiceError(
      'AutoFill destination range must extend the source range in only one direction.',
    );
  }
  return growsRows;
}

function filledCell(
  source: readonly Cell[],
  index: number,
  valueThere: (() => CellValue) | null,
  shift: { rows: number; columns: number },
): Cell {
  const pattern = source[index];
  if (!pattern) return undefined;
  const cell = copyCell(pattern);
  delete cell.note;
  if (cell.formula !== undefined) cell.formula = shiftReferences(cell.formula, shift);
  else if (valueThere) cell.value = valueThere();
  return cell;
}
