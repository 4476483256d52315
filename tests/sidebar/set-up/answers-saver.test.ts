import { describe, expect, it } from '@jest/globals';
import type { CallResult } from '../../../src/sidebar/api-client.js';
import { AnswersSaver, type KeepState } from '../../../src/sidebar/set-up/answers-saver.js';

const HOLDER = { by: 'nora@example.com', at: '2026-11-16T07:50:00.000Z' };
const KEPT = { ok: true, data: { saved: true, holder: HOLDER } } as const;
const TAKEN = { ok: true, data: { saved: false, holder: HOLDER } } as const;
const FAILED = { ok: false, code: 'SERVICE', message: 'Refused.' } as const;

/** A saver whose calls are answered one after the other. */
function saverOf(answers: CallResult<'setup.save'>[], takeOver = false) {
  const sent: [text: string, takeOver: boolean][] = [];
  const seen: KeepState[] = [];
  const saver = new AnswersSaver<string>(
    async (text, over) => {
      sent.push([text, over]);
      return answers.shift() ?? KEPT;
    },
    (state) => seen.push(state),
    takeOver,
  );
  return { saver, sent, status: () => seen.at(-1)?.status };
}

describe('AnswersSaver', () => {
  it('sends the newest answers after the call that is on, and none twice', async () => {
    const { saver, sent, status } = saverOf([]);
    await Promise.all(['a', 'b', 'c'].map((text) => saver.keep(text)));
    expect(sent.map(([text]) => text)).toEqual(['a', 'c']);
    expect(status()).toBe('kept');
  });

  it('takes over what it has seen once, not later', async () => {
    const { saver, sent } = saverOf([], true);
    await saver.keep('a');
    await saver.keep('b');
    expect(sent).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });

  it('says that a call failed, and keeps at the next', async () => {
    const { saver, status } = saverOf([FAILED]);
    expect(await saver.keep('a')).toBe(false);
    expect(status()).toBe('failed');
    expect(await saver.keep('a')).toBe(true);
    expect(status()).toBe('kept');
  });

  it('writes nothing over what somebody else took, until it is taken back', async () => {
    const { saver, sent, status } = saverOf([TAKEN]);
    expect(await saver.keep('a')).toBe(false);
    expect(await saver.keep('b')).toBe(false);
    expect([status(), sent]).toEqual(['displaced', [['a', false]]]);
    expect(await saver.takeBack('b')).toBe(true);
    expect(sent.at(-1)).toEqual(['b', true]);
  });
});
