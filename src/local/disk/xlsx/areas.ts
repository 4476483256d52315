/** Rectangles of cells: as A1 text, and gathered from single cells. */
import { columnLetters, columnNumber } from '../../model/a1.js';
import type { Area } from '../../model/workbook-data.js';

/** Rows and columns that an xlsx sheet can have at most. */
export const XLSX_MAX_ROWS = 1_048_576;
export const XLSX_MAX_COLUMNS = 16_384;

/** A cell's place; both count from 1. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** @example cellA1({row: 2, column: 1}) //=> 'A2' */
export function cellA1({ row, column }: CellPlace): string {
  return `${columnLetters(column)}${row}`;
}

/** One cell is written without a colon. `absolute` puts `$` before each part. */
export function areaA1(area: Area, absolute = false): string {
  const dollar = absolute ? '$' : '';
  const corner = (row: number, column: number) =>
    `${dollar}${columnLetters(column)}${dollar}${row}`;
  const start = corner(area.top, area.left);
  return area.top === area.bottom && area.left === area.right
    ? start
    : `${start}:${corner(area.bottom, area.right)}`;
}

const AREA = /^\$?([A-Z]{0,3})\$?(\d*)(?::\$?([A-Z]{0,3})\$?(\d*))?$/i;

/** Reads `A1`, `$A$1:B2`, `A:C` or `2:5`; undefined for anything else. Open ends reach xlsx's limits. */
export function parseArea(text: string): Area | undefined {
  const match = AREA.exec(text);
  if (match === null || text === '') return undefined;
  const [, startLetters = '', startRow = '', endLetters, endRow] = match;
  const isCell = endLetters === undefined;
  if (isCell && (startLetters === '' || startRow === '')) return undefined;
  if (!isCell && `${endLetters}${endRow}` === '') return undefined;
  const top = startRow === '' ? 1 : Number(startRow);
  const left = startLetters === '' ? 1 : columnNumber(startLetters);
  const bottomText = isCell ? startRow : endRow;
  const rightText = isCell ? startLetters : endLetters;
  const bottom = bottomText ? Number(bottomText) : XLSX_MAX_ROWS;
  const right = rightText ? columnNumber(rightText) : XLSX_MAX_COLUMNS;
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
}

/** Several areas, parted by spaces as in xlsx's `sqref`. Unreadable parts are left out. */
export function parseAreas(text: string): Area[] {
  return text
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== undefined);
}

/** The part of the area inside a sheet of that size; undefined where nothing is left. */
export function clipArea(area: Area, rows: number, columns: number): Area | undefined {
  if (area.top > rows || area.left > columns) return undefined;
  return { ...area, bottom: Math.min(area.bottom, rows), right: Math.min(area.right, columns) };
}

/**
 * The fewest rectangles that a simple sweep finds: runs down each column, then equal runs of
 * neighbouring columns joined. `rowsByColumn`: ascending rows of each column.
 */
function joinRuns(rowsByColumn: ReadonlyMap<number, readonly number[]>): Area[] {
  const areas: Area[] = [];
  let open = new Map<string, { area: Area }>();
  let previousColumn = Number.NaN;
  for (const [column, rows] of [...rowsByColumn].sort((a, b) => a[0] - b[0])) {
    const next = new Map<string, { area: Area }>();
    for (const [top, bottom] of runsOf(rows)) {
      const key = `${top}:${bottom}`;
      const left = column === previousColumn + 1 ? open.get(key) : undefined;
      if (left === undefined) {
        const fresh = { area: { top, left: column, bottom, right: column } };
        next.set(key, fresh);
        continue;
      }
      left.area = { ...left.area, right: column };
      next.set(key, left);
      open.delete(key);
    }
    areas.push(...[...open.values()].map(({ area }) => area));
    open = next;
    previousColumn = column;
  }
  areas.push(...[...open.values()].map(({ area }) => area));
  return areas.sort((a, b) => a.left - b.left || a.top - b.top);
}

function runsOf(rows: readonly number[]): [top: number, bottom: number][] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

/** Gathers single cells, to be asked for the rectangles that they fill. Add row by row. */
export class CellSet {
  private readonly rowsByColumn = new Map<number, number[]>();

  add(row: number, column: number): void {
    const rows = this.rowsByColumn.get(column);
    if (rows === undefined) this.rowsByColumn.set(column, [row]);
    else rows.push(row);
  }

  areas(): Area[] {
    return joinRuns(this.rowsByColumn);
  }
}
