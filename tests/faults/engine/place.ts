/** A workbook with everything that outlives an execution: what schedules start from and are judged by. */

import type { ProcessState, Surroundings } from '../../../src/local/boundary/execution.js';
import { copyData } from '../../../src/local/boundary/workbook-copy.js';
import type { WorkbookData } from '../../../src/local/model/workbook-data.js';
import { SCHEMA_VERSION } from '../../../src/workbook/schema/schema-versions.js';

export interface Place {
  readonly workbook: WorkbookData;
  readonly surroundings: Surroundings;
  readonly process: ProcessState;
}

/** The workbook as the add-on finds it every Monday: its tabs are remembered by their ids. */
export function placeOf(workbook: WorkbookData): Place {
  const ids = Object.fromEntries(workbook.sheets.map(({ name, sheetId }) => [name, sheetId]));
  return barePlaceOf(workbook, {
    'cadence.tabs': JSON.stringify(ids),
    'cadence.schema': `${SCHEMA_VERSION}`,
  });
}

/** The workbook with the document properties given, none where it is new or a copy. */
export function barePlaceOf(
  workbook: WorkbookData,
  document: Readonly<Record<string, string>> = {},
): Place {
  const properties = { document: { ...document } };
  return {
    workbook,
    surroundings: { properties, triggers: [], outbox: [], calendars: [] },
    process: { caches: new Map(), locks: new Map() },
  };
}

/** The same place, to be changed by itself. Nobody holds a lock in it. */
export function copyPlace({ workbook, surroundings }: Place): Place {
  return {
    workbook: copyData(workbook),
    surroundings: copyData(surroundings),
    process: { caches: new Map(), locks: new Map() },
  };
}
