import { describe, expect, it } from '@jest/globals';
import type { CallResult } from '../../../src/sidebar/api-client.js';
import { type RunState, StepRun } from '../../../src/sidebar/set-up/run-steps.js';

type Answer = CallResult<'setup.step'>;

/** A run of three steps; `fails` says at which calls, counted from 1, Google refuses. */
function runFrom(
  at: number,
  fails: readonly number[] = [],
  onStep: (index: number) => void = () => {},
) {
  const asked: number[] = [];
  const seen: RunState[] = [];
  const run = new StepRun(at, {
    step: async (index): Promise<Answer> => {
      asked.push(index);
      onStep(index);
      if (fails.includes(asked.length)) return { ok: false, code: 'SERVICE', message: 'Refused.' };
      return {
        ok: true,
        data: {
          next: index === 2 ? null : index + 1,
          unknown: [],
          left: index === 1 ? ['Chair'] : [],
        },
      };
    },
    onChange: (state) => seen.push(state),
  });
  return { run, asked, seen, status: () => seen.at(-1)?.status };
}

describe('StepRun', () => {
  it('asks for one step after the other, from where it stands', async () => {
    const { run, asked, seen } = runFrom(1);
    await run.go();
    expect(asked).toEqual([1, 2]);
    expect(seen.map(({ status, at }) => [status, at])).toEqual([
      ['running', 1],
      ['running', 2],
      ['done', 3],
    ]);
    expect(run.left).toEqual(['Chair']);
  });

  it('stops after the step that is on, and goes on with the next one', async () => {
    const { run, asked, status } = runFrom(0, [], (index) => {
      if (index === 0 && asked.length === 1) run.stop();
    });
    await run.go();
    expect([asked, status()]).toEqual([[0], 'stopped']);
    await run.go();
    expect([asked, status()]).toEqual([[0, 1, 2], 'done']);
  });

  it('says what failed, and tries that step again', async () => {
    const { run, asked, seen, status } = runFrom(0, [2]);
    await run.go();
    expect(seen.at(-1)).toMatchObject({
      status: 'failed',
      at: 1,
      failure: { message: 'Refused.' },
    });
    await run.go();
    expect([asked, status()]).toEqual([[0, 1, 1, 2], 'done']);
  });

  it('runs once, however often it is asked to', async () => {
    const { run, asked } = runFrom(0);
    await Promise.all([run.go(), run.go()]);
    expect(asked).toEqual([0, 1, 2]);
  });
});
