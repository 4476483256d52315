/** The form of every rule: records and circumstances in, findings out. */
import type { AsOf, IsoDate } from '../calendar.js';
import type { JudgedMode } from '../drift/from-snapshot/judge-snapshot.js';
import type { Finding, FindingState } from '../finding.js';
import type { PreviousReview } from '../previous-review.js';
import type { Snapshot } from '../records.js';
import type { Settings } from '../settings.js';
import type { MotionTargets } from '../targets.js';
import type { Motion, ReviewKind } from '../vocabulary.js';
import type { RuleId } from './rule-table.js';
import { ruleOf } from './rule-table.js';

/** What a rule may know besides the records. */
export interface RuleContext {
  readonly kind: ReviewKind;
  readonly asOf: AsOf;
  /** Monday of the last week that ended before the as-of date. */
  readonly judgedWeek: IsoDate;
  readonly settings: Settings;
  readonly targets: MotionTargets;
  /** The review of this kind that was held before; null where none was. */
  readonly previous: PreviousReview | null;
  /** The four drift modes of each motion in use; none at a weekly. */
  readonly modes: readonly JudgedMode[];
}

/** Judges every subject of the snapshot, in any order; what is dated after the as-of date is not there. */
export type Rule = (snapshot: Snapshot, context: RuleContext) => Finding[];

/** A finding before its destination is known. */
export interface Judgement {
  readonly subject: string;
  readonly motion: Motion | null;
  readonly state: FindingState;
  readonly measured: number | null;
  readonly threshold: number | null;
  readonly evidence: string;
  readonly at: Finding['at'];
  /** Where it goes when fired, where that is not what the rule's declaration says. */
  readonly goesTo?: Finding['goesTo'];
}

/** The finding of a rule; only what fired goes anywhere. */
export function findingOf(rule: RuleId, judgement: Judgement): Finding {
  const { subject, motion, state, measured, threshold, evidence, at } = judgement;
  const declared = judgement.goesTo === undefined ? ruleOf(rule).goesTo : judgement.goesTo;
  const goesTo = state === 'fired' ? declared : null;
  return { rule, subject, motion, state, measured, threshold, evidence, goesTo, at };
}
