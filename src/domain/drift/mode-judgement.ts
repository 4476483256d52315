/** What a mode makes of one motion's last twelve weeks. */
import type { FindingState } from '../finding.js';
import type { EngineMeasures, EngineWeek } from './engine-week.js';

/** Twelve places, one per week, oldest first; undefined for a week without a row. The last has one. */
export type WeekSeries = readonly (EngineWeek | undefined)[];

export interface ModeJudgement {
  readonly state: FindingState;
  readonly evidence: string;
}

export type ModeJudge = (weeks: WeekSeries) => ModeJudgement;

/** part ÷ whole of each week; null where one is missing or the whole is 0. */
export function ratesOf(
  weeks: WeekSeries,
  part: keyof EngineMeasures,
  whole: keyof EngineMeasures,
): (number | null)[] {
  return weeks.map((week) => {
    const some = week?.[part] ?? null;
    const all = week?.[whole] ?? null;
    return some === null || all === null || all <= 0 ? null : some / all;
  });
}
