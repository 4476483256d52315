import { describe, expect, it } from '@jest/globals';
import { AGENDA, BLOCK_IDS, type BlockId, blockOf, blocksOf } from '../../src/domain/agenda.js';
import { ROLES } from '../../src/domain/vocabulary.js';

describe('AGENDA', () => {
  // Leadscale, Governance and Operating Cadence, 20 May 2026: sixty minutes, ninety, three to four hours.
  it.each([
    ['weekly', [5, 15, 15, 10, 10, 5], 60],
    ['monthly', [20, 20, 15, 15, 20], 90],
    ['quarterly', [60, 60, 45, 45, 30], 240],
  ] as const)('gives the %s review the minutes of the article', (kind, minutes, total) => {
    const own = blocksOf(kind).map((block) => block.minutes);
    expect(own).toEqual(minutes);
    expect(own.reduce((sum, one) => sum + one, 0)).toBe(total);
  });

  it('names every block once, with owners that are roles', () => {
    expect(new Set(AGENDA.map((block) => block.id)).size).toBe(16);
    for (const block of AGENDA) {
      expect(block.owners.length).toBeGreaterThan(0);
      expect(ROLES).toEqual(expect.arrayContaining([...block.owners]));
      expect(blockOf(block.id)).toBe(block);
    }
  });

  it('says of every block in words what comes in, what holds, and where it goes', () => {
    for (const { id, title, inputs, criterion, trigger } of AGENDA) {
      for (const words of [title, inputs, criterion]) expect([id, words]).not.toContain('');
      expect(`${id} ${trigger}`).toMatch(/ [A-Z].*\.$/);
    }
  });

  it('keeps the identifiers in the order in which blocks are held', () => {
    expect(BLOCK_IDS.join(' ')).toBe('W1 W2 W3 W4 W5 W6 M1 M2 M3 M4 M5 Q1 Q2 Q3 Q4 Q5');
    expect(() => blockOf('X1' as BlockId)).toThrow(new RangeError('No review has a block X1.'));
  });
});
