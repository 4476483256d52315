/** What every step of a close works with, and how it says what is missing. */
import type { BlockId } from '../agenda.js';
import { blocksOf } from '../agenda.js';
import type { AsOf, Instant } from '../calendar.js';
import { ID_PREFIXES, idGiver } from '../given-id.js';
import type { Snapshot } from '../records.js';
import { reviewName } from '../review-name.js';
import type { Settings } from '../settings.js';
import type { ReviewKind } from '../vocabulary.js';
import type { CloseEntries } from './entries.js';
import type { PlannedRow } from './planned-rows.js';

export type IdentifiedPart = keyof typeof ID_PREFIXES;

/** What a close must not find out for itself. */
export interface CloseContext {
  /** Instant of the close. */
  readonly now: Instant;
  /** Every identifier that stands in the workbook, also in rows that cannot be read. */
  readonly takenIds: Readonly<Record<IdentifiedPart, readonly string[]>>;
}

export type MissingCode =
  /** A fired finding that nobody has acknowledged and no escalation holds. */
  | 'unacknowledged'
  /** What the closing block asks for. */
  | 'not-in-place'
  /** Only a quarterly changes the operating model. */
  | 'quarterly-only'
  /** A rule, subject, row or block that is not there. */
  | 'unknown'
  /** A row whose state does not allow what is asked. */
  | 'settled'
  /** An approved change or a ratified definition that lacks something. */
  | 'incomplete';

/** One thing that stands in the way of closing a review. */
export interface Missing {
  /** The block in which it is settled. */
  readonly block: BlockId;
  readonly code: MissingCode;
  /** One sentence: what, and what to do. */
  readonly message: string;
  readonly rule?: string;
  readonly subject?: string;
}

/** Everything that one close is about. */
export interface CloseDesk {
  readonly kind: ReviewKind;
  readonly reviewId: string;
  readonly snapshot: Snapshot;
  readonly settings: Settings;
  readonly asOf: AsOf;
  readonly entries: CloseEntries;
  /** Gives the next identifier of a kind of row. */
  readonly nextId: Readonly<Record<IdentifiedPart, () => string>>;
}

/** Rows that entries ask for, and what is wrong with these entries. */
export interface Entered {
  readonly rows: readonly PlannedRow[];
  readonly missing: readonly Missing[];
  /** Sentences on what is better looked at, though it keeps nothing from being written. */
  readonly warnings?: readonly string[];
}

export function openDesk(
  kind: ReviewKind,
  snapshot: Snapshot,
  settings: Settings,
  asOf: AsOf,
  entries: CloseEntries,
  { takenIds }: CloseContext,
): CloseDesk {
  const parts = Object.keys(ID_PREFIXES) as IdentifiedPart[];
  const nextId = Object.fromEntries(
    parts.map((part) => [part, idGiver(ID_PREFIXES[part], takenIds[part])]),
  ) as CloseDesk['nextId'];
  const reviewId = reviewName(kind, asOf.date);
  return { kind, reviewId, snapshot, settings, asOf, entries, nextId };
}

/** The block in which a review is closed: W6, M5 or Q5. */
export function closingBlockOf(kind: ReviewKind): BlockId {
  return blocksOf(kind).at(-1)?.id ?? 'W6';
}

/** A text without outer spaces; null where nothing is left of it or it was not given. */
export function clean(text: string | null | undefined): string | null {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? null : trimmed;
}

/** All that several steps ask for, in their order. */
export function joined(parts: readonly Entered[]): Required<Entered> {
  return {
    rows: parts.flatMap(({ rows }) => rows),
    missing: parts.flatMap(({ missing }) => missing),
    warnings: parts.flatMap(({ warnings }) => warnings ?? []),
  };
}
