/** The rules of the quarterly review, in the order of its blocks. */
import { missedQuarterly } from './missed-review.js';
import type { Rule } from './rule.js';

export const QUARTERLY_RULES: readonly Rule[] = [missedQuarterly];
