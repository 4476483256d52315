/** The computed columns of Dormancy: days dark and whether that is too long. */
import type { AsOf } from '../calendar.js';
import type { DormancySubject } from '../records.js';
import { daysDark } from '../rules/dormancy.js';
import type { Settings } from '../settings.js';
import { isAbove } from '../tolerance.js';

export interface DormancyColumns {
  /** Null when no signal is known by the as-of date. */
  readonly daysDark: number | null;
  readonly dormant: 'Yes' | 'No' | null;
}

/** One entry per row of Dormancy, in their order. */
export function dormancyColumns(
  rows: readonly DormancySubject[],
  settings: Settings,
  asOf: AsOf,
): DormancyColumns[] {
  return rows.map((row) => {
    const days = daysDark(row, asOf);
    if (days === null) return { daysDark: null, dormant: null };
    return { daysDark: days, dormant: isAbove(days, settings.dormantDays) ? 'Yes' : 'No' };
  });
}
