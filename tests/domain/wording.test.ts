import { describe, expect, it } from '@jest/globals';
import { doubtOf, rateBeside } from '../../src/domain/rate-evidence.js';
import { wilsonInterval } from '../../src/domain/statistics/wilson-interval.js';
import {
  capital,
  formatCount,
  formatDay,
  formatDeviation,
  formatFigure,
  formatHours,
  formatInterval,
  formatNumber,
  formatRate,
  formatShortDay,
  listed,
  listOf,
  subjectOf,
} from '../../src/domain/wording.js';

describe('wording', () => {
  it('writes numbers with thousands, a true minus and at most one decimal', () => {
    expect(formatNumber(1234567)).toBe('1,234,567');
    expect(formatNumber(-1234.56, 1)).toBe('−1,234.6');
    expect(formatNumber(-0.04, 1)).toBe('0.0');
    expect(formatFigure(12)).toBe('12');
    expect(formatFigure(12.34)).toBe('12.3');
    expect(formatFigure(-0.01)).toBe('0');
  });

  it('writes rates, deviations and intervals as percentages', () => {
    expect(formatRate(0.884)).toBe('88.4 %');
    expect(formatRate(1)).toBe('100 %');
    expect(formatDeviation(-0.224)).toBe('−22.4 %');
    expect(formatDeviation(0.2)).toBe('+20 %');
    expect(formatDeviation(0)).toBe('0 %');
    expect(formatDeviation(0.0001)).toBe('0 %');
    expect(formatInterval({ low: 0.85, high: 0.9111 })).toBe('85–91.1 %');
  });

  it('writes counts and ages with their unit', () => {
    expect(formatCount(1, 'day')).toBe('1 day');
    expect(formatCount(0, 'class', 'classes')).toBe('0 classes');
    expect(formatHours(48.999)).toBe('48 h');
    expect(formatHours(1300)).toBe('1,300 h');
    expect(subjectOf('B2B', 'MQL', 'velocity')).toBe('B2B / MQL / velocity');
  });

  it('shows as many decimals as tell a rate from its bar', () => {
    expect(rateBeside(0.884, 0.92)).toBe('88.4 %');
    expect(rateBeside(0.9196, 0.92)).toBe('91.96 %');
    expect(rateBeside(0.919999, 0.92)).toBe('91.9999 %');
    expect(rateBeside(0.92, 0.92)).toBe('92 %');
  });

  it('says what chance could explain, the ends of the interval included', () => {
    expect(doubtOf(381, 431, 0.92)).toBe('n = 431, 95 % interval 85–91.1 %');
    expect(doubtOf(381, 431, 0.91)).toBe('n = 431, 95 % interval 85–91.1 %, could be chance');
    expect(doubtOf(381, 431, 0.911)).toBe('n = 431, 95 % interval 85–91.1 %');
    expect(doubtOf(381, 431, 0.8503)).toBe('n = 431, 95 % interval 85–91.1 %');
    expect(doubtOf(381, 431, 0.8504)).toContain('could be chance');
    const { low, high } = wilsonInterval(381, 431) ?? { low: 0, high: 0 };
    for (const end of [low, high]) expect(doubtOf(381, 431, end)).toContain('could be chance');
    expect(doubtOf(0, 0, 0.9)).toBe('n = 0');
  });

  it('writes a day as people say it, each weekday and month', () => {
    const days = ['01-05', '02-10', '03-18', '04-23', '05-29', '06-27', '07-26'];
    expect(days.map((day) => formatDay(`2026-${day}`))).toEqual([
      'Mon 5 Jan 2026',
      'Tue 10 Feb 2026',
      'Wed 18 Mar 2026',
      'Thu 23 Apr 2026',
      'Fri 29 May 2026',
      'Sat 27 Jun 2026',
      'Sun 26 Jul 2026',
    ]);
    const months = ['08', '09', '10', '11', '12'].map((month) => `2026-${month}-09`);
    expect(months.map(formatShortDay)).toEqual(['9 Aug', '9 Sep', '9 Oct', '9 Nov', '9 Dec']);
    expect(formatShortDay('2026-11-23')).toBe('23 Nov');
  });

  it('writes thousands from a thousand on, below zero as above', () => {
    expect([999, 1000, -1000, 12345.5].map((value) => formatNumber(value))).toEqual([
      '999',
      '1,000',
      '−1,000',
      '12,346',
    ]);
    expect(formatNumber(-0.4)).toBe('0');
    expect(formatNumber(0, 1)).toBe('0.0');
    expect(formatNumber(1000, 2)).toBe('1,000.00');
    expect(formatFigure(1.98)).toBe('2');
    expect(formatCount(1.5, 'day')).toBe('1.5 days');
    expect(formatHours(47.9999999999)).toBe('48 h');
    expect(formatDeviation(0.0005)).toBe('+0.1 %');
  });

  it('lists the first five of many things, and joins all of a few', () => {
    expect(listOf(['a'])).toBe('a');
    expect(listOf(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c, d, e');
    expect(listOf(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toBe('a, b, c, d, e and 2 more');
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
    expect(capital('weekly')).toBe('Weekly');
  });

  it('shows a rate and its bar short where no six decimals tell them apart', () => {
    expect(rateBeside(0.92 + 2e-9, 0.92)).toBe('92 %');
    expect(rateBeside(0.92000000501, 0.92000000499)).toBe('92 %');
    expect(rateBeside(0.92 + 2e-8, 0.92)).toBe('92.000002 %');
    expect(rateBeside(0.9204, 0.92)).toBe('92.04 %');
  });
});
