/** Holds a whole workbook to what it was, as `toEqual` does: cells by the ten thousand, byte by byte first. */
import { serialize } from 'node:v8';
import { expect } from '@jest/globals';

/** @param before a clone of the same object, taken earlier */
export function expectUnchanged<T>(now: T, before: T): void {
  if (!serialize(now).equals(serialize(before))) expect(now).toEqual(before);
}
