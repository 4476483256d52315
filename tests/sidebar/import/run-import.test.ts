import { describe, expect, it } from '@jest/globals';
import type { ImportAnswer } from '../../../src/apps-script/contract/import.js';
import type { CallResult } from '../../../src/sidebar/api-client.js';
import { type ImportRun, NOT_BEGUN, runImport } from '../../../src/sidebar/import/run-import.js';

const PAYLOAD = { tab: 'Pass Rates', header: ['Week'], rows: [] };

function part(added: number, left: number, unchanged = 0): CallResult<'import'> {
  const none = { updated: 0, rejected: [], mapping: {}, dateOrders: {}, warnings: [] };
  const data: ImportAnswer = { tab: 'Pass Rates', added, unchanged, left, ...none };
  return { ok: true, data };
}

const FAILED: CallResult<'import'> = { ok: false, code: 'NO_ANSWER', message: 'Nothing came.' };

/** Runs against the answers given, and stops where the number of calls is reached. */
async function run(answers: readonly CallResult<'import'>[], from: ImportRun, stopAfter = 99) {
  const progress: (readonly [number, number | null])[] = [];
  const asked: unknown[] = [];
  const done = await runImport({
    payload: PAYLOAD,
    from,
    call: (payload) => {
      asked.push(payload.atMost);
      const answer = answers[asked.length - 1];
      if (answer === undefined) throw new Error('one call too many');
      return Promise.resolve(answer);
    },
    isStopped: () => asked.length >= stopAfter,
    onProgress: ({ added, left }) => progress.push([added, left]),
  });
  return { done, progress, calls: asked.length };
}

describe('runImport', () => {
  it('goes on until nothing is left, and counts what the tab held before once', async () => {
    const { done, progress } = await run(
      [part(10, 15, 3), part(10, 5, 13), part(5, 0, 23)],
      NOT_BEGUN,
    );
    expect(done).toMatchObject({ added: 25, unchanged: 3, left: 0, failure: null });
    expect(progress).toEqual([
      [10, 15],
      [20, 5],
      [25, 0],
    ]);
  });

  it('is stopped between two calls, and goes on from there', async () => {
    const { done, calls } = await run([part(10, 15, 3)], NOT_BEGUN, 1);
    expect([calls, done]).toMatchObject([1, { added: 10, left: 15 }]);
    const { done: rest } = await run([part(10, 5, 13), part(5, 0, 23)], done);
    expect(rest).toMatchObject({ added: 25, unchanged: 3, left: 0 });
  });

  it('keeps what was written when a call fails', async () => {
    const { done } = await run([part(10, 15), FAILED], NOT_BEGUN);
    expect(done).toMatchObject({ added: 10, left: 15, failure: { code: 'NO_ANSWER' } });
    const { done: rest } = await run([part(15, 0)], done);
    expect(rest).toMatchObject({ added: 25, left: 0, failure: null });
  });

  it('asks once even where nothing is to be written', async () => {
    expect(await run([part(0, 0, 4)], NOT_BEGUN)).toMatchObject({
      calls: 1,
      done: { added: 0, unchanged: 4, left: 0 },
    });
  });

  it('does not write the same rows for ever', async () => {
    const { done } = await run([part(10, 15), part(10, 15)], NOT_BEGUN);
    expect(done.failure?.code).toBe('STUCK');
  });
});
