/** What the trigger does that goes on with work which stopped itself. */
import { CadenceError } from './errors.js';
import { recover } from './journal/apply.js';
import { endTrigger } from './journal/working-time.js';
import { openWorkbook } from './store/open-workbook.js';

/** Finishes what waits in the Journal; what again takes too long is gone on with once more. */
export function continueWork(): void {
  endTrigger();
  try {
    recover(openWorkbook());
  } catch (error) {
    if (!(error instanceof CadenceError && error.code === 'UNFINISHED')) throw error;
  }
}
