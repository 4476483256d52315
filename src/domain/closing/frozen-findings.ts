/** The findings of a review as they are kept: later corrections of the data leave them alone. */
import type { Assessment } from '../assess.js';
import type { AsOf } from '../calendar.js';
import type { Finding } from '../finding.js';
import type { Escalation } from '../records.js';
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

/** Looks up the row of the ledger that holds a finding's episode at a moment; the latest where several do. */
export function heldBy(
  ledger: readonly Escalation[],
  { date }: AsOf,
): (finding: Finding) => string | null {
  const held = ledger
    .filter((row) => row.raisedOn <= date && (row.clearedOn === null || row.clearedOn > date))
    .sort((a, b) => (a.raisedOn === b.raisedOn ? a.row - b.row : a.raisedOn < b.raisedOn ? -1 : 1));
  const byKey = new Map(held.map((row) => [`${row.rule} ${row.subject}`, row.escalationId]));
  return ({ rule, subject }) => byKey.get(`${rule} ${subject}`) ?? null;
}
