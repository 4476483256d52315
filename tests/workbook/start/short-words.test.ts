import { describe, expect, it } from '@jest/globals';
import { clipped, firstParts, shortGap } from '../../../src/workbook/start/short-words.js';

describe('clipped', () => {
  it('counts signs beyond the basic plane once, and ends in no space', () => {
    expect(clipped('😀😀😀', 3)).toBe('😀😀😀');
    expect(clipped('😀😀😀', 2)).toBe('😀…');
    expect(clipped('two words', 5)).toBe('two…');
  });
});

describe('firstParts', () => {
  it('takes a part that just fits, with its comma', () => {
    expect(firstParts('ab, cd, e', 6)).toBe('ab, cd');
    expect(firstParts('ab, cd, e', 5)).toBe('ab');
    expect(firstParts('', 5)).toBe('');
  });

  it('stops at the first part that has no room, though a later one had', () => {
    expect(firstParts('ab, long part, c', 8)).toBe('ab');
  });

  it('leaves out a bracket that it would cut open, and keeps one that is whole', () => {
    expect(firstParts('ab (c, d), e', 8)).toBe('ab');
    expect(firstParts('ab (c, d), e', 9)).toBe('ab (c, d)');
  });
});

describe('shortGap', () => {
  it('drops the word silent at its beginning alone, and the year of each day', () => {
    expect(shortGap('silent: no row', 40)).toBe('no row');
    expect(shortGap('a feed is silent: no row', 40)).toBe('a feed is silent: no row');
    expect(shortGap('from 2026-11-02 to 2026-11-09', 40)).toBe('from 2 Nov to 9 Nov');
  });
});
