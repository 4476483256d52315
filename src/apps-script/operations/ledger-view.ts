/** What the ledger adds to a review pack: carried items, changes, the escalation of a finding, drafts. */
import type { Assessment } from '../../domain/assess.js';
import type { AsOf } from '../../domain/calendar.js';
import { changesByBlock } from '../../domain/cascade/change-trace.js';
import type { ProposedEscalation } from '../../domain/finding.js';
import { ANSWER_HOURS, careRequestDraft } from '../../domain/ledger/care-request.js';
import { carriedItems } from '../../domain/ledger/carried-items.js';
import { nextLevel } from '../../domain/ledger/carry.js';
import { findingEscalations } from '../../domain/ledger/finding-escalation.js';
import type { Snapshot } from '../../domain/records.js';
import type { PackEscalation, ReviewBlock } from '../api-contract.js';
import type { WallClock } from '../store/wall-clock.js';

/** By block: its findings with their escalations, what was carried to it, what changed in it. */
export function ledgerView(
  { escalations }: Pick<Assessment, 'escalations'>,
  snapshot: Snapshot,
  asOf: AsOf,
): (block: Assessment['blocks'][number]) => Pick<ReviewBlock, 'findings' | 'carried' | 'changes'> {
  const escalationOf = findingEscalations(snapshot, escalations, asOf);
  const carriedTo = carriedItems(snapshot, asOf);
  const changesOf = changesByBlock(snapshot, asOf);
  return ({ id, findings }) => ({
    findings: findings.map((finding) => {
      const escalation = escalationOf(finding);
      return escalation === null ? finding : { ...finding, escalation };
    }),
    carried: carriedTo(id),
    changes: changesOf(id),
  });
}

/** The moment 48 hours after the as-of moment as people of the workbook's zone read it. */
export function answerBy(asOf: AsOf, clock: WallClock): string {
  const civil = clock.toCivil(Date.parse(asOf.at) + ANSWER_HOURS * 3_600_000);
  return civil.endsWith('T00:00:00') ? civil.slice(0, 10) : civil.slice(0, 16).replace('T', ' ');
}

/** The proposed escalations, a CARE-Request with the message that asks the owner of its source. */
export function withDrafts(
  escalations: readonly ProposedEscalation[],
  snapshot: Snapshot,
  asOf: AsOf,
  clock: WallClock,
): PackEscalation[] {
  const by = answerBy(asOf, clock);
  return escalations.map((escalation) => {
    const shown = { ...escalation, next: nextLevel(escalation, snapshot.people, asOf) };
    return escalation.kind === 'CARE-Request'
      ? { ...shown, draft: careRequestDraft(escalation, snapshot, by) }
      : shown;
  });
}
