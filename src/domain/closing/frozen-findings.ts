/** The findings of a review as they are kept: later corrections of the data leave them alone. */
import type { Assessment } from '../assess.js';
import type { Finding } from '../finding.js';
import { ruleOf } from '../rules/rule-table.js';
import type { RecordOf } from './planned-rows.js';

/** True for what is only counted: a clear subject of a rule that goes through a long list. */
function isOnlyCounted({ rule, state }: Finding): boolean {
  return state === 'clear' && ruleOf(rule).countsClear === true;
}

/** A number that a cell can hold. */
function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}

/**
 * One record per finding, in the order of the blocks, worst first.
 * @param escalationOf the escalation that holds a fired finding, or that it opened
 */
export function frozenFindings(
  reviewId: string,
  { blocks }: Pick<Assessment, 'blocks'>,
  escalationOf: (finding: Finding) => string | null,
): RecordOf<'reviewFindings'>[] {
  return blocks.flatMap(({ id: block, findings }) =>
    findings
      .filter((finding) => !isOnlyCounted(finding))
      .map((finding) => ({
        reviewId,
        block,
        rule: finding.rule,
        subject: finding.subject,
        motion: finding.motion,
        state: finding.state,
        measured: finite(finding.measured),
        threshold: finite(finding.threshold),
        evidence: finding.evidence,
        escalation: finding.state === 'fired' ? escalationOf(finding) : null,
      })),
  );
}
