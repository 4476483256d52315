/** Whether what fires now fired in the previous review of its kind too, by what that review froze. */
import type { Finding } from '../finding.js';
import { firedBefore } from '../previous-review.js';
import type { RuleContext } from './rule.js';
import type { RuleId } from './rule-table.js';
import { ruleOf } from './rule-table.js';

export interface Persistence {
  /** Where a firing goes: only one that persists leaves its block. */
  readonly goesTo: Finding['goesTo'];
  readonly words: string;
}

/** Of a rule that leads to the quarterly only when it fires in two reviews running. */
export function persistenceOf(
  rule: RuleId,
  subject: string,
  { kind, previous }: RuleContext,
): Persistence {
  if (previous === null) return { goesTo: null, words: `no earlier ${kind} was held` };
  const { reviewId } = previous.record;
  return firedBefore(previous, rule, subject)
    ? { goesTo: ruleOf(rule).goesTo, words: `fired in ${reviewId} too` }
    : { goesTo: null, words: `not fired in ${reviewId}` };
}
