/** The four drift modes of every motion in use, judged from the records with full evidence. */
import type { Snapshot } from '../../records.js';
import type { RuleContext } from '../../rules/rule.js';
import type { Motion } from '../../vocabulary.js';
import type { DriftModeId } from '../drift-modes.js';
import { DRIFT_MODES } from '../drift-modes.js';
import { judgeFragmentationOf } from './fragmentation.js';
import { judgeInflationOf } from './inflation.js';
import type { MotionView, RecordJudgement } from './motion-view.js';
import { motionViews } from './motion-view.js';
import { judgeNoiseOf } from './noise.js';
import { judgeRollbackOf } from './rollback.js';

/** One mode of one motion. */
export interface JudgedMode extends RecordJudgement {
  readonly motion: Motion;
  readonly mode: (typeof DRIFT_MODES)[number];
}

const JUDGES: Readonly<Record<DriftModeId, (view: MotionView) => RecordJudgement>> = {
  'validation-rollback': judgeRollbackOf,
  'mql-threshold-inflation': judgeInflationOf,
  'signal-noise-creep': judgeNoiseOf,
  'definition-fragmentation': judgeFragmentationOf,
};

/** By motion, then in the order of the modes; a motion without a row in Targets has none. */
export function judgeModesOf(snapshot: Snapshot, context: RuleContext): JudgedMode[] {
  return motionViews(snapshot, context).flatMap((view) =>
    DRIFT_MODES.map((mode) => ({ motion: view.motion, mode, ...JUDGES[mode.id](view) })),
  );
}
