/** What every part of the sample shares: its weeks, its randomness and the motion that it fills. */
import {
  addDays,
  fromEpochDay,
  type IsoDate,
  mondayOf,
  toEpochDay,
  weeksEndingWith,
} from '../../domain/calendar.js';
import type { Motion } from '../../domain/vocabulary.js';
import { driftOf, ENGINE_PLANS, type EnginePlan, type SampleDrift } from './engine-plan.js';
import type { Random } from './random.js';
import { type Troubles, troublesOf } from './troubles.js';

/** Weeks of a sample. */
export const WEEKS = 52;
/** Position of the judged week. */
export const JUDGED = WEEKS - 1;

/** One motion's year. */
export interface SampleYear {
  readonly motion: Motion;
  readonly plan: EnginePlan;
  readonly drift: ReadonlySet<SampleDrift>;
  readonly asOf: IsoDate;
  /** Mondays, the judged week last. */
  readonly weeks: readonly IsoDate[];
  readonly troubles: Troubles;
  readonly random: Random;
}

/** The years of the motions that the workbook serves. */
export function sampleYears(
  motions: readonly Motion[],
  asOf: IsoDate,
  random: Random,
): SampleYear[] {
  const weeks = weeksEndingWith(addDays(mondayOf(asOf), -7), WEEKS);
  const troubles = troublesOf(weeks);
  return motions.map((motion) => ({
    motion,
    plan: ENGINE_PLANS[motion],
    drift: driftOf(motion, motions),
    asOf,
    weeks,
    troubles,
    random,
  }));
}

/** Business breathes over the year: a share of ±6 % around 1. */
export function season(week: number): number {
  return 1 + 0.06 * Math.sin((2 * Math.PI * week) / WEEKS);
}

/** How far a ramp has come, from 0 before its first week to 1 in the judged week. */
export function ramp(week: number, from: number): number {
  return Math.max(0, Math.min(1, (week - from + 1) / (JUDGED - from + 1)));
}

/** How far a trouble has come between its first week and the week in which it is mended, 0 outside. */
export function swell(week: number, from: number, mended: number): number {
  return week >= mended ? 0 : Math.max(0, (week - from + 1) / (mended - from));
}

/** A civil date-time so many hours before 00:00 of a date. */
export function hoursBefore(date: IsoDate, hours: number): string {
  const minutes = Math.round(hours * 60);
  const total = toEpochDay(date) * 1440 - minutes;
  const day = Math.floor(total / 1440);
  const rest = total - day * 1440;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${fromEpochDay(day)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}:00`;
}
