/** The figures behind a finding, week by week: what a picture of it shows. */
import { TREND_WEEKS } from '../statistics/trend.js';

/** One value per week, oldest first; null where a week has none. */
export type WeekValues = readonly (number | null)[];

export interface FindingSeries {
  /** How a value reads; a rate is a fraction. */
  readonly unit: 'rate' | 'count' | 'days';
  /** The last one is the judged week's. */
  readonly values: WeekValues;
  /** One level for all weeks, and on which side of it the criterion holds. */
  readonly line?: { readonly at: number; readonly holds: 'above' | 'below' };
  /** What each week is held against, and how far it may lie from it: a fraction of it. */
  readonly band?: { readonly around: WeekValues; readonly width: number };
  /** A second figure that has to be seen beside it, a count. */
  readonly beside?: WeekValues;
}

/** Weeks that a series goes back, the judged one included. */
export const SERIES_WEEKS = TREND_WEEKS;

/** part ÷ whole; null where one is missing, the whole is not above 0, or the part is none of it. */
export function shareOf(part: number | null | undefined, whole: number | null | undefined) {
  if (part == null || whole == null || whole <= 0 || part < 0 || part > whole) return null;
  return part / whole;
}

/** Well beyond what is shown: a figure that was rounded once already could read otherwise than its evidence. */
const SCALES = { rate: 1_000_000, count: 1_000, days: 1_000 } as const;

function rounded(values: WeekValues, unit: FindingSeries['unit']): WeekValues {
  const scale = SCALES[unit];
  return values.map((value) => (value === null ? null : Math.round(value * scale) / scale));
}

/** Without the decimals that nobody reads: it travels with every finding. */
export function compact(series: FindingSeries): FindingSeries {
  const { unit, values, band, beside } = series;
  return {
    ...series,
    values: rounded(values, unit),
    ...(band === undefined ? {} : { band: { ...band, around: rounded(band.around, unit) } }),
    ...(beside === undefined ? {} : { beside: rounded(beside, 'count') }),
  };
}
