/** Filling neighbouring cells from a range, as by dragging its corner. */
import { NotEmulatedError, ServiceError } from '../../boundary/errors.js';
import type { EnumValue } from '../../boundary/service-object.js';
import { shiftReferences } from '../../formulas/rewrite-references.js';
import { contains } from '../../model/areas.js';
import { cellAt, copyCell, putCell } from '../../model/cells.js';
import type { Area, CellData } from '../../model/workbook-data.js';
import type { Range } from './range.js';
import { RangeRichText } from './range-rich-text.js';
import { showsDates } from './script-values.js';

type Cell = CellData | undefined;

export abstract class RangeFilling extends RangeRichText {
  /** Numbers at equal steps go on, formulas are copied, other values repeat. */
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

  private fillLine(line: number, target: Area, isVertical: boolean, goesOn: boolean): void {
    const { area, sheetData } = this;
    const [from, to] = isVertical ? [area.top, area.bottom] : [area.left, area.right];
    const [start, end] = isVertical ? [target.top, target.bottom] : [target.left, target.right];
    const at = (place: number): [number, number] => (isVertical ? [place, line] : [line, place]);
    const source: Cell[] = [];
    for (let place = from; place <= to; place += 1) source.push(cellAt(sheetData, ...at(place)));
    const step = goesOn ? stepOf(source) : null;
    for (let place = start; place <= end; place += 1) {
      if (place >= from && place <= to) continue;
      const index = (((place - from) % source.length) + source.length) % source.length;
      const distance = place - from - index;
      const shift = isVertical ? { rows: distance, columns: 0 } : { rows: 0, columns: distance };
      putCell(sheetData, ...at(place), filledCell(source, index, place - from, step, shift));
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

/**
 * The step of a number series; null where the values repeat.
 * @throws NotEmulatedError where Google might continue in a way that is not known here
 */
function stepOf(source: readonly Cell[]): number | null {
  const values = source.map((cell) => (cell?.formula === undefined ? (cell?.value ?? null) : null));
  if (values.some((value) => typeof value === 'string' && /\d|^\p{L}{3,9}\.?$/u.test(value))) {
    throw new NotEmulatedError('autoFill of texts that may be a series, e.g. names of months');
  }
  const numbers = values.filter((value) => typeof value === 'number');
  const [first, second] = numbers;
  if (first === undefined) return null;
  if (second === undefined && source.length === 1) {
    return showsDates(source[0]?.format?.numberFormat) ? 1 : null;
  }
  const step = (second ?? first) - first;
  const isEven = numbers.every((value, index) => Math.abs(value - first - index * step) < 1e-9);
  if (numbers.length === source.length && isEven) return step;
  throw new NotEmulatedError('autoFill of numbers at unequal steps or mixed with other values');
}

function filledCell(
  source: readonly Cell[],
  index: number,
  offset: number,
  step: number | null,
  shift: { rows: number; columns: number },
): Cell {
  const pattern = source[index];
  if (!pattern) return undefined;
  const cell = copyCell(pattern);
  delete cell.note;
  const first = source[0]?.value;
  if (cell.formula !== undefined) cell.formula = shiftReferences(cell.formula, shift);
  else if (step !== null && typeof first === 'number') cell.value = first + offset * step;
  return cell;
}
