/** One commit as the Journal keeps it: everything that an operation decided, as JSON in cells. */
import * as z from 'zod/mini';
import { fitsCell, guardText } from '../../workbook/cell-text.js';
import type { TabName } from '../../workbook/workbook.js';
import { CadenceError } from '../errors.js';
import type { BeforeWrite } from '../store/before-write.js';
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
  /** What it is about: of a close the review, of an import the tab, of a step the source. */
  readonly about?: string;
  /** Instant of the commit. */
  readonly at: string;
  readonly by: string;
}

/** An entry waits until every tab shows it: as `written`, and as `applying` once somebody has begun. */
export const WRITTEN = 'written';
export const APPLYING = 'applying';
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
/** Before each piece: it makes it text, and says what it is a piece of. */
const MARK = 'J:';
const BEFORE_MARK = 'B:';
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
  requireCells(body);
  const pieces = toPieces(MARK, body);
  if (pieces.length > MOST_PIECES) {
    throw new CadenceError(
      'TOO_LARGE',
      'That is more than can be written at once, and nothing was written. Split the file and import the parts one after the other.',
    );
  }
  const cells = [head.id, kindText(head, body), head.at, head.by].map(guardText);
  return [...cells, WRITTEN, ...pieces];
}

/** Between what was committed and the tabs that it wrote: it stands in the name of no tab. */
const INTO = ' → ';

/** The tabs stay with the head, when the content is taken out. */
function kindText({ kind, about }: EntryHead, { changes }: EntryBody): string {
  const tabs = new Set(changes.flatMap(({ tab, rows }) => (rows.length > 0 ? [tab] : [])));
  return `${about === undefined ? kind : `${kind} ${about}`}${INTO}${[...tabs].join(', ')}`;
}

/** What was committed and which tabs it wrote. */
export function readKind(text: string): {
  readonly kind: string;
  readonly tabs: readonly string[];
} {
  const cut = text.lastIndexOf(INTO);
  if (cut < 0) return { kind: text, tabs: [] };
  return { kind: text.slice(0, cut), tabs: text.slice(cut + INTO.length).split(', ') };
}

/** What could be committed and never written would keep everybody waiting. */
function requireCells({ changes }: EntryBody): void {
  for (const { tab, rows } of changes) {
    const long = rows.flat().find((cell) => typeof cell === 'string' && !fitsCell(cell));
    if (long === undefined) continue;
    throw new CadenceError(
      'TOO_LARGE',
      `A text for ${tab} is longer than the 50,000 characters of a cell, and nothing was written. Shorten what begins with "${String(long).slice(0, 40)}".`,
    );
  }
}

/** What a tab held before it was written, and for which of the entry's changes. */
export interface KeptBefore extends BeforeWrite {
  /** Index of the change. */
  readonly change: number;
}

/** Cells that stand at the right of an entry's own. */
export function beforeCells(before: KeptBefore): string[] {
  return toPieces(BEFORE_MARK, before);
}

/** What was kept last, or null where nothing is whole: then nothing was written by it. */
export function readBefore(cells: readonly unknown[]): KeptBefore | null {
  const json = fromPieces(BEFORE_MARK, cells);
  // It was written by ourselves in the same row as the entry, which is checked in full.
  return json === null ? null : (JSON.parse(json) as KeptBefore);
}

/** How many cells of an entry's row are its content. */
export function countPieces(cells: readonly unknown[]): number {
  return cells.filter((cell) => String(cell).startsWith(MARK)).length;
}

/** The content read back, or null when it is not whole. */
export function readBody(cells: readonly unknown[]): EntryBody | null {
  const json = fromPieces(MARK, cells);
  return json === null ? null : parseBody(json);
}

function toPieces(mark: string, value: unknown): string[] {
  const json = JSON.stringify(value);
  const text = `${json.length};${json}`;
  return Array.from({ length: Math.ceil(text.length / PIECE) }, (_, index) =>
    mark.concat(text.slice(index * PIECE, (index + 1) * PIECE)),
  );
}

/** The JSON of the pieces; cells that an earlier, longer value left after it do not count. */
function fromPieces(mark: string, cells: readonly unknown[]): string | null {
  const text = cells
    .map(String)
    .filter((piece) => piece.startsWith(mark))
    .map((piece) => piece.slice(mark.length))
    .join('');
  const cut = text.indexOf(';');
  const length = Number(text.slice(0, cut));
  const json = text.slice(cut + 1, cut + 1 + length);
  return cut < 1 || json.length !== length ? null : json;
}

function parseBody(json: string): EntryBody | null {
  try {
    return bodySchema().parse(JSON.parse(json));
  } catch {
    return null;
  }
}
