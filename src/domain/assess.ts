/** One review judged: the rules of its blocks, their verdicts and the escalations that they ask for. */
import type { AgendaBlock, BlockId } from './agenda.js';
import { blocksFor } from './agenda-for.js';
import type { AsOf, IsoDate } from './calendar.js';
import { judgedWeekOf } from './calendar.js';
import {
  type NumbersInForce,
  numbersInForce,
  signalClassesInForce,
} from './cascade/numbers-in-force.js';
import type { DriftItem } from './drift/drift-item.js';
import { driftItems } from './drift/drift-item.js';
import { judgeModesOf } from './drift/from-snapshot/judge-snapshot.js';
import { disputesAsOf } from './escalated-disputes.js';
import { factsOf } from './facts/facts-of-block.js';
import type { BlockVerdict, Finding, ProposedEscalation } from './finding.js';
import { proposeEscalations } from './ledger/propose-escalations.js';
import { previousReview } from './previous-review.js';
import type { Snapshot } from './records.js';
import { MONTHLY_RULES } from './rules/monthly-rules.js';
import { QUARTERLY_RULES } from './rules/quarterly-rules.js';
import type { Rule, RuleContext } from './rules/rule.js';
import { ruleOf } from './rules/rule-table.js';
import { WEEKLY_RULES } from './rules/weekly-rules.js';
import type { Settings } from './settings.js';
import { motionsInUse } from './targets.js';
import { verdictOf } from './verdict.js';
import type { ReviewKind } from './vocabulary.js';
import { worstFirst } from './worst-first.js';

const REVIEW_RULES: Readonly<Record<ReviewKind, readonly Rule[]>> = {
  weekly: WEEKLY_RULES,
  monthly: MONTHLY_RULES,
  quarterly: QUARTERLY_RULES,
};

export interface AssessedBlock extends AgendaBlock {
  readonly verdict: BlockVerdict;
  /** Worst first: by state, then by the size of the breach, then by subject. */
  readonly findings: readonly Finding[];
  /** What its inputs show besides, a short sentence each. */
  readonly facts: readonly string[];
}

export interface Assessment {
  /** Monday of the judged week. */
  readonly judgedWeek: IsoDate;
  /** In the order of the agenda. */
  readonly blocks: readonly AssessedBlock[];
  /** What the fired findings ask for and the ledger does not hold open yet, in the findings' order. */
  readonly escalations: readonly ProposedEscalation[];
  /** The four drift modes of each motion in use; none at a weekly. */
  readonly drift: readonly DriftItem[];
  /** Settings and targets that it was judged with. */
  readonly numbers: NumbersInForce;
}

function findingsByBlock(
  rules: readonly Rule[],
  snapshot: Snapshot,
  context: RuleContext,
): Map<BlockId, Finding[]> {
  const byBlock = new Map<BlockId, Finding[]>();
  for (const rule of rules) {
    for (const finding of rule(snapshot, context)) {
      const { block } = ruleOf(finding.rule);
      const own = byBlock.get(block);
      if (own === undefined) byBlock.set(block, [finding]);
      else own.push(finding);
    }
  }
  return byBlock;
}

/**
 * Judges one review at one moment. The same snapshot, settings and moment give the same answer in
 * whatever order the rows come; nothing that is dated after the moment is seen.
 * @param settings as the Settings tab holds them; those that a change has in force by then are used
 */
export function assess(
  kind: ReviewKind,
  snapshot: Snapshot,
  settings: Settings,
  asOf: AsOf,
): Assessment {
  const judgedWeek = judgedWeekOf(asOf);
  const numbers = numbersInForce(snapshot, settings, asOf.date);
  const judged = {
    ...snapshot,
    signalClasses: signalClassesInForce(snapshot, asOf.date),
    disputes: disputesAsOf(snapshot, asOf),
  };
  const previous = previousReview(snapshot, kind, asOf);
  const base: RuleContext = { kind, asOf, judgedWeek, ...numbers, previous, modes: [] };
  const modes = kind === 'weekly' ? [] : judgeModesOf(judged, base);
  const context: RuleContext = { ...base, modes };
  const byBlock = findingsByBlock(REVIEW_RULES[kind], judged, context);
  const blocks = blocksFor(kind, motionsInUse(context.targets)).map((block): AssessedBlock => {
    const findings = worstFirst(byBlock.get(block.id) ?? []);
    const verdict = verdictOf(block.id, findings);
    return { ...block, verdict, findings, facts: factsOf(block.id, judged, context) };
  });
  const escalations = proposeEscalations(
    blocks.flatMap((block) => block.findings),
    snapshot,
    asOf,
  );
  return { judgedWeek, blocks, escalations, drift: driftItems(judged, context), numbers };
}
