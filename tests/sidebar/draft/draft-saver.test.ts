import { describe, expect, it } from '@jest/globals';
import type { ReviewDraft } from '../../../src/apps-script/api-contract.js';
import type { CallFailure, CallResult } from '../../../src/sidebar/api-client.js';
import {
  mergedDrafts,
  newDraft,
  withEntry,
  withForm,
  withNote,
  withoutEntry,
  withoutForm,
} from '../../../src/sidebar/draft/draft.js';
import {
  DraftSaver,
  type SaveState,
  type SaveTerms,
} from '../../../src/sidebar/draft/draft-saver.js';

type Answer = CallResult<'draft.save'>;

const HOLDER = { by: 'ana@example.com', at: '2026-11-16T08:50:00Z', seat: 'room-1', isOwn: false };
const SAVED: Answer = { ok: true, data: { saved: true, holder: HOLDER, ended: null } };
const DISPLACED: Answer = { ok: true, data: { saved: false, holder: HOLDER, ended: null } };
const ENDED: Answer = { ok: true, data: { saved: false, holder: HOLDER, ended: 'closed' } };
const FAILED: Answer = { ok: false, code: 'NO_ANSWER', message: 'Google gave no answer.' };

const START = newDraft('weekly', '2026-11-16', 'W1');
const at = (block: string): ReviewDraft => ({ ...START, block });

/** A saver whose calls are answered, and whose pauses end, when the test says so. */
function controlled() {
  const calls: (SaveTerms & { block: string; answer: (answer: Answer) => void })[] = [];
  const stale: ((failure: CallFailure | null) => void)[] = [];
  const pauses: { run: () => void; ms: number }[] = [];
  const states: SaveState[] = [];
  const saver = new DraftSaver({
    save: (draft, terms) =>
      new Promise((answer) => calls.push({ block: draft.block, ...terms, answer })),
    onStale: () => new Promise((read) => stale.push(read)),
    onChange: (state) => states.push(state),
    wait: (run, ms) => pauses.push({ run, ms }),
  });
  const answer = async (said: Answer) => {
    calls.at(-1)?.answer(said);
    await new Promise((resolve) => setImmediate(resolve));
  };
  const last = () => states.at(-1)?.status;
  return { saver, calls, pauses, stale, answer, last };
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

  it('asks seldom again where the person may not save', async () => {
    const { saver, calls, pauses, answer, last } = controlled();
    saver.push(at('W1'));
    await answer({ ok: false, code: 'NO_RIGHT', message: 'You may read this workbook.' });
    expect(last()).toBe('waiting');
    expect(pauses.at(-1)?.ms).toBe(30_000);
    pauses.at(-1)?.run();
    await answer(SAVED);
    expect(calls).toHaveLength(2);
    expect(last()).toBe('saved');
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
    await answer(SAVED);
    saver.push(at('W2'));
    await answer(DISPLACED);
    expect(last()).toBe('displaced');
    saver.push(at('W2'));
    expect(calls).toHaveLength(2);
    saver.takeBack(at('W3'), HOLDER.at);
    expect(calls.at(-1)).toMatchObject({ block: 'W3', takeOver: true, seen: HOLDER.at });
  });

  it('reads a review again that went on before it was taken, and tries later where that fails', async () => {
    const { saver, calls, pauses, stale, answer, last } = controlled();
    saver.push(at('W1'));
    await answer(DISPLACED);
    expect(stale).toHaveLength(1);
    stale[0]?.({ code: 'NO_ANSWER', message: 'Google gave no answer.' });
    await new Promise((resolve) => setImmediate(resolve));
    expect(last()).toBe('waiting');
    pauses.at(-1)?.run();
    expect(calls).toHaveLength(2);
  });

  it('ends where the review was closed elsewhere, and saves nothing more', async () => {
    const { saver, calls, answer, last } = controlled();
    saver.push(at('W1'));
    await answer(SAVED);
    saver.push(at('W2'));
    await answer(ENDED);
    expect(last()).toBe('ended');
    saver.push(at('W3'));
    expect(calls).toHaveLength(2);
  });

  it('passes the chair on only with what was taken down last', async () => {
    const { saver, calls, answer, last } = controlled();
    saver.push(at('W1'));
    saver.handOver(at('W2'), 'Dev');
    await answer(SAVED);
    expect(last()).toBe('saving');
    expect(calls.at(-1)).toMatchObject({ block: 'W2', handTo: 'Dev' });
    await answer(FAILED);
    expect(last()).toBe('waiting');
    saver.retry();
    await answer(SAVED);
    expect(last()).toBe('handed');
    saver.push(at('W3'));
    expect(calls).toHaveLength(3);
  });

  it('keeps the chair and goes on saving where it may not be passed on', async () => {
    const { saver, calls, answer, last } = controlled();
    saver.handOver(at('W1'), 'Sam');
    await answer({ ok: false, code: 'NO_CHAIR', message: 'Sam may not.' });
    expect(last()).toBe('not handed');
    saver.push(at('W2'));
    await answer(SAVED);
    expect(calls.at(-1)).not.toHaveProperty('handTo');
    expect(last()).toBe('saved');
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

  it('keeps what the forms of both entered, what was put back, and both notes', () => {
    const risk = (id: string, text: string) =>
      ({ id, block: 'M4', list: 'risks', entry: { risk: text } }) as const;
    const base = withForm(withForm(START, risk('a', 'x')), risk('b', 'y'));
    const own = withForm(withoutForm(withNote(base, 'W1', 'ours'), 'a'), risk('a', 'again'));
    const stored = withNote(withForm(withoutForm(base, 'b'), risk('c', 'z')), 'W1', 'theirs');
    const merged = mergedDrafts({ ...own, chair: null }, { ...stored, chair: 'Ana' });
    expect(merged.forms).toEqual([risk('a', 'again'), risk('c', 'z')]);
    expect(merged.notes).toEqual({ W1: 'theirs\nours' });
    expect(mergedDrafts(merged, stored).notes).toEqual({ W1: 'theirs\nours' });
    expect(merged.chair).toBe('Ana');
  });

  it('takes its own words where both changed one entry', () => {
    const own = withEntry(START, entry('a', 'ours'));
    const stored = withEntry(START, entry('a', 'theirs'));
    expect(mergedDrafts(own, stored).entries).toEqual([entry('a', 'ours')]);
  });
});
