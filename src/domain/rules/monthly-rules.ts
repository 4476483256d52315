/** The rules of the monthly review, in the order of its blocks. */
import type { Rule } from './rule.js';

export const MONTHLY_RULES: readonly Rule[] = [];
