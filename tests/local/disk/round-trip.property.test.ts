import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromXlsx, toXlsx } from '../../../src/local/disk/xlsx-codec.js';
import type { CellData, CellFormat, SheetData } from '../../../src/local/model/workbook-data.js';
import { normalised, workbookOf } from './workbook-literals.js';

/** Any string of UTF-16 units, lone surrogates and controls included. */
const anyText = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom('#N/A', '=1+1', "'", 'TRUE', '_x000D_', '1e5', '2026-01-02', ' ', '\r\n', ''),
);

const number = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  // xlsx has one zero only.
  .map((value) => (Object.is(value, -0) ? 0 : value));

const value = fc.oneof(
  number,
  fc.integer({ min: -700_000, max: 3_000_000 }),
  anyText,
  fc.boolean(),
  fc.constantFrom(null, { error: '#N/A' as const }, { error: '#ERROR!' as const, message: 'why' }),
);

const formula = fc.oneof(
  fc.constantFrom(
    '=SUM(A1:B2)',
    '=CADENCE_X(A2:A;"a;b")',
    '=FILTER(A:A,B:B=1)',
    '={1,2;3,4}',
    '={A1:A2,B1:B2}',
    '=LET(x,1,x+1)',
    '=#REF!+1',
    "='it''s'!A1",
  ),
  anyText.map((text) => `=${text}`),
);

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((rgb) => `#${rgb.toString(16).padStart(6, '0')}`);

/** Only what differs from the default: an explicit default comes back as absent. */
const format: fc.Arbitrary<CellFormat> = fc.record(
  {
    numberFormat: fc.constantFrom(
      '@',
      '0.00%',
      'yyyy-mm-dd',
      'd\\.m\\.',
      '#,##0;[red]-#,##0',
      '"x"0',
    ),
    background: color,
    fontColor: color,
    fontFamily: fc.constantFrom('Roboto', 'Courier New'),
    fontSize: fc.integer({ min: 11, max: 30 }),
    fontWeight: fc.constant('bold' as const),
    fontStyle: fc.constant('italic' as const),
    fontLine: fc.constantFrom('underline' as const, 'line-through' as const),
    horizontalAlignment: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
    verticalAlignment: fc.constantFrom('top' as const, 'middle' as const, 'bottom' as const),
    wrap: fc.constantFrom('WRAP' as const, 'CLIP' as const),
    textRotation: fc.integer({ min: 1, max: 90 }),
    borders: fc.record(
      {
        top: fc.record({ style: fc.constantFrom('SOLID' as const, 'DASHED' as const), color }),
        left: fc.record({ style: fc.constant('SOLID_MEDIUM' as const), color }),
      },
      { requiredKeys: ['top'] },
    ),
  },
  { requiredKeys: [] },
);

const validation = fc.record({
  criteria: fc.constantFrom('VALUE_IN_LIST', 'TEXT_CONTAINS', 'CUSTOM_FORMULA', 'NO_SUCH'),
  values: fc.array(anyText, { minLength: 1, maxLength: 4 }),
  showDropdown: fc.boolean(),
  allowInvalid: fc.boolean(),
  helpText: fc.option(anyText),
});

const cell: fc.Arbitrary<CellData> = fc
  .record({ value, format, formula, note: anyText, validation }, { requiredKeys: ['value'] })
  .map(({ format: look, note, ...rest }) => ({
    ...rest,
    // A look without properties and an empty note are the same as none.
    ...(look === undefined || Object.keys(look).length === 0 ? {} : { format: look }),
    ...(note ? { note } : {}),
  }));

const sheet = fc.record({
  cells: fc.array(fc.array(fc.option(cell, { nil: undefined }), { maxLength: 5 }), {
    maxLength: 6,
  }),
  frozenRows: fc.integer({ min: 0, max: 3 }),
  hidden: fc.boolean(),
  columnWidths: fc
    .array(fc.tuple(fc.integer({ min: 1, max: 26 }), fc.integer({ min: 2, max: 2000 })))
    .map((entries) => new Map(entries.filter(([, pixels]) => pixels !== 100))),
  rowHeights: fc
    .array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 2, max: 500 })))
    .map((entries) => new Map(entries.filter(([, pixels]) => pixels !== 21))),
}) satisfies fc.Arbitrary<Partial<SheetData>>;

const names = fc.uniqueArray(
  anyText.map((text) => text || 'x'),
  { minLength: 1, maxLength: 3 },
);

describe('toXlsx and fromXlsx', () => {
  it('give any workbook back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        names,
        fc.array(sheet, { minLength: 3, maxLength: 3 }),
        async (titles, parts) => {
          const workbook = workbookOf(titles.map((name, index) => ({ ...parts[index], name })));
          const { bytes, sidecar } = await toXlsx(workbook);
          const kept = JSON.parse(JSON.stringify(sidecar)) as typeof sidecar;
          const { workbook: back } = await fromXlsx(bytes, kept);
          expect(normalised(back)).toEqual(normalised(workbook));
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);
});
