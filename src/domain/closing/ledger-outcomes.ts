/** What the room made of escalations that came to it: taken up, resolved down to the origin, or carried on. */
import { isLater } from '../as-of-state.js';
import type { ProposedEscalation } from '../finding.js';
import { carry, isUnanswered, resolve } from '../ledger/carry.js';
import { firstByKey } from '../natural-key.js';
import type { Escalation } from '../records.js';
import { type CloseDesk, clean, closingBlockOf, type Missing } from './close-desk.js';
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
  const raised = snapshot.escalations.filter((row) => !isLater(row.raisedOn, asOf));
  const ledger = firstByKey(raised, (row) => row.escalationId);
  const changed = new Map<string, Escalation>();
  const keep = (rows: readonly Escalation[]) => {
    for (const row of rows) {
      ledger.set(row.escalationId, row);
      changed.set(row.escalationId, row);
    }
  };
  const continued = new Set(proposed.map(({ parent }) => parent));
  const carried: ProposedEscalation[] = [];
  const missing: Missing[] = [];
  for (const [index, entry] of (entries.outcomes ?? []).entries()) {
    const found = answerable(entry, ledger.get(entry.escalationId.trim()), desk);
    if ('problem' in found) {
      missing.push(missingOutcome(desk, index, entry, found));
    } else {
      const answer = answerTo(desk, found, entry, [...ledger.values()], continued);
      keep(answer.rows);
      carried.push(...answer.carried);
    }
  }
  for (const { changeId, subject, newValue, answers } of approved) {
    const outcome = `answered by ${changeId}, ${subject}: ${newValue}`;
    for (const row of continuationsOf(answers, [...ledger.values()])) {
      keep(resolve(row, [...ledger.values()], outcome, reviewId));
    }
  }
  return { changed: [...changed.values()], carried, missing };
}

/** The row taken up; or resolved, with everything that it was carried from; or carried on. */
function answerTo(
  { snapshot, reviewId, asOf }: CloseDesk,
  row: Escalation,
  entry: EscalationOutcome,
  ledger: readonly Escalation[],
  continued: ReadonlySet<string | null>,
): { readonly rows: readonly Escalation[]; readonly carried: readonly ProposedEscalation[] } {
  if (entry.state === 'Resolved') {
    return { rows: resolve(row, ledger, clean(entry.outcome), reviewId), carried: [] };
  }
  const said = withOutcome(row, entry);
  if (entry.state === 'Acknowledged') {
    return { rows: [{ ...said, state: 'Acknowledged' }], carried: [] };
  }
  const up = continued.has(row.escalationId) ? null : carry(said, snapshot.people, reviewId, asOf);
  // What the review itself opens goes on as that; the row keeps what was said of it.
  if (up === null) return { rows: said === row ? [] : [said], carried: [] };
  return { rows: [up.row], carried: [up.child] };
}

/** What an escalation goes on as: the last of each chain that it is in, itself where it was never carried. */
function continuationsOf(
  escalationId: string | null,
  ledger: readonly Escalation[],
  seen: ReadonlySet<string> = new Set(),
): Escalation[] {
  const row = ledger.find((one) => one.escalationId === escalationId);
  if (row === undefined || seen.has(row.escalationId)) return [];
  const path = new Set([...seen, row.escalationId]);
  const next = ledger.filter((one) => one.parent === row.escalationId);
  const last = next.flatMap((one) => continuationsOf(one.escalationId, ledger, path));
  return last.length === 0 ? [row] : last;
}

function withOutcome(row: Escalation, entry: EscalationOutcome): Escalation {
  const outcome = clean(entry.outcome);
  return outcome === null ? row : { ...row, outcome };
}

/** What keeps an outcome from being written. */
interface OutcomeProblem {
  readonly code: 'unknown' | 'settled';
  readonly problem: string;
}

/** The row of the ledger that an outcome is about, or why it cannot have this outcome. */
function answerable(
  { escalationId, state }: EscalationOutcome,
  row: Escalation | undefined,
  { snapshot, reviewId, asOf }: CloseDesk,
): Escalation | OutcomeProblem {
  if (row === undefined) {
    const problem = `Escalations has no ${escalationId}; look its ID up there.`;
    return { code: 'unknown', problem };
  }
  if (!isUnanswered(row)) {
    const next = snapshot.escalations.find(({ parent }) => parent === row.escalationId);
    const hint = next === undefined ? '' : `; it goes on as ${next.escalationId}`;
    const problem = `${escalationId} is ${row.state.toLowerCase()} already${hint}.`;
    return { code: 'settled', problem };
  }
  if (state !== 'Carried' || carry(row, snapshot.people, reviewId, asOf) !== null) return row;
  const place = row.to ?? 'no block';
  const problem = `${escalationId} lies with ${place}, above which there is no level; resolve it there.`;
  return { code: 'settled', problem };
}

function missingOutcome(
  { kind }: CloseDesk,
  index: number,
  { escalationId }: EscalationOutcome,
  { code, problem }: OutcomeProblem,
): Missing {
  return {
    block: closingBlockOf(kind),
    code,
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
