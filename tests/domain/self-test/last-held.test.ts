import { describe, expect, it } from '@jest/globals';
import { lastHeld } from '../../../src/domain/self-test/last-held.js';
import { AS_OF, reviewRecord } from '../records-for-tests.js';

describe('lastHeld', () => {
  it('gives the reviews of one kind held by the as-of date, the latest last, then by row', () => {
    const reviews = [
      reviewRecord('weekly', '2026-11-09', { row: 4 }),
      reviewRecord('weekly', '2026-11-16', { row: 7 }),
      reviewRecord('weekly', '2026-11-02', { row: 9 }),
      reviewRecord('weekly', '2026-11-09', { row: 3 }),
      reviewRecord('weekly', '2026-11-17', { row: 2 }),
      reviewRecord('monthly', '2026-11-03', { row: 5 }),
      reviewRecord('weekly', '2026-11-09', { row: 5 }),
    ];
    expect(lastHeld('weekly', reviews, AS_OF).map(({ heldOn, row }) => [heldOn, row])).toEqual([
      ['2026-11-02', 9],
      ['2026-11-09', 3],
      ['2026-11-09', 4],
      ['2026-11-09', 5],
      ['2026-11-16', 7],
    ]);
  });
});
