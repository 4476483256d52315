/** Spreadsheets that live in this process only. */
import { createWorkbook } from '../model/create-workbook.js';
import type { WorkbookData } from '../model/workbook-data.js';
import type { SpreadsheetShelf } from './execution.js';

/** A shelf with the container (or none) and what scripts create; nothing of it is saved. */
export function memoryShelf(active: WorkbookData | null, owner: string): SpreadsheetShelf {
  const workbooks = new Map<string, WorkbookData>();
  if (active) workbooks.set(active.id, active);
  return {
    active,
    open: (id) => workbooks.get(id),
    create(name, rows, columns) {
      const made = createWorkbook({
        id: `created-${workbooks.size + 1}`,
        name,
        timeZone: active?.timeZone ?? 'Etc/UTC',
        locale: active?.locale ?? 'en_US',
        owner,
        rows,
        columns,
      });
      workbooks.set(made.id, made);
      return made;
    },
    touch() {},
  };
}
