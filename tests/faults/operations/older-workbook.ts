/** The small workbook as the first version of the add-on would have made it: what later ones added is taken away. */
import type { WorkbookData } from '../../../src/local/model/workbook-data.js';
import { SCHEMA_VERSIONS } from '../../../src/workbook/schema/schema-versions.js';
import { sheetOf } from '../../apps-script/add-on-workbook.js';
import { barePlaceOf, type Place } from '../engine/place.js';

/** Its tabs are remembered; of versions nothing was known yet. */
export function olderPlaceOf(workbook: WorkbookData): Place {
  for (const { tabs, columns, renamed } of [...SCHEMA_VERSIONS].reverse()) {
    workbook.sheets = workbook.sheets.filter(({ name }) => !tabs.includes(name));
    for (const [tab, headers] of Object.entries(columns)) {
      for (const header of headers) dropColumn(workbook, tab, header);
    }
    for (const { tab, from, to } of renamed) {
      const cell = sheetOf(workbook, tab).cells[0]?.find((one) => one?.value === to);
      if (cell !== undefined) cell.value = from;
    }
  }
  const ids = Object.fromEntries(workbook.sheets.map(({ name, sheetId }) => [name, sheetId]));
  return barePlaceOf(workbook, { 'cadence.tabs': JSON.stringify(ids) });
}

function dropColumn(workbook: WorkbookData, tab: string, header: string): void {
  const { cells } = sheetOf(workbook, tab);
  const place = (cells[0] ?? []).findIndex((cell) => cell?.value === header);
  if (place >= 0) for (const row of cells) row?.splice(place, 1);
}
