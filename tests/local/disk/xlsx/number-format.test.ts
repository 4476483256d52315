import { describe, expect, it } from '@jest/globals';
import {
  fromFileFormat,
  isDateCode,
  toFileFormat,
} from '../../../../src/local/disk/xlsx/number-format.js';

describe('toFileFormat', () => {
  it('refuses what is longer than xlsx allows', () => {
    expect(toFileFormat('0'.repeat(255))).toBe('0'.repeat(255));
    expect(toFileFormat('0'.repeat(256))).toBeUndefined();
  });
});

describe('fromFileFormat', () => {
  it.each([
    ['General', undefined],
    ['yyyy\\-mm\\-dd;@', 'yyyy-mm-dd'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd', 'dddd, mmmm dd'],
    ['[$€-407]#,##0.00', '[$€-407]#,##0.00'],
    ['0.00%', '0.00%'],
  ])('reads %s as %s', (code, pattern) => {
    expect(fromFileFormat(code)).toBe(pattern);
  });
});

describe('isDateCode', () => {
  it.each(['yyyy-mm-dd', 'h:mm', '[h]:mm', 'mmm', 'd/m/yy'])('takes %s for a date', (code) => {
    expect(isDateCode(code)).toBe(true);
  });

  it.each(['0.00', 'General', '"day" 0', '[Red]0', '\\d0', '@', '#,##0_d'])(
    'does not take %s for a date',
    (code) => {
      expect(isDateCode(code)).toBe(false);
    },
  );
});
