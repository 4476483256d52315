/** What a person answers when a workbook is set up, and what holds where nothing is said. */
import { DEFAULT_SETTINGS, DEFAULT_TARGET, type SettingKey } from '../settings.js';
import type { MotionTarget } from '../targets.js';
import { MOTIONS, type Motion, ROLES, type Role } from '../vocabulary.js';
import { nameOfAddress } from './name-of-address.js';

/** The pages of the set-up, in order; `run` is the making itself. */
export const SET_UP_PAGES = [
  'motions',
  'people',
  'targets',
  'schedule',
  'data',
  'plan',
  'run',
] as const;
export type SetUpPage = (typeof SET_UP_PAGES)[number];

/** The settings that say when reviews are held. */
export const SCHEDULE_KEYS = [
  'weeklyWeekday',
  'startHour',
  'monthlyWeek',
  'monthlyWeekday',
  'quarterStartMonth',
  'quarterlyWeek',
  'quarterlyWeekday',
] as const satisfies readonly SettingKey[];

export type ScheduleKey = (typeof SCHEDULE_KEYS)[number];

export type Schedule = Readonly<Record<ScheduleKey, number>>;

/** Who fills a role; '' where nobody is named. */
export interface RoleHolder {
  readonly role: Role;
  readonly name: string;
  readonly email: string;
}

/** The numbers of one motion; rates as fractions, null: not judged. */
export type TargetNumbers = Omit<MotionTarget, 'declared'>;

export interface SetUpAnswers {
  readonly motions: readonly Motion[];
  /** One per role, also of motions that are not served. */
  readonly people: readonly RoleHolder[];
  /** Also of a motion that is not served: its numbers count once it joins. */
  readonly targets: Readonly<Record<Motion, TargetNumbers>>;
  readonly schedule: Schedule;
  readonly data: 'own' | 'sample';
}

/** What is said of the answers before a workbook is made; all else begins as declared. */
export interface GivenAnswers {
  readonly people?: readonly RoleHolder[] | undefined;
  readonly targets?: Readonly<Partial<Record<Motion, Partial<TargetNumbers>>>> | undefined;
  readonly schedule?: Partial<Schedule> | undefined;
}

/** Some of the settings. */
export function scheduleOf(settings: Readonly<Record<ScheduleKey, number>>): Schedule {
  return Object.fromEntries(SCHEDULE_KEYS.map((key) => [key, settings[key]])) as Record<
    ScheduleKey,
    number
  >;
}

/**
 * Both motions, the default targets and days, no data; whoever sets the workbook up is the chair.
 * @param address e-mail of that person; '' where it is not known
 */
export function defaultAnswers(address: string): SetUpAnswers {
  const chair = { name: nameOfAddress(address), email: address };
  return {
    motions: [...MOTIONS],
    people: ROLES.map((role) => ({
      role,
      ...(role === 'Chair' ? chair : { name: '', email: '' }),
    })),
    targets: { B2B: DEFAULT_TARGET, B2C: DEFAULT_TARGET },
    schedule: scheduleOf(DEFAULT_SETTINGS),
    data: 'own',
  };
}
