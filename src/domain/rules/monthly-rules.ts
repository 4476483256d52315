/** The rules of the monthly review, in the order of its blocks. */
import { acceptance } from './acceptance.js';
import { accountability } from './accountability.js';
import { classAgainstModel } from './class-against-model.js';
import { dormancyRate } from './dormancy-rate.js';
import { drift } from './drift.js';
import { handoffSla } from './handoff-sla.js';
import { incompleteRisk } from './incomplete-risk.js';
import { longDispute } from './long-dispute.js';
import { missedMonthly } from './missed-review.js';
import { modelDecay } from './model-decay.js';
import { overdueRisk } from './overdue-risk.js';
import { passRateTrend } from './pass-rate-trend.js';
import { raciLint } from './raci-lint.js';
import { rollback } from './rollback.js';
import type { Rule } from './rule.js';
import { sourceAudit } from './source-audit.js';

export const MONTHLY_RULES: readonly Rule[] = [
  passRateTrend,
  drift,
  rollback,
  sourceAudit,
  missedMonthly,
  classAgainstModel,
  modelDecay,
  dormancyRate,
  longDispute,
  acceptance,
  handoffSla,
  incompleteRisk,
  overdueRisk,
  raciLint,
  accountability,
];
