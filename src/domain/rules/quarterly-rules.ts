/** The rules of the quarterly review, in the order of its blocks. */
import { capacity } from './capacity.js';
import { changeCascade } from './change-cascade.js';
import { changeCommunication } from './change-communication.js';
import { driftFrequency } from './drift-frequency.js';
import { missedQuarterly } from './missed-review.js';
import type { Rule } from './rule.js';
import { unfitDefinition } from './unfit-definition.js';

export const QUARTERLY_RULES: readonly Rule[] = [
  driftFrequency,
  capacity,
  missedQuarterly,
  unfitDefinition,
  changeCommunication,
  changeCascade,
];
