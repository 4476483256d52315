/** The link of the selected cell, and where on the page a card for it belongs. */
import type { UniverView } from '../univer/create-univer.js';
import { cellPlace } from './cell-place.js';
import type { GridView } from './grid-view.js';
import type { ShownCell } from './shown-cell.js';

export interface SelectedLink {
  /** Pixels in the window, just below the cell. */
  readonly left: number;
  readonly top: number;
  readonly caption: string;
  /** For a link to a tab of this workbook. */
  readonly sheetId: number | null;
  readonly url: string;
}

/** A formula's link counts where its address is written out, as `=HYPERLINK("#gid=0", "Start")`. */
function linkOf({ view }: ShownCell): string | undefined {
  const written = /^=\s*HYPERLINK\(\s*"([^"]+)"/i.exec(view.formula ?? '')?.[1];
  return view.link ?? written ?? view.runs?.find(({ linkUrl }) => linkUrl)?.linkUrl;
}

/** null where the cell has none, or one that a page must not open. */
export function selectedLink(view: UniverView, grid: GridView): SelectedLink | null {
  const range = view.api.getActiveWorkbook()?.getActiveSheet()?.getActiveRange();
  if (!range) return null;
  const cell = grid.book.cell(grid.activeSheetId(), range.getRow() + 1, range.getColumn() + 1);
  const url = cell === undefined ? undefined : linkOf(cell);
  if (url === undefined) return null;
  const tab = /^#gid=(\d+)/.exec(url)?.[1];
  const sheet = tab === undefined ? undefined : grid.book.sheet(Number(tab));
  if (sheet === undefined && !/^(https?|mailto):/i.test(url)) return null;
  const [row, column] = [range.getRow() + 1, range.getColumn() + 1];
  const place = cellPlace(view, grid, { top: row, bottom: row, left: column, right: column });
  if (place === null) return null;
  return {
    left: place.left,
    top: place.bottom + 4,
    caption: sheet === undefined ? url : sheet.meta.name,
    sheetId: sheet === undefined ? null : sheet.meta.sheetId,
    url,
  };
}
