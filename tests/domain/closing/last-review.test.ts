import { describe, expect, it } from '@jest/globals';
import { lastReview } from '../../../src/domain/closing/last-review.js';
import { AS_OF, action, reviewRecord, snapshot } from '../records-for-tests.js';

describe('lastReview', () => {
  it('gives the open actions, the oldest first, of one day as the sheet has them, undated ones last', () => {
    const actions = [
      action({ row: 9, actionId: 'T-9', raisedOn: '2026-11-02' }),
      action({ row: 2, actionId: 'T-2', raisedOn: null }),
      action({ row: 4, actionId: 'T-4', raisedOn: '2026-11-02' }),
      action({ row: 5, actionId: 'T-5', raisedOn: '2026-10-05' }),
      action({ row: 6, actionId: 'T-6', state: 'Done' }),
      action({ row: 7, actionId: 'T-7', raisedOn: '2026-11-17' }),
      action({ row: 8, actionId: 'T-4', raisedOn: '2026-10-01' }),
      action({ row: 3, actionId: 'T-3', raisedOn: null }),
    ];
    for (const rows of [actions, [...actions].reverse()]) {
      const { openActions } = lastReview(snapshot({ actions: rows }), 'weekly', AS_OF);
      expect(openActions.map(({ row, actionId }) => [row, actionId])).toEqual([
        [5, 'T-5'],
        [4, 'T-4'],
        [9, 'T-9'],
        [2, 'T-2'],
        [3, 'T-3'],
      ]);
    }
  });

  it('gives what the review of the kind before this one carried over, line by line without blanks', () => {
    const before = reviewRecord('weekly', '2026-11-09', { carriedOver: 'weights\n \n\nmix' });
    const reviews = [before, reviewRecord('monthly', '2026-11-10', { carriedOver: 'decay' })];
    expect(lastReview(snapshot({ reviews }), 'weekly', AS_OF)).toEqual({
      record: before,
      openActions: [],
      carriedOver: ['weights', 'mix'],
    });
  });

  it('has nothing to give where no review was held before, or nothing was carried over', () => {
    const nothing = { record: null, openActions: [], carriedOver: [] };
    expect(lastReview(snapshot(), 'weekly', AS_OF)).toEqual(nothing);
    const before = reviewRecord('weekly', '2026-11-09');
    expect(lastReview(snapshot({ reviews: [before] }), 'weekly', AS_OF)).toEqual({
      ...nothing,
      record: before,
    });
  });
});
