import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createUtilities } from '../../../../src/local/services/utilities/utilities.js';
import { fakeExecution } from '../fake-execution.js';

type Utilities = GoogleAppsScript.Utilities.Utilities;
const execution = fakeExecution();
const utilities = createUtilities(execution) as unknown as Utilities;
const { DigestAlgorithm, Charset, MacAlgorithm } = utilities;

const instant = new Date(Date.UTC(2026, 2, 4, 13, 5, 7, 89));
const shown = (pattern: string, zone = 'GMT', date = instant) =>
  utilities.formatDate(date as never, zone, pattern);

describe('formatDate', () => {
  it.each([
    ['yyyy-MM-dd', '2026-03-04'],
    ["yyyy-MM-dd'T'HH:mm:ss'Z'", '2026-03-04T13:05:07Z'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2026-03-04T13:05:07.089Z'],
    ['y yy yyy yyyy yyyyy', '2026 26 2026 2026 02026'],
    ['M MM MMM MMMM', '3 03 Mar March'],
    ['d dd', '4 04'],
    ['E EEE EEEE', 'Wed Wed Wednesday'],
    ['h:mm a', '1:05 PM'],
    ['k K H hh', '13 1 13 01'],
    ['S SSS', '89 089'],
    ['D', '63'],
    ['u F w W', '3 1 10 1'],
    ['G', 'AD'],
    ["''yy 'o''clock'", "'26 o'clock"],
    ['z Z X', 'GMT +0000 Z'],
  ])('shows %s', (pattern, text) => {
    expect(shown(pattern)).toBe(text);
  });

  it.each([
    ['GMT', '13:05 +0000'],
    ['UTC', '13:05 +0000'],
    ['GMT+2', '15:05 +0200'],
    ['GMT-03:30', '09:35 -0330'],
    ['EST', '08:05 -0500'],
    ['PST', '05:05 -0800'],
    ['Europe/Berlin', '14:05 +0100'],
    ['Asia/Kolkata', '18:35 +0530'],
  ])('knows the zone %s', (zone, text) => {
    expect(shown('HH:mm Z', zone)).toBe(text);
  });

  it('keeps EST without summer time and PST with it, as Java does', () => {
    const july = new Date(Date.UTC(2026, 6, 1, 12));
    expect(shown('HH:mm', 'EST', july)).toBe('07:00');
    expect(shown('HH:mm', 'PST', july)).toBe('05:00');
    expect(shown('HH:mm', 'America/New_York', july)).toBe('08:00');
  });

  it('names zones', () => {
    expect(shown('z', 'America/New_York')).toBe('EST');
    expect(shown('zzzz', 'America/New_York')).toBe('Eastern Standard Time');
    expect(shown('z', 'Europe/Berlin')).toBe('CET');
    expect(shown('z', 'GMT+2')).toBe('GMT+02:00');
    expect(shown('X XX XXX', 'Europe/Berlin')).toBe('+01 +0100 +01:00');
  });

  it('counts the week year in weeks of the United States', () => {
    const eve = new Date(Date.UTC(2025, 11, 31));
    expect(shown('YYYY yyyy w', 'GMT', eve)).toBe('2026 2025 1');
    expect(shown('YYYY w', 'GMT', new Date(Date.UTC(2026, 11, 26)))).toBe('2026 52');
  });

  it('refuses letters that mean nothing, open quotes and unknown zones', () => {
    expect(() => shown('b')).toThrow("Illegal pattern character 'b'");
    expect(() => shown("'open")).toThrow('Unterminated quote');
    expect(() => shown('yyyy', 'Mars/Olympus')).toThrow('time zone "Mars/Olympus"');
  });
});

describe('parseDate', () => {
  const parsed = (text: string, pattern: string, zone = 'GMT') =>
    new Date(Number(utilities.parseDate(text, zone, pattern))).toISOString();

  it.each([
    ['2023-01-01T12:00:00Z', "yyyy-MM-dd'T'HH:mm:ss'Z'", '2023-01-01T12:00:00.000Z'],
    ['1970-01-01 00:00:00', "yyyy-MM-dd' 'HH:mm:ss", '1970-01-01T00:00:00.000Z'],
    ['20260304', 'yyyyMMdd', '2026-03-04T00:00:00.000Z'],
    ['4 March 2026', 'd MMM yyyy', '2026-03-04T00:00:00.000Z'],
    ['Wed, 4 Mar 2026 1:05 PM', 'EEE, d MMM yyyy h:mm a', '2026-03-04T13:05:00.000Z'],
    ['12:30 AM', 'hh:mm a', '1970-01-01T00:30:00.000Z'],
    ['3/4/26', 'M/d/yy', '2026-03-04T00:00:00.000Z'],
    ['3/4/60', 'M/d/yy', '1960-03-04T00:00:00.000Z'],
    ['2026-02-30', 'yyyy-MM-dd', '2026-03-02T00:00:00.000Z'],
    ['2026-03-04 rest', 'yyyy-MM-dd', '2026-03-04T00:00:00.000Z'],
    ['2026-03-04 10:00 +0200', 'yyyy-MM-dd HH:mm Z', '2026-03-04T08:00:00.000Z'],
    ['2026-03-04T10:00:00.250+02:00', "yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2026-03-04T08:00:00.250Z'],
  ])('reads %p by %s', (text, pattern, iso) => {
    expect(parsed(text, pattern)).toBe(iso);
  });

  it('reads in the zone, also around the changes of clocks', () => {
    expect(parsed('2026-03-04 00:00', 'yyyy-MM-dd HH:mm', 'Europe/Berlin')).toBe(
      '2026-03-03T23:00:00.000Z',
    );
    expect(parsed('2026-03-29 02:30', 'yyyy-MM-dd HH:mm', 'Europe/Berlin')).toBe(
      '2026-03-29T01:30:00.000Z',
    );
    expect(parsed('2026-10-25 02:30', 'yyyy-MM-dd HH:mm', 'Europe/Berlin')).toBe(
      '2026-10-25T01:30:00.000Z',
    );
  });

  it('refuses text that does not fit', () => {
    expect(() => parsed('invalid date', 'yyyy')).toThrow('Unparseable date: "invalid date"');
    expect(() => parsed('4 Foo', 'd MMM')).toThrow('Unparseable date');
  });

  it('reads back what formatDate writes', () => {
    const pattern = 'yyyy-MM-dd HH:mm:ss.SSS Z';
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2100, 0, 1) }),
        fc.constantFrom('GMT', 'Asia/Kolkata', 'America/New_York', 'GMT-7'),
        (epochMs, zone) => {
          const date = new Date(epochMs);
          const text = shown(pattern, zone, date);
          expect(Number(utilities.parseDate(text, 'Asia/Tokyo', pattern))).toBe(epochMs);
        },
      ),
    );
  });
});

