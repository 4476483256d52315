import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NotEmulatedError } from '../../../src/local/boundary/errors.js';
import {
  defaultDatePattern,
  defaultDateTimePattern,
  formatDisplay,
  isDateFormat,
} from '../../../src/local/formats/display-value.js';

describe('formatDisplay of automatic numbers', () => {
  it.each([
    [5, '5'],
    [0, '0'],
    [-0, '0'],
    [-2.5, '-2.5'],
    [1 / 3, '0.3333333333'],
    [Math.PI, '3.141592654'],
    [0.1 + 0.2, '0.3'],
    [100 * Math.PI, '314.1592654'],
    [123_456_789_012_345, '123456789012345'],
    [1e15, '1E+15'],
    [123_456_789_012_345_680, '1.23457E+17'],
    [12_345_678_901.5, '12345678902'],
    [0.999_999_999_99, '1'],
    [0.000_012_5, '0.0000125'],
    [1e-20, '1E-20'],
  ])('shows %p as %p', (value, shown) => {
    expect(formatDisplay(value, undefined, 'en_US')).toBe(shown);
  });

  it('uses the decimal sign of the locale', () => {
    expect(formatDisplay(1.5, undefined, 'de_DE')).toBe('1,5');
  });

  it('treats General and the automatic pattern alike', () => {
    expect(formatDisplay(1 / 3, 'general', 'en_US')).toBe('0.3333333333');
    expect(formatDisplay(5, '0.###############', 'en_US')).toBe('5');
  });
});

