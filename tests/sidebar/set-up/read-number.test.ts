import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { numberText, readNumber } from '../../../src/sidebar/set-up/read-number.js';

describe('readNumber', () => {
  it.each([
    ['share', '92', 0.92],
    ['share', '92 %', 0.92],
    ['share', '92,5', 0.925],
    ['share', '0', 0],
    ['share', '100', 1],
    ['share', '0.5 %', 0.005],
    ['hours', '24', 24],
    ['hours', '1.5 h', 1.5],
    ['volume', '', null],
    ['volume', '12,000', 12_000],
    ['volume', '1.234.567', 1_234_567],
  ] as const)('takes %s "%s"', (kind, text, value) => {
    expect(readNumber(kind, text)).toEqual({ value });
  });

  it.each([
    ['share', '0.92', 'For 92 % type 92.'],
    ['share', '101', 'Type a percentage from 0 to 100, e.g. 92.'],
    ['share', '', 'Type a percentage from 0 to 100, e.g. 92.'],
    ['share', '-3', 'Type a percentage from 0 to 100, e.g. 92.'],
    ['hours', 'a day', 'Type hours, e.g. 24.'],
    ['volume', '12.5', 'Type a whole number, or nothing.'],
  ] as const)('says what is wrong with %s "%s"', (kind, text, fault) => {
    expect(readNumber(kind, text)).toEqual({ fault });
  });

  it('reads what it shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (mille) => {
        const read = readNumber('share', `${numberText('share', mille / 1000)} %`);
        expect(read).toEqual({ value: mille / 1000 });
      }),
    );
  });
});
