/** What a cell holds once a script has written a text into it. */
import type { ContractRow } from './contract-row.js';
import { contractWorkbook } from './contract-workbook.js';

const AS_TYPED = 'Reference of Range.setValues: texts are parsed as if typed';
const SIGNS = 'known to users of Google Sheets; not checked against Google for this row';

/** A script that writes texts into a column and returns the values read back. */
const writes = (...texts: string[]) => `function check() {
  const sheet = SpreadsheetApp.getActiveSheet();
  const texts = ${JSON.stringify(texts)};
  const range = sheet.getRange(1, 1, texts.length);
  range.setValues(texts.map((text) => [text]));
  return range.getValues().map(([value]) =>
    value instanceof Date ? Utilities.formatDate(value, 'Etc/UTC', 'yyyy-MM-dd HH:mm:ss') : value);
}`;

const inLocale = (locale: string) => () => ({ active: contractWorkbook({ locale }) });

export const TYPED_INPUT_CONTRACT: readonly ContractRow[] = [
  {
    behaviour: 'numbers, percentages and amounts of money become numbers',
    source: AS_TYPED,
    script: writes('1,000,000', '$2.99', '12%', '1e3', '-5', ' 7 '),
    expected: [1_000_000, 2.99, 0.12, 1000, -5, 7],
  },
  {
    behaviour: 'truth values become booleans in any case',
    source: AS_TYPED,
    script: writes('TRUE', 'false'),
    expected: [true, false],
  },
  {
    behaviour: 'dates and times become dates, month before day in en_US',
    source: AS_TYPED,
    script: writes('3/4/2026', '2026-03-04', 'Mar 4, 2026', '3/4/2026 1:30 PM'),
    expected: [
      '2026-03-04 00:00:00',
      '2026-03-04 00:00:00',
      '2026-03-04 00:00:00',
      '2026-03-04 13:30:00',
    ],
  },
  {
    behaviour: 'day before month in en_GB',
    source: AS_TYPED,
    script: writes('3/4/2026', '13/4/2026'),
    emulator: inLocale('en_GB'),
    expected: ['2026-04-03 00:00:00', '2026-04-13 00:00:00'],
  },
  {
    behaviour: 'decimal commas and dates with points in de_DE',
    source: AS_TYPED,
    script: writes('1,5', '1.234,5', '4.3.2026', 'WAHR'),
    emulator: inLocale('de_DE'),
    expected: [1.5, 1234.5, '2026-03-04 00:00:00', true],
  },
  {
    behaviour: 'what is no number or date stays text, spaces kept',
    source: AS_TYPED,
    script: writes('13/4/2026', '1,5', '2026-03-04T10:20:00Z', '  two  spaces ', '-', '='),
    expected: ['13/4/2026', '1,5', '2026-03-04T10:20:00Z', '  two  spaces ', '-', '='],
  },
  {
    behaviour: 'an apostrophe keeps the rest text and is not part of it',
    source: 'K. Tanaike, 11 March 2023, on the quote prefix',
    script: writes("'007", "'=A1", "'TRUE"),
    expected: ['007', '=A1', 'TRUE'],
  },
  {
    behaviour: 'a sign before anything but a number starts a formula',
    source: SIGNS,
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1').setValue(2);
      sheet.getRange('B1').setValue('+A1');
      sheet.getRange('B2').setValue('-A1*3');
      return sheet.getRange('B1:B2').getFormulas();
    }`,
    expected: [['=+A1'], ['=-A1*3']],
  },
  {
    behaviour: 'the spelling gives the cell its number format',
    source: 'known to users of Google Sheets; not checked against Google for this row',
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      return ['12%', '12.5%', '1,000', '$2.99', '3/4/2026', '1e3', 'text'].map((text, index) =>
        sheet.getRange(index + 1, 1).setValue(text).getDisplayValue());
    }`,
    expected: ['12%', '12.50%', '1,000', '$2.99', '3/4/2026', '1.00E+03', 'text'],
  },
];
