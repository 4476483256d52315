/** Passed of submitted records of one source in one week. */
import type { PassRate } from './records.js';

export interface PassCounts {
  /** Passed ÷ submitted; a fraction. */
  readonly rate: number;
  readonly passed: number;
  readonly submitted: number;
}

/** The counts of a row; null where one is missing, nothing was submitted, or more passed than came. */
export function passCountsOf(row: PassRate | undefined): PassCounts | null {
  const { submitted = null, passed = null } = row ?? {};
  if (submitted === null || passed === null) return null;
  const usable = submitted > 0 && passed >= 0 && passed <= submitted;
  return usable ? { rate: passed / submitted, passed, submitted } : null;
}
