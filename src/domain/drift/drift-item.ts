/** A drift mode as a review shows it: what it is, and what to do about it, ready to be taken on. */

import { blockOf } from '../agenda.js';
import type { AsOf, IsoDate } from '../calendar.js';
import { addDays } from '../calendar.js';
import type { FindingState } from '../finding.js';
import { holderOf } from '../ledger/receivers.js';
import type { Play, Snapshot } from '../records.js';
import type { RuleContext } from '../rules/rule.js';
import type { MotionTarget } from '../targets.js';
import type { Motion, Role } from '../vocabulary.js';
import { formatRate, listOf } from '../wording.js';
import type { DriftModeDeclaration, DriftModeId } from './drift-modes.js';
import type { JudgedMode } from './from-snapshot/judge-snapshot.js';

/** An action that only has to be agreed to. */
export interface ReadyAction {
  readonly action: string;
  /** Name of the person, or the role where People names nobody. */
  readonly owner: string;
  readonly dueOn: IsoDate;
  readonly measure: string;
}

export interface DriftItem {
  readonly motion: Motion;
  readonly mode: string;
  readonly state: FindingState;
  readonly evidence: string;
  /** The blocks that catch it, in words. */
  readonly caughtAt: string;
  /** As the Risk Playbook has it, else as the article does. */
  readonly response: string;
  /** Null where the mode neither fired nor is watched. */
  readonly action: ReadyAction | null;
}

/** Hours to start a response where the Risk Playbook gives none; ours: until the next weekly. */
const USUAL_HOURS = 168;

/** The play of a mode that is in force, for the motion before one for both; null where there is none. */
function playOf(
  mode: DriftModeDeclaration,
  motion: Motion,
  plays: readonly Play[],
  asOf: AsOf,
): Play | null {
  const own = plays
    .filter((one) => one.play.trim().toLowerCase() === mode.name.toLowerCase())
    .filter((one) => one.motion === null || one.motion === motion)
    .filter((one) => one.inForceFrom === null || one.inForceFrom <= asOf.date)
    .sort((a, b) => Number(a.motion === null) - Number(b.motion === null) || a.row - b.row);
  return own[0] ?? null;
}

function ownerRole(mode: DriftModeDeclaration, play: Play | null): Role {
  const [block] = mode.blocks;
  return play?.owner ?? (block === undefined ? 'Chair' : (blockOf(block).owners[0] ?? 'Chair'));
}

/** By what it is seen that the response worked. */
const MEASURES: Readonly<Record<DriftModeId, (motion: Motion, target: MotionTarget) => string>> = {
  'validation-rollback': (motion, { passRateTarget }) =>
    `pass rate of ${motion} at or above ${formatRate(passRateTarget)} two weeks running, every live source onboarded`,
  'mql-threshold-inflation': (motion, { acceptanceBaseline }) =>
    `acceptance of ${motion} no longer declining and at or above ${formatRate(acceptanceBaseline)}`,
  'signal-noise-creep': (motion) =>
    `qualification rate of ${motion} no longer declining at the next monthly`,
  'definition-fragmentation': (motion) =>
    `no novel code in ${motion} for four weeks, no open dispute, one live version per term`,
};

function actionOf(
  { motion, mode, about }: JudgedMode,
  play: Play | null,
  response: string,
  snapshot: Snapshot,
  { asOf, targets }: RuleContext,
): ReadyAction {
  const what = response.trim().replace(/\.$/, '');
  const whom = about.length === 0 ? '' : `: ${listOf(about)}`;
  return {
    action: `${what}${whom} (${motion})`,
    owner: holderOf(ownerRole(mode, play), snapshot.people),
    dueOn: addDays(asOf.date, Math.ceil((play?.withinHours ?? USUAL_HOURS) / 24)),
    measure: MEASURES[mode.id](motion, targets[motion]),
  };
}

/** Every mode of every motion in use, with an action for those that fired or are watched. */
export function driftItems(snapshot: Snapshot, context: RuleContext): DriftItem[] {
  return context.modes.map((judged): DriftItem => {
    const { motion, mode, state, evidence } = judged;
    const play = playOf(mode, motion, snapshot.playbook, context.asOf);
    const response = play?.response ?? mode.response;
    const isOpen = state === 'fired' || state === 'watch';
    return {
      motion,
      mode: mode.name,
      state,
      evidence,
      caughtAt: mode.caughtAt,
      response,
      action: isOpen ? actionOf(judged, play, response, snapshot, context) : null,
    };
  });
}
