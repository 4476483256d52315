/** What lies with a block: escalations that came to it and that it has not answered yet. */
import type { BlockId } from '../agenda.js';
import { isLater } from '../as-of-state.js';
import type { AsOf, IsoDate } from '../calendar.js';
import { daysBetween } from '../calendar.js';
import type { Escalation, Snapshot } from '../records.js';
import type { EscalationKind, EscalationState, Motion } from '../vocabulary.js';
import { isUnanswered } from './carry.js';
import { chainsIn } from './chain.js';
import { compareRaised } from './episodes.js';

/** One step of the way that led to a block. */
export interface ChainLink {
  readonly escalationId: string;
  /** Block that raised or carried it. */
  readonly from: string | null;
  readonly to: string | null;
  readonly raisedOn: IsoDate;
  readonly evidence: string | null;
}

export interface CarriedItem {
  readonly escalationId: string;
  readonly rule: string;
  readonly subject: string;
  readonly motion: Motion | null;
  readonly kind: EscalationKind;
  readonly to: string | null;
  readonly owner: string | null;
  readonly state: EscalationState;
  readonly evidence: string | null;
  readonly raisedOn: IsoDate;
  readonly dueOn: IsoDate | null;
  /** Whole days since it was raised here; the chain tells when it began. */
  readonly ageDays: number;
  /** Whether its due date lies before the as-of date. */
  readonly isOverdue: boolean;
  /** From the week that found it, which stands first, to this row, which stands last. */
  readonly chain: readonly ChainLink[];
}

/** The way of an escalation, its origin first. */
export function linksOf(chain: readonly Escalation[]): ChainLink[] {
  return chain.map(({ escalationId, from, to, raisedOn, evidence }) => ({
    escalationId,
    from,
    to,
    raisedOn,
    evidence,
  }));
}

/** The blocks in which a row stands: a CARE-Request with W3, and once it is overdue with M1 too. */
function blocksOfRow({ to }: Escalation, isOverdue: boolean): readonly string[] {
  const place = (to ?? '').trim();
  if (place !== 'CARE-Request') return [place];
  return isOverdue ? ['W3', 'M1'] : ['W3'];
}

/** By block, the open and acknowledged escalations that lie with it at the as-of date, oldest first. */
export function carriedItems(
  { escalations }: Pick<Snapshot, 'escalations'>,
  asOf: AsOf,
): (block: BlockId) => readonly CarriedItem[] {
  const chainOf = chainsIn(escalations);
  const byBlock = new Map<string, CarriedItem[]>();
  const open = escalations.filter((row) => isUnanswered(row) && !isLater(row.raisedOn, asOf));
  for (const row of open.sort(compareRaised)) {
    const isOverdue = row.dueOn !== null && row.dueOn < asOf.date;
    const item: CarriedItem = {
      escalationId: row.escalationId,
      rule: row.rule,
      subject: row.subject,
      motion: row.motion,
      kind: row.kind,
      to: row.to,
      owner: row.owner,
      state: row.state,
      evidence: row.evidence,
      raisedOn: row.raisedOn,
      dueOn: row.dueOn,
      ageDays: daysBetween(row.raisedOn, asOf.date),
      isOverdue,
      chain: linksOf(chainOf(row.escalationId)),
    };
    for (const block of blocksOfRow(row, isOverdue)) {
      const own = byBlock.get(block);
      if (own === undefined) byBlock.set(block, [item]);
      else own.push(item);
    }
  }
  return (block) => byBlock.get(block) ?? [];
}
