/** A table of weeks for tests of the modes: a quiet week of B2B, but for what a test changes. */
import { addDays } from '../../../src/domain/calendar.js';
import type { EngineWeek } from '../../../src/domain/drift/engine-week.js';

/** The week so many weeks after that of 24 August 2026. */
export function engineWeek(week: number, part: Partial<EngineWeek> = {}): EngineWeek {
  return {
    week: addDays('2026-08-24', 7 * week),
    motion: 'B2B',
    submitted: 1000,
    passed: 950,
    target: 0.92,
    offered: 200,
    accepted: 140,
    captured: 500,
    qualified: 200,
    classesIntroduced: 0,
    classesRetired: 0,
    sourcesNotOnboarded: 0,
    novelCodes: 0,
    openDisputes: 0,
    ...part,
  };
}

/** The twelve weeks that end with that of 9 November 2026. */
export function twelve(part: (week: number) => Partial<EngineWeek> = () => ({})): EngineWeek[] {
  return Array.from({ length: 12 }, (_, week) => engineWeek(week, part(week)));
}
