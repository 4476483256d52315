import { describe, expect, it } from '@jest/globals';
import type { ReviewDraft } from '../../../src/apps-script/api-contract.js';
import type { CallResult } from '../../../src/sidebar/api-client.js';
import {
  mergedDrafts,
  newDraft,
  withEntry,
  withoutEntry,
} from '../../../src/sidebar/draft/draft.js';
import { DraftSaver, type SaveState } from '../../../src/sidebar/draft/draft-saver.js';

type Answer = CallResult<'draft.save'>;

const HOLDER = { by: 'ana@example.com', at: '2026-11-16T08:50:00Z', seat: 'room-1', isOwn: false };
const SAVED: Answer = { ok: true, data: { saved: true, holder: HOLDER } };
const DISPLACED: Answer = { ok: true, data: { saved: false, holder: HOLDER } };
const FAILED: Answer = { ok: false, code: 'NO_ANSWER', message: 'Google gave no answer.' };

const START = newDraft('weekly', '2026-11-16', 'W1');
const at = (block: string): ReviewDraft => ({ ...START, block });

/** A saver whose calls are answered, and whose pauses end, when the test says so. */
function controlled() {
  const calls: { block: string; takeOver: boolean; answer: (answer: Answer) => void }[] = [];
  const pauses: { run: () => void; ms: number }[] = [];
  const states: SaveState[] = [];
  const saver = new DraftSaver({
    save: (draft, takeOver) =>
      new Promise((answer) => calls.push({ block: draft.block, takeOver, answer })),
    onChange: (state) => states.push(state),
    wait: (run, ms) => pauses.push({ run, ms }),
  });
  const answer = async (said: Answer) => {
    calls.at(-1)?.answer(said);
    await new Promise((resolve) => setImmediate(resolve));
  };
  const last = () => states.at(-1)?.status;
  return { saver, calls, pauses, answer, last };
}

describe('DraftSaver', () => {
  it('makes one call at a time and then saves the newest only', async () => {
    const { saver, calls, answer, last } = controlled();
    for (const block of ['W1', 'W2', 'W3']) saver.push(at(block));
    expect(calls.map(({ block }) => block)).toEqual(['W1']);
    await answer(SAVED);
    expect(calls.map(({ block }) => block)).toEqual(['W1', 'W3']);
    await answer(SAVED);
    expect(last()).toBe('saved');
    expect(calls.map(({ takeOver }) => takeOver)).toEqual([true, false]);
  });

  it('tries again after longer and longer pauses, with what is newest by then', async () => {
    const { saver, calls, pauses, answer, last } = controlled();
    saver.push(at('W1'));
    await answer(FAILED);
    saver.push(at('W2'));
    expect(last()).toBe('waiting');
    expect(calls).toHaveLength(1);
    pauses.at(-1)?.run();
    await answer(FAILED);
    expect(calls.at(-1)?.block).toBe('W2');
    expect(pauses.map(({ ms }) => ms)).toEqual([2000, 4000]);
    saver.retry();
    await answer(SAVED);
    expect(last()).toBe('saved');
    pauses.at(-1)?.run();
    expect(calls).toHaveLength(3);
  });

  it('stops where somebody else keeps the review, until it is taken back', async () => {
    const { saver, calls, answer, last } = controlled();
    saver.push(at('W1'));
    await answer(DISPLACED);
    expect(last()).toBe('displaced');
    saver.push(at('W2'));
    expect(calls).toHaveLength(1);
    saver.takeBack(at('W3'));
    expect(calls.at(-1)).toMatchObject({ block: 'W3', takeOver: true });
  });
});

describe('mergedDrafts', () => {
  const entry = (id: string, text = id) => {
    const parts = { owner: null, dueOn: null, measure: null };
    return { id, block: 'W1', kind: 'action', text, ...parts } as const;
  };

  it('loses nothing of either copy, and brings nothing back that was removed', () => {
    const common = withEntry(withEntry(START, entry('a')), entry('b'));
    const own = withoutEntry(withEntry(common, entry('c')), 'a');
    const stored = { ...withEntry(common, entry('d')), seconds: { W1: 90 }, attended: ['Ana'] };
    const merged = mergedDrafts({ ...own, seconds: { W1: 30, W2: 5 } }, stored);
    expect(merged.entries.map(({ id }) => id)).toEqual(['b', 'd', 'c']);
    expect(merged.seconds).toEqual({ W1: 90, W2: 5 });
    expect(merged.attended).toEqual(['Ana']);
  });

  it('takes its own words where both changed one entry', () => {
    const own = withEntry(START, entry('a', 'ours'));
    const stored = withEntry(START, entry('a', 'theirs'));
    expect(mergedDrafts(own, stored).entries).toEqual([entry('a', 'ours')]);
  });
});
