import { describe, expect, it } from '@jest/globals';
import { cutToCell, fitsCell, guardText, keepable } from '../../src/workbook/cell-text.js';

describe('guardText', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1+1',
    '1,000',
    '1-2',
    '$2.99',
    '92 %',
    'TRUE',
    'wahr',
    'Falso',
    '2026-11-16',
    'May 4',
    '10:30',
    "'quoted",
    ' padded',
    '١٢٣',
    'Q3 2026',
  ])('guards %p', (text) => {
    expect(guardText(text)).toBe(`'${text}`);
  });

  it.each([
    '',
    'Live',
    'paid-social-x',
    'Ana Müller',
    'A-0417',
    '提案',
    'Signal Architecture owner',
  ])('leaves %p alone', (text) => {
    expect(guardText(text)).toBe(text);
  });
});

describe('the length of a cell', () => {
  const text = (length: number) => 'a'.repeat(length);

  it.each([
    [text(50_000), true],
    [text(50_001), false],
    [`=${text(49_998)}`, true],
    [`=${text(49_999)}`, false],
  ])('counts the apostrophe that guards a formula', (given, fits) => {
    expect(fitsCell(given)).toBe(fits);
    expect(fitsCell(cutToCell(given))).toBe(true);
    expect(cutToCell(given) === given).toBe(fits);
  });

  it('halves no character where it cuts', () => {
    const cut = cutToCell(`${text(49_997)}👍👍`);
    expect(cut).toBe(`${text(49_997)}…`);
  });
});

describe('keepable', () => {
  it('takes out what no cell and no file holds, and nothing else', () => {
    const given = { a: ['x\0\u0007y', 1, null, true], b: { c: '\uD800z\uDC00 \uFFFE' } };
    expect(keepable(given)).toEqual({ a: ['xy', 1, null, true], b: { c: 'z ' } });
    const kept = ['a\tb\r\nc', '👩‍👩‍👧‍👦', '\u202Eright\u202C', '=1+1', '\uFEFF'];
    expect(keepable(kept)).toEqual(kept);
  });
});
