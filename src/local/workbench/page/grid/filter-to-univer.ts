/** The basic filter as Univer keeps it, which lists what a column shows instead of what it hides. */
import type { IAutoFilter, IFilterColumn } from '@univerjs/sheets-filter';
import { toRange } from './areas.js';
import type { MirroredSheet } from './book-mirror.js';
import { shownText } from './shown-text.js';

/** The different texts of a filtered column below its header. */
export function columnTexts(sheet: MirroredSheet, column: number): Set<string> {
  const texts = new Set<string>();
  const area = sheet.meta.filter?.area;
  if (!area) return texts;
  for (let row = area.top + 1; row <= area.bottom; row++)
    texts.add(shownText(sheet.cells.get(row, column)));
  return texts;
}

function columnFilter(
  sheet: MirroredSheet,
  column: number,
  hiddenValues: readonly string[],
): IFilterColumn {
  const hidden = new Set(hiddenValues);
  const shown = [...columnTexts(sheet, column)].filter((text) => !hidden.has(text));
  return {
    colId: column - 1,
    filters: {
      filters: shown.filter((text) => text !== ''),
      ...(shown.includes('') && { blank: true as const }),
    },
  };
}

/** null where the sheet has no filter. */
export function filterToUniver(sheet: MirroredSheet): IAutoFilter | null {
  const { filter, filteredRows } = sheet.meta;
  if (filter === null) return null;
  const filterColumns = Object.entries(filter.criteria)
    .filter(([, { hiddenValues }]) => hiddenValues !== undefined && hiddenValues.length > 0)
    .map(([column, { hiddenValues }]) => columnFilter(sheet, Number(column), hiddenValues ?? []));
  return {
    ref: toRange(filter.area),
    filterColumns,
    cachedFilteredOut: filteredRows.map((row) => row - 1),
  };
}
