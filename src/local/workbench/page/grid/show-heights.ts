/** Brings the heights of a sheet's rows in the view up to date. */
import type { SheetMeta } from '../../protocol.js';
import { toRange } from './areas.js';
import { type ChangedCell, type MirroredSheet, rowsToFit } from './book-mirror.js';
import type { Mutate } from './mutate.js';
import { rowHeights } from './row-heights.js';
import { DEFAULT_ROW_HEIGHT } from './sheet-to-univer.js';

/** Other widths wrap texts elsewhere; otherwise only rows whose cells changed are measured. */
export function showHeights(
  sheet: MirroredSheet,
  before: SheetMeta,
  changed: readonly ChangedCell[],
  mutate: Mutate,
): void {
  const { meta, heights: old } = sheet;
  const isResized =
    meta !== before &&
    (!isSame(meta.columnWidths, before.columnWidths) ||
      !isSame(meta.rowHeights, before.rowHeights));
  const rows = isResized
    ? new Set([...rowsToFit(sheet), ...old.keys()])
    : new Set(changed.map(([row]) => row));
  const measured = rowHeights(sheet, rows);
  const heights = new Map(old);
  for (const row of rows) {
    const height = measured.get(row) ?? DEFAULT_ROW_HEIGHT;
    if (height === (old.get(row) ?? DEFAULT_ROW_HEIGHT)) continue;
    if (height === DEFAULT_ROW_HEIGHT) heights.delete(row);
    else heights.set(row, height);
    const range = toRange({ top: row, bottom: row, left: 1, right: meta.columnCount });
    mutate('sheet.mutation.set-worksheet-row-is-auto-height', {
      ranges: [range],
      autoHeightInfo: 0,
    });
    mutate('sheet.mutation.set-worksheet-row-height', { ranges: [range], rowHeight: height });
  }
  sheet.heights = heights;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
