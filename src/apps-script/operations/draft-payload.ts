/** Checks the draft of a review as a sidebar hands it over, or as it was kept. */
import * as z from 'zod/mini';
import { ACTION_STATES, REVIEW_KINDS } from '../../domain/vocabulary.js';
import type { ReviewDraft } from '../api-contract.js';
import { FORM_LISTS } from '../contract/draft.js';

/** Longest text of one member, as at a close. */
const MOST_CHARACTERS = 5000;
/** Items of one list: more than any room takes down. */
const MOST_ITEMS = 500;

let schema: z.ZodMiniType<ReviewDraft> | undefined;

/** Built at first use: whoever only calls a custom function does not pay for it. */
export function draftSchema(): z.ZodMiniType<ReviewDraft> {
  if (schema !== undefined) return schema;
  const text = z.string().check(z.maxLength(MOST_CHARACTERS));
  const said = z.nullable(text);
  const list = <Item extends z.ZodMiniType>(item: Item) =>
    z.array(item).check(z.maxLength(MOST_ITEMS));
  const made = z.object({
    kind: z.enum(REVIEW_KINDS),
    asOf: text,
    block: text,
    seconds: z.record(z.string(), z.number().check(z.minimum(0))),
    entries: list(
      z.object({
        id: text,
        block: text,
        kind: z.enum(['action', 'decision']),
        text,
        owner: said,
        dueOn: said,
        measure: said,
      }),
    ),
    removed: list(text),
    acknowledged: list(
      z.object({
        rule: text,
        subject: text,
        owner: z.optional(text),
        dueOn: z.optional(text),
        to: z.optional(text),
      }),
    ),
    updates: list(
      z.object({
        actionId: text,
        state: z.optional(z.enum(ACTION_STATES)),
        update: z.optional(text),
      }),
    ),
    outcomes: list(
      z.object({
        escalationId: text,
        state: z.enum(['Acknowledged', 'Resolved', 'Carried']),
        outcome: z.optional(text),
      }),
    ),
    unfinished: list(text),
    attended: list(text),
    // What the close checks member by member; members that a draft of an older form lacks are blank.
    forms: z._default(
      list(
        z.object({
          id: text,
          block: text,
          list: z.enum(FORM_LISTS),
          entry: z.record(z.string(), z.union([text, z.number()])),
        }),
      ),
      [],
    ),
    notes: z._default(z.record(z.string(), text), {}),
    chair: z._default(said, null),
    handovers: z._default(list(z.object({ from: text, to: text, block: text })), []),
    isPaused: z._default(z.boolean(), false),
  });
  // The schema says "string or undefined" where the type says "may be absent"; JSON has no undefined.
  schema = made as unknown as z.ZodMiniType<ReviewDraft>;
  return schema;
}

/** The draft in a kept text; null where it is none, e.g. of another version. */
export function readDraft(text: string): ReviewDraft | null {
  z.config({ jitless: true });
  try {
    const result = draftSchema().safeParse(JSON.parse(text));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}
