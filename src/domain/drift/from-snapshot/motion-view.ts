/** What the judges of the four modes see of one motion: its records, its twelve weeks, its week's findings. */
import { weeksEndingWith } from '../../calendar.js';
import type { Finding } from '../../finding.js';
import type { Snapshot } from '../../records.js';
import { passRate } from '../../rules/pass-rate.js';
import type { RuleContext } from '../../rules/rule.js';
import { TREND_WEEKS } from '../../statistics/trend.js';
import { motionsInUse } from '../../targets.js';
import type { Motion } from '../../vocabulary.js';
import { buildEngineWeeks } from '../build-engine-weeks.js';
import type { ModeJudgement, WeekSeries } from '../mode-judgement.js';

/** What a mode is made of one motion's records. */
export interface RecordJudgement extends ModeJudgement {
  /** What its response is about: sources, classes, codes, terms; worst first. */
  readonly about: readonly string[];
}

export interface MotionView {
  readonly motion: Motion;
  readonly snapshot: Snapshot;
  readonly context: RuleContext;
  /** Mondays of the last twelve weeks, oldest first; the last is the judged week. */
  readonly weeks: readonly string[];
  /** The same weeks as the engine's rows. */
  readonly series: WeekSeries;
  /** What W3.pass-rate and W3.new-source say about the sources of the motion. */
  readonly sourceFindings: readonly Finding[];
}

/** One view per motion in use, in their usual order. */
export function motionViews(snapshot: Snapshot, context: RuleContext): MotionView[] {
  const weeks = weeksEndingWith(context.judgedWeek, TREND_WEEKS);
  const rows = buildEngineWeeks(snapshot, () => context.targets, weeks);
  const sourceFindings = passRate(snapshot, context);
  return motionsInUse(context.targets).map((motion) => {
    const own = new Map(rows.filter((row) => row.motion === motion).map((row) => [row.week, row]));
    return {
      motion,
      snapshot,
      context,
      weeks,
      series: weeks.map((week) => own.get(week)),
      sourceFindings: sourceFindings.filter((finding) => finding.motion === motion),
    };
  });
}
