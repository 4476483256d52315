/** The rules of the weekly review, in the order of its blocks. */
import { alarmOverdue } from './alarm-overdue.js';
import { dormancy } from './dormancy.js';
import { mismatch } from './mismatch.js';
import { missedWeekly } from './missed-review.js';
import { novelCode } from './novel-code.js';
import { openDispute } from './open-dispute.js';
import { passRate } from './pass-rate.js';
import { pipelineVariance } from './pipeline-variance.js';
import type { Rule } from './rule.js';
import { signalFall } from './signal-fall.js';
import { staleAction } from './stale-action.js';
import { unassigned } from './unassigned.js';

export const WEEKLY_RULES: readonly Rule[] = [
  staleAction,
  missedWeekly,
  pipelineVariance,
  alarmOverdue,
  passRate,
  signalFall,
  dormancy,
  novelCode,
  openDispute,
  mismatch,
  unassigned,
];