describe('formatString', () => {
  const filled = (template: string, ...args: unknown[]) =>
    utilities.formatString(template, ...args);

  it.each([
    ['hello %s', ['world'], 'hello world'],
    ['%d + %d = %d', [1, 2, 3], '1 + 2 = 3'],
    ['%05d|%5d|%-5d|%+d', [42, 42, 42, 42], '00042|   42|42   |+42'],
    [
      '%.2f %f %10.1f %,.2f',
      [Math.PI, 1, 2.25, 1_234_567.891],
      '3.14 1.000000        2.3 1,234,567.89',
    ],
    ['%05d %(d', [-42, -42], '-0042 (42)'],
    ['%x %X %o', [255, 255, 8], 'ff FF 10'],
    ['%e', [1500], '1.500000e+03'],
    ['%s %s %s', [true, null, 1.5], 'true null 1.5'],
    ['%2$s %1$s', ['a', 'b'], 'b a'],
    ['100%% %-6s|%.2s', ['ab', 'abcd'], '100% ab    |ab'],
  ])('fills %p', (template, args, text) => {
    expect(filled(template, ...args)).toBe(text);
  });

  it('refuses missing and unsuitable arguments', () => {
    expect(() => filled('%s %s', 'a')).toThrow("Format specifier '%s'");
    expect(() => filled('%d', 'a')).toThrow('needs a number');
    expect(() => filled('%d', 1.5)).toThrow('Not emulated: 1.5 for %d');
    expect(() => filled('%s', {})).toThrow('Not emulated');
  });
});

describe('parseCsv', () => {
  it.each([
    [
      'a,b,"c,d"\ne,f,g',
      [
        ['a', 'b', 'c,d'],
        ['e', 'f', 'g'],
      ],
    ],
    ['a,"b ""quoted"" c",d', [['a', 'b "quoted" c', 'd']]],
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"two\nlines",x', [['two\nlines', 'x']]],
    [
      'a,\n,b',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
  ])('reads %j', (csv, rows) => {
    expect(utilities.parseCsv(csv)).toEqual(rows);
  });

  it('takes another delimiter', () => {
    expect(utilities.parseCsv('a;b\nc;d', ';' as never)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(utilities.parseCsv('a\tb', '\t' as never)).toEqual([['a', 'b']]);
  });

  it.each(['a"b,c', '"open', '"a"b'])('refuses %p', (csv) => {
    expect(() => utilities.parseCsv(csv)).toThrow('Could not parse text.');
  });

  it('reads back every table that is written with all fields quoted', () => {
    const tables = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(fc.string(), { minLength: width, maxLength: width }), { minLength: 1 }),
      );
    fc.assert(
      fc.property(tables, (table) => {
        const csv = table
          .map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        expect(utilities.parseCsv(csv)).toEqual(table);
      }),
    );
  });
});

