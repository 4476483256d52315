/** Keeps the block of Start up to date that says how the cadence fares. Runs in the spreadsheet. */
import { cadenceStatus } from '../../domain/cadence-calendar/cadence-status.js';
import type { AsOf } from '../../domain/calendar.js';
import { numbersInForce } from '../../domain/cascade/numbers-in-force.js';
import { selfTest } from '../../domain/self-test/self-test.js';
import type { ParsedWorkbook } from '../../workbook/parse-workbook.js';
import { STATUS_BLOCK } from '../../workbook/prefill/start-panel.js';
import { statusBlock } from '../../workbook/prefill/status-block.js';
import type { TabName } from '../../workbook/workbook.js';
import { toSheetValue } from '../store/cell-conversion.js';
import type { Workbook } from '../store/open-workbook.js';

/** Tabs by which the reviews themselves are judged: where one of them changed, the block is made anew. */
export const STATUS_CAUSES: readonly TabName[] = [
  'Cadence Calendar',
  'Reviews',
  'Holidays',
  'Risk Register',
  'Changes',
];

/** With the measured tabs: they are looked at, but an import of them does not wait for the block. */
export const STATUS_NEEDS: readonly TabName[] = [
  ...STATUS_CAUSES,
  'Pipeline',
  'Pass Rates',
  'Settings',
];

/**
 * Writes the block, in one call, where it differs; a page without the block is left as it is.
 * @param parsed a reading that holds {@link STATUS_NEEDS}
 */
export function refreshStatus(
  { spreadsheet, clock }: Workbook,
  { snapshot, settings }: ParsedWorkbook,
  asOf: AsOf,
): void {
  const block = spreadsheet.getRangeByName(STATUS_BLOCK.name);
  if (block === null) return;
  const present = block.getValues();
  const inForce = numbersInForce(snapshot, settings, asOf.date).settings;
  const signs = selfTest(snapshot, inForce, asOf);
  const texts = statusBlock(cadenceStatus(snapshot, asOf), signs, asOf);
  // Whoever inserts rows into the block makes it larger: it is filled from its top.
  const wanted = present.map((row, index) => row.map((_, place) => texts[index]?.[place] ?? ''));
  if (JSON.stringify(wanted) === JSON.stringify(present)) return;
  block.setValues(wanted.map((row) => row.map((text) => toSheetValue(text, 'text', clock))));
}
