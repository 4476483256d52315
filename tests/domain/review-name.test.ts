import { describe, expect, it } from '@jest/globals';
import { isOfReview, reviewName } from '../../src/domain/review-name.js';
import { AS_OF } from './records-for-tests.js';

describe('isOfReview', () => {
  it('knows the name that a review gives to its own rows', () => {
    expect(reviewName('weekly', AS_OF.date)).toBe('weekly 2026-11-16');
    expect(isOfReview(reviewName('weekly', AS_OF.date), null, 'weekly', AS_OF)).toBe(true);
    expect(isOfReview(reviewName('monthly', AS_OF.date), null, 'weekly', AS_OF)).toBe(false);
  });

  it.each([
    ['Weekly', '2026-11-16', true],
    ['W3', '2026-11-15', true],
    ['w 2026-11-14', null, true],
    ['weekly 2026-11-13', '2026-11-16', false],
    ['M4', '2026-11-16', false],
    ['workshop', '2026-11-16', false],
    ['weekly 2026-13-45', '2026-11-16', false],
    ['weekly 2026-10-46', '2026-11-16', false],
    ['weekly 2026-11-17', '2026-11-16', false],
    [' weekly', '2026-11-16', true],
    ['3 weekly', '2026-11-16', false],
    ['', '2026-11-16', false],
    [null, '2026-11-16', false],
    ['weekly', null, false],
  ])('reads %j raised on %j as this weekly: %j', (raisedIn, raisedOn, expected) => {
    expect(isOfReview(raisedIn, raisedOn, 'weekly', AS_OF)).toBe(expected);
  });
});
