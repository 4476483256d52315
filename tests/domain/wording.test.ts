import { describe, expect, it } from '@jest/globals';
import { doubtOf, rateBeside } from '../../src/domain/rate-evidence.js';
import {
  formatCount,
  formatDeviation,
  formatFigure,
  formatHours,
  formatInterval,
  formatNumber,
  formatRate,
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
    expect(doubtOf(0, 0, 0.9)).toBe('n = 0');
  });
});
