/** Who takes an escalation up, and by when. */
import type { BlockId } from '../agenda.js';
import { blockFor } from '../agenda-for.js';
import type { AsOf, IsoDate } from '../calendar.js';
import { addDays } from '../calendar.js';
import { firstByKey } from '../natural-key.js';
import type { Person, Snapshot } from '../records.js';
import type { Motion, Role } from '../vocabulary.js';

/** Where an escalation goes. */
export type Destination = BlockId | 'CARE-Request';

/**
 * Days until an escalation is due. A CARE-Request is answered within 48 h. A block of a higher review
 * takes it up when that review is held next: no calendar is read here, so that the due date is one
 * full period of that review, four weeks or a quarter of thirteen, and never lies past the second.
 */
const DUE_DAYS = { 'CARE-Request': 2, W: 7, M: 28, Q: 91 } as const;

/** The day by which the receiver of an escalation answers. */
export function dueOn(to: Destination, asOf: AsOf): IsoDate {
  const key = to === 'CARE-Request' ? to : (to.charAt(0) as 'W' | 'M' | 'Q');
  return addDays(asOf.date, DUE_DAYS[key]);
}

/** The first person named for a role, or the role where nobody is. */
export function holderOf(role: Role, people: readonly Person[]): string {
  const named = people
    .filter((person) => person.role === role && (person.name ?? '').trim().length > 0)
    .sort((a, b) => a.row - b.row);
  return named[0]?.name ?? role;
}

/** The owner of the receiving block who also owns the sending one, else its first owner. */
function roleFor(from: BlockId, to: Destination, motion: Motion | null): Role {
  const here = blockFor(from, motion).owners;
  const there = to === 'CARE-Request' ? here : blockFor(to, motion).owners;
  return there.find((role) => here.includes(role)) ?? there[0] ?? 'Chair';
}

/**
 * The name of whoever answers for an escalation between two blocks, or their role.
 * @param motion that it concerns: a block may have another owner in each
 */
export function receiverOf(
  from: BlockId,
  to: Destination,
  motion: Motion | null,
  people: readonly Person[],
): string {
  return holderOf(roleFor(from, to, motion), people);
}

/** By identifier of an alarm or name of a source: the owner of the source; null where it is unknown. */
export function sourceOwners(
  subjects: ReadonlySet<string>,
  snapshot: Pick<Snapshot, 'alarms' | 'sources'>,
): (subject: string) => string | null {
  const named = snapshot.alarms.filter((alarm) => subjects.has(alarm.alarmId));
  const alarms = firstByKey(named, (row) => row.alarmId);
  const sources = firstByKey(snapshot.sources, (row) => row.source);
  return (subject) => sources.get(alarms.get(subject)?.source ?? subject)?.owner ?? null;
}
