/**
 * Where drafts of reviews are kept: in the document's properties. They are shared by all who edit the
 * workbook, protected tabs and the undo list never meet them, and a copy of the workbook has none.
 */
import type { ReviewKind } from '../../domain/vocabulary.js';
import type { DraftHolder } from '../api-contract.js';
import { UNNAMED } from '../context.js';
import { CadenceError } from '../errors.js';
import {
  LONGEST_VALUE,
  readProperties,
  removeProperties,
  writeProperties,
} from './document-properties.js';

const PREFIX = 'cadence.draft.';

/** What is known of a draft without reading it. */
export interface DraftHead {
  readonly kind: ReviewKind;
  readonly asOf: string;
  /** Names the page that keeps it. */
  readonly seat: string;
  readonly by: string;
  /** ISO instant of the last save. */
  readonly at: string;
  /** Name of the person to whom the chair was passed on with that save. */
  readonly handedTo?: string;
  /** Counts the saves: odd and even ones lie in different pieces. */
  readonly save: number;
  readonly pieces: number;
}

export interface StoredDraft {
  readonly head: DraftHead;
  readonly text: string;
}

/** Who keeps a draft, as the person `user` sees it. */
export function holderOf(
  { by, at, seat }: Pick<DraftHead, 'by' | 'at' | 'seat'>,
  user: string,
): DraftHolder {
  return { by, at, seat, isOwn: by === user && user !== UNNAMED };
}

/** Every draft by the name of its review, e.g. `weekly 2026-11-16`. One call. */
export function readDrafts(): ReadonlyMap<string, StoredDraft> {
  const properties = readProperties(PREFIX);
  const drafts = new Map<string, StoredDraft>();
  for (const [name, value] of properties) {
    if (name.includes('#')) continue;
    const head = readHead(value);
    if (head === null) continue;
    const pieces = Array.from({ length: head.pieces }, (_, index) =>
      properties.get(pieceName(name, head.save, index)),
    );
    if (pieces.some((piece) => piece === undefined)) continue;
    drafts.set(name, { head, text: decodeURIComponent(pieces.join('')) });
  }
  return drafts;
}

/** Pieces that a draft may have: with 500 kB for all properties there is room for others. */
const MOST_PIECES = 12;

/**
 * Writes a draft: first its pieces beside those of the save before, then the head that names them, so
 * that whoever is interrupted leaves the one or the other whole.
 * @throws {CadenceError} TOO_LARGE
 */
export function writeDraft(name: string, head: Omit<DraftHead, 'pieces'>, text: string): void {
  const encoded = encodeURIComponent(text);
  const count = Math.ceil(encoded.length / LONGEST_VALUE);
  if (count > MOST_PIECES) {
    throw new CadenceError(
      'TOO_LARGE',
      'The review holds more text than can be kept for it. Close it, or shorten what was taken down.',
    );
  }
  const pieces = Array.from({ length: count }, (_, index) => [
    pieceName(name, head.save, index),
    encoded.slice(index * LONGEST_VALUE, (index + 1) * LONGEST_VALUE),
  ]);
  writeProperties(PREFIX, Object.fromEntries(pieces));
  writeProperties(PREFIX, { [name]: JSON.stringify({ ...head, pieces: count }) });
}

/** Removes a draft, its head first. False where there was none. */
export function removeDraft(name: string): boolean {
  const keys = [...readProperties(PREFIX).keys()];
  const own = keys.filter((key) => key.startsWith(`${name}#`));
  const hasHead = keys.includes(name);
  removeProperties(PREFIX, hasHead ? [name, ...own] : own);
  return hasHead;
}

function pieceName(name: string, save: number, index: number): string {
  return `${name}#${save % 2}.${index}`;
}

function readHead(value: string): DraftHead | null {
  try {
    const head: unknown = JSON.parse(value);
    const { save, pieces } = head as Partial<DraftHead>;
    return typeof save === 'number' && typeof pieces === 'number' ? (head as DraftHead) : null;
  } catch {
    return null;
  }
}
