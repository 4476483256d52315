/** The troubles of the sample's first three quarters, and the reviews that mend them. */
import { planCadence } from '../../domain/cadence-calendar/plan-cadence.js';
import { addDays, daysBetween, type IsoDate } from '../../domain/calendar.js';
import type { Holiday } from '../../domain/records.js';
import { DEFAULT_SETTINGS } from '../../domain/settings.js';
import type { ReviewKind } from '../../domain/vocabulary.js';

/** Positions of weeks in the year, 0 the first; from a mended week on all is well. */
export interface Troubles {
  /** A campaign brings a third more into the first stage, for one week. */
  readonly campaign: number;
  /** Weeks at whose end an alarm is three days old; it stays unanswered for ten more. */
  readonly unanswered: readonly number[];
  /** Two weeks in which a settled source is below target. */
  readonly dip: number;
  /** A source is live without onboarding. */
  readonly rollback: {
    readonly from: number;
    /** Monday after the monthly that pauses it. */
    readonly paused: number;
    readonly onboarded: number;
    readonly back: number;
  };
  /** The definition widens and classes multiply, until the quarterly's changes hold. */
  readonly inflation: {
    readonly from: number;
    readonly classes: readonly number[];
    readonly mended: number;
  };
  /** A dispute that only a quarterly settles. */
  readonly dispute: number;
  /** Weeks in which a code comes up that is listed afterwards. */
  readonly listedCode: number;
}

const ROLLBACK_WEEK = 12;
/** By the monthly after this week the share of the source is over its limit. */
const ROLLBACK_SEEN = 17;
/** The quarterly that mends lies at least a quarter before the end: a trend looks back twelve weeks. */
const MENDED_BY = 36;
/** Days from the approval of a change to its effect. */
export const DAYS_TO_EFFECT = 14;

/** A public holiday in the middle of the year: the weekly of that Monday is held on Tuesday. */
export function sampleHolidays(weeks: readonly IsoDate[]): Omit<Holiday, 'row'>[] {
  return [{ date: weeks[20] ?? '', name: 'Public holiday', effect: 'Move' }];
}

/** Planned days of a kind of review within the year, oldest first. */
function daysOf(kind: ReviewKind, weeks: readonly IsoDate[]): IsoDate[] {
  const holidays = sampleHolidays(weeks).map((holiday) => ({ ...holiday, row: 2 }));
  const last = addDays(weeks.at(-1) ?? '', 6);
  return planCadence(DEFAULT_SETTINGS, holidays, weeks[0] ?? '', last)
    .filter(({ review }) => review === kind)
    .map(({ dueOn }) => dueOn);
}

/** The troubles of a year, placed by the reviews that mend them. */
export function troublesOf(weeks: readonly IsoDate[]): Troubles {
  const positionOf = (day: IsoDate) => Math.floor(daysBetween(weeks[0] ?? day, day) / 7);
  const monthlies = daysOf('monthly', weeks).map(positionOf);
  const quarterlies = daysOf('quarterly', weeks).map(positionOf);
  const pausing = monthlies.find((position) => position > ROLLBACK_SEEN) ?? ROLLBACK_SEEN;
  const mending = quarterlies.filter((position) => position <= MENDED_BY).at(-1) ?? MENDED_BY;
  const paused = pausing + 1;
  return {
    campaign: 6,
    unanswered: [4, 8, 29],
    dip: 9,
    rollback: { from: ROLLBACK_WEEK, paused, onboarded: paused + 3, back: paused + 4 },
    inflation: {
      from: mending - 11,
      classes: [mending - 11, mending - 8],
      mended: mending + Math.ceil(DAYS_TO_EFFECT / 7) + 1,
    },
    dispute: mending - 8,
    listedCode: mending - 5,
  };
}
