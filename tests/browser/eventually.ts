/** Looks again and again until what is seen is what is expected, as a person does. */
import { isDeepStrictEqual } from 'node:util';
import { expect } from '@jest/globals';

const PATIENCE_MS = 15_000;

export async function eventually(look: () => Promise<unknown>, expected: unknown): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  let seen = await look();
  while (!isDeepStrictEqual(seen, expected) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    seen = await look();
  }
  expect(seen).toEqual(expected);
}
