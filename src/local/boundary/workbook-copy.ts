/** Copies of workbooks as plain data, and their way back into the live object. */
import type { WorkbookData } from '../model/workbook-data.js';

/** Copies plain data with the maps, sets and sparse arrays in it. */
export function copyData<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return copyArray(value) as T;
  if (value instanceof Map) return new Map([...value].map(([k, v]) => [k, copyData(v)])) as T;
  if (value instanceof Set) return new Set(value) as T;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, copyData(v)])) as T;
}

function copyArray(value: readonly unknown[]): unknown[] {
  const copy: unknown[] = new Array(value.length);
  for (let index = 0; index < value.length; index++) {
    if (index in value) copy[index] = copyData(value[index]);
  }
  return copy;
}

/** Makes the live workbook what `former` is; sheets that still exist stay the same objects. */
export function putBack(workbook: WorkbookData, former: WorkbookData): void {
  const live = new Map(workbook.sheets.map((sheet) => [sheet.sheetId, sheet]));
  const sheets = former.sheets.map((sheet) => {
    const same = live.get(sheet.sheetId);
    return same ? Object.assign(same, sheet) : sheet;
  });
  Object.assign(workbook, former, { sheets });
}
