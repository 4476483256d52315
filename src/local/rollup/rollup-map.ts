/** The mapping file of `rollup`: how lead-level rows become weekly counts. */
import * as z from 'zod/mini';
import { UserError } from '../command-line/user-error.js';

const text = z.string().check(z.minLength(1));
const texts = z.union([text, z.array(text).check(z.minLength(1))]);

/** A column of the file, or of the joined file where `join` is true. */
const place = { column: text, join: z.optional(z.boolean()) };

const condition = z.union([
  z.strictObject({ joined: z.boolean() }),
  z.strictObject({ ...place, is: texts }),
  z.strictObject({ ...place, isNot: texts }),
  z.strictObject({ ...place, blank: z.boolean() }),
  z.strictObject({ ...place, contains: text }),
  z.strictObject({ ...place, atLeast: z.number() }),
  z.strictObject({ ...place, atMost: z.number() }),
]);

const rollupMap = z.strictObject({
  /** The date column that puts a row into its week; `order` only where the dates leave it open. */
  week: z.strictObject({ ...place, order: z.optional(z.enum(['y-m-d', 'd/m/y', 'm/d/y'])) }),
  /** Column of the tab → a fixed value, or a column of the file with a name for its blanks. */
  columns: z.record(
    text,
    z.union([
      z.strictObject({ value: text }),
      z.strictObject({
        ...place,
        blank: z.optional(text),
        rename: z.optional(z.record(z.string(), text)),
      }),
    ]),
  ),
  /** Column of the tab → the rows that count; every condition of `where` must hold. */
  counts: z.record(text, z.strictObject({ where: z.optional(z.array(condition)) })),
  /** Column of the tab → mean days between two dates, over the rows that have both. */
  days: z.optional(
    z.record(text, z.strictObject({ from: z.strictObject(place), to: z.strictObject(place) })),
  ),
  /** `column` of the file equals `to` of the file given by --join. */
  join: z.optional(z.strictObject({ column: text, to: text })),
});

export type RollupMap = z.infer<typeof rollupMap>;
export type RollupCondition = z.infer<typeof condition>;
export type RollupPlace = { readonly column: string; readonly join?: boolean | undefined };

/** @throws {UserError} naming the member of the mapping that is wrong */
export function parseRollupMap(json: string, fileName: string): RollupMap {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`${fileName} is no JSON: ${reason}.`);
  }
  const parsed = rollupMap.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const member = issue?.path.join('.') || 'the mapping';
  throw new UserError(
    `${fileName}: ${member} does not fit (${reasonOf(issue)}). A mapping has week, columns and counts, and may have days and join; see README, "Roll up lead exports".`,
  );
}

function reasonOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'unrecognized_keys') return `unknown: ${issue.keys.join(', ')}`;
  if (issue?.code === 'invalid_type') return `expected ${issue.expected}`;
  if (issue?.code === 'invalid_union') return 'none of the known forms';
  return issue?.message ?? 'invalid';
}
