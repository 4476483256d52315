/** CARE_STATUS: whether an alarm is answered, waiting or due for a CARE-Request. */
import { DEFAULT_SETTINGS } from '../settings.js';
import type { BlankCell } from './read-argument.js';
import { readNumber } from './read-argument.js';

const HOUR_MS = 3_600_000;

/**
 * RESOLVED when resolved at or before the as-of moment; else the age in whole hours rounded down,
 * as CARE-REQUEST past 48 h exactly and OPEN up to it. Blank when the alarm was not raised yet, or
 * when raised or as-of is blank. Moments are milliseconds since 1970.
 * @throws {CellArgumentError} when an argument is no moment
 */
export function careStatus(
  raisedMs: unknown,
  resolvedMs: unknown,
  asOfMs: unknown,
  overdueHours: number = DEFAULT_SETTINGS.alarmOverdueHours,
): string | BlankCell {
  const raised = readNumber('raised_at', raisedMs);
  const resolved = readNumber('resolved_at', resolvedMs);
  const asOf = readNumber('as_of', asOfMs);
  if (raised === null || asOf === null || raised > asOf) return '';
  if (resolved !== null && resolved <= asOf) return 'RESOLVED';
  const age = asOf - raised;
  const word = age > overdueHours * HOUR_MS ? 'CARE-REQUEST' : 'OPEN';
  return `${word} ${Math.floor(age / HOUR_MS)} h`;
}
