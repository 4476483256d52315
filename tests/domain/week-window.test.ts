import { describe, expect, it } from '@jest/globals';
import { isAbove, isBelow } from '../../src/domain/tolerance.js';
import { windowOf } from '../../src/domain/week-window.js';

const row = (week: string, key: string, at: number) => ({ week, key, row: at });

describe('windowOf', () => {
  it('sorts rows into subjects and weeks; of two for one week the first in the sheet counts', () => {
    const rows = [
      row('2026-10-26', 'old', 2),
      row('2026-11-02', 'a', 9),
      row('2026-11-02', 'a', 4),
      row('2026-11-09', 'a', 5),
      row('2026-11-09', 'b', 6),
      row('2026-11-16', 'new', 7),
      row('2026-11-02', 'a', 8),
    ];
    const { weeks, bySubject } = windowOf(rows, '2026-11-09', 2, ({ key }) => key);
    expect(weeks).toEqual(['2026-11-02', '2026-11-09']);
    expect([...bySubject]).toEqual([
      ['a', { sample: rows[1], rows: [rows[2], rows[3]] }],
      ['b', { sample: rows[4], rows: [undefined, rows[4]] }],
    ]);
  });
});

describe('strict comparison', () => {
  it('takes numbers within a billionth for equal', () => {
    expect([0.1 + 0.2, 0.3 + 2e-9].map((value) => isAbove(value, 0.3))).toEqual([false, true]);
    expect([0.3 - 1e-12, 0.3 - 2e-9].map((value) => isBelow(value, 0.3))).toEqual([false, true]);
    expect([isAbove(1e-9, 0), isBelow(-1e-9, 0)]).toEqual([false, false]);
  });
});
