/** Which facts stand in which block. */
import type { BlockId } from '../agenda.js';
import type { Snapshot } from '../records.js';
import type { RuleContext } from '../rules/rule.js';
import { actionFacts, approvedFacts, closingFacts } from './decisions.js';
import { definitionFacts, motionFacts } from './definitions.js';
import type { Facts } from './facts.js';
import { acceptanceFacts, rejectionFacts } from './handoffs.js';
import { validationFacts } from './onboarding.js';
import { integrityFacts, recalibrationFacts } from './operating-model.js';
import { profileFacts, registerFacts } from './risks.js';
import { architectureFacts, signalFacts } from './signals.js';

/** W2 and W6 have none: every figure of theirs is judged. */
const FACTS: Readonly<Partial<Record<BlockId, Facts>>> = {
  W1: actionFacts,
  W3: validationFacts,
  W4: signalFacts,
  W5: rejectionFacts,
  M1: integrityFacts,
  M2: architectureFacts,
  M3: acceptanceFacts,
  M4: registerFacts,
  M5: closingFacts,
  Q1: recalibrationFacts,
  Q2: motionFacts,
  Q3: definitionFacts,
  Q4: profileFacts,
  Q5: approvedFacts,
};

/** What the inputs of a block show besides its findings, a short sentence each. */
export function factsOf(
  block: BlockId,
  snapshot: Snapshot,
  context: RuleContext,
): readonly string[] {
  return FACTS[block]?.(snapshot, context) ?? [];
}