describe('formatDisplay by pattern', () => {
  it.each([
    ['M/d/yyyy', 46_085, '3/4/2026'],
    ['yyyy-MM-dd', 46_085, '2026-03-04'],
    ['yyyy-mm-dd', 46_085, '2026-03-04'],
    ['M/d/yyyy H:mm:ss', 46_085.75, '3/4/2026 18:00:00'],
    ['h:mm am/pm', 0.75, '6:00 PM'],
    ['ddd, mmm d', 46_085, 'Wed, Mar 4'],
    ['dddd', 46_085, 'Wednesday'],
    ['[h]:mm', 1.5, '36:00'],
    ['[hh]:mm:ss', 0.1, '02:24:00'],
    ['h:mm:ss.000', 0.123456789, '2:57:46.667'],
    ['#,##0.00', 1234.5, '1,234.50'],
    ['#,##0.00;(#,##0.00)', -3, '(3.00)'],
    ['0%', 0.12, '12%'],
    ['0.00%', 0.125, '12.50%'],
    ['0.00E+00', 12_345, '1.23E+04'],
    ['# ?/?', 1.5, '1 1/2'],
    ['"$"#,##0.00', 2.99, '$2.99'],
    ['[Red]0', 3, '3'],
    ['[<0]"neg";0', -3, 'neg'],
    ['0.0,,"M"', 1_234_567, '1.2M'],
    ['0 kg', 5, '5 kg'],
    ['@', 5, '5'],
    ['M/d/yyyy', 2, '1/1/1900'],
    ['M/d/yyyy', -1, '12/29/1899'],
  ])('shows %s of %p as %p', (pattern, value, shown) => {
    expect(formatDisplay(value, pattern, 'en_US')).toBe(shown);
  });

  it('shows texts as they are unless the pattern has a section for them', () => {
    expect(formatDisplay('Week 5', 'M/d/yyyy', 'en_US')).toBe('Week 5');
    expect(formatDisplay('x', '0;-0;0;"text "@', 'en_US')).toBe('text x');
  });

  it('uses the names and signs of the locale', () => {
    expect(formatDisplay(-1234.5, '#,##0.00', 'de_DE')).toBe('-1.234,50');
    expect(formatDisplay(46_085, 'd. mmmm yyyy', 'de_DE')).toBe('4. März 2026');
  });

  it('knows the old codes of languages, and refuses languages that it has no words for', () => {
    expect(formatDisplay(46_085, 'd mmm yyyy', 'in_ID')).toBe('4 Mar 2026');
    expect(formatDisplay(1234.5, '#,##0.00', 'no_NO')).toMatch(/^1\s234,50$/);
    expect(() => formatDisplay(46_085, 'd mmm', 'fa_IR')).toThrow('Not emulated: the locale fa-IR');
  });

  it('never fails on a pattern but by saying so', () => {
    const letters = fc.stringMatching(/^[-0#?.,%E+hmsdyMa/p:;@"[\]<>= _*\\$()AZx]*$/);
    fc.assert(
      fc.property(letters, fc.double({ noNaN: true, min: -1e6, max: 1e6 }), (pattern, value) => {
        expect(typeof isDateFormat(pattern)).toBe('boolean');
        try {
          expect(typeof formatDisplay(value, pattern, 'en_US')).toBe('string');
        } catch (error) {
          expect(error).toBeInstanceOf(NotEmulatedError);
        }
      }),
    );
  });

  it('refuses a pattern that it cannot show', () => {
    expect(() => formatDisplay(5, '0 days', 'en_US')).toThrow('number format "0 days"');
  });
});

describe("formatDisplay of the examples of Google's guide", () => {
  const moment = 42_465 + (16 * 3600 + 8 * 60 + 53.528) / 86_400;
  const duration = (3 * 3600 + 13 * 60 + 41.255) / 86_400;

  it.each([
    ['h:mm:ss.00 a/p', moment, '4:08:53.53 p'],
    ['hh:mm A/P".M."', moment, '04:08 P.M.'],
    ['yyyy-mm-dd', moment, '2016-04-05'],
    ['mmmm d \\[dddd\\]', moment, 'April 5 [Tuesday]'],
    ['h PM, ddd mmm dd', moment, '4 PM, Tue Apr 05'],
    ['dddd, m/d/yy at h:mm', moment, 'Tuesday, 4/5/16 at 16:08'],
    ['[hh]:[mm]:[ss].000', duration, '03:13:41.255'],
    ['[mmmm]:[ss].000', duration, '0193:41.255'],
    ['[hh]', duration, '03'],
    ['[mmmm]', duration, '0193'],
    ['[ss]', duration, '11621'],
    ['####.#', 12_345.125, '12345.1'],
    ['000.0000', 12.34, '012.3400'],
    ['#.0#', 12, '12.0'],
    ['#,###', 12_000, '12,000'],
    ['0.0,,"M"', 1_230_000, '1.2M'],
    ['0.00e+00', 1_234_500_000, '1.23e+09'],
  ])('shows %s of %p as %p', (pattern, value, shown) => {
    expect(formatDisplay(value, pattern, 'en_US')).toBe(shown);
  });

  it('pads fractions, which the guide prints without their blanks', () => {
    expect(formatDisplay(5.125, '# ???/???', 'en_US').replace(/ +/g, ' ').trim()).toBe('5 1/8');
  });
});

describe('formatDisplay of other values', () => {
  it('shows blanks, truth values and errors', () => {
    expect(formatDisplay(null, '0%', 'en_US')).toBe('');
    expect(formatDisplay(true, '0%', 'en_US')).toBe('TRUE');
    expect(formatDisplay(false, undefined, 'de_DE')).toBe('FALSCH');
    expect(formatDisplay({ error: '#N/A' }, undefined, 'en_US')).toBe('#N/A');
  });
});

describe('isDateFormat', () => {
  it.each(['M/d/yyyy', 'H:mm', '[h]:mm', 'mmm yyyy', 'yyyy"Q"'])('is true for %s', (pattern) => {
    expect(isDateFormat(pattern)).toBe(true);
  });

  it.each([undefined, '', 'general', '0.###############', '@', '0 "days"', '[Red]0', '0%', '# kg'])(
    'is false for %p',
    (pattern) => {
      expect(isDateFormat(pattern)).toBe(false);
    },
  );
});

describe('default patterns', () => {
  it.each([
    ['en_US', 'M/d/yyyy'],
    ['en_GB', 'dd/MM/yyyy'],
    ['de_DE', 'dd.MM.yyyy'],
    ['fr_FR', 'dd/MM/yyyy'],
    ['sv_SE', 'yyyy-MM-dd'],
    ['en_IN', 'dd/MM/yyyy'],
    ['ja_JP', 'yyyy/MM/dd'],
  ])('of %s is %s', (locale, pattern) => {
    expect(defaultDatePattern(locale)).toBe(pattern);
  });

  it('adds the time of day', () => {
    expect(defaultDateTimePattern('en_US')).toBe('M/d/yyyy H:mm:ss');
    expect(defaultDateTimePattern('de_DE')).toBe('dd.MM.yyyy HH:mm:ss');
  });
});
