/** The operations on the draft of a review: what the room has said so far, kept in the workbook. */
import * as z from 'zod/mini';
import { closedRecord } from '../../domain/closing/review-record.js';
import type { Person } from '../../domain/records.js';
import { reviewName } from '../../domain/review-name.js';
import { mayTakeChair } from '../../domain/rights/rights.js';
import { REVIEW_KINDS } from '../../domain/vocabulary.js';
import { parseWorkbook, tabOfPart } from '../../workbook/parse-workbook.js';
import type { Operations, ReviewDraft } from '../api-contract.js';
import { readAsOf, toInstantBy } from '../as-of.js';
import type { Context } from '../context.js';
import type { DraftEnd } from '../contract/draft.js';
import { CadenceError } from '../errors.js';
import { underDocumentLock } from '../journal/document-lock.js';
import { holderOf, readDrafts, removeDraft, writeDraft } from '../store/draft-store.js';
import { openWorkbook } from '../store/open-workbook.js';
import { readTables } from '../store/read-table.js';
import { draftSchema, readDraft } from './draft-payload.js';
import { parsePayload } from './payload.js';

/** A draft that cannot be read any more counts as none. */
export function loadDraft(payload: unknown, context: Context): Operations['draft.load']['answer'] {
  const stored = readDrafts().get(nameOf(payload));
  const draft = stored === undefined ? null : readDraft(stored.text);
  if (stored === undefined || draft === null) return { stored: null };
  const { head } = stored;
  const user = context.user();
  const isHanded = head.handedTo !== undefined && isFreeFor(head.handedTo, user);
  return { stored: { draft, holder: holderOf(head, user), isHanded } };
}

/** By the addresses of People; where it has none for the name, whoever comes is believed. */
function isFreeFor(name: string, user: string): boolean {
  const addresses = readPeople().flatMap((person) =>
    person.name?.trim() === name && person.email !== null ? [person.email.toLowerCase()] : [],
  );
  return addresses.length === 0 || addresses.includes(user.toLowerCase());
}

function readPeople(): readonly Person[] {
  const wanted = [tabOfPart('people').name];
  const workbook = openWorkbook();
  const toInstant = toInstantBy(workbook.clock);
  return parseWorkbook(readTables(workbook, wanted), { toInstant, wanted }).snapshot.people;
}

/** @throws {CadenceError} NO_CHAIR where a person of this name could not close the review */
function requireChair(name: string): void {
  const people = readPeople();
  if (mayTakeChair(name, people)) return;
  const others = people.flatMap((one) =>
    one.name !== null && mayTakeChair(one.name, people) ? [one.name.trim()] : [],
  );
  const may = [...new Set(others)].join(', ') || 'so far nobody of People';
  throw new CadenceError(
    'NO_CHAIR',
    `${name} may not hold and close reviews, so that the chair stays. It can go to: ${may}. Or ask the owner to enter ${name} in the tab People, with such a role and an address.`,
  );
}

/**
 * Keeps the draft under the document's lock. The page that saved last keeps the review: another one
 * has to take it over, so that of two chairs neither writes over the other unseen. A save that comes
 * after the close brings no draft back.
 */
export function saveDraft(payload: unknown, context: Context): Operations['draft.save']['answer'] {
  const schema = z.object({
    draft: draftSchema(),
    seat: z.string(),
    takeOver: z.boolean(),
    seen: z.optional(z.string()),
    handTo: z.optional(z.string()),
  });
  const { draft, seat, takeOver, seen, handTo } = parsePayload(schema, payload, {
    draft: 'Give the review as it stands.',
    seat: 'Give the name of this page.',
    takeOver: 'Give true to take the review over, else false.',
    seen: 'Give the instant of the last save that was read, or leave it away.',
    handTo: 'Give the name of a person, or leave it away.',
  });
  if (handTo !== undefined) requireChair(handTo.trim());
  const name = nameOf(draft);
  const { kind, asOf } = draft;
  const user = context.user();
  const own = holderOf({ by: user, at: context.now, seat }, user);
  return underDocumentLock(() => {
    const present = readDrafts().get(name)?.head;
    const mayTake = takeOver && (seen === undefined || seen === present?.at);
    if (present !== undefined && present.seat !== seat && !mayTake) {
      return { saved: false, holder: holderOf(present, user), ended: null };
    }
    // Whoever has kept the review so far meets its draft, unless that has ended.
    if (present === undefined) {
      const ended = endOf(draft, takeOver);
      if (ended !== null) return { saved: false, holder: own, ended };
    }
    const handed = handTo === undefined ? {} : { handedTo: handTo.trim() };
    const save = (present?.save ?? 0) + 1;
    const head = { kind, asOf, seat, by: user, at: context.now, ...handed, save };
    writeDraft(name, head, JSON.stringify(draft));
    return { saved: true, holder: own, ended: null };
  });
}

/** Why no draft is kept; null for a review that begins. */
function endOf({ kind, asOf }: ReviewDraft, begins: boolean): DraftEnd | null {
  const workbook = openWorkbook();
  const wanted = (['reviews', 'calendar', 'holidays'] as const).map((part) => tabOfPart(part).name);
  const toInstant = toInstantBy(workbook.clock);
  const { snapshot } = parseWorkbook(readTables(workbook, wanted), { toInstant, wanted });
  if (closedRecord(snapshot, kind, readAsOf(asOf, workbook.clock)) !== null) return 'closed';
  return begins ? null : 'thrown away';
}

export function dropDraft(payload: unknown): Operations['draft.drop']['answer'] {
  const name = nameOf(payload);
  return { dropped: underDocumentLock(() => removeDraft(name)) };
}

/** The name of the review that a request is about. */
function nameOf(payload: unknown): string {
  const schema = z.object({ kind: z.enum(REVIEW_KINDS), asOf: z.string() });
  const { kind, asOf } = parsePayload(schema, payload, {
    kind: 'Give weekly, monthly or quarterly.',
    asOf: 'Give a date such as 2026-11-16, or a date and time such as 2026-11-16T08:50.',
  });
  return reviewName(kind, readAsOf(asOf, openWorkbook().clock).date);
}
