import { describe, expect, it } from '@jest/globals';
import { claimedSlots } from '../../../src/domain/cadence-calendar/claimed-slots.js';
import { mondayOf } from '../../../src/domain/calendar.js';

/** Weekly reviews on Wednesdays. */
const SLOTS = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'].map((slot) => ({
  slot,
  dueOn: slot.replace(/\d\d$/, (day) => String(Number(day) + 2).padStart(2, '0')),
}));
const claimed = (...days: readonly string[]) =>
  [...claimedSlots('weekly', SLOTS, days, mondayOf)].sort();

describe('claimedSlots', () => {
  it('takes a date for the slot whose day it is, else for the slot that it lies in', () => {
    expect(claimed()).toEqual([]);
    expect(claimed('2026-11-04', '2026-11-13')).toEqual(['2026-11-02', '2026-11-09']);
  });

  it('takes a second date in one slot for the nearest free one, the earlier date first', () => {
    expect(claimed('2026-11-11', '2026-11-13')).toEqual(['2026-11-09', '2026-11-16']);
    expect(claimed('2026-11-11', '2026-11-10')).toEqual(['2026-11-02', '2026-11-09']);
    expect(claimed('2026-11-13', '2026-11-09')).toEqual(['2026-11-09', '2026-11-16']);
  });

  it('takes the nearest slot also where a holiday moved one nearer', () => {
    const [first, ...others] = SLOTS;
    const moved = [{ slot: first?.slot ?? '', dueOn: '2026-11-08' }, ...others];
    const days = ['2026-11-11', '2026-11-14'];
    expect([...claimedSlots('weekly', moved, days, mondayOf)].sort()).toEqual([
      '2026-11-09',
      '2026-11-16',
    ]);
  });

  it('takes no slot that lies more than six days away', () => {
    const taken = ['2026-11-18', '2026-11-25'];
    expect(claimed('2026-11-11', ...taken, '2026-11-10')).toEqual([
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
      '2026-11-23',
    ]);
    expect(claimed('2026-11-11', ...taken, '2026-11-12')).toEqual([
      '2026-11-09',
      '2026-11-16',
      '2026-11-23',
    ]);
  });
});
