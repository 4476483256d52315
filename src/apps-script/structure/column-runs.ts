/** Declared columns as they stand in a sheet, and neighbours of one look taken together. */
import type { Cell } from '../../workbook/cell.js';
import { sheetHeaderKey } from '../../workbook/column-name.js';
import type { ColumnDeclaration } from '../../workbook/declaration.js';

export interface SheetColumn {
  readonly declaration: ColumnDeclaration;
  /** Column of the sheet from 1. */
  readonly column: number;
}

/** Neighbouring columns of one look; `first` is a column of the sheet from 1. */
export interface ColumnRun<Look> {
  readonly first: number;
  readonly count: number;
  readonly look: Look;
}

/** Neighbouring columns of several looks; null is a column without one. */
export interface ColumnBlock<Look> {
  readonly first: number;
  readonly looks: readonly (Look | null)[];
}

/** The declared columns that the header names, in sheet order. */
export function sheetColumns(
  columns: readonly ColumnDeclaration[],
  header: readonly Cell[],
): readonly SheetColumn[] {
  const byHeader = new Map(columns.map((column) => [sheetHeaderKey(column.header), column]));
  return header.flatMap((cell, index) => {
    const declaration = byHeader.get(sheetHeaderKey(cell));
    return declaration === undefined ? [] : [{ declaration, column: index + 1 }];
  });
}

/** Runs of neighbours with the same look; columns whose look is null are left out. */
export function columnRuns<Look>(
  columns: readonly SheetColumn[],
  lookOf: (column: ColumnDeclaration) => Look | null,
): readonly ColumnRun<Look>[] {
  const runs: { first: number; count: number; look: Look; key: string }[] = [];
  for (const { declaration, column } of columns) {
    const look = lookOf(declaration);
    if (look === null) continue;
    const key = JSON.stringify(look);
    const last = runs.at(-1);
    if (last !== undefined && last.key === key && last.first + last.count === column)
      last.count += 1;
    else runs.push({ first: column, count: 1, look, key });
  }
  return runs;
}

/**
 * Neighbours that can be dressed by one table of looks.
 * @param acrossPlain takes the columns without a look between two others along: only where nobody
 *   can have given them one
 */
export function columnBlocks<Look>(
  columns: readonly SheetColumn[],
  lookOf: (column: ColumnDeclaration, next?: ColumnDeclaration) => Look | null,
  acrossPlain: boolean,
): readonly ColumnBlock<Look>[] {
  const blocks: { first: number; looks: (Look | null)[] }[] = [];
  for (const [index, { declaration, column }] of columns.entries()) {
    const look = lookOf(declaration, columns[index + 1]?.declaration);
    if (look === null) continue;
    const last = blocks.at(-1);
    const gap = last === undefined ? 0 : column - last.first - last.looks.length;
    if (last === undefined || (gap > 0 && !acrossPlain))
      blocks.push({ first: column, looks: [look] });
    else last.looks.push(...Array<null>(gap).fill(null), look);
  }
  return blocks;
}
