/** How much of a tab's header row a row of cells is, and which tab a sheet looks like. */
import type { Cell } from '../cell.js';
import { sheetHeaderKey } from '../column-name.js';
import type { TabDeclaration } from '../declaration.js';

/** Share of the declared headers that stand among the cells, from 0 to 1. */
export function headerShare({ columns }: TabDeclaration, cells: readonly Cell[]): number {
  const present = new Set(cells.map(sheetHeaderKey));
  const found = columns.filter((column) => present.has(sheetHeaderKey(column.header)));
  return columns.length === 0 ? 0 : found.length / columns.length;
}

/** The least share of headers by which a sheet is taken for a tab. */
const ALIKE = 0.75;

/** The tab whose headers a sheet has, null where none or two come equally close. */
export function resembledTab<Tab extends TabDeclaration>(
  tabs: readonly Tab[],
  header: readonly Cell[],
): Tab | null {
  const shares = tabs
    .map((tab) => ({ tab, share: headerShare(tab, header) * sizeMatch(tab, header) }))
    .filter(({ share }) => share >= ALIKE)
    .sort((a, b) => b.share - a.share);
  const [best, next] = shares;
  if (best === undefined || best.share === next?.share) return null;
  return best.tab;
}

/** A sheet of many columns is not a tab of two that happen to be among them. */
function sizeMatch({ columns }: TabDeclaration, header: readonly Cell[]): number {
  const filled = header.filter((cell) => cell !== '').length;
  return filled > 2 * columns.length ? 0 : 1;
}
