/** Brings a sheet's filter in the view up to date. */
import type { MirroredSheet } from './book-mirror.js';
import { filterToUniver } from './filter-to-univer.js';
import type { Mutate } from './mutate.js';

/** @param hadFilter whether the view shows one now */
export function showFilter(sheet: MirroredSheet, hadFilter: boolean, mutate: Mutate): void {
  const filter = filterToUniver(sheet);
  if (hadFilter) mutate('sheet.mutation.remove-filter', {});
  if (filter === null) return;
  mutate('sheet.mutation.set-filter-range', { range: filter.ref });
  for (const column of filter.filterColumns ?? []) {
    mutate('sheet.mutation.set-filter-criteria', { col: column.colId, criteria: column });
  }
}
