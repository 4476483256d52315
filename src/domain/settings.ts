/** Every number of the rules that a team may change, with its default and where it comes from. */

/** One row of the Settings tab. */
export interface SettingDeclaration {
  readonly key: string;
  readonly label: string;
  readonly unit: 'ratio' | 'days' | 'hours' | 'weeks' | 'count' | 'people';
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
