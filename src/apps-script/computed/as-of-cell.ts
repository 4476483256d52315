/** The As of cell on Start: the static date that computed columns and custom functions are judged at. */
import type { AsOf } from '../../domain/calendar.js';
import { instantOf } from '../../workbook/instants.js';
import { AS_OF_CELL } from '../../workbook/start/start-layout.js';
import { toCell } from '../store/cell-conversion.js';
import type { Workbook } from '../store/open-workbook.js';

/** The moment in the cell; null where it is empty, is no date, or has lost its name. */
export function readAsOfCell({ spreadsheet, clock }: Workbook): AsOf | null {
  const value = spreadsheet.getRangeByName(AS_OF_CELL.name)?.getValue();
  const civil = value === undefined ? '' : String(toCell(value, clock));
  if (!/^\d{4}-\d{2}-\d{2}T/.test(civil)) return null;
  return { date: civil.slice(0, 10), at: instantOf(clock.toEpochMs(civil)) };
}

/** Moves the cell on to a date. */
export function writeAsOfCell({ spreadsheet, clock }: Workbook, asOf: AsOf): void {
  const cell = spreadsheet.getRangeByName(AS_OF_CELL.name);
  cell?.setValue(new Date(clock.toEpochMs(asOf.date)));
}
