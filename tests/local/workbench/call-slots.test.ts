import { describe, expect, it } from '@jest/globals';
import { CallSlots } from '../../../src/local/workbench/http/call-slots.js';

/** Source: guide "HTML Service: Communicate with Server Functions". */
const AT_ONCE = 10;

/** Starts so many calls, each of which lasts until it is told to end. */
function begun(count: number) {
  const slots = new CallSlots();
  const running: (() => void)[] = [];
  const order: number[] = [];
  const calls = Array.from({ length: count }, (_, index) =>
    slots.use(() => {
      order.push(index);
      return new Promise<void>((resolve) => running.push(resolve));
    }),
  );
  return { running, order, calls };
}

/** Lets everything go on that waits for nothing more. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the calls of google.script.run', () => {
  it('run ten at once; the eleventh waits until one has ended', async () => {
    const { running, order, calls } = begun(AT_ONCE + 2);
    await settled();
    expect(order).toHaveLength(AT_ONCE);
    running[4]?.();
    await calls[4];
    await settled();
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (let index = 0; index < AT_ONCE + 2; index += 1) {
      running[index]?.();
      await settled();
    }
    await Promise.all(calls);
    expect(order.at(-1)).toBe(AT_ONCE + 1);
  });

  it('give their place back where they fail', async () => {
    const slots = new CallSlots();
    const failing = () => slots.use(() => Promise.reject(new Error('refused')));
    for (let count = 0; count < AT_ONCE; count += 1)
      await expect(failing()).rejects.toThrow('refused');
    expect(await slots.use(() => Promise.resolve('answered'))).toBe('answered');
  });
});
