/** What a block makes of an escalation: carried one level up, or resolved down to its origin. */
import type { BlockId } from '../agenda.js';
import type { AsOf, IsoDate } from '../calendar.js';
import type { ProposedEscalation } from '../finding.js';
import type { Escalation, Person } from '../records.js';
import type { EscalationKind } from '../vocabulary.js';
import { chainsIn } from './chain.js';
import { dueOn, receiverOf } from './receivers.js';

interface LevelUp {
  /** The block that carries it on. */
  readonly from: BlockId;
  readonly to: BlockId;
  readonly kind: EscalationKind;
}

/** One level up from where an escalation lies; the quarterly is the last level. */
const LEVELS_UP: Readonly<Record<string, LevelUp>> = {
  W1: { from: 'W1', to: 'M4', kind: 'Risk' },
  W2: { from: 'W2', to: 'M1', kind: 'Root-cause review' },
  W3: { from: 'W3', to: 'M1', kind: 'Root-cause review' },
  'CARE-Request': { from: 'W3', to: 'M1', kind: 'Root-cause review' },
  W4: { from: 'W4', to: 'M2', kind: 'Signal-architecture review' },
  W5: { from: 'W5', to: 'M3', kind: 'CARE-Escalate' },
  M1: { from: 'M1', to: 'Q1', kind: 'Recalibration' },
  M2: { from: 'M2', to: 'Q2', kind: 'Signal-architecture review' },
  M3: { from: 'M3', to: 'Q3', kind: 'CARE-Escalate' },
  M4: { from: 'M4', to: 'Q4', kind: 'Risk profile' },
};

/** An escalation that was carried, and the one in which it goes on. */
export interface Carriage {
  /** The row as it is now: Carried. */
  readonly row: Escalation;
  /** Not in the ledger yet; its parent is the row. */
  readonly child: ProposedEscalation;
}

/** True for a row that its block still has to answer. */
export function isUnanswered(row: Escalation): boolean {
  return row.state === 'Open' || row.state === 'Acknowledged';
}

/** What an escalation becomes that does not wait for the next review of its block. */
export interface NextLevel {
  readonly to: BlockId;
  readonly kind: EscalationKind;
  readonly owner: string;
  readonly dueOn: IsoDate;
}

/** One level above a proposed escalation; null where there is none. */
export function nextLevel(
  { to, motion }: Pick<ProposedEscalation, 'to' | 'motion'>,
  people: readonly Person[],
  asOf: AsOf,
): NextLevel | null {
  const up = LEVELS_UP[to];
  if (up === undefined) return null;
  const owner = receiverOf(up.from, up.to, motion, people);
  return { to: up.to, kind: up.kind, owner, dueOn: dueOn(up.to, asOf) };
}

/**
 * Carries an escalation one level up, with the same rule, subject and evidence. Null where there is no
 * level above the block that it lies with, or where it was carried or resolved already.
 * @param review the review that carries it, e.g. `monthly 2026-11-02`
 */
export function carry(
  row: Escalation,
  people: readonly Person[],
  review: string,
  asOf: AsOf,
): Carriage | null {
  const up = LEVELS_UP[(row.to ?? '').trim()];
  if (up === undefined || !isUnanswered(row)) return null;
  const { rule, subject, motion, evidence } = row;
  return {
    row: carriedTo(row, up.to, review),
    child: {
      rule,
      subject,
      motion,
      evidence: evidence ?? '',
      kind: up.kind,
      from: up.from,
      to: up.to,
      owner: receiverOf(up.from, up.to, motion, people),
      raisedOn: asOf.date,
      dueOn: dueOn(up.to, asOf),
      parent: row.escalationId,
    },
  };
}

function carriedTo(row: Escalation, to: string, review: string): Escalation {
  const said = row.outcome?.trim() ?? '';
  const before = said === '' || /[.!?]$/.test(said) ? said : `${said}.`;
  const outcome = `${before} Carried to ${to} in ${review}.`.trim();
  return { ...row, state: 'Carried', outcome };
}

/**
 * The parent of an escalation that a review opens, as it is after that: carried to where the new one
 * goes. Null where there is none, or where its block has answered it already.
 */
export function parentAfter(
  { parent, from, to }: ProposedEscalation,
  ledger: readonly Escalation[],
  review: string,
): Escalation | null {
  const row = ledger.find((one) => one.escalationId === parent);
  // A row that lies with another block than the one that opens the new escalation stays there.
  if (row === undefined || row.to !== from || !isUnanswered(row)) return null;
  return carriedTo(row, to, review);
}

/**
 * A row and everything that it was carried from, resolved with one outcome; what was resolved before
 * stays as it is. The row first, its origin last.
 * @param review the review that resolves it, e.g. `quarterly 2026-10-06`
 */
export function resolve(
  row: Escalation,
  ledger: readonly Escalation[],
  outcome: string | null,
  review: string,
): Escalation[] {
  const said = outcome === null || outcome.trim() === '' ? '.' : `: ${outcome.trim()}`;
  return chainsIn(ledger)(row.escalationId)
    .reverse()
    .filter((one) => one.state !== 'Resolved')
    .map((one) => ({ ...one, state: 'Resolved', outcome: `Resolved in ${review}${said}` }));
}
