/** What the room made of escalations that came to it: taken up, resolved down to the origin, or carried on. */
import { isLater } from '../as-of-state.js';
import type { ProposedEscalation } from '../finding.js';
import { carry, isUnanswered, resolve } from '../ledger/carry.js';
import { firstByKey } from '../natural-key.js';
import type { Escalation } from '../records.js';
import { type CloseDesk, closingBlockOf, clean, type Missing } from './close-desk.js';
import type { EscalationOutcome } from './entries.js';
import type { RecordOf } from './planned-rows.js';

/** The ledger after the outcomes. */
export interface LedgerOutcomes {
  /** Rows of the ledger that are different now. */
  readonly changed: readonly Escalation[];
  /** What goes on one level up and is not in the ledger yet. */
  readonly carried: readonly ProposedEscalation[];
  readonly missing: readonly Missing[];
}

/**
 * Applies the outcomes one after the other, then what approved changes answer.
 * @param proposed escalations of this review: what continues one of them is not carried a second time
 * @param approved changes approved today
 */
export function ledgerOutcomes(
  desk: CloseDesk,
  proposed: readonly ProposedEscalation[],
  approved: readonly RecordOf<'changes'>[],
): LedgerOutcomes {
  const { entries, snapshot, asOf, reviewId } = desk;
  const ledger = firstByKey(
    snapshot.escalations.filter((row) => !isLater(row.raisedOn, asOf)),
    (row) => row.escalationId,
  );
  const changed = new Map<string, Escalation>();
  const carried: ProposedEscalation[] = [];
  const missing: Missing[] = [];
  const keep = (rows: readonly Escalation[]) => {
    for (const row of rows) {
      ledger.set(row.escalationId, row);
      changed.set(row.escalationId, row);
    }
  };
  const continued = new Set(proposed.map(({ parent }) => parent));
  for (const [index, entry] of (entries.outcomes ?? []).entries()) {
    const row = ledger.get(entry.escalationId.trim());
    const problem = outcomeProblem(entry, row, desk);
    if (row === undefined || problem !== null) {
      missing.push(missingOutcome(desk, index, entry, problem));
    } else if (entry.state === 'Acknowledged') {
      keep([{ ...row, state: 'Acknowledged', outcome: clean(entry.outcome) ?? row.outcome }]);
    } else if (entry.state === 'Resolved') {
      keep(resolve(row, [...ledger.values()], clean(entry.outcome), reviewId));
    } else if (!continued.has(row.escalationId)) {
      const up = carry(withOutcome(row, entry), snapshot.people, reviewId, asOf);
      if (up !== null) {
        keep([up.row]);
        carried.push(up.child);
      }
    }
  }
  for (const { changeId, subject, answers } of approved) {
    const row = ledger.get(answers ?? '');
    const outcome = `answered by ${changeId}, ${subject}`;
    if (row !== undefined) keep(resolve(row, [...ledger.values()], outcome, reviewId));
  }
  return { changed: [...changed.values()], carried, missing };
}

function withOutcome(row: Escalation, { outcome }: EscalationOutcome): Escalation {
  return { ...row, outcome: clean(outcome) ?? row.outcome };
}

/** What keeps an outcome from being written; null where nothing does. */
function outcomeProblem(
  { escalationId, state }: EscalationOutcome,
  row: Escalation | undefined,
  { snapshot, reviewId, asOf }: CloseDesk,
): string | null {
  if (row === undefined) return `Escalations has no ${escalationId}; look its ID up there.`;
  if (!isUnanswered(row)) {
    const next = snapshot.escalations.find(({ parent }) => parent === row.escalationId);
    const hint = next === undefined ? '' : `; it goes on as ${next.escalationId}`;
    return `${escalationId} is ${row.state.toLowerCase()} already${hint}.`;
  }
  if (state !== 'Carried' || carry(row, snapshot.people, reviewId, asOf) !== null) return null;
  return `${escalationId} lies with ${row.to ?? 'no block'}, above which there is no level; resolve it there.`;
}

function missingOutcome(
  { kind }: CloseDesk,
  index: number,
  { escalationId }: EscalationOutcome,
  problem: string | null,
): Missing {
  return {
    block: closingBlockOf(kind),
    code: problem?.includes('has no') === true ? 'unknown' : 'settled',
    subject: escalationId,
    message: `outcomes ${index + 1}: ${problem}`,
  };
}

/** Changes that say they answer an escalation that the ledger does not hold. */
export function unknownAnswers(
  { kind, snapshot }: CloseDesk,
  changes: readonly RecordOf<'changes'>[],
): Missing[] {
  const known = new Set(snapshot.escalations.map((row) => row.escalationId));
  return changes.flatMap(({ subject, answers }): Missing[] => {
    if (answers === null || known.has(answers)) return [];
    const message = `The change of ${subject} answers ${answers}, which Escalations does not hold; look the ID up there.`;
    return [{ block: closingBlockOf(kind), code: 'unknown', subject: answers, message }];
  });
}
