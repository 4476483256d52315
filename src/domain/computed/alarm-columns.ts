/** The computed columns of Alarms: age and state of each row. */
import { isAlarmOpen } from '../as-of-state.js';
import type { AsOf } from '../calendar.js';
import { hoursBetween, toEpochMs } from '../calendar.js';
import { careStatus } from '../flags/care-status.js';
import type { Alarm } from '../records.js';
import type { Settings } from '../settings.js';

export interface AlarmColumns {
  /** Whole hours since it was raised, rounded down; null once resolved or before it was raised. */
  readonly ageHours: number | null;
  /** As CARE_STATUS says it; blank before it was raised. */
  readonly state: string;
}

/** One entry per row of Alarms, in their order. */
export function alarmColumns(
  alarms: readonly Alarm[],
  settings: Settings,
  asOf: AsOf,
): AlarmColumns[] {
  return alarms.map((alarm) => ({
    ageHours: isAlarmOpen(alarm, asOf) ? Math.floor(hoursBetween(alarm.raisedAt, asOf.at)) : null,
    state: careStatus(
      toEpochMs(alarm.raisedAt),
      alarm.resolvedAt === null ? '' : toEpochMs(alarm.resolvedAt),
      toEpochMs(asOf.at),
      settings.alarmOverdueHours,
    ),
  }));
}
