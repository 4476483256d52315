import { describe, expect, it } from '@jest/globals';
import { firedBefore, previousReview } from '../../src/domain/previous-review.js';
import { AS_OF, reviewFinding, reviewRecord } from './records-for-tests.js';

describe('previousReview', () => {
  const held = (...days: readonly string[]) => days.map((day) => reviewRecord('weekly', day));
  const priorTo = (reviews: ReturnType<typeof held>) =>
    previousReview({ reviews, reviewFindings: [] }, 'weekly', AS_OF)?.record;

  it('is the latest of its kind that was held more than two days before', () => {
    const monthly = reviewRecord('monthly', '2026-11-10');
    expect(priorTo([...held('2026-11-02', '2026-11-09', '2026-10-26'), monthly])?.heldOn).toBe(
      '2026-11-09',
    );
    expect(priorTo(held('2026-11-13'))?.heldOn).toBe('2026-11-13');
    expect(priorTo(held('2026-11-14'))).toBeUndefined();
    expect(priorTo([monthly])).toBeUndefined();
  });

  it('is the first in the sheet of two of one day', () => {
    const twice = [
      reviewRecord('weekly', '2026-11-09', { row: 9 }),
      reviewRecord('weekly', '2026-11-09', { row: 4 }),
      reviewRecord('weekly', '2026-11-02', { row: 2 }),
    ];
    expect(priorTo(twice)?.row).toBe(4);
    expect(priorTo([...twice].reverse())?.row).toBe(4);
  });

  it('keeps the findings that were frozen at its close, and no others', () => {
    const own = reviewFinding({ reviewId: 'weekly 2026-11-09' });
    const reviewFindings = [own, reviewFinding({ reviewId: 'weekly 2026-11-02' })];
    const reviews = held('2026-11-09');
    expect(previousReview({ reviews, reviewFindings }, 'weekly', AS_OF)?.findings).toEqual([own]);
  });
});

describe('firedBefore', () => {
  it('knows a fired finding by rule and subject', () => {
    const previous = {
      record: reviewRecord('weekly', '2026-11-09'),
      findings: [
        reviewFinding({ rule: 'R.one', subject: 'a' }),
        reviewFinding({ rule: 'R.one', subject: 'b', state: 'watch' }),
      ],
    };
    expect(firedBefore(previous, 'R.one', 'a')).toBe(true);
    expect(firedBefore(previous, 'R.one', 'b')).toBe(false);
    expect(firedBefore(previous, 'R.two', 'a')).toBe(false);
    expect(firedBefore(null, 'R.one', 'a')).toBe(false);
  });
});
