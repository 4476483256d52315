/** Every number of the rules that a team may change, with its default and where it comes from. */

/**
 * What a number counts. A weekday is 1 for Monday to 7 for Sunday; a week of the month is 1 to 4, and
 * 5 for the last; a month is 1 to 12; an hour of the day is 9.5 for 09:30.
 */
export type SettingUnit =
  | 'ratio'
  | 'days'
  | 'hours'
  | 'weeks'
  | 'count'
  | 'people'
  | 'weekday'
  | 'week of the month'
  | 'month'
  | 'hour of the day';

/** Units of which there are no parts: half a weekday means nothing. */
export const WHOLE_UNITS: ReadonlySet<SettingUnit> = new Set([
  'weekday',
  'week of the month',
  'month',
]);

/** One row of the Settings tab. */
export interface SettingDeclaration {
  readonly key: string;
  readonly label: string;
  readonly unit: SettingUnit;
  readonly default: number;
  /** `article` where the article gives the number, `ours` where it does not. */
  readonly origin: 'article' | 'ours';
  readonly note: string;
  readonly min: number;
  readonly max: number;
}

export const SETTINGS = [
  {
    key: 'staleActionDays',
    label: 'Stale action after',
    unit: 'days',
    default: 14,
    origin: 'article',
    note: 'An open action older than this goes to the monthly risk register (W1).',
    min: 1,
    max: 365,
  },
  {
    key: 'pipelineVariance',
    label: 'Pipeline variance band',
    unit: 'ratio',
    default: 0.15,
    origin: 'article',
    note: 'A figure further than this from its trailing four-week average fires (W2).',
    min: 0,
    max: 10,
  },
  {
    key: 'alarmOverdueHours',
    label: 'Alarm overdue after',
    unit: 'hours',
    default: 48,
    origin: 'article',
    note: 'An unresolved alarm older than this becomes a CARE-Request (W3).',
    min: 1,
    max: 8760,
  },
  {
    key: 'newSourceTolerance',
    label: 'New-source tolerance',
    unit: 'ratio',
    default: 0.05,
    origin: 'ours',
    note: 'How far below target a source in onboarding may lie when it has no tolerance of its own (W3).',
    min: 0,
    max: 1,
  },
  {
    key: 'signalFall',
    label: 'Signal-class fall',
    unit: 'ratio',
    default: 0.2,
    origin: 'article',
    note: 'A class that falls further than this below expectation fires (W4, M2).',
    min: 0,
    max: 1,
  },
  {
    key: 'dormantDays',
    label: 'Dormant after',
    unit: 'days',
    default: 30,
    origin: 'article',
    note: 'An account or cohort without a signal for longer is dormant (W4).',
    min: 1,
    max: 365,
  },
  {
    key: 'disputeDays',
    label: 'Dispute too long after',
    unit: 'days',
    default: 31,
    origin: 'ours',
    note: 'A dispute open for longer goes to the quarterly (M3, fragmentation).',
    min: 1,
    max: 365,
  },
  {
    key: 'rollbackShare',
    label: 'Rollback threshold',
    unit: 'ratio',
    default: 0.1,
    origin: 'ours',
    note: 'Share of submissions from sources that are live without onboarding (M1).',
    min: 0,
    max: 1,
  },
  {
    key: 'slaTarget',
    label: 'Handoff SLA target',
    unit: 'ratio',
    default: 0.95,
    origin: 'ours',
    note: 'Share of accepted handoffs followed up in time (M3).',
    min: 0,
    max: 1,
  },
  {
    key: 'driftExpected',
    label: 'Expected drift firings a quarter',
    unit: 'count',
    default: 0,
    origin: 'ours',
    note: 'A mode that fires in more monthlies of the quarter than this fires Q1.',
    min: 0,
    max: 12,
  },
  {
    key: 'volumeBand',
    label: 'Volume target band',
    unit: 'ratio',
    default: 0.15,
    origin: 'ours',
    note: "A quarter's volume further than this from its target pro rata fires (Q1).",
    min: 0,
    max: 10,
  },
  {
    key: 'attendanceMin',
    label: 'Attendance from',
    unit: 'people',
    default: 5,
    origin: 'article',
    note: 'Fewer people than this: the review shows a warning.',
    min: 1,
    max: 50,
  },
  {
    key: 'attendanceMax',
    label: 'Attendance to',
    unit: 'people',
    default: 6,
    origin: 'article',
    note: 'More people than this: the review shows a warning.',
    min: 1,
    max: 50,
  },
  {
    key: 'weeklyWeekday',
    label: 'Weekly review on',
    unit: 'weekday',
    default: 1,
    origin: 'ours',
    note: 'Day of the weekly review: 1 Monday to 7 Sunday.',
    min: 1,
    max: 7,
  },
  {
    key: 'monthlyWeek',
    label: 'Monthly review in week',
    unit: 'week of the month',
    default: 1,
    origin: 'ours',
    note: "Which of the month's days of that name the monthly review is on: 1 the first to 4 the fourth, 5 the last.",
    min: 1,
    max: 5,
  },
  {
    key: 'monthlyWeekday',
    label: 'Monthly review on',
    unit: 'weekday',
    default: 2,
    origin: 'ours',
    note: 'Day of the monthly review: 1 Monday to 7 Sunday.',
    min: 1,
    max: 7,
  },
  {
    key: 'quarterStartMonth',
    label: 'Quarters begin in',
    unit: 'month',
    default: 1,
    origin: 'ours',
    note: 'A month in which a quarter begins, 1 January to 12 December; the others follow every three months.',
    min: 1,
    max: 12,
  },
  {
    key: 'quarterlyWeek',
    label: 'Quarterly review in week',
    unit: 'week of the month',
    default: 1,
    origin: 'ours',
    note: 'Which day of that name in the first month of the quarter the quarterly review is on: 1 to 4, 5 the last. The first judges the quarter that has just ended.',
    min: 1,
    max: 5,
  },
  {
    key: 'quarterlyWeekday',
    label: 'Quarterly review on',
    unit: 'weekday',
    default: 3,
    origin: 'ours',
    note: 'Day of the quarterly review: 1 Monday to 7 Sunday.',
    min: 1,
    max: 7,
  },
  {
    key: 'startHour',
    label: 'Reviews start at',
    unit: 'hour of the day',
    default: 9,
    origin: 'ours',
    note: 'Time at which reviews start, as hours of the day: 9 is 09:00, 9.5 is 09:30.',
    min: 0,
    max: 23,
  },
] as const satisfies readonly SettingDeclaration[];

export type SettingKey = (typeof SETTINGS)[number]['key'];
/** The values in force at one as-of date. */
export type Settings = Readonly<Record<SettingKey, number>>;

export const DEFAULT_SETTINGS: Settings = Object.fromEntries(
  SETTINGS.map((setting) => [setting.key, setting.default]),
) as Record<SettingKey, number>;

/** Defaults of a Targets row, ours: no article gives them. */
export const DEFAULT_TARGET = {
  passRateTarget: 0.92,
  acceptanceBaseline: 0.6,
  dormancyRateThreshold: 0.2,
  mismatchTolerance: 0.4,
  handoffSlaHours: 24,
  quarterlyVolumeTarget: null,
  quarterlyCapacity: null,
} as const;
