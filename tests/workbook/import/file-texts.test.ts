/** Single texts of a file: dates, their order, numbers and who a lead is. */
import { describe, expect, it } from '@jest/globals';
import { decideDateOrder } from '../../../src/workbook/import/date-order.js';
import { readFileDate } from '../../../src/workbook/import/file-date.js';
import {
  type DecimalMark,
  decideDecimalMark,
  decimalMarkOf,
  readFileNumber,
} from '../../../src/workbook/import/number-style.js';
import {
  isPersonalColumn,
  isPersonalHeader,
  personalCell,
} from '../../../src/workbook/import/personal-data.js';
import { findTab } from '../../../src/workbook/workbook.js';

/** `day` where both orders agree, else `d/m/y | m/d/y`; with the time unless it is midnight. */
function dateIn(text: string): string | null {
  const date = readFileDate(text);
  if (date === null) return null;
  const { dayFirst, monthFirst, time, offsetMinutes } = date;
  const day = dayFirst === monthFirst ? dayFirst : `${dayFirst} | ${monthFirst}`;
  const zone = offsetMinutes === null ? '' : ` ${offsetMinutes} min`;
  return `${day}${time === '00:00:00' ? '' : ` ${time}`}${zone}`;
}

describe('readFileDate', () => {
  it.each([
    ['2026-11-09', '2026-11-09'],
    ['2026-11-09T08:30:15+02:00', '2026-11-09 08:30:15 120 min'],
    ['2026/11/09', '2026-11-09'],
    ['2026.1.9', '2026-01-09'],
    ['2026/12/31 07:05', '2026-12-31 07:05:00'],
    ['31/12/2026', '2026-12-31 | null'],
    ['12/31/2026', 'null | 2026-12-31'],
    ['9/11/2026', '2026-11-09 | 2026-09-11'],
    ['11/11/2026', '2026-11-11'],
    ['09-11-2026', '2026-11-09 | 2026-09-11'],
    ['9.11.2026', '2026-11-09'],
    ['9.11.26', '2026-11-09'],
    ['9/11/26', '2026-11-09 | 2026-09-11'],
    ['16 Nov 2026', '2026-11-16'],
    ['6-nov-2026', '2026-11-06'],
    ['16th November, 2026', '2026-11-16'],
    ['1st Sept. 2026', '2026-09-01'],
    ['2nd sep 2026', '2026-09-02'],
    ['3rd May 2026', '2026-05-03'],
    ['Nov 16, 2026', '2026-11-16'],
    ['November 6th 2026', '2026-11-06'],
    ['Sept. 1 2026', '2026-09-01'],
    ['2026-W46', '2026-11-09'],
    ['2026w01', '2025-12-29'],
    ['2026-W53', '2026-12-28'],
    ['2020-W53', '2020-12-28'],
    ['16/11/2026 8:05', '2026-11-16 | null 08:05:00'],
    ['16/11/2026, 18:05:09.25', '2026-11-16 | null 18:05:09'],
    ['16.11.2026  08:05:09,5', '2026-11-16 08:05:09'],
    ['16.11.2026T23:59', '2026-11-16 23:59:00'],
    ['Nov 16, 2026 8:05 pm', '2026-11-16 20:05:00'],
    ['Nov 16, 2026 8:05 a.m.', '2026-11-16 08:05:00'],
    ['Nov 16, 2026 12:05AM', '2026-11-16 00:05:00'],
    ['Nov 16, 2026 12:05 p', '2026-11-16 12:05:00'],
    ['Nov 16, 2026 11:59:01 PM', '2026-11-16 23:59:01'],
    ['Nov 16, 2026 1:00pm', '2026-11-16 13:00:00'],
  ])('reads %s as %s', (text, date) => {
    expect(dateIn(text)).toBe(date);
    // A text that was read before is read alike.
    expect(dateIn(text)).toBe(date);
  });

  it.each([
    '',
    'soon',
    'x2026/11/09',
    '2026/11/09x',
    '226/11/09',
    '2026/13/01',
    '2026-11/09',
    '30/02/2026',
    'x9/11/2026',
    '9/11/2026x',
    '9/11.2026',
    '9-11-26',
    '9/11/226',
    '123/11/2026',
    'x16 Nov 2026',
    '16 Nov 2026x',
    '16 Nov 26',
    '16 No 2026',
    '16 Novem 2026',
    '31 Feb 2026',
    'xNov 16, 2026x',
    '1 Nov 16, 2026',
    'Nov 16, 2026x',
    'Foo 16, 2026',
    '2026-W00',
    '2026-W54',
    '2026-W99',
    '9999-W99',
    '2025-W53',
    '2026-W5',
    'x2026-W05',
    '2026-W051',
    '16.11.2026 24:00',
    '16.11.2026 13:00 pm',
    '16.11.2026 0:30 am',
    '16.11.2026 8:60',
    '16.11.2026 8:5',
    '16.11.2026 108:05',
    '16.11.2026 8:05 xm',
    '16.11.2026 8:05:',
    '8:05',
  ])('takes %j for no date', (text) => {
    expect(dateIn(text)).toBeNull();
  });

  it('reads every English month, in full and by three letters', () => {
    const names =
      'January February March April May June July August September October November December';
    names.split(' ').forEach((name, index) => {
      const day = `2026-${String(index + 1).padStart(2, '0')}-05`;
      expect(dateIn(`5 ${name} 2026`)).toBe(day);
      expect(dateIn(`${name.slice(0, 3).toUpperCase()} 5, 2026`)).toBe(day);
    });
  });
});

