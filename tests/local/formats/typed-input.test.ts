import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatDisplay, isDateFormat } from '../../../src/local/formats/display-value.js';
import { civilParts, serialOfCivil } from '../../../src/local/formats/serial-date.js';
import { parseTypedInput } from '../../../src/local/formats/typed-input.js';

const context = { now: Date.UTC(2026, 4, 20, 12), timeZone: 'Etc/UTC' };
const typed = (text: string, locale = 'en_US') => parseTypedInput(text, locale, context);
/** `YYYY-MM-DDTHH:MM:SS` of a text that is read as a date. */
const civil = (text: string, locale = 'en_US') => {
  const { value, numberFormat } = typed(text, locale);
  if (typeof value !== 'number' || !isDateFormat(numberFormat)) return value;
  const p = civilParts(value);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${p.year}-${two(p.month)}-${two(p.day)}T${two(p.hour)}:${two(p.minute)}:${two(p.second)}`;
};

describe('numbers', () => {
  it.each([
    ['12', 12, undefined],
    ['-5', -5, undefined],
    ['+5', 5, undefined],
    ['.5', 0.5, undefined],
    ['5.', 5, undefined],
    ['00123', 123, undefined],
    [' 5 ', 5, undefined],
    ['-0', 0, undefined],
    ['1,000,000', 1_000_000, '#,##0'],
    ['1,234.5', 1234.5, '#,##0.00'],
    ['(5)', -5, undefined],
    ['12%', 0.12, '0%'],
    ['12.3%', 0.123, '0.00%'],
    ['-1.5 %', -0.015, '0.00%'],
    ['$2.99', 2.99, '"$"#,##0.00'],
    ['$1,234', 1234, '"$"#,##0'],
    ['-$5', -5, '"$"#,##0'],
    ['$-5', -5, '"$"#,##0'],
    ['($5)', -5, '"$"#,##0'],
    ['1e5', 100_000, '0.00E+00'],
    ['1.5E-3', 0.0015, '0.00E+00'],
  ])('reads %p as %p with %p', (text, value, numberFormat) => {
    expect(typed(text)).toEqual(numberFormat === undefined ? { value } : { value, numberFormat });
  });

  it('reads the signs of the locale', () => {
    expect(typed('1,5', 'de_DE')).toEqual({ value: 1.5 });
    expect(typed('1.234,56', 'de_DE')).toEqual({ value: 1234.56, numberFormat: '#,##0.00' });
    expect(typed('1.234', 'de_DE')).toEqual({ value: 1234, numberFormat: '#,##0' });
    expect(typed('12,5%', 'de_DE')).toEqual({ value: 0.125, numberFormat: '0.00%' });
    expect(typed('5,00 €', 'de_DE')).toEqual({ value: 5, numberFormat: '#,##0.00 "€"' });
    expect(typed('1 234 567', 'fr_FR')).toEqual({ value: 1_234_567, numberFormat: '#,##0' });
    expect(typed('£3', 'en_GB')).toEqual({ value: 3, numberFormat: '"£"#,##0' });
  });

  it.each([
    '1,5',
    '12,34,567',
    '1 2',
    '€5',
    '1.2.3',
    '12abc',
    '1,2,3',
    '5-',
    '%',
    '1e',
    '1 1/2',
    '8am',
  ])('keeps %p as text', (text) => {
    expect(typed(text)).toEqual({ value: text });
  });

  it('reads back every number that the locale writes', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.constantFrom('en_US', 'en_GB', 'de_DE', 'fr_FR', 'sv_SE', 'pt_BR'),
        (number, locale) => {
          const rounded = Math.round(number * 1000) / 1000 + 0;
          const shown = formatDisplay(rounded, '#,##0.000', locale);
          expect(typed(shown, locale).value).toBeCloseTo(rounded, 3);
        },
      ),
    );
  });
});

describe('dates', () => {
  it.each([
    ['3/4/2026', '2026-03-04T00:00:00'],
    ['03/04/2026', '2026-03-04T00:00:00'],
    ['3/4/26', '2026-03-04T00:00:00'],
    ['3/4/85', '1985-03-04T00:00:00'],
    ['3-4-2026', '2026-03-04T00:00:00'],
    ['1-2', '2026-01-02T00:00:00'],
    ['1/2', '2026-01-02T00:00:00'],
    ['2026-03-04', '2026-03-04T00:00:00'],
    ['2026/3/4', '2026-03-04T00:00:00'],
    ['Mar 4, 2026', '2026-03-04T00:00:00'],
    ['March 4, 2026', '2026-03-04T00:00:00'],
    ['mar 4', '2026-03-04T00:00:00'],
    ['4 Mar', '2026-03-04T00:00:00'],
    ['4-Mar-26', '2026-03-04T00:00:00'],
    ['4 March 2026', '2026-03-04T00:00:00'],
    ['Wednesday, March 4, 2026', '2026-03-04T00:00:00'],
    ['Mar 2026', '2026-03-01T00:00:00'],
    ['3/4/2026 10:20', '2026-03-04T10:20:00'],
    ['3/4/2026 1:05 PM', '2026-03-04T13:05:00'],
    ['2026-03-04 10:20:30', '2026-03-04T10:20:30'],
  ])('reads %p in en_US as %p', (text, date) => {
    expect(civil(text)).toBe(date);
  });

  it.each([
    ['3/4/2026', 'en_GB', '2026-04-03T00:00:00'],
    ['13/4/2026', 'en_GB', '2026-04-13T00:00:00'],
    ['4.3.2026', 'de_DE', '2026-03-04T00:00:00'],
    ['04.03.26', 'de_DE', '2026-03-04T00:00:00'],
    ['4.3.', 'de_DE', '2026-03-04T00:00:00'],
    ['1.5', 'de_DE', '2026-05-01T00:00:00'],
    ['4. März 2026', 'de_DE', '2026-03-04T00:00:00'],
    ['2026-03-04', 'de_DE', '2026-03-04T00:00:00'],
    ['4 mars 2026', 'fr_FR', '2026-03-04T00:00:00'],
    ['4.3.2026 09:05', 'de_DE', '2026-03-04T09:05:00'],
  ])('reads %p in %s as %p', (text, locale, date) => {
    expect(civil(text, locale)).toBe(date);
  });

  it.each([
    '13/4/2026',
    '2/30/2026',
    '2026-02-30',
    '4.3.2026',
    '2026-03-04T10:20:00Z',
    'March',
    '1/2/3',
    'Q1 2026',
    'Week 12',
    '25:99',
    '3/4/2026 25:00',
    'Mar 32',
  ])('keeps %p as text', (text) => {
    expect(typed(text)).toEqual({ value: text });
  });

  it.each([
    ['3/4/2026', 'M/d/yyyy'],
    ['2026-03-04', 'yyyy-mm-dd'],
    ['1-2', 'M-d'],
    ['4 Mar', 'd mmm'],
    ['Mar 4, 2026', 'mmm d, yyyy'],
    ['3/4/2026 10:20', 'M/d/yyyy h:mm'],
  ])('gives %p the pattern %p, which shows it as typed', (text, pattern) => {
    const { value, numberFormat } = typed(text);
    expect(numberFormat).toBe(pattern);
    expect(formatDisplay(value, numberFormat, 'en_US')).toBe(text);
  });

  it('takes the current year of the spreadsheet', () => {
    const newYear = { now: Date.UTC(2026, 11, 31, 23, 30), timeZone: 'Europe/Berlin' };
    expect(parseTypedInput('1/2', 'en_US', newYear).value).toBe(serialOfCivil(2027, 1, 2));
  });

  it('reads back every date that the locale writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 80_000 }),
        fc.constantFrom('en_US', 'en_GB', 'de_DE', 'fr_FR', 'sv_SE', 'en_CA'),
        fc.constantFrom('short', 'mmmm d, yyyy', 'd mmm yyyy', 'yyyy-mm-dd'),
        (serial, locale, style) => {
          const short = {
            en_US: 'M/d/yyyy',
            de_DE: 'dd.MM.yyyy',
            sv_SE: 'yyyy-MM-dd',
            en_CA: 'yyyy-MM-dd',
          };
          const pattern =
            style === 'short' ? (short[locale as keyof typeof short] ?? 'dd/MM/yyyy') : style;
          expect(typed(formatDisplay(serial, pattern, locale), locale).value).toBe(serial);
        },
      ),
    );
  });
});

describe('times and durations', () => {
  it.each([
    ['12:30', 12.5 / 24, 'h:mm'],
    ['09:05', 32_700 / 86_400, 'hh:mm'],
    ['12:30:15', 45_015 / 86_400, 'h:mm:ss'],
    ['12:30 pm', 12.5 / 24, 'h:mm am/pm'],
    ['12:30am', 0.5 / 24, 'h:mm am/pm'],
    ['25:00', 25 / 24, '[h]:mm'],
    ['10:20:30.250', 37_230.25 / 86_400, 'h:mm:ss.000'],
  ])('reads %p as %p days with %p', (text, value, numberFormat) => {
    expect(typed(text)).toEqual({ value, numberFormat });
  });

  it.each(['13:00 pm', '0:30 pm', '12:60', '1:2'])('keeps %p as text', (text) => {
    expect(typed(text)).toEqual({ value: text });
  });
});

describe('other readings', () => {
  it('reads truth values in any case, also in the words of the locale', () => {
    expect(typed('true')).toEqual({ value: true });
    expect(typed('FALSE')).toEqual({ value: false });
    expect(typed('wahr', 'de_DE')).toEqual({ value: true });
    expect(typed('wahr')).toEqual({ value: 'wahr' });
  });

  it('reads error values', () => {
    expect(typed('#N/A')).toEqual({ value: { error: '#N/A' } });
    expect(typed('#div/0!')).toEqual({ value: { error: '#DIV/0!' } });
    expect(typed('#1')).toEqual({ value: '#1' });
  });

  it('reads formulas', () => {
    expect(typed('=SUM(A1:A3)')).toEqual({ value: null, formula: '=SUM(A1:A3)' });
    expect(typed('+A1')).toEqual({ value: null, formula: '=+A1' });
    expect(typed('+49 170 1')).toEqual({ value: null, formula: '=+49 170 1' });
    expect(typed('-SUM(B:B)')).toEqual({ value: null, formula: '=-SUM(B:B)' });
  });

  it.each(['=', '-', '---', '+', '@name', 'a=b', '  two  spaces ', '#', 'TRUE!'])(
    'keeps %p as it is',
    (text) => {
      expect(typed(text)).toEqual({ value: text });
    },
  );

  it('keeps what follows an apostrophe as text', () => {
    expect(typed("'=A1")).toEqual({ value: '=A1' });
    expect(typed("'007")).toEqual({ value: '007' });
  });

  it('clears the cell with the empty text', () => {
    expect(typed('')).toEqual({ value: null });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('en_US', 'de_DE', 'ja_JP', 'ar_EG'),
        (text, locale) => {
          expect(typed(text, locale)).toHaveProperty('value');
        },
      ),
    );
  });
});
