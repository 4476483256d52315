import { describe, expect, it } from '@jest/globals';
import type { UpgradeStep } from '../../../src/apps-script/contract/check.js';
import type { CallResult } from '../../../src/sidebar/api-client.js';
import {
  UPGRADE_STEPS,
  type UpgradeState,
  undoUpgrade,
  upgradeAll,
} from '../../../src/sidebar/upgrade/upgrade-steps.js';

const REFUSED = { ok: false, code: 'LOCK_TIMEOUT', message: 'Somebody else is writing.' } as const;

/** Answers in turn: the step that is left, or a refusal. */
function answering(...answers: readonly (UpgradeStep | null | typeof REFUSED)[]) {
  const asked: unknown[] = [];
  const seen: UpgradeState[] = [];
  const ask = async (payload: unknown): Promise<CallResult<'upgrade'>> => {
    const answer = answers[asked.length] ?? null;
    asked.push(payload);
    if (answer !== null && typeof answer !== 'string') return answer;
    const done = [{ tab: 'Reviews', message: 'Reviews is as it was before.' }];
    return { ok: true, data: { from: 1, to: 3, done, next: answer } };
  };
  return { ask, asked, seen, onChange: (state: UpgradeState) => seen.push(state) };
}

describe('upgradeAll', () => {
  it('asks step by step and says which one is on', async () => {
    const { ask, asked, seen, onChange } = answering('changing', 'filling', null);
    await upgradeAll(ask, onChange);
    expect(asked).toEqual(UPGRADE_STEPS.map(() => ({ undo: false, stepwise: true })));
    expect(seen).toEqual([
      { status: 'upgrading', at: 0 },
      { status: 'upgrading', at: 1 },
      { status: 'upgrading', at: 2 },
      { status: 'upgraded' },
    ]);
  });

  it('says what failed, and goes on where the add-on stands', async () => {
    const first = answering('changing', REFUSED);
    await upgradeAll(first.ask, first.onChange);
    expect(first.seen.at(-1)).toEqual({ status: 'failed', deed: 'upgrading', failure: REFUSED });
    const again = answering('filling', null);
    await upgradeAll(again.ask, again.onChange);
    expect(again.asked).toHaveLength(2);
    expect(again.seen.at(-1)).toEqual({ status: 'upgraded' });
  });
});

describe('undoUpgrade', () => {
  it('asks once and tells what was done', async () => {
    const { ask, asked, seen, onChange } = answering(null);
    await undoUpgrade(ask, onChange);
    expect(asked).toEqual([{ undo: true }]);
    expect(seen[0]).toEqual({ status: 'undoing' });
    expect(seen.at(-1)).toMatchObject({ status: 'undone', done: [{ tab: 'Reviews' }] });
  });

  it('says what failed, as the undoing', async () => {
    const { ask, seen, onChange } = answering(REFUSED);
    await undoUpgrade(ask, onChange);
    expect(seen.at(-1)).toEqual({ status: 'failed', deed: 'undoing', failure: REFUSED });
  });
});
