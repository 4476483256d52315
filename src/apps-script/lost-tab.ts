/** Says which tab somebody deleted while the add-on worked in it: Google only says that a sheet is gone. */
import { WORKBOOK } from '../workbook/workbook.js';
import { CadenceError } from './errors.js';
import { openOlderWorkbook, requireTab } from './store/open-workbook.js';

/**
 * Runs, and where Google fails a step looks whether a tab that was there is missing now.
 * @throws {CadenceError} TAB_MISSING instead of Google's own words; any other error as it came
 */
export function namingLostTabs<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof CadenceError ? error : (lostTab() ?? error);
  }
}

/** The refusal that names the missing tab; null where none is missing, or nobody can say. */
function lostTab(): CadenceError | null {
  try {
    const workbook = openOlderWorkbook();
    for (const { name } of WORKBOOK) {
      if (workbook.memory.sheetIds[name] !== undefined) requireTab(workbook, name);
    }
    return null;
  } catch (error) {
    return error instanceof CadenceError ? error : null;
  }
}