describe('decideDateOrder', () => {
  const decide = (texts: readonly string[], isWeek = false) => decideDateOrder(texts, isWeek, null);

  it.each([
    [['31/12/2026', '01/02/2026'], 'd/m/y', 'd/m/y: 1 row makes sense only so'],
    [['31/12/2026', '30/11/2026'], 'd/m/y', 'd/m/y: 2 rows make sense only so'],
    [['12/31/2026', '01/02/2026'], 'm/d/y', 'm/d/y: 1 row makes sense only so'],
    [['01/02/2026'], 'either', 'undecided: 1 date makes sense as d/m/y and as m/d/y'],
    [
      ['01/02/2026', '03/04/2026', '05/05/2026'],
      'either',
      'undecided: 2 dates make sense as d/m/y and as m/d/y',
    ],
    [
      ['31/12/2026', '12/31/2026', '12/30/2026'],
      'mixed',
      'mixed: 1 row makes sense only as d/m/y, 2 only as m/d/y',
    ],
    [['2026-11-09', '2026/11/10'], 'y-m-d', 'y-m-d: each date can be read in one way only'],
    [['2026-11-09', '9.11.2026'], 'y-m-d', 'as written: each date can be read in one way only'],
    [['9 Nov 2026'], 'y-m-d', 'as written: each date can be read in one way only'],
    [['soon', ''], 'y-m-d', null],
    [[], 'y-m-d', null],
  ] as const)('of %j is %s', (texts, order, shown) => {
    expect(decide(texts)).toEqual({ order, shown });
  });

  it('of weeks is told by Mondays too', () => {
    // 9 November and 7 December 2026 are Mondays; 11 September and 12 July are none.
    expect(decide(['09/11/2026'], true).order).toBe('d/m/y');
    expect(decide(['11/09/2026', '12/07/2026'], true)).toEqual({
      order: 'm/d/y',
      shown: 'm/d/y: 2 rows make sense only so',
    });
    expect(decide(['09/11/2026', '12/07/2026'], true).order).toBe('mixed');
    expect(decide(['04/08/2026'], true).order).toBe('either');
    // 2 November and 11 February: both Mondays never happen here, so neither decides.
    expect(decide(['01/06/2026', '06/07/2026'], true).order).toBe('d/m/y');
    expect(decide(['09/11/2026'], false).order).toBe('either');
  });

  it('is what a person stated', () => {
    expect(decideDateOrder(['31/12/2026'], false, 'm/d/y')).toEqual({
      order: 'm/d/y',
      shown: 'm/d/y: stated in the map',
    });
    expect(decideDateOrder([], true, 'd/m/y')).toEqual({
      order: 'd/m/y',
      shown: 'd/m/y: stated in the map',
    });
    expect(decideDateOrder(['31/12/2026'], false, 'y-m-d').order).toBe('d/m/y');
  });
});

describe('decimalMarkOf', () => {
  it.each<[string, DecimalMark]>([
    ['12', null],
    ['-1234567', null],
    ['+5', null],
    ['1.5', '.'],
    ['1,5', ','],
    ['-12,25', ','],
    ['.5', '.'],
    ['5.', '.'],
    ['1.2345', '.'],
    ['1234.567', '.'],
    ['0.125', '.'],
    ['0,125', ','],
    ['1.234', null],
    ['12,345', null],
    ['123.456', null],
    ['1,234,567', '.'],
    ['-12.345.678', ','],
    ['+123,456,789,012', '.'],
    ['1,234.5', '.'],
    ['1.234,50', ','],
    ['-12,345,678.25', '.'],
    ['12.345.678,2', ','],
    ['1 234,5', ','],
    ['1 234', null],
    ["1'234.5", '.'],
    ['x1.5', null],
    ['1.5x', null],
    ['1,2,3', null],
    ['1,234,56', null],
    ['', null],
    ['abc', null],
  ])('of %s is %s', (text, mark) => {
    expect(decimalMarkOf(text)).toBe(mark);
  });

  it('of a column is that of all its numbers', () => {
    expect(decideDecimalMark(['1.5', '7', '1.234'])).toBe('.');
    expect(decideDecimalMark(['1,5', '7'])).toBe(',');
    expect(decideDecimalMark(['1,5', '1.5'])).toBe('mixed');
    expect(decideDecimalMark(['7', '1.234'])).toBeNull();
    expect(decideDecimalMark([])).toBeNull();
  });
});

