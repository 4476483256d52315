/** The operations on the draft of a review: what the room has said so far, kept in the workbook. */
import * as z from 'zod/mini';
import { reviewName } from '../../domain/review-name.js';
import { REVIEW_KINDS } from '../../domain/vocabulary.js';
import type { Operations } from '../api-contract.js';
import { readAsOf } from '../as-of.js';
import type { Context } from '../context.js';
import { underDocumentLock } from '../journal/document-lock.js';
import { holderOf, readDrafts, removeDraft, writeDraft } from '../store/draft-store.js';
import { openWorkbook } from '../store/open-workbook.js';
import { draftSchema, readDraft } from './draft-payload.js';
import { parsePayload } from './payload.js';

/** A draft that cannot be read any more counts as none. */
export function loadDraft(payload: unknown, context: Context): Operations['draft.load']['answer'] {
  const stored = readDrafts().get(nameOf(payload));
  const draft = stored === undefined ? null : readDraft(stored.text);
  if (stored === undefined || draft === null) return { stored: null };
  return { stored: { draft, holder: holderOf(stored.head, context.user()) } };
}

/**
 * Keeps the draft under the document's lock. The page that saved last keeps the review: another one
 * has to take it over, so that of two chairs neither writes over the other unseen.
 */
export function saveDraft(payload: unknown, context: Context): Operations['draft.save']['answer'] {
  const schema = z.object({ draft: draftSchema(), seat: z.string(), takeOver: z.boolean() });
  const { draft, seat, takeOver } = parsePayload(schema, payload, {
    draft: 'Give the review as it stands.',
    seat: 'Give the name of this page.',
    takeOver: 'Give true to take the review over, else false.',
  });
  const name = nameOf(draft);
  const { kind, asOf } = draft;
  const user = context.user();
  return underDocumentLock(() => {
    const present = readDrafts().get(name)?.head;
    if (present !== undefined && present.seat !== seat && !takeOver) {
      return { saved: false, holder: holderOf(present, user) };
    }
    const save = (present?.save ?? 0) + 1;
    const head = { kind, asOf, seat, by: user, at: context.now, save };
    writeDraft(name, head, JSON.stringify(draft));
    return { saved: true, holder: holderOf(head, user) };
  });
}

export function dropDraft(payload: unknown): Operations['draft.drop']['answer'] {
  return { dropped: removeDraft(nameOf(payload)) };
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
