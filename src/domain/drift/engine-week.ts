/** One week of one motion as the drift modes read it. */
import type { IsoDate } from '../calendar.js';
import type { Motion } from '../vocabulary.js';

/** The measures of a week; null where the week has no value, which is not 0. */
export interface EngineMeasures {
  readonly submitted: number | null;
  readonly passed: number | null;
  /** Pass-rate target of the motion; a fraction. */
  readonly target: number | null;
  readonly offered: number | null;
  readonly accepted: number | null;
  readonly captured: number | null;
  readonly qualified: number | null;
  /** Signal classes introduced and retired within the week. */
  readonly classesIntroduced: number | null;
  readonly classesRetired: number | null;
  /** Live sources whose onboarding is not complete. */
  readonly sourcesNotOnboarded: number | null;
  /** Rejection codes with counts in the week and without a known cause. */
  readonly novelCodes: number | null;
  readonly openDisputes: number | null;
}

export interface EngineWeek extends EngineMeasures {
  /** Monday. */
  readonly week: IsoDate;
  /** Null in a table that does not part its motions. */
  readonly motion: Motion | null;
}

export type MeasureKey = keyof EngineMeasures;

/** The header under which each measure stands in a table of weeks. */
export const MEASURE_HEADERS: Readonly<Record<MeasureKey, string>> = {
  submitted: 'Submitted',
  passed: 'Passed',
  target: 'Target',
  offered: 'Offered',
  accepted: 'Accepted',
  captured: 'Captured',
  qualified: 'Qualified',
  classesIntroduced: 'Classes introduced',
  classesRetired: 'Classes retired',
  sourcesNotOnboarded: 'Sources not onboarded',
  novelCodes: 'Novel codes',
  openDisputes: 'Open disputes',
};

/** The measures in the order of their columns. */
export const MEASURES = Object.keys(MEASURE_HEADERS) as readonly MeasureKey[];
