/** The server's workbook as the page last heard of it: what a refused edit goes back to. */
import type { CellBlock, SheetMeta, WorkbookSnapshot, WorkbookView } from '../../protocol.js';
import { CellGrid } from './cell-grid.js';
import { rowHeights } from './row-heights.js';
import { lookUpCell, type ShownCell } from './shown-cell.js';

export interface MirroredSheet {
  meta: SheetMeta;
  readonly cells: CellGrid;
  /** Heights in pixels as shown, by row; rows that are not listed have the default. */
  heights: ReadonlyMap<number, number>;
}

/** A place whose cell changed, and what stands there now. */
export type ChangedCell = readonly [row: number, column: number, cell: ShownCell | null];

export class BookMirror {
  revision: number;
  workbook: WorkbookView;
  readonly sheets = new Map<number, MirroredSheet>();

  constructor(snapshot: WorkbookSnapshot) {
    this.revision = snapshot.revision;
    this.workbook = snapshot.workbook;
    for (const { meta, cells } of snapshot.sheets) {
      this.add(meta, cells);
    }
  }

  sheet(sheetId: number): MirroredSheet | undefined {
    return this.sheets.get(sheetId);
  }

  cell(sheetId: number, row: number, column: number): ShownCell | undefined {
    return this.sheets.get(sheetId)?.cells.get(row, column);
  }

  /** Takes in a new sheet. */
  add(meta: SheetMeta, block: CellBlock): MirroredSheet {
    const sheet: MirroredSheet = { meta, cells: gridOf(block), heights: new Map() };
    sheet.heights = rowHeights(sheet, rowsToFit(sheet));
    this.sheets.set(meta.sheetId, sheet);
    return sheet;
  }

  /** Takes in the cells of a patch; returns them looked up. */
  patch(sheet: MirroredSheet, block: CellBlock): ChangedCell[] {
    return block.cells.map(([row, column, view]) => {
      const cell = lookUpCell(block, view);
      sheet.cells.set(row, column, cell);
      return [row, column, cell];
    });
  }

  /** Takes in all cells of a sheet anew; returns those that differ from what was there. */
  replace(sheet: MirroredSheet, block: CellBlock): ChangedCell[] {
    const next = gridOf(block);
    const changed: ChangedCell[] = [];
    next.forEach((row, column, cell) => {
      if (!isSameCell(sheet.cells.get(row, column), cell)) changed.push([row, column, cell]);
    });
    const gone: ChangedCell[] = [];
    sheet.cells.forEach((row, column) => {
      if (next.get(row, column) === undefined) gone.push([row, column, null]);
    });
    const all = [...changed, ...gone];
    for (const [row, column, cell] of all) sheet.cells.set(row, column, cell);
    return all;
  }
}

/** Every row that may have another height than the default. */
export function rowsToFit({ meta, cells }: MirroredSheet): Set<number> {
  return new Set([...meta.rowHeights.map(([row]) => row), ...cells.rowNumbers()]);
}

function gridOf(block: CellBlock): CellGrid {
  const grid = new CellGrid();
  for (const [row, column, view] of block.cells) grid.set(row, column, lookUpCell(block, view));
  return grid;
}

/** Indices differ from block to block, so the looked-up parts are compared. */
function isSameCell(one: ShownCell | undefined, other: ShownCell): boolean {
  return one !== undefined && contentKey(one) === contentKey(other);
}

function contentKey({ view, format, shade, rule }: ShownCell): string {
  const { format: _format, shade: _shade, rule: _rule, ...rest } = view;
  return JSON.stringify([rest, format, shade, rule]);
}
