/** The record of a held review: who, when, how long, which verdicts. */
import type { Assessment } from '../assess.js';
import { entryStoodFor } from '../cadence-calendar/entry-stood-for.js';
import { judgeEntries } from '../cadence-calendar/judge-entries.js';
import type { AsOf } from '../calendar.js';
import { daysBetween } from '../calendar.js';
import type { CalendarEntry, Person, ReviewRecord, Snapshot } from '../records.js';
import { GRACE_DAYS } from '../review-name.js';
import type { Settings } from '../settings.js';
import type { ReviewKind } from '../vocabulary.js';
import { ROLES } from '../vocabulary.js';
import { formatCount } from '../wording.js';
import { type CloseDesk, clean } from './close-desk.js';
import type { CloseEntries } from './entries.js';
import type { RecordOf } from './planned-rows.js';

type Held = Pick<Snapshot, 'calendar' | 'reviews' | 'holidays'>;

/** The entry of the calendar that a review of a kind at a moment stands for; null where none is near. */
function dueEntry(
  { calendar, reviews, holidays }: Held,
  kind: ReviewKind,
  asOf: AsOf,
): CalendarEntry | null {
  const judged = judgeEntries(calendar, reviews, holidays, asOf);
  return entryStoodFor(kind, judged, asOf)?.entry ?? null;
}

/**
 * The record of the review of a kind that was closed already at a moment: the nearest held within two
 * days of it, or the one held for the same due date. Null where none was.
 */
export function closedRecord(snapshot: Held, kind: ReviewKind, asOf: AsOf): ReviewRecord | null {
  const distance = (record: ReviewRecord) => Math.abs(daysBetween(record.heldOn, asOf.date));
  const own = snapshot.reviews
    .filter((record) => record.review === kind)
    .sort((a, b) => distance(a) - distance(b) || (a.heldOn < b.heldOn ? -1 : 1));
  const near = own.find((record) => distance(record) <= GRACE_DAYS);
  if (near !== undefined) return near;
  const due = dueEntry(snapshot, kind, asOf)?.dueOn;
  return own.find(({ dueOn }) => dueOn === due) ?? null;
}

/** Names of who took part: roles become the people who hold them, and nobody is counted twice. */
export function attendees(
  attended: CloseEntries['attended'],
  people: readonly Person[],
): readonly string[] {
  const byKey = new Map<string, string>();
  for (const entry of attended ?? []) {
    const name = personOf(entry, people);
    if (name !== null && !byKey.has(name.toLowerCase())) byKey.set(name.toLowerCase(), name);
  }
  return [...byKey.values()];
}

/** A name as it stands; of a role the person who holds it, or the role where nobody does. */
function personOf(entry: string | null | undefined, people: readonly Person[]): string | null {
  const text = clean(entry);
  const role = ROLES.find((one) => one.toLowerCase() === text?.toLowerCase());
  return role === undefined ? text : (holderOf(role, people) ?? role);
}

function holderOf(role: Person['role'], people: readonly Person[]): string | null {
  const named = people
    .filter((person) => person.role === role && clean(person.name) !== null)
    .sort((a, b) => a.row - b.row);
  return clean(named[0]?.name);
}

/** What the room is told about its size; null where five or six are there, as meant. */
export function attendanceWarning(count: number, settings: Settings): string | null {
  const { attendanceMin, attendanceMax } = settings;
  if (count === 0)
    return `Nobody is named as attending; ${attendanceMin} to ${attendanceMax} are meant to.`;
  if (count >= attendanceMin && count <= attendanceMax) return null;
  return `${formatCount(count, 'person', 'people')} attended; ${attendanceMin} to ${attendanceMax} are meant to.`;
}

/**
 * Who chairs: who is named, else whom the calendar names for the due date, else the Chair of People.
 * Null where nobody is named anywhere.
 */
export function chairOf({
  kind,
  snapshot,
  asOf,
  entries,
}: Pick<CloseDesk, 'kind' | 'snapshot' | 'asOf' | 'entries'>): string | null {
  const named = [entries.chair, dueEntry(snapshot, kind, asOf)?.chair];
  const names = named.map((one) => personOf(one, snapshot.people));
  return names.find((name) => name !== null) ?? holderOf('Chair', snapshot.people);
}

/** The record without its minutes in words. */
export function reviewRecord(
  desk: CloseDesk,
  { judgedWeek, blocks }: Assessment,
  escalated: number,
  closedAt: string,
): RecordOf<'reviews'> {
  const { kind, reviewId, snapshot, asOf, entries } = desk;
  const due = dueEntry(snapshot, kind, asOf);
  const attended = attendees(entries.attended, snapshot.people);
  const actual = Object.values(entries.minutes ?? {});
  const findings = blocks.flatMap((block) => block.findings);
  return {
    reviewId,
    review: kind,
    heldOn: asOf.date,
    judgedWeek,
    dueOn: due?.dueOn ?? null,
    closedAt,
    chair: chairOf(desk),
    attended: clean(attended.join(', ')),
    attendance: attended.length,
    plannedMinutes: blocks.reduce((sum, block) => sum + block.minutes, 0),
    actualMinutes: actual.length === 0 ? null : actual.reduce((sum, minutes) => sum + minutes, 0),
    verdicts: blocks.map(({ id, verdict }) => `${id} ${verdict}`).join('; '),
    fired: findings.filter(({ state }) => state === 'fired').length,
    escalated,
    carriedOver: clean((entries.carriedOver ?? []).map((item) => item.trim()).join('\n')),
    record: null,
  };
}
