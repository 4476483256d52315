/** A cell as the page keeps it: what the server said, with the tables of its block looked up. */
import type { CellFormat } from '../../../model/workbook-data.js';
import type { CellBlock, CellView, ValidationView } from '../../protocol.js';

export interface ShownCell {
  readonly view: CellView;
  readonly format: CellFormat | undefined;
  /** What conditional formats and banding put over the look. */
  readonly shade: CellFormat | undefined;
  readonly rule: ValidationView | undefined;
}

/** Looks up the indices of one cell of a block; null where the cell has nothing. */
export function lookUpCell(block: CellBlock, view: CellView | null): ShownCell | null {
  if (view === null) return null;
  return {
    view,
    format: view.format === undefined ? undefined : block.formats[view.format],
    shade: view.shade === undefined ? undefined : block.formats[view.shade],
    rule: view.rule === undefined ? undefined : block.rules[view.rule],
  };
}
