/** Episodes of the ledger: which row holds the firing of a rule for a subject, and when it ends. */
import type { BlockId } from '../agenda.js';
import { isLater } from '../as-of-state.js';
import type { AsOf } from '../calendar.js';
import type { Finding } from '../finding.js';
import type { Escalation } from '../records.js';
import { reviewName } from '../review-name.js';
import { findRule } from '../rules/rule-table.js';
import type { ReviewKind } from '../vocabulary.js';

/** A finding as the ledger knows it again. */
export type EpisodeKey = Pick<Finding, 'rule' | 'subject' | 'goesTo'>;

/**
 * True while a row holds its episode: raised by the as-of date, and no review held by then found the
 * subject clear. What became of the row does not matter: a resolved escalation whose finding keeps
 * firing is not opened anew.
 */
export function isHeld(row: Escalation, asOf: AsOf): boolean {
  if (isLater(row.raisedOn, asOf)) return false;
  return row.clearedOn === null || isLater(row.clearedOn, asOf);
}

/** Orders identifiers as they are given: `E-9999` before `E-10000`. */
function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Oldest first: by the day on which a row was raised, then by its identifier. */
export function compareRaised(a: Escalation, b: Escalation): number {
  if (a.raisedOn !== b.raisedOn) return a.raisedOn < b.raisedOn ? -1 : 1;
  return compareIds(a.escalationId, b.escalationId) || a.row - b.row;
}

/** As {@link compareRaised}, but rows that were carried on after those that somebody still has. */
function compareHolders(a: Escalation, b: Escalation): number {
  const carriedOn = (row: Escalation) => (row.state === 'Carried' ? 1 : 0);
  return carriedOn(a) - carriedOn(b) || compareRaised(a, b);
}

/** The rules below this one that judge the same subject, so that it continues their episodes. */
function rulesBelow(rule: string): readonly string[] {
  const rises = findRule(rule)?.risesFrom ?? [];
  return rises.flatMap((rise) => (rise.by === 'subject' ? rise.rules : []));
}

/**
 * Looks up the row that holds the episode of a finding: the one of its rule and subject; or one of a
 * rule below it for the same subject that was carried already to where the finding goes. Of several
 * the earliest that was not carried on; null where the episode is new.
 */
export function heldEpisodes(
  ledger: readonly Escalation[],
  asOf: AsOf,
): (finding: EpisodeKey) => Escalation | null {
  const held = ledger.filter((row) => isHeld(row, asOf)).sort(compareHolders);
  const byKey = new Map<string, Escalation>();
  const keyOf = (rule: string, subject: string, to: string) => `${rule}\u0000${subject}\u0000${to}`;
  for (const row of held) {
    for (const to of ['', row.to ?? '']) {
      const key = keyOf(row.rule, row.subject, to);
      if (!byKey.has(key)) byKey.set(key, row);
    }
  }
  return ({ rule, subject, goesTo }) => {
    const own = byKey.get(keyOf(rule, subject, ''));
    if (own !== undefined) return own;
    if (goesTo === null) return null;
    for (const below of rulesBelow(rule)) {
      const carried = byKey.get(keyOf(below, subject, goesTo));
      if (carried !== undefined) return carried;
    }
    return null;
  };
}

/** What a review judged: the part of an assessment that says which episodes go on. */
export interface JudgedBlocks {
  readonly blocks: readonly { readonly id: BlockId; readonly findings: readonly Finding[] }[];
}

/**
 * The rows whose episode this review ends, as they are after it: those of the rules of its blocks
 * whose subject neither fires any more nor lacks the data to say so. A CARE-Request that is still
 * open is resolved by that, since what it asked for has happened; any other row stays for the block
 * that it went to. Judging again, with these rows in the ledger, gives none.
 */
export function clearedRows(
  { blocks }: JudgedBlocks,
  ledger: readonly Escalation[],
  kind: ReviewKind,
  asOf: AsOf,
): Escalation[] {
  const judged = new Set<string>(blocks.map((block) => block.id));
  const keyOf = (rule: string, subject: string) => `${rule}\u0000${subject}`;
  const lasting = new Set(
    blocks.flatMap(({ findings }) =>
      findings
        .filter(({ state }) => state === 'fired' || state === 'no-data')
        .map(({ rule, subject }) => keyOf(rule, subject)),
    ),
  );
  return ledger
    .filter((row) => isHeld(row, asOf) && judged.has(findRule(row.rule)?.block ?? ''))
    .filter((row) => !lasting.has(keyOf(row.rule, row.subject)))
    .map((row): Escalation => {
      const cleared = { ...row, clearedOn: asOf.date };
      const isAnswered =
        row.kind === 'CARE-Request' && (row.state === 'Open' || row.state === 'Acknowledged');
      if (!isAnswered) return cleared;
      const outcome = `Answered: clear in ${reviewName(kind, asOf.date)}.`;
      return { ...cleared, state: 'Resolved', outcome: row.outcome ?? outcome };
    });
}
