/** Rectangles of cells: how they lie to each other. */
import type { Area } from './workbook-data.js';

/** Whether the two have a cell in common. */
export function overlaps(one: Area, other: Area): boolean {
  return (
    one.top <= other.bottom &&
    other.top <= one.bottom &&
    one.left <= other.right &&
    other.left <= one.right
  );
}

/** Whether every cell of `inner` lies in `outer`. */
export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}

/** The cells that both have, or null. */
export function intersection(one: Area, other: Area): Area | null {
  if (!overlaps(one, other)) return null;
  return {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
}

/** Up to four rectangles that together are `area` without `hole`. */
export function subtract(area: Area, hole: Area): Area[] {
  const common = intersection(area, hole);
  if (!common) return [area];
  const candidates: Area[] = [
    { ...area, bottom: common.top - 1 },
    { ...area, top: common.bottom + 1 },
    { ...area, top: common.top, bottom: common.bottom, right: common.left - 1 },
    { ...area, top: common.top, bottom: common.bottom, left: common.right + 1 },
  ];
  return candidates.filter((part) => part.top <= part.bottom && part.left <= part.right);
}

export function sameArea(one: Area, other: Area): boolean {
  return contains(one, other) && contains(other, one);
}

export function cellCount(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

export function singleCell(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/** The rectangle of the same size whose top left cell is moved by so many rows and columns. */
export function shiftArea(area: Area, rows: number, columns: number): Area {
  return {
    top: area.top + rows,
    left: area.left + columns,
    bottom: area.bottom + rows,
    right: area.right + columns,
  };
}

/** Width and height that copying into `target` fills: whole repetitions, at least one. */
export function pastedArea(source: Area, target: Area, transposed: boolean): Area {
  const height = source.bottom - source.top + 1;
  const width = source.right - source.left + 1;
  const [rows, columns] = transposed ? [width, height] : [height, width];
  const times = (room: number, size: number) => Math.max(1, Math.floor(room / size)) * size;
  return {
    top: target.top,
    left: target.left,
    bottom: target.top + times(target.bottom - target.top + 1, rows) - 1,
    right: target.left + times(target.right - target.left + 1, columns) - 1,
  };
}
