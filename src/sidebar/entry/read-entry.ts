/** Reads one line of the entry box: `@Ana pause paid-social-x by Fri -> pass rate >= 92%`. */
import type { DayOrder } from './day-text.js';
import { readDay } from './read-day.js';

/** What was understood of a line; null is what it does not say. */
export interface ReadLine {
  readonly kind: 'action' | 'decision';
  readonly text: string;
  readonly owner: string | null;
  /** ISO date. */
  readonly dueOn: string | null;
  readonly measure: string | null;
}

/** Words that a date may have: `the end of this month` has five. */
const MOST_WORDS = 5;

/**
 * Reads a line. `!` at its beginning makes a decision; the first `@` names who does it, the words
 * after `by`, `on` or `due` that make a date say when, all after `->` is the measure, and the rest
 * is what is done. What is not understood stays in the text.
 *
 * @param names of People, as they are spelled there
 * @param today ISO date
 */
export function readEntry(
  line: string,
  names: readonly string[],
  today: string,
  order: DayOrder | null = null,
): ReadLine {
  const isDecision = /^\s*!/.test(line);
  const [head = '', ...tail] = line.replace(/^\s*!/, '').split(/\s*(?:->|→)\s*/);
  const { owner, rest } = takeOwner(head, names);
  const { dueOn, text } = takeDay(rest, { today, order });
  return {
    kind: isDecision ? 'decision' : 'action',
    text: tidy(text),
    owner,
    dueOn,
    measure: orNull(tail.join(' -> ')),
  };
}

/** The date that an answer to "by when" says: with or without `by`. */
export function readAnswerDay(
  answer: string,
  today: string,
  order: DayOrder | null = null,
): string | null {
  return readDay(answer.trim().replace(/^(?:by|on|due)\s+/i, ''), today, order);
}

function orNull(text: string): string | null {
  const whole = tidy(text);
  return whole === '' ? null : whole;
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;])/g, '$1')
    .replace(/[\s,;]+$/, '')
    .trim();
}

function takeOwner(
  head: string,
  names: readonly string[],
): { readonly owner: string | null; readonly rest: string } {
  const at = /(?:^|\s)@(?=\S)/.exec(head);
  if (at === null) return { owner: null, rest: head };
  const start = at.index + at[0].length;
  const after = head.slice(start);
  const known = [...names]
    .sort((a, b) => b.length - a.length)
    .find((name) => isAtStart(after, name));
  const written = known ?? /^"([^"]+)"/.exec(after)?.[1] ?? /^[^\s,;:]+/.exec(after)?.[0] ?? null;
  if (written === null) return { owner: null, rest: head };
  const length = known === undefined && after.startsWith('"') ? written.length + 2 : written.length;
  const before = head.slice(0, at.index);
  return { owner: written, rest: `${before} ${after.slice(length).replace(/^\s*[,:;]/, '')}` };
}

/** The name stands there whole, whatever its case. */
function isAtStart(text: string, name: string): boolean {
  if (name === '' || !text.toLowerCase().startsWith(name.toLowerCase())) return false;
  return !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
}

/** From which day, and in which order, days are read. */
interface Counting {
  readonly today: string;
  readonly order: DayOrder | null;
}

/** The last words that say a day: after `by`, `on` or `due`, or at the end as `in two weeks`. */
function takeDay(
  head: string,
  count: Counting,
): { readonly dueOn: string | null; readonly text: string } {
  const words = head.trim().split(/\s+/);
  for (let start = words.length - 1; start >= 0; start -= 1) {
    const isMarked = isMark(words[start]);
    const from = isMarked ? start + 1 : start;
    const found = longestDay(words, from, count, isMarked);
    if (found === null) continue;
    let begins = start;
    while (isMark(words[begins - 1])) begins -= 1;
    const text = [...words.slice(0, begins), ...words.slice(found.end)].join(' ');
    return { dueOn: found.day, text };
  }
  return { dueOn: null, text: head };
}

/** A word that says that a date follows. */
function isMark(word: string | undefined): boolean {
  return /^(?:by|on|due)$/i.test(word ?? '');
}

/** Without a word before it a date counts only at the end, and only where it is more than a name. */
function longestDay(
  words: readonly string[],
  from: number,
  { today, order }: Counting,
  isMarked: boolean,
): { readonly day: string; readonly end: number } | null {
  if (!isMarked && !/^(?:in|tomorrow|today|\d{4}-\d{2}-\d{2})$/i.test(words[from] ?? '')) {
    return null;
  }
  const last = Math.min(words.length, from + MOST_WORDS);
  const ends = isMarked ? range(last, from) : [words.length].filter((end) => end <= last);
  for (const end of ends) {
    const day = readDay(words.slice(from, end).join(' ').replace(/[,;]$/, ''), today, order);
    if (day !== null) return { day, end };
  }
  return null;
}

/** From `high` down to `low` + 1. */
function range(high: number, low: number): number[] {
  return Array.from({ length: Math.max(0, high - low) }, (_, index) => high - index);
}
