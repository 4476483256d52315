/** The rules of the monthly review, in the order of its blocks. */
import { drift } from './drift.js';
import { missedMonthly } from './missed-review.js';
import type { Rule } from './rule.js';

export const MONTHLY_RULES: readonly Rule[] = [drift, missedMonthly];
