/** The form of a sign by which the cadence judges itself. */
import type { AsOf } from '../calendar.js';
import type { FindingState } from '../finding.js';
import type { JudgedEntry, Snapshot } from '../records.js';
import type { Settings } from '../settings.js';

/** What the signs look at. */
export type TestedSnapshot = Pick<
  Snapshot,
  'calendar' | 'reviews' | 'holidays' | 'risks' | 'changes' | 'pipeline' | 'passRates'
>;

/** One line of the self-test. */
export interface Sign {
  readonly id: 'held' | 'findings' | 'risks' | 'changes';
  readonly title: string;
  readonly state: FindingState;
  /** What was counted, in words. */
  readonly sentence: string;
}

/** What each sign is worked out from. */
export interface TestContext {
  readonly snapshot: TestedSnapshot;
  /** Every due date with what became of it, in order of time. */
  readonly judged: readonly JudgedEntry[];
  readonly settings: Settings;
  readonly asOf: AsOf;
}

/** Nothing wrong is clear, once is watched, more often fires. */
export function stateOfCount(count: number): FindingState {
  if (count === 0) return 'clear';
  return count === 1 ? 'watch' : 'fired';
}
