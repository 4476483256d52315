import { describe, expect, it } from '@jest/globals';
import { pipelineVariance } from '../../../src/domain/flags/pipeline-variance.js';
import { raciCheck } from '../../../src/domain/flags/raci-check.js';
import { trend12w } from '../../../src/domain/flags/trend-12w.js';

describe('pipelineVariance', () => {
  it('compares with the mean of the last four cells', () => {
    expect(pipelineVariance(115, [100, 100, 100, 100])).toBeCloseTo(0.15, 12);
    expect(pipelineVariance(50, [9, 9, 100, 100, 100, 100])).toBe(-0.5);
    expect(pipelineVariance(0, [1, 2, 3, 4])).toBe(-1);
  });

  it('is blank when one of them is missing or their mean is 0', () => {
    expect(pipelineVariance(1, [100, '', 100, 100])).toBe('');
    expect(pipelineVariance(1, [100, 100, 100])).toBe('');
    expect(pipelineVariance('', [100, 100, 100, 100])).toBe('');
    expect(pipelineVariance(1, [0, 0, 0, 0])).toBe('');
    expect(pipelineVariance(1, ['', 'x', 1, 1, 1, 1])).toBe(0);
  });

  it('refuses text among the four', () => {
    expect(() => pipelineVariance(1, [1, 1, 'n/a', 1])).toThrow(
      'history must be a number, but is "n/a".',
    );
    expect(() => pipelineVariance('x', [1, 1, 1, 1])).toThrow('value must be a number');
  });
});

describe('trend12w', () => {
  it('names the trend of the last twelve cells', () => {
    expect(trend12w([9, 8, 7, 6, 5, 4])).toBe('declining');
    expect(trend12w([4, 5, 6, '', 7, '', 8, 9])).toBe('improving');
    expect(trend12w([1, 1, 1, 1, 1, 1])).toBe('stable');
    expect(trend12w([1, 2, 3, 4, 5])).toBe('not enough data');
    expect(trend12w([1, 2, 3, 4, 5, 6, ...Array(12).fill('')])).toBe('not enough data');
  });

  it('refuses text within the twelve', () => {
    expect(() => trend12w([1, 'x'])).toThrow('values must be a number, but is "x".');
    expect(trend12w(['header', ...Array(12).fill(1)])).toBe('stable');
  });
});

describe('raciCheck', () => {
  it.each([
    [['A', 'R', 'C', 'I', ''], 'OK'],
    [['A/R', '', 'I'], 'OK'],
    [[' a ', 'r, c'], 'OK'],
    [['R', 'C'], 'no A'],
    [['A', 'A', 'R'], '2 A'],
    [['A', 'A/R', 'A'], '3 A'],
    [['A', 'C'], 'no R'],
    [['C', 'I'], 'no A; no R'],
    [['A', 'R', 'X'], '"X" is not R, A, C or I'],
    [['X', 'X', 'Y/R'], 'no A; "X" is not R, A, C or I; "Y" is not R, A, C or I'],
    [['RA', 'I'], 'no A; no R; "RA" is not R, A, C or I'],
    [['A+R', 'R & C; I'], 'OK'],
    [['/A ,r,'], 'OK'],
    [['a/A', 'R'], 'OK'],
    [[',', '/'], 'no A; no R'],
    [['', ' '], ''],
    [[], ''],
  ])('says of %j: %s', (row, verdict) => {
    expect(raciCheck(row)).toBe(verdict);
  });
});
