/** What the acknowledged findings of a review open, what is carried on, and what follows from both. */
import type { ProposedEscalation } from '../finding.js';
import { nextLevel, parentAfter } from '../ledger/carry.js';
import { chainsIn } from '../ledger/chain.js';
import { firstByKey } from '../natural-key.js';
import type { Escalation } from '../records.js';
import { type CloseDesk, clean, type Missing } from './close-desk.js';
import { acknowledgements } from './close-gate.js';
import { blankRisk } from './entered-risks.js';
import type { PlannedRow, RecordOf } from './planned-rows.js';
import { changedRow, newRow } from './planned-rows.js';

/** One record for each proposed escalation, with the owner and the date that the room gave. */
export function openedEscalations(
  { entries, nextId, snapshot, asOf }: CloseDesk,
  proposed: readonly ProposedEscalation[],
): RecordOf<'escalations'>[] {
  const acknowledgementOf = acknowledgements(entries.acknowledged);
  return proposed.map((one) => {
    const said = acknowledgementOf(one);
    const up = nextLevel(one, snapshot.people, asOf);
    const escalation = up !== null && up.to === clean(said?.to) ? { ...one, ...up } : one;
    return {
      escalationId: nextId.escalations(),
      rule: escalation.rule,
      subject: escalation.subject,
      motion: escalation.motion,
      evidence: escalation.evidence,
      kind: escalation.kind,
      from: escalation.from,
      to: escalation.to,
      owner: clean(said?.owner) ?? escalation.owner,
      raisedOn: escalation.raisedOn,
      dueOn: said?.dueOn ?? escalation.dueOn,
      state: 'Open',
      outcome: null,
      parent: escalation.parent,
      clearedOn: null,
    };
  });
}

/** Acknowledgements that send an escalation where it cannot go: it waits in its block or one level up. */
export function wrongDestinations(
  { entries, snapshot, asOf }: CloseDesk,
  proposed: readonly ProposedEscalation[],
): Missing[] {
  const acknowledgementOf = acknowledgements(entries.acknowledged);
  return proposed.flatMap((escalation): Missing[] => {
    const to = clean(acknowledgementOf(escalation)?.to);
    const { rule, subject, from } = escalation;
    const up = nextLevel(escalation, snapshot.people, asOf);
    const allowed = [escalation.to, ...(up === null ? [] : [up.to])];
    if (to === null || allowed.some((one) => one === to)) return [];
    const message = `${rule}, ${subject}: it may go to ${allowed.join(' or ')}, not to ${to}.`;
    return [{ block: from, code: 'unknown', rule, subject, message }];
  });
}

/** Escalations of a lower review that the proposed ones continue, as they are after that. */
export function continuedParents(
  proposed: readonly ProposedEscalation[],
  ledger: readonly Escalation[],
  { reviewId }: CloseDesk,
): Escalation[] {
  return proposed.flatMap((escalation) => {
    const parent = parentAfter(escalation, ledger, reviewId);
    return parent === null ? [] : [parent];
  });
}

/** What an opened escalation changes besides the ledger. */
export function followingRows(
  desk: CloseDesk,
  escalation: RecordOf<'escalations'>,
): readonly PlannedRow[] {
  const { rule, subject, to } = escalation;
  if (isAboutDispute(rule)) {
    return to === 'Q3' ? [changedRow('disputes', { disputeId: subject, state: 'Escalated' })] : [];
  }
  if (rule === 'M4.overdue') return [changedRow('risks', { riskId: subject, escalatedTo: to })];
  if (rule !== 'W1.stale-action') return [];
  const isFirst = escalation.parent === null;
  return isFirst ? [riskOfStaleAction(desk, escalation)] : carriedRisks(desk, escalation);
}

/** A stale action is a risk from now on: the monthly gives it a mitigation and a review date. */
function riskOfStaleAction(
  desk: CloseDesk,
  { escalationId, subject, to }: RecordOf<'escalations'>,
): PlannedRow {
  const action = firstByKey(desk.snapshot.actions, (row) => row.actionId).get(subject);
  const name = `Stale action ${subject}: ${action?.action ?? 'no longer in the Action Log'}`;
  const risk = blankRisk(desk.nextId.risks(), name, escalationId, desk);
  const escalatedTo = to === 'M4' ? null : to;
  return newRow('risks', { ...risk, owner: action?.owner ?? null, escalatedTo });
}

/** The risks that began with the escalation that is carried on. */
function carriedRisks(
  { snapshot }: CloseDesk,
  { parent, to }: RecordOf<'escalations'>,
): PlannedRow[] {
  const chain = chainsIn(snapshot.escalations)(parent ?? '').map((row) => row.escalationId);
  return snapshot.risks
    .filter(({ source, state }) => state !== 'Closed' && chain.includes(source ?? ''))
    .map(({ riskId }) => changedRow('risks', { riskId, escalatedTo: to }));
}

function isAboutDispute(rule: string): boolean {
  return rule === 'W5.open-dispute' || rule === 'M3.dispute';
}

/** Disputes whose escalation was resolved: settled where they began. */
export function settledDisputes(
  { snapshot, asOf }: CloseDesk,
  changed: readonly Escalation[],
): PlannedRow[] {
  const outcomes = new Map(
    changed
      .filter(({ rule, state }) => state === 'Resolved' && isAboutDispute(rule))
      .map(({ subject, outcome }) => [subject, outcome]),
  );
  return snapshot.disputes
    .filter(({ disputeId, state }) => state !== 'Resolved' && outcomes.has(disputeId))
    .map(({ disputeId }) =>
      changedRow('disputes', {
        disputeId,
        state: 'Resolved',
        resolvedOn: asOf.date,
        resolution: outcomes.get(disputeId) ?? null,
      }),
    );
}
