/** What a cell shows by its number format. */
import type { ContractRow } from './contract-row.js';
import { contractWorkbook } from './contract-workbook.js';

const GUIDE = 'Guide "Date and number formats", Sheets API';
const AUTOMATIC =
  'a tutorial on PI in Google Sheets (3.141592654); the other values by the same rule, not checked';

/** A script that shows one value in several formats. */
const shows = (value: string, ...formats: string[]) => `function check() {
  const range = SpreadsheetApp.getActiveSheet().getRange('A1').setValue(${value});
  return ${JSON.stringify(formats)}.map((format) => range.setNumberFormat(format).getDisplayValue());
}`;

export const NUMBER_FORMAT_CONTRACT: readonly ContractRow[] = [
  {
    behaviour: 'automatic numbers show ten significant digits, whole ones all up to fifteen',
    source: AUTOMATIC,
    script: `function check() {
      const range = SpreadsheetApp.getActiveSheet().getRange('A1');
      return [Math.PI, 1 / 3, 0.1 + 0.2, 123456789012345, 1e15].map((value) => range.setValue(value).getDisplayValue());
    }`,
    expected: ['3.141592654', '0.3333333333', '0.3', '123456789012345', '1E+15'],
  },
  {
    behaviour: 'numbers are shown with groups, decimals, percent and sections for negative ones',
    source: GUIDE,
    script: shows('-1234.567', '#,##0.00', '0', '0.0%', '#,##0.00;(#,##0.00)', '0.00E+00'),
    expected: ['-1,234.57', '-1235', '-123456.7%', '(1,234.57)', '-1.23E+03'],
  },
  {
    behaviour: 'dates are shown by their tokens, m being minutes next to hours or seconds',
    source: GUIDE,
    script: shows(
      'new Date(Date.UTC(2016, 3, 5, 16, 8, 53))',
      'yyyy-MM-dd',
      'h:mm:ss am/pm',
      'dddd, m/d/yy at h:mm',
      'ddd mmm d',
      'mmmm yyyy',
      'M/d/yyyy H:mm',
    ),
    expected: [
      '2016-04-05',
      '4:08:53 PM',
      'Tuesday, 4/5/16 at 16:08',
      'Tue Apr 5',
      'April 2016',
      '4/5/2016 16:08',
    ],
  },
  {
    behaviour: 'durations count on beyond a day in brackets',
    source: GUIDE,
    script: shows('1.5', '[h]:mm', '[hh]:mm:ss', '[m]'),
    expected: ['36:00', '36:00:00', '2160'],
  },
  {
    behaviour: 'after the first elapsed unit further ones are remainders',
    source: GUIDE,
    script: shows(
      '(3 * 3600 + 13 * 60 + 41.255) / 86400',
      '[hh]:[mm]:[ss].000',
      '[mmmm]:[ss].000',
      '[ss]',
    ),
    expected: ['03:13:41.255', '0193:41.255', '11621'],
  },
  {
    behaviour: 'half-day marks are in capitals, save a/p',
    source: GUIDE,
    script: shows('0.75', 'h:mm a/p', 'h:mm A/P".M."', 'h:mm am/pm', 'h PM'),
    expected: ['6:00 p', '6:00 P.M.', '6:00 PM', '6 PM'],
  },
  {
    behaviour: 'names and signs are those of the spreadsheet locale',
    source: GUIDE,
    script: `function check() {
      const range = SpreadsheetApp.getActiveSheet().getRange('A1');
      range.setValue(1234.5).setNumberFormat('#,##0.00');
      const number = range.getDisplayValue();
      range.setValue(new Date(Date.UTC(2026, 2, 4))).setNumberFormat('d. mmmm yyyy');
      return [number, range.getDisplayValue()];
    }`,
    emulator: () => ({ active: contractWorkbook({ locale: 'de_DE' }) }),
    expected: ['1.234,50', '4. März 2026'],
  },
  {
    behaviour: 'a date in an automatic cell is shown in the short form of the locale',
    source: 'CLDR short date with the full year; not checked against Google for this row',
    script: `function check() {
      return SpreadsheetApp.getActiveSheet().getRange('A1').setValue(new Date(Date.UTC(2026, 2, 4))).getDisplayValue();
    }`,
    emulator: () => ({ active: contractWorkbook({ locale: 'de_DE' }) }),
    expected: '04.03.2026',
  },
  {
    behaviour: 'a format that shows a date makes numbers dates to the script',
    source: 'Reference of Range.getValue',
    script: `function check() {
      const range = SpreadsheetApp.getActiveSheet().getRange('A1').setValue(46085);
      const before = typeof range.getValue();
      return [before, range.setNumberFormat('yyyy-mm-dd').getValue() instanceof Date];
    }`,
    expected: ['number', true],
  },
];
