import { describe, expect, it } from '@jest/globals';
import { unbroken } from '../../src/sidebar/unbroken.js';

describe('unbroken', () => {
  it.each([
    ['16.7 days, +34.9 % against 12.4 days', '16.7_days, +34.9_% against 12.4_days'],
    ['unresolved for 61 h, limit 48 h', 'unresolved for 61_h, limit 48_h'],
    ['n = 286, 95 % interval 73.6–83 %', 'n_=_286, 95_% interval 73.6–83_%'],
    ['1 day, 2 weeks, 5 min, 3 hours', '1_day, 2_weeks, 5_min, 3_hours'],
    ['Run Cadence ▸ Check workbook', 'Run Cadence_▸ Check workbook'],
  ])('ties numbers to their units in %p', (text, tied) => {
    expect(unbroken(text)).toBe(tied.replaceAll('_', '\u00a0'));
  });

  it.each(['7 rejections in week 3', '12 hens', 'plan = 3', '5 minutes'])(
    'leaves %p as it is',
    (text) => {
      expect(unbroken(text)).toBe(text);
    },
  );
});
