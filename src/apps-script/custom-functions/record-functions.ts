/** Custom functions that judge one record per row. They run in Sheets' cells and call no service. */
import { actionStatus } from '../../domain/flags/action-status.js';
import { careStatus } from '../../domain/flags/care-status.js';
import { qctvPassFlag } from '../../domain/flags/qctv-pass-flag.js';
import { qctvPassRate } from '../../domain/flags/qctv-pass-rate.js';
import { qctvTargetFlag } from '../../domain/flags/qctv-target-flag.js';
import { signalFall } from '../../domain/flags/signal-fall.js';
import { inCell } from '../entry-point.js';
import { civilDatesOf } from './civil-dates.js';
import { readMoment } from './moments.js';
import { type Argument, rowsOf, type Spill, spill } from './spill.js';

/**
 * Says whether a record passes Q=CTV: TRUE when compliance, truth and value all hold, else FALSE. What was not checked has not passed; three blanks give a blank.
 * Example: QCTV_PASS_FLAG(C2:C; D2:D; E2:E)
 *
 * @param {boolean} compliance Whether compliance holds: TRUE or FALSE, 1 or 0, yes or no, pass or fail. A cell or a column.
 * @param {boolean} truth Whether truth holds. A cell or a column.
 * @param {boolean} value Whether value holds. A cell or a column.
 * @return {boolean} TRUE or FALSE per record.
 * @customfunction
 */
export function QCTV_PASS_FLAG(compliance: Argument, truth: Argument, value: Argument): Spill {
  return inCell(() => spill({ compliance, truth, value }, qctvPassFlag));
}

/**
 * The pass rate: passed ÷ submitted, as a fraction from 0 to 1. Nothing submitted gives no rate.
 * Example: QCTV_PASS_RATE(D2:D; C2:C)
 *
 * @param {number} passed Records that passed. A cell or a column.
 * @param {number} submitted Records submitted. A cell or a column.
 * @return {number} The pass rate, or blank.
 * @customfunction
 */
export function QCTV_PASS_RATE(passed: Argument, submitted: Argument): Spill {
  return inCell(() => spill({ passed, submitted }, qctvPassRate));
}

/**
 * Holds a pass rate against its target: PASS; BELOW; or ESCALATE when the rate of the week before was below too.
 * Example: QCTV_TARGET_FLAG(F3:F; 92%; F2:F; 5%)
 *
 * @param {number} rate Pass rate from 0 to 1. A cell or a column.
 * @param {number} target Target from 0 to 1. A cell or a column.
 * @param {number} [previous_rate] Pass rate of the week before. A cell or a column.
 * @param {number} [tolerance] How far below target is still accepted, from 0 to 1. A cell or a column.
 * @return {string} PASS, BELOW or ESCALATE.
 * @customfunction
 */
export function QCTV_TARGET_FLAG(
  rate: Argument,
  target: Argument,
  previous_rate?: Argument,
  tolerance?: Argument,
): Spill {
  return inCell(() => spill({ rate, target, previous_rate, tolerance }, qctvTargetFlag));
}

/**
 * How far a signal class has fallen below expectation: 1 − (qualified ÷ captured) ÷ expected.
 * Example: SIGNAL_FALL(E2:E; D2:D; 30%)
 *
 * @param {number} qualified Signals that qualified. A cell or a column.
 * @param {number} captured Signals captured. A cell or a column.
 * @param {number} expected The qualification rate that the model expects, from 0 to 1. A cell or a column.
 * @return {number} The fall as a fraction; negative when the class does better than expected.
 * @customfunction
 */
export function SIGNAL_FALL(qualified: Argument, captured: Argument, expected: Argument): Spill {
  return inCell(() => spill({ qualified, captured, expected }, signalFall));
}

/**
 * How an alarm stands at a date: RESOLVED, OPEN with its age in hours, or CARE-REQUEST after 48 hours.
 * Example: CARE_STATUS(C2:C; F2:F; AS_OF)
 *
 * @param {date} raised_at When it was raised. A cell or a column.
 * @param {date} resolved_at When it was resolved; blank while it is open. A cell or a column.
 * @param {date} as_of The date and time to judge at: a cell that holds one, not NOW().
 * @return {string} RESOLVED, OPEN 12 h or CARE-REQUEST 61 h.
 * @customfunction
 */
export function CARE_STATUS(raised_at: Argument, resolved_at: Argument, as_of: Argument): Spill {
  return inCell(() =>
    spill({ raised_at, resolved_at, as_of }, (raised, resolved, asOf) =>
      careStatus(
        readMoment('raised_at', raised),
        readMoment('resolved_at', resolved),
        readMoment('as_of', asOf),
      ),
    ),
  );
}

/**
 * How an action stands at a date: DONE, STALE when older than 14 days, OVERDUE or OPEN.
 * Example: ACTION_STATUS(G2:G; D2:D; I2:I; AS_OF)
 *
 * @param {date} raised_on When it was raised. A cell or a column.
 * @param {date} due_on When it is due. A cell or a column.
 * @param {date} done_on When it was done; blank while it is open. A cell or a column.
 * @param {date} as_of The date to judge at: a cell that holds one, not TODAY().
 * @return {string} DONE, STALE, OVERDUE or OPEN.
 * @customfunction
 */
export function ACTION_STATUS(
  raised_on: Argument,
  due_on: Argument,
  done_on: Argument,
  as_of: Argument,
): Spill {
  return inCell(() => {
    const dateCells = [raised_on, due_on, done_on].flatMap((argument) => rowsOf(argument).flat());
    const dateOf = civilDatesOf(dateCells, rowsOf(as_of)[0]?.[0]);
    return spill({ raised_on, due_on, done_on, as_of }, (raised, due, done, asOf) =>
      actionStatus(
        dateOf('raised_on', raised),
        dateOf('due_on', due),
        dateOf('done_on', done),
        dateOf('as_of', asOf),
      ),
    );
  });
}
