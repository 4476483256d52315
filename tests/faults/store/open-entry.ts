/** Whether the Journal holds a commit that not every tab shows. */
import type { Place } from '../engine/place.js';

/** In words; null where none waits. */
export function openEntry({ workbook }: Place): string | null {
  const journal = workbook.sheets.find(({ name }) => name === 'Journal');
  const open = journal?.cells.find((row) =>
    ['written', 'applying'].includes(String(row?.[4]?.value)),
  );
  return open === undefined ? null : `the entry ${open[0]?.value} is not applied`;
}
