import { describe, expect, it } from '@jest/globals';
import { isHeldElsewhere } from '../../../src/sidebar/draft/held-elsewhere.js';

const SAVED = Date.parse('2026-11-16T09:00:00.000Z');
const holder = (isOwn: boolean, seat = 'sidebar-1') => ({
  by: 'ana@example.com',
  at: new Date(SAVED).toISOString(),
  seat,
  isOwn,
});

describe('a review that another page keeps', () => {
  it('is asked for where it is somebody else, within three minutes of the last save', () => {
    expect(isHeldElsewhere(holder(false), 'room-2', SAVED + 179_999)).toBe(true);
    expect(isHeldElsewhere(holder(false), 'room-2', SAVED + 180_000)).toBe(false);
  });

  it("is taken without a question where it is one's own, or the same page", () => {
    expect(isHeldElsewhere(holder(true), 'room-2', SAVED + 1000)).toBe(false);
    expect(isHeldElsewhere(holder(false, 'room-2'), 'room-2', SAVED + 1000)).toBe(false);
  });
});
