/** The first line of the self-test: reviews that were held, of those that were due. */
import type { IsoDate } from '../calendar.js';
import type { JudgedEntry } from '../records.js';
import { REVIEW_KINDS, type ReviewKind } from '../vocabulary.js';
import { formatCount, listOf } from '../wording.js';
import type { Sign, TestContext } from './sign.js';
import { stateOfCount } from './sign.js';

/** How many of the last due dates count; ours. */
const LAST_DUE: Readonly<Record<ReviewKind, number>> = { weekly: 8, monthly: 3, quarterly: 4 };

const PLURAL: Readonly<Record<ReviewKind, string>> = {
  weekly: 'weeklies',
  monthly: 'monthlies',
  quarterly: 'quarterlies',
};

/** The last due dates of a kind that were held or missed; skipped ones and those still due do not count. */
function decided(kind: ReviewKind, judged: readonly JudgedEntry[]): readonly JudgedEntry[] {
  return judged
    .filter(({ entry, state }) => entry.review === kind && (state === 'Held' || state === 'Missed'))
    .slice(-LAST_DUE[kind]);
}

/** Due dates that were missed among the last ones of a kind. */
function missedOf(entries: readonly JudgedEntry[]): IsoDate[] {
  return entries.filter(({ state }) => state === 'Missed').map(({ entry }) => entry.dueOn);
}

/**
 * Of the last eight weeklies, three monthlies and four quarterlies that were due: one missed of a kind
 * is watched, two fire. No data before the first due date has passed.
 */
export function heldSign({ judged }: TestContext): Sign {
  const kinds = REVIEW_KINDS.map((kind) => ({ kind, entries: decided(kind, judged) })).filter(
    ({ entries }) => entries.length > 0,
  );
  const say = (state: Sign['state'], sentence: string): Sign => ({
    id: 'held',
    title: 'Held against due',
    state,
    sentence,
  });
  if (kinds.length === 0) return say('no-data', 'No due date has passed yet.');
  const counts = kinds.map(({ kind, entries }) => {
    const held = entries.length - missedOf(entries).length;
    return `${held} of ${formatCount(entries.length, kind, PLURAL[kind])}`;
  });
  const worst = Math.max(...kinds.map(({ entries }) => missedOf(entries).length));
  const missed = kinds.flatMap(({ kind, entries }) =>
    missedOf(entries).map((dueOn) => (kind === 'weekly' ? dueOn : `${kind} ${dueOn}`)),
  );
  const ending = missed.length === 0 ? '' : ` Missed: ${listOf(missed)}.`;
  return say(stateOfCount(worst), `Held ${listOf(counts)}.${ending}`);
}