describe('encodings, digests and signatures', () => {
  it('encodes text as US-ASCII unless told otherwise', () => {
    expect(utilities.base64Encode('€')).toBe('Pw==');
    expect(utilities.base64Encode('€', Charset.UTF_8)).toBe('4oKs');
    expect(utilities.base64Encode([-30, -126, -84])).toBe('4oKs');
    expect(utilities.base64EncodeWebSafe([-5, -1])).toBe('-_8=');
  });

  it('decodes both alphabets into signed bytes', () => {
    expect(utilities.base64Decode('4oKs')).toEqual([-30, -126, -84]);
    expect(utilities.base64DecodeWebSafe('-_8=')).toEqual([-5, -1]);
    expect(utilities.base64Decode('-_8=')).toEqual([-5, -1]);
    expect(() => utilities.base64Decode('!')).toThrow('Could not decode string.');
    expect(() => utilities.base64Decode('YQ')).toThrow('without its padding');
  });

  // Observed on Google by the tests of brucemcpherson/gas-fakes (test/testutilities.js).
  it('computes the digests that Google computes', () => {
    expect(utilities.computeDigest(DigestAlgorithm.MD5, 'input to hash')).toEqual([
      -16, -20, -112, 64, -50, -47, -118, 102, -113, 70, -112, 94, -34, -49, 117, -103,
    ]);
    expect(utilities.computeDigest(DigestAlgorithm.MD5, '€🙂', Charset.UTF_8)).toEqual([
      -71, 89, 42, -99, 35, -63, -51, -82, 83, 46, 87, -53, -35, -67, 116, -6,
    ]);
    const ascii = [-22, 3, -4, -72, -60, 120, 34, -68, -25, 114, -49, 108, 7, -48, -21, -69];
    expect(utilities.computeDigest(DigestAlgorithm.MD5, '€🙂')).toEqual(ascii);
    expect(utilities.computeDigest(DigestAlgorithm.SHA_512, 'x')).toHaveLength(64);
    expect(() => utilities.computeDigest(DigestAlgorithm.MD2, 'x')).toThrow('the digest MD2');
  });

  it('computes the signatures that Google computes', () => {
    const input = 'this is my input';
    const key = 'my key - use a stronger one';
    const signature = [
      53, -75, -52, -25, -47, 86, -21, 14, -2, -57, 5, -13, 24, 105, -2, -84, 127, 115, -40, -75,
      -93, -27, -21, 34, -55, -117, -36, -103, -47, 116, -55, -61,
    ];
    expect(utilities.computeHmacSha256Signature(input, key)).toEqual(signature);
    expect(utilities.computeHmacSignature(MacAlgorithm.HMAC_SHA_256, input, key)).toEqual(
      signature,
    );
    expect(utilities.computeHmacSha256Signature('café', '€🙂').slice(0, 4)).toEqual([
      -125, 73, -127, -128,
    ]);
  });

  it('gives identifiers that differ', () => {
    expect(utilities.getUuid()).toMatch(/^[0-9a-f-]{36}$/);
    expect(utilities.getUuid()).not.toBe(utilities.getUuid());
  });
});

describe('newBlob', () => {
  it('holds text in UTF-8', () => {
    const blob = utilities.newBlob('€');
    expect(blob.getBytes()).toEqual([-30, -126, -84]);
    expect(blob.getDataAsString()).toBe('€');
    expect(blob.getContentType()).toBe('text/plain');
    expect(blob.getName()).toBeNull();
    expect(blob.isGoogleType()).toBe(false);
  });

  it('gives bytes no type', () => {
    expect(utilities.newBlob([65]).getContentType()).toBeNull();
    expect(utilities.newBlob([65], 'text/csv', 'a.csv').getName()).toBe('a.csv');
  });

  it('changes in place and copies apart', () => {
    const blob = utilities.newBlob('a');
    const copy = blob.copyBlob().setName('b.html').setContentTypeFromExtension();
    expect(copy.getContentType()).toBe('text/html');
    expect(blob.getName()).toBeNull();
    expect(copy.setDataFromString('é', 'ISO-8859-1').getBytes()).toEqual([-23]);
    expect(copy.getDataAsString('ISO-8859-1')).toBe('é');
    expect(copy.setBytes([104, 105]).getDataAsString()).toBe('hi');
  });

  it('refuses conversions and unknown charsets', () => {
    expect(() => utilities.newBlob('a').getAs('application/pdf')).toThrow('Not emulated');
    expect(() => utilities.newBlob('a').getDataAsString('nonsense')).toThrow('not a charset');
  });

  it('packs and unpacks gzip', () => {
    const packed = utilities.gzip(utilities.newBlob('text'));
    expect([packed.getName(), packed.getContentType()]).toEqual([
      'archive.gz',
      'application/x-gzip',
    ]);
    const back = utilities.ungzip(packed);
    expect([back.getDataAsString(), back.getContentType(), back.getName()]).toEqual([
      'text',
      null,
      'archive',
    ]);
    expect(() => utilities.ungzip(utilities.newBlob('x'))).toThrow('Could not decompress gzip.');
  });
});

describe('sleep', () => {
  it('moves the clock on without waiting', () => {
    const before = execution.clock.now();
    utilities.sleep(250_000);
    expect(execution.clock.now() - before).toBe(250_000);
    expect(() => utilities.sleep(300_001)).toThrow('300000 ms');
  });
});
