/** One commit as the Journal keeps it: everything that an operation decided, as JSON in cells. */
import * as z from 'zod/mini';
import type { TabName } from '../../workbook/workbook.js';
import { CadenceError } from '../errors.js';
import { guardText } from '../store/cell-conversion.js';
import type { RowChanges } from '../store/upsert-rows.js';

/** What an operation decided for one tab. */
export interface TabChanges extends RowChanges {
  readonly tab: TabName;
}

export interface EntryBody {
  readonly changes: readonly TabChanges[];
}

export interface EntryHead {
  readonly id: string;
  readonly kind: string;
  /** Instant of the commit. */
  readonly at: string;
  readonly by: string;
}

/** An entry waits as `written` until every tab shows it. */
export const WRITTEN = 'written';
export const APPLIED = 'applied';
/** An entry whose text is not whole: it was never committed. */
export const VOID = 'void';

/** Cells before the content: Entry, Kind, At, By, State. */
export const HEAD_COLUMNS = 5;

/**
 * Characters of a cell of content. Google keeps 50,000, but a workbook that is saved as xlsx only
 * 32,767: beyond that, an entry would be cut and be lost.
 */
export const MOST_CHARACTERS = 30_000;
/** Before each piece: it makes it text. */
const MARK = 'J:';
const PIECE = MOST_CHARACTERS - MARK.length;
/** Ten million characters: more is several imports. */
const MOST_PIECES = 334;
/** Columns of the Journal's grid: room for the longest entry. */
export const JOURNAL_COLUMNS = HEAD_COLUMNS + MOST_PIECES;

/** Built at first use: whoever only calls a custom function does not pay for it. */
let schema: z.ZodMiniType<EntryBody> | undefined;

function bodySchema(): z.ZodMiniType<EntryBody> {
  const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
  schema ??= z.object({
    changes: z.array(
      z.object({
        tab: z.string() as unknown as z.ZodMiniType<TabName>,
        mode: z.enum(['upsert', 'update']),
        headers: z.array(z.string()),
        rows: z.array(z.array(cell)),
      }),
    ),
  });
  return schema;
}

/**
 * The cells of the entry's row.
 * @throws {CadenceError} TOO_LARGE
 */
export function entryCells(head: EntryHead, body: EntryBody): string[] {
  const json = JSON.stringify(body);
  const text = `${json.length};${json}`;
  const count = Math.ceil(text.length / PIECE);
  if (count > MOST_PIECES) {
    throw new CadenceError(
      'TOO_LARGE',
      'That is more than can be written at once, and nothing was written. Split the file and import the parts one after the other.',
    );
  }
  const pieces = Array.from({ length: count }, (_, index) =>
    MARK.concat(text.slice(index * PIECE, (index + 1) * PIECE)),
  );
  const cells = [head.id, head.kind, head.at, head.by].map(guardText);
  return [...cells, WRITTEN, ...pieces];
}

/** The content read back, or null when it is not whole. */
export function readBody(cells: readonly unknown[]): EntryBody | null {
  const text = cells
    .map(String)
    .filter((piece) => piece.startsWith(MARK))
    .map((piece) => piece.slice(MARK.length))
    .join('');
  const cut = text.indexOf(';');
  const json = text.slice(cut + 1);
  if (cut < 1 || Number(text.slice(0, cut)) !== json.length) return null;
  return parseBody(json);
}

function parseBody(json: string): EntryBody | null {
  try {
    return bodySchema().parse(JSON.parse(json));
  } catch {
    return null;
  }
}
