/** Reads what the sidebar or a file hands over as the entries of a close; a bad one is named in a sentence. */
import * as z from 'zod/mini';
import { isIsoDate } from '../../domain/calendar.js';
import type { CloseEntries } from '../../domain/closing/entries.js';
import { quoted } from '../bad-cell.js';
import { ENTRY_LISTS, type EntryMember, SIMPLE_ENTRIES } from './entry-members.js';

/** Entries that can be used, or one sentence on what cannot. */
export type ReadEntries =
  | { readonly entries: CloseEntries; readonly problem: null }
  | { readonly entries: null; readonly problem: string };

/** Longest text of one member: a page and a half. */
const MOST_CHARACTERS = 5000;
/** No block takes longer than a day. */
const MOST_MINUTES = 1440;

const LISTS: Readonly<
  Record<string, { readonly members: Readonly<Record<string, EntryMember>> } | undefined>
> = ENTRY_LISTS;

/**
 * Reads entries; blank texts and null count as not given.
 * @param value a JSON value
 */
export function readEntries(value: unknown): ReadEntries {
  // Compiled checks need `new Function`; interpreted ones behave the same everywhere.
  z.config({ jitless: true });
  const given = withoutBlanks(value);
  const { acknowledged, ...others } = isObject(given) ? given : { acknowledged: undefined };
  const isAll = acknowledged === 'all';
  schema ??= entriesSchema();
  const checked = schema.safeParse(isAll ? others : given);
  if (!checked.success) {
    return { entries: null, problem: sentenceOf(checked.error.issues[0], given) };
  }
  const entries = isAll ? { ...checked.data, acknowledged } : checked.data;
  // The schema is made from ENTRY_LISTS, whose members the compiler holds to those of CloseEntries.
  return { entries: entries as CloseEntries, problem: null };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(
    ([, member]) => member !== null && !(typeof member === 'string' && member.trim() === ''),
  );
  return Object.fromEntries(kept.map(([name, member]) => [name, withoutBlanks(member)]));
}

/** Built at first use: whoever only calls a custom function does not pay for it. */
let schema: z.ZodMiniType<Record<string, unknown>> | undefined;

/** The checks of all entries but the word "all", made anew from the declared lists. */
export function entriesSchema(): z.ZodMiniType<Record<string, unknown>> {
  const text = z.string().check(z.maxLength(MOST_CHARACTERS));
  const minutes = z.number().check(z.minimum(0), z.maximum(MOST_MINUTES));
  return z.strictObject({
    chair: z.optional(text),
    attended: z.optional(z.array(text)),
    minutes: z.optional(z.record(z.string(), minutes)),
    notes: z.optional(z.record(z.string(), text)),
    carriedOver: z.optional(z.array(text)),
    ...Object.fromEntries(
      Object.entries(ENTRY_LISTS).map(([name, { members }]) => [
        name,
        z.optional(z.array(z.strictObject(membersSchema(members)))),
      ]),
    ),
  });
}

function membersSchema(members: Readonly<Record<string, EntryMember>>) {
  return Object.fromEntries(
    Object.entries(members).map(([name, member]) => {
      const one = memberSchema(member);
      return [name, member.required === true ? one : z.optional(one)];
    }),
  );
}

function memberSchema({ kind, choices = [] }: EntryMember): z.ZodMiniType {
  switch (kind) {
    case 'text':
      return z.string().check(z.maxLength(MOST_CHARACTERS));
    case 'date':
      return z.string().check(z.refine(isIsoDate));
    case 'score':
      return z.int().check(z.minimum(1), z.maximum(5));
    default:
      return z.enum([...choices]);
  }
}

interface Issue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
}

/** One sentence: which entry, which member, what stands there, what belongs there. */
function sentenceOf(issue: Issue | undefined, given: unknown): string {
  const path = (issue?.path ?? []).map(String);
  const [list = '', index, name] = path;
  const at = index === undefined ? list : `${list} ${Number(index) + 1}`;
  if (issue?.code === 'unrecognized_keys') return unknownMember(at, list, issue.keys ?? []);
  if (list === '') return 'The entries are not an object; give {} for none.';
  const value = path.reduce<unknown>((part, step) => (part as never)?.[step], given);
  const member = LISTS[list]?.members[name ?? ''];
  if (member === undefined) return simpleSentence(list, path, value);
  if (value === undefined) return `${at}: ${name} is missing: ${member.note}.`;
  return `${at}: ${name} ${shown(value)} ${expected(member)}.`;
}

function shown(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  return JSON.stringify(value)?.slice(0, 60) ?? 'nothing';
}

function expected({ kind, choices = [] }: EntryMember): string {
  switch (kind) {
    case 'text':
      return `is no text of at most ${MOST_CHARACTERS} characters`;
    case 'date':
      return 'is not a date; write it like 2026-11-20';
    case 'score':
      return 'is not a whole number from 1 to 5';
    default:
      return `is none of ${choices.join(', ')}`;
  }
}

function simpleSentence(list: string, path: readonly string[], value: unknown): string {
  const simple: Readonly<Record<string, string | undefined>> = SIMPLE_ENTRIES;
  const [step] = path.slice(1);
  const place = step !== undefined && /^\d+$/.test(step) ? String(Number(step) + 1) : step;
  const where = place === undefined ? list : `${list} ${place}`;
  const lists = list === 'acknowledged' ? 'a list or "all"' : 'a list';
  const wanted = simple[list] ?? (place === undefined ? lists : 'an object with its members');
  return `${where}: ${shown(value)} cannot be used; give ${wanted}.`;
}

function unknownMember(at: string, list: string, keys: readonly string[]): string {
  const known = LISTS[list]?.members ?? { ...SIMPLE_ENTRIES, ...LISTS };
  const place = at === '' ? 'The entries' : at;
  return `${place}: there is no member ${quoted(keys[0] ?? '')}; known are ${Object.keys(known).join(', ')}.`;
}
