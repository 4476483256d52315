import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { readGiven } from '../../../src/sidebar/import/given-text.js';

const TEXT = 'Week;Source;Größe\r\n2026-11-09;café-zürich;5\r\n\r\n2026-11-09;"a;b";6\r\n';
const TABLE = {
  header: ['Week', 'Source', 'Größe'],
  rows: [['2026-11-09', 'café-zürich', '5'], [''], ['2026-11-09', 'a;b', '6']],
  separator: ';',
};

const file = (bytes: Uint8Array, name = 'week.csv') => ({ is: 'file', name, bytes }) as const;
const pasted = (text: string) => ({ is: 'pasted', name: 'The pasted text', text }) as const;

describe('readGiven', () => {
  it.each([
    ['utf-8', iconv.encode(TEXT, 'utf-8'), 'utf-8'],
    ['utf-8 with its mark', iconv.encode(TEXT, 'utf-8', { addBOM: true }), 'utf-8'],
    ['utf-16le with its mark', iconv.encode(TEXT, 'utf-16le', { addBOM: true }), 'utf-16le'],
    ['utf-16be with its mark', iconv.encode(TEXT, 'utf-16be', { addBOM: true }), 'utf-16be'],
    ['utf-16le', iconv.encode(TEXT, 'utf-16le', { addBOM: false }), 'utf-16le'],
    ['windows-1252', iconv.encode(TEXT, 'windows-1252'), 'windows-1252'],
  ])('finds out %s', (_, bytes, encoding) => {
    expect(readGiven(file(bytes), {})).toEqual({ is: 'table', table: TABLE, encoding });
  });

  it('takes the encoding and the separator that a person chose', () => {
    const bytes = iconv.encode('Źródło,a;b\nx,y;z\n', 'windows-1250');
    const read = readGiven(file(bytes), { encoding: 'windows-1250', separator: ',' });
    expect(read).toMatchObject({ table: { header: ['Źródło', 'a;b'], rows: [['x', 'y;z']] } });
  });

  it.each([
    [',', 'a,b\n1,"x, y"\n'],
    [';', 'a;b\n1;2,5\n'],
    ['\t', 'a\tb\n1\t2, 5\n'],
    ['|', 'a|b\n1|2\n'],
  ])('finds out the separator %j of pasted rows', (separator, text) => {
    expect(readGiven(pasted(text), {})).toMatchObject({ table: { separator, header: ['a', 'b'] } });
  });

  it('takes a file of one column', () => {
    const read = readGiven(pasted('Source\nwebinar-eu\n'), {});
    expect(read).toMatchObject({ table: { header: ['Source'], rows: [['webinar-eu']] } });
  });

  it.each([
    [file(Uint8Array.of(0x50, 0x4b, 3, 4, 0), 'a.xlsx'), /a\.xlsx is an Excel workbook/],
    [file(Uint8Array.of(1, 0, 0, 0, 2, 0, 0, 9), 'a.bin'), /a\.bin holds zero bytes/],
    [file(new Uint8Array()), /week\.csv is empty/],
    [pasted(' \n \n'), /The pasted text is empty/],
    [pasted('a,b\n'), /has a header and no rows/],
    [pasted(',\n1,2\n'), /has no header in its first row/],
    [pasted('a,b\n1,"2\n3,4\n'), /a quotation mark opens a field and does not close it/],
  ])('says why there is no table', (given, message) => {
    expect(readGiven(given, {})).toMatchObject({
      is: 'unreadable',
      message: expect.stringMatching(message),
    });
  });
});
