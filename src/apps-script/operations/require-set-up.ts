/** What every operation on a review asks for first: a spreadsheet that is set up for it. */
import { READ_TABS } from '../../workbook/parse-workbook.js';
import { CadenceError } from '../errors.js';
import type { Workbook } from '../store/open-workbook.js';

/** @throws {CadenceError} TAB_MISSING in a spreadsheet that holds none of the tabs */
export function requireSetUp({ tabs }: Workbook): void {
  if (READ_TABS.some((name) => [...tabs.keys()].some((tab) => tab === name))) return;
  throw new CadenceError(
    'TAB_MISSING',
    'This spreadsheet is not set up for Cadence: it has none of its tabs. Run Cadence ▸ Set up workbook.',
  );
}
