/** Changes traced both ways: forward to the block that they alter, back to the week that asked for them. */
import type { BlockId } from '../agenda.js';
import type { AsOf, IsoDate } from '../calendar.js';
import { addDays } from '../calendar.js';
import type { ChainLink } from '../ledger/carried-items.js';
import { linksOf } from '../ledger/carried-items.js';
import { chainsIn } from '../ledger/chain.js';
import type { Change, Snapshot } from '../records.js';
import type { ChangeState, ChangeSubject } from '../vocabulary.js';
import { isAgreed } from './read-changes.js';

export interface ChangeTrace {
  readonly changeId: string;
  readonly what: ChangeSubject;
  readonly subject: string;
  readonly oldValue: string | null;
  readonly newValue: string | null;
  readonly effectiveOn: IsoDate | null;
  readonly state: ChangeState;
  /** The review that approved it. */
  readonly approvedIn: string | null;
  /** The escalation that it answers with all that led to it, its origin first; empty without one. */
  readonly chain: readonly ChainLink[];
}

/** Days for which a block is shown what changed in it: a quarter of thirteen weeks. */
const SHOWN_DAYS = 91;

/** The blocks that a change cascades to; Q5 answers for the cascade of all. */
function blocksOfChange({ cascadesTo }: Change): ReadonlySet<string> {
  const named = (cascadesTo ?? '').toUpperCase().match(/\b(?:W[1-6]|M[1-5]|Q[1-5])\b/g) ?? [];
  return new Set([...named, 'Q5']);
}

/** True for a change that was agreed to by the as-of date and is to come or a quarter old at most. */
function isShown(change: Change, asOf: AsOf): boolean {
  const approvedOn = /\d{4}-\d{2}-\d{2}/.exec(change.approvedIn ?? '')?.[0] ?? asOf.date;
  const since = addDays(asOf.date, -SHOWN_DAYS);
  return isAgreed(change) && approvedOn <= asOf.date && (change.effectiveOn ?? asOf.date) >= since;
}

function compareChanges(a: Change, b: Change): number {
  const [one, other] = [a.effectiveOn ?? '', b.effectiveOn ?? ''];
  if (one !== other) return one > other ? -1 : 1;
  return a.changeId < b.changeId ? -1 : 1;
}

/** By block, the changes of the last quarter and those to come that alter it, the latest first. */
export function changesByBlock(
  { changes, escalations }: Pick<Snapshot, 'changes' | 'escalations'>,
  asOf: AsOf,
): (block: BlockId) => readonly ChangeTrace[] {
  const chainOf = chainsIn(escalations);
  const shown = changes
    .filter((change) => isShown(change, asOf))
    .sort(compareChanges)
    .map((change) => ({ change, blocks: blocksOfChange(change) }));
  return (block) =>
    shown
      .filter(({ blocks }) => blocks.has(block))
      .map(({ change }) => ({
        changeId: change.changeId,
        what: change.what,
        subject: change.subject,
        oldValue: change.oldValue,
        newValue: change.newValue,
        effectiveOn: change.effectiveOn,
        state: change.state,
        approvedIn: change.approvedIn,
        chain: linksOf(chainOf(change.answers?.trim() ?? '')),
      }));
}
