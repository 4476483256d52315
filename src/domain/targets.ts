/** The targets of each motion, with the defaults where a motion or a cell has none. */
import type { Target } from './records.js';
import { DEFAULT_TARGET } from './settings.js';
import type { Motion } from './vocabulary.js';
import { MOTIONS } from './vocabulary.js';

/** The numbers of one motion that rules compare with; rates as fractions. */
export interface MotionTarget {
  readonly passRateTarget: number;
  readonly acceptanceBaseline: number;
  readonly dormancyRateThreshold: number;
  readonly mismatchTolerance: number;
  readonly handoffSlaHours: number;
  readonly quarterlyVolumeTarget: number | null;
  readonly quarterlyCapacity: number | null;
  /** Whether the Targets tab has a row for the motion, that is, whether it is served. */
  readonly declared: boolean;
}

export type MotionTargets = Readonly<Record<Motion, MotionTarget>>;

/** Of several rows for one motion the first in the sheet counts; a blank cell takes the default. */
export function targetsInForce(rows: readonly Target[]): MotionTargets {
  const entries = MOTIONS.map((motion) => {
    const own = rows.filter((row) => row.motion === motion).sort((a, b) => a.row - b.row)[0];
    const target: MotionTarget = {
      passRateTarget: own?.passRateTarget ?? DEFAULT_TARGET.passRateTarget,
      acceptanceBaseline: own?.acceptanceBaseline ?? DEFAULT_TARGET.acceptanceBaseline,
      dormancyRateThreshold: own?.dormancyRateThreshold ?? DEFAULT_TARGET.dormancyRateThreshold,
      mismatchTolerance: own?.mismatchTolerance ?? DEFAULT_TARGET.mismatchTolerance,
      handoffSlaHours: own?.handoffSlaHours ?? DEFAULT_TARGET.handoffSlaHours,
      quarterlyVolumeTarget: own?.quarterlyVolumeTarget ?? DEFAULT_TARGET.quarterlyVolumeTarget,
      quarterlyCapacity: own?.quarterlyCapacity ?? DEFAULT_TARGET.quarterlyCapacity,
      declared: own !== undefined,
    };
    return [motion, target] as const;
  });
  return Object.fromEntries(entries) as Record<Motion, MotionTarget>;
}

/** The motions that Targets lists, in their usual order: only these are judged as a whole. */
export function motionsInUse(targets: MotionTargets): Motion[] {
  return MOTIONS.filter((motion) => targets[motion].declared);
}
