/** A sheet's filter: Google lists the values that it hides, xlsx those that it shows. */
import type { WriteSheet } from 'hucre';
import type { BasicFilter, CellData } from '../../model/workbook-data.js';
import { areaA1, parseArea } from './areas.js';

type FileFilter = NonNullable<WriteSheet['autoFilter']>;
type Cells = readonly (readonly (CellData | undefined)[])[];

/** Texts of a column below the filter's header row, each once. */
function textsBelow(filter: BasicFilter, column: number, cells: Cells): string[] {
  const texts = new Set<string>();
  const rows = cells.slice(filter.area.top, filter.area.bottom);
  for (const row of rows) {
    const value = row?.[column - 1]?.value ?? null;
    if (value !== null) texts.add(typeof value === 'object' ? value.error : String(value));
  }
  return [...texts];
}

/** Conditions are left to the sidecar. */
export function toFileFilter(filter: BasicFilter, cells: Cells): FileFilter {
  const columns = Object.entries(filter.criteria).flatMap(([column, { hiddenValues }]) => {
    if (hiddenValues === undefined) return [];
    const hidden = new Set(hiddenValues);
    const shown = textsBelow(filter, Number(column), cells).filter((text) => !hidden.has(text));
    return shown.length === 0
      ? []
      : [{ colIndex: Number(column) - filter.area.left, filters: shown }];
  });
  return { range: areaA1(filter.area), ...(columns.length === 0 ? {} : { columns }) };
}

/** Null for a range that cannot be read. */
export function fromFileFilter(file: FileFilter, cells: Cells): BasicFilter | null {
  const area = parseArea(file.range);
  if (area === undefined) return null;
  const filter: BasicFilter = { area, criteria: {} };
  const criteria = (file.columns ?? []).flatMap(({ colIndex, filters = [] }) => {
    const column = area.left + colIndex;
    const shown = new Set(filters);
    const hiddenValues = textsBelow(filter, column, cells).filter((text) => !shown.has(text));
    return shown.size === 0 ? [] : [[column, { hiddenValues }] as const];
  });
  return { area, criteria: Object.fromEntries(criteria) };
}
