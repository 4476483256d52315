import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { DifferencePart } from '../../../src/domain/definitions/word-difference.js';
import { wordDifference } from '../../../src/domain/definitions/word-difference.js';

const shown = (before: string, after: string) =>
  wordDifference(before, after).map(({ fate, text }) => `${fate} ${text}`);
const wordsOf = (parts: readonly DifferencePart[], fate: DifferencePart['fate']) =>
  parts
    .filter((part) => part.fate === 'kept' || part.fate === fate)
    .map(({ text }) => text)
    .join(' ');

describe('wordDifference', () => {
  it('tells which words stayed, went and came', () => {
    expect(
      shown('A lead with budget and authority', 'A contact with budget, need and authority'),
    ).toEqual([
      'kept A',
      'removed lead',
      'added contact',
      'kept with',
      'removed budget',
      'added budget, need',
      'kept and authority',
    ]);
  });

  it('does not care for spaces and line breaks', () => {
    expect(shown('a  b\nc', ' a b c ')).toEqual(['kept a b c']);
    expect(shown('', '')).toEqual([]);
    expect(shown('', 'a b')).toEqual(['added a b']);
    expect(shown('a b', '')).toEqual(['removed a b']);
  });

  it('puts what went before what came, and replaces texts that are too long as a whole', () => {
    expect(shown('a b c', 'x c y')).toEqual(['removed a b', 'added x', 'kept c', 'added y']);
    expect(shown('a x b c', 'b c a')).toEqual(['removed a x', 'kept b c', 'added a']);
    expect(shown('b c a', 'a x b c')).toEqual(['added a x', 'kept b c', 'removed a']);
    const words = (count: number) => Array.from({ length: count }, () => 'w').join(' ');
    const [before, after] = [words(2000), words(501)];
    expect(wordDifference(before, after)).toEqual([
      { fate: 'removed', text: before },
      { fate: 'added', text: after },
    ]);
  });

  it('gives back both texts, and keeps as many words as a brute search finds', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 7 });
    const longest = (one: readonly string[], other: readonly string[]): number => {
      if (one.length === 0 || other.length === 0) return 0;
      if (one[0] === other[0]) return 1 + longest(one.slice(1), other.slice(1));
      return Math.max(longest(one.slice(1), other), longest(one, other.slice(1)));
    };
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDifference(before.join(' '), after.join(' '));
        expect(wordsOf(parts, 'removed')).toBe(before.join(' '));
        expect(wordsOf(parts, 'added')).toBe(after.join(' '));
        const kept = parts
          .filter(({ fate }) => fate === 'kept')
          .flatMap(({ text }) => text.split(' '));
        expect(kept).toHaveLength(longest(before, after));
      }),
    );
  });

  it('compares texts of a thousand words each, and replaces longer ones as a whole', () => {
    const long = Array.from({ length: 1000 }, (_, index) => `w${index}`).join(' ');
    expect(shown(long, `${long}`)).toHaveLength(1);
    expect(shown(long, `${long} more`).map((part) => part.split(' ')[0])).toEqual([
      'removed',
      'added',
    ]);
  });
});