describe('readFileNumber', () => {
  type Mark = DecimalMark | 'mixed';
  const read = (text: string, mark: Mark = null, wholeOnly = false) => {
    const number = readFileNumber(text, mark, wholeOnly);
    return number.is === 'number' ? number.value : number.is;
  };

  it.each<[string, Mark, number | string]>([
    ['12', null, 12],
    ['+12', ',', 12],
    ['-7', 'mixed', -7],
    ['−7', null, -7],
    ['−7.5', null, -7.5],
    [' 1.5 ', null, 1.5],
    ['1.5', ',', 1.5],
    ['1.234', '.', 1.234],
    ['1.234', ',', 1234],
    ['1,234', '.', 1234],
    ['1,234', ',', 1.234],
    ['1.234', null, 1.234],
    ['1,234', null, 'ambiguous'],
    ['1.234', 'mixed', 'ambiguous'],
    ['1,5', 'mixed', 1.5],
    ['1,234,567.5', null, 1234567.5],
    ['1.234.567', null, 1234567],
    ['1 234 567', null, 1234567],
    ['1’234,5', null, 1234.5],
    ['-12,345.5', null, -12345.5],
    ['5.', null, 5],
    ['.5', null, 0.5],
    ['12 34', null, 'no number'],
    ['1 2345', null, 'no number'],
    ['1,23,456.5', null, 'no number'],
    ['1.5.2', null, 'no number'],
    ['1.234,567.8', null, 'no number'],
    ['1234,567.8', null, 'no number'],
    ['x12.5', null, 'no number'],
    ['12.5x', null, 'no number'],
    ['1x2.5', null, 'no number'],
    ['', null, 'no number'],
    ['.', null, 'no number'],
    ['12e3', null, 'no number'],
    ['--5', null, 'no number'],
  ])('reads %s with the mark %s as %s', (text, mark, value) => {
    expect(read(text, mark)).toBe(value);
  });

  it('takes three digits after a mark for thousands in a column of whole numbers', () => {
    expect([read('1.234', null, true), read('1,234', null, true)]).toEqual([1234, 1234]);
    expect(read('1.5', null, true)).toBe(1.5);
  });
});

describe('who a lead is', () => {
  it.each(
    [
      'email, e-mail, mail, email address, work email, business email, private email, lead email',
      'contact email, customer email, person email, user email, first name, firstname, given name',
      'forename, middle name, last name, surname, family name, full name, lead name, contact name',
      'customer name, person name, phone, phone number, telephone, telephone number, mobile',
      'mobile number, mobile phone, work phone, business phone, cell, cell phone, fax, whatsapp',
      'lead phone, contact phone, customer phone, street, street address, home address',
      'postal address, date of birth, birth date, birthday, ip, ip address, linkedin, linkedin url',
      'linkedin profile, gender, salutation, job title',
    ].flatMap((line) => line.split(', ')),
  )('is told by the header %s', (header) => {
    expect(isPersonalHeader(header)).toBe(true);
    expect(isPersonalHeader(`${header} count`)).toBe(false);
  });

  it('is told by a column of which most texts are addresses or numbers', () => {
    expect(isPersonalColumn(['a@example.com', 'b@example.com', 'c'])).toBe(true);
    expect(isPersonalColumn(['a@example.com', 'b'])).toBe(false);
    expect(isPersonalColumn(['a', 'b'])).toBe(false);
    expect(isPersonalColumn([])).toBe(false);
  });

  it('is told by a cell in words, an address inside a key too', () => {
    const [week, source] = findTab('Pass Rates')?.columns ?? [];
    const detail = findTab('Alarms')?.columns.find(({ field }) => field === 'detail');
    if (week === undefined || source === undefined || detail === undefined) throw new Error();
    const cell = (text: string, column = detail) => personalCell(text, column);
    expect(cell('+49 170 1234567')).toEqual({
      code: 'personal-data',
      words:
        'a telephone number is personal: nothing about a lead as a person is stored. Count such rows into weekly numbers before they are imported.',
    });
    expect(cell('a@example.com')?.words).toMatch(/^an e-mail address is personal: /);
    expect(cell('asked a@example.com')).toBeNull();
    expect(cell('list of a@example.com', source)?.code).toBe('personal-data');
    expect(cell('webinar-eu', source)).toBeNull();
  });
});
