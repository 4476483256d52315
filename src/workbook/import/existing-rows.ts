/** The rows that a tab holds before an import, found by key or by content. */
import type { Cell } from '../cell.js';
import type { ColumnDeclaration } from '../declaration.js';
import type { ToInstant } from '../instants.js';
import { type CellReader, type CellValue, readerOf } from '../read-cell.js';
import type { TableCells } from '../table-cells.js';

/** A row of the sheet. */
export interface ExistingRow {
  /** Sheet row. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** A column of the sheet as the import knows it. */
export interface SheetColumn {
  readonly column: ColumnDeclaration;
  /** Position in the sheet, from 0. */
  readonly position: number;
}

/** Looks rows up by what their cells mean, so that `2026-11-16` finds the date and `1` finds `1.0`. */
export class ExistingRows {
  private readonly byKey = new Map<string, ExistingRow>();
  private readonly byContent = new Map<string, Map<string, ExistingRow[]>>();
  private readonly readers = new Map<string, CellReader>();
  private readonly claimed = new Set<number>();
  readonly rows: readonly ExistingRow[];

  constructor(
    table: TableCells,
    keyColumns: readonly SheetColumn[],
    private readonly toInstant: ToInstant,
  ) {
    this.rows = table.rows.map((cells, index) => ({ row: table.firstRow + index, cells }));
    for (const row of this.rows) {
      const values = keyColumns.map((column) => this.valueOf(row, column));
      if (values.every((value) => value === null || value === undefined)) continue;
      const key = joinKey(values);
      if (!this.byKey.has(key)) this.byKey.set(key, row);
    }
  }

  /** The first row with this natural key. */
  withKey(key: string): ExistingRow | undefined {
    return this.byKey.get(key);
  }

  /** Keeps a row from being found by content, because the file names it by its key. */
  claim(row: ExistingRow): void {
    this.claimed.add(row.row);
  }

  /**
   * A row that says the same in these columns, which the file left without an ID. Each row is found
   * once, so two equal rows of a file find two.
   */
  takeWithContent(
    columns: readonly SheetColumn[],
    values: readonly CellValue[],
  ): ExistingRow | null {
    const shape = columns.map((column) => column.position).join(',');
    const index = this.byContent.get(shape) ?? this.indexContent(shape, columns);
    const candidates = index.get(joinKey(values)) ?? [];
    let found = candidates.shift();
    while (found !== undefined && this.claimed.has(found.row)) found = candidates.shift();
    if (found === undefined) return null;
    this.claim(found);
    return found;
  }

  /** What a cell means; undefined when it cannot be read. */
  valueOf({ cells }: ExistingRow, { column, position }: SheetColumn): CellValue | undefined {
    const cell = cells[position] ?? '';
    if (cell === '') return null;
    const reader = this.readers.get(column.field) ?? this.keepReader(column);
    const value = reader(cell, this.toInstant);
    return value !== null && typeof value === 'object' ? undefined : value;
  }

  /** Every readable value of one column. */
  valuesOf(column: SheetColumn): (CellValue | undefined)[] {
    return this.rows.map((row) => this.valueOf(row, column));
  }

  private keepReader(column: ColumnDeclaration): CellReader {
    const reader = readerOf(column);
    this.readers.set(column.field, reader);
    return reader;
  }

  private indexContent(shape: string, columns: readonly SheetColumn[]): Map<string, ExistingRow[]> {
    const index = new Map<string, ExistingRow[]>();
    for (const row of this.rows) {
      const key = joinKey(columns.map((column) => this.valueOf(row, column)));
      const same = index.get(key) ?? [];
      same.push(row);
      index.set(key, same);
    }
    this.byContent.set(shape, index);
    return index;
  }
}

/** Values as one text; an unreadable one equals nothing. */
export function joinKey(values: readonly (CellValue | undefined)[]): string {
  return values.map((value) => (value === undefined ? '\u0001' : (value ?? ''))).join('\u0000');
}
