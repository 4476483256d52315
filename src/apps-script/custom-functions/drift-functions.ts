/** Custom functions that judge the four drift modes from a table of weeks. They call no service. */
import { driftMode } from '../../domain/flags/drift-mode.js';
import { driftReport } from '../../domain/flags/drift-report.js';
import { inCell } from '../entry-point.js';
import { civilDatesOf } from './civil-dates.js';
import { isDateObject } from './moments.js';
import { type Argument, rowsOf, type Spill } from './spill.js';

/**
 * Names of the drift modes that fired: Validation rollback, MQL-threshold inflation, Signal noise creep, Definition fragmentation. Otherwise those to watch, None, or Not enough data.
 * Example: DRIFT_MODE('Engine Weeks'!A1:O; "B2B")
 *
 * @param {string} weekly A table with a header row and one row per week: Week, Motion, Submitted, Passed, Target, Offered, Accepted, Captured, Qualified, Classes introduced, Classes retired, Sources not onboarded, Novel codes, Open disputes.
 * @param {string} [motion] B2B or B2C; left out, every motion of the table.
 * @return {string} The modes that fired, joined by +.
 * @customfunction
 */
export function DRIFT_MODE(weekly: Argument, motion?: Argument): Spill {
  return inCell(() => driftMode(withCivilDates(weekly), firstCell(motion)));
}

/**
 * A table of the drift modes with state, evidence, where each is caught and what to do.
 * Example: DRIFT_REPORT('Engine Weeks'!A1:O)
 *
 * @param {string} weekly A table with a header row and one row per week, as for DRIFT_MODE.
 * @param {string} [motion] B2B or B2C; left out, every motion of the table.
 * @return {string[][]} One row per motion and mode, below a header row.
 * @customfunction
 */
export function DRIFT_REPORT(weekly: Argument, motion?: Argument): Spill {
  return inCell(() => driftReport(withCivilDates(weekly), firstCell(motion)));
}

/** Dates of cells become ISO dates; everything else stays. */
function withCivilDates(argument: Argument): unknown[][] {
  const rows = rowsOf(argument);
  const dateOf = civilDatesOf(rows.flat());
  return rows.map((row) => row.map((cell) => (isDateObject(cell) ? dateOf('weekly', cell) : cell)));
}

function firstCell(argument: Argument): unknown {
  return rowsOf(argument)[0]?.[0];
}
