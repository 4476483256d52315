import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { decodeText } from '../../../src/local/intake/decode-text.js';

const TEXT = 'Week;Source;Passed\n2026-11-09;Größe café;12\n2026-11-09;Łódź naïve;13\n';

describe('decodeText', () => {
  it.each([
    ['UTF-8', false],
    ['UTF-8', true],
    ['UTF-16LE', true],
    ['UTF-16BE', true],
    ['UTF-16LE', false],
    ['UTF-16BE', false],
    ['UTF-32LE', true],
  ])('decodes %s (byte-order mark: %s) without losing a character', (encoding, addBOM) => {
    const bytes = iconv.encode(TEXT, encoding, { addBOM });

    expect(decodeText(bytes, 'leads.csv')).toEqual({ text: TEXT, encoding });
  });

  it('decodes Western text of one byte a character as Windows-1252', () => {
    const text = 'Quelle;Grösse;Preis €\nMünchen;für;20\n';

    expect(decodeText(iconv.encode(text, 'windows-1252'), 'x.csv')).toEqual({
      text,
      encoding: 'windows-1252',
    });
  });

  it.each([
    ['an Excel workbook or another zip file', [0x50, 0x4b, 0x03, 0x04, 0x14]],
    ['an old Excel workbook (.xls)', [0xd0, 0xcf, 0x11, 0xe0]],
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
    ['a gzip archive', [0x1f, 0x8b, 0x08]],
  ])('refuses %s by name instead of reading it as text', (what, bytes) => {
    expect(() => decodeText(Uint8Array.from(bytes), 'leads.csv')).toThrow(
      `leads.csv is ${what}, not a CSV file. Export the sheet as CSV.`,
    );
  });

  it('refuses bytes that are no text', () => {
    expect(() => decodeText(Uint8Array.from([1, 0, 2, 200, 0, 0, 0, 3]), 'x.csv')).toThrow(
      'x.csv holds zero bytes',
    );
  });
});
