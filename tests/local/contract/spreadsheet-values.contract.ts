/** What is claimed of values, formulas and texts in cells. */
import type { ContractRow } from './contract-row.js';
import { contractWorkbook } from './contract-workbook.js';

const RANGE = 'developers.google.com/apps-script/reference/spreadsheet/range';
const FAKES = 'gas-fakes, whose tests ran on live Apps Script:';

export const SPREADSHEET_VALUES_CONTRACT: readonly ContractRow[] = [
  {
    behaviour: 'a blank cell is the empty text',
    source: `${RANGE}#getvalue`,
    script:
      'function check() { return SpreadsheetApp.getActiveSheet().getRange("A1:B1").getValues(); }',
    expected: [['', '']],
  },
  {
    behaviour: 'texts are read as if typed',
    source: `${RANGE}#setvaluesvalues`,
    script: `function check() {
      const range = SpreadsheetApp.getActiveSheet().getRange('A1:D1');
      range.setValues([['1,000,000', '$2.99', 'TRUE', "'007"]]);
      return range.getValues();
    }`,
    expected: [[1_000_000, 2.99, true, '007']],
  },
  {
    behaviour: 'text format keeps texts as they are',
    source: 'general: plain text format',
    script: `function check() {
      const range = SpreadsheetApp.getActiveSheet().getRange('A1');
      return range.setNumberFormat('@').setValue('007').getValue();
    }`,
    expected: '007',
  },
  {
    behaviour: 'null and undefined clear a cell',
    source: 'developers.google.com/apps-script/guides/v8-runtime/migration',
    script: `function check() {
      const range = SpreadsheetApp.getActiveSheet().getRange('A1:B1');
      range.setValues([[1, 2]]);
      range.setValues([[null, undefined]]);
      return range.isBlank();
    }`,
    expected: true,
  },
  {
    behaviour: 'an array with too few rows is refused',
    source: `${FAKES} src/services/spreadsheetapp/fakesheetrange.js`,
    script:
      'function check() { SpreadsheetApp.getActiveSheet().getRange("A1:B2").setValues([[1, 2]]); }',
    throws:
      'Exception: The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
  },
  {
    behaviour: 'an array with too many columns is refused',
    source: `${FAKES} src/services/spreadsheetapp/fakesheetrange.js`,
    script:
      'function check() { SpreadsheetApp.getActiveSheet().getRange("A1:B1").setValues([[1, 2, 3]]); }',
    throws:
      'Exception: The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.',
  },
  {
    behaviour: 'getValues then setValues destroys formulas',
    source: 'general: values are results',
    script: `function check() {
      const range = SpreadsheetApp.getActiveSheet().getRange('A1:B1');
      range.setValues([[20, '=A1+1']]);
      range.setValues(range.getValues());
      return [range.getValues()[0], range.getFormulas()[0]];
    }`,
    expected: [
      [20, 21],
      ['', ''],
    ],
  },
  {
    behaviour: 'a date is kept as wall-clock time of the spreadsheet',
    source: 'developers.google.com/apps-script/reference/base/session#getscripttimezone',
    script: `function check() {
      const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
      const range = spreadsheet.getActiveSheet().getRange('A1');
      range.setValue(new Date('2026-07-01T10:30:00Z'));
      spreadsheet.setSpreadsheetTimeZone('Asia/Tokyo');
      return range.getValue().toISOString();
    }`,
    expected: '2026-07-01T10:30:00.000Z',
    emulator: () => ({ active: contractWorkbook({ timeZone: 'Asia/Tokyo' }) }),
  },
  {
    behaviour: 'another zone of the spreadsheet moves the instant of its dates',
    source: 'tanaikech.github.io, 3 September 2023: a copied date shifts by 17 hours',
    script: `function check() {
      const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
      const range = spreadsheet.getActiveSheet().getRange('A1');
      range.setValue(new Date('2026-07-01T10:30:00Z'));
      spreadsheet.setSpreadsheetTimeZone('America/New_York');
      return range.getValue().toISOString();
    }`,
    expected: '2026-07-01T14:30:00.000Z',
  },
  {
    behaviour: 'R1C1 formulas are relative to their cell',
    source: `${FAKES} test/testsheets.js "R1C1 Formula Notation"`,
    script: `function check() {
      const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
      cell.setFormulaR1C1('=R[1]C[1]');
      return [cell.getFormula(), cell.getFormulaR1C1()];
    }`,
    expected: ['=B2', '=R[1]C[1]'],
  },
  {
    behaviour: 'one formula over a range shifts its relative references',
    source: `${RANGE}#setformulaformula`,
    script: `function check() {
      return SpreadsheetApp.getActiveSheet().getRange('B1:B3').setFormula('=A1*$C$1').getFormulas();
    }`,
    expected: [['=A1*$C$1'], ['=A2*$C$1'], ['=A3*$C$1']],
  },
  {
    behaviour: 'appendRow writes below the last content and reads texts as typed',
    source: 'developers.google.com/apps-script/reference/spreadsheet/sheet#appendrowrowcontents',
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('C4').setValue('last');
      sheet.appendRow(['5', '=A5+1']);
      return sheet.getRange('A5:B5').getValues();
    }`,
    expected: [[5, 6]],
  },
  {
    behaviour: 'formats and notes do not count as content',
    source: 'developers.google.com/apps-script/reference/spreadsheet/sheet#getlastrow',
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('B2').setValue(1);
      sheet.getRange('D9').setBackground('red').setNote('x');
      return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()];
    }`,
    expected: [2, 2, 'A1:B2'],
  },
  {
    behaviour: 'numbers set as notes read back with a decimal',
    source: 'issuetracker.google.com/issues/429373214',
    script: `function check() {
      return SpreadsheetApp.getActiveSheet().getRange('A1').setNotes([[25]]).getNote();
    }`,
    expected: '25.0',
  },
  {
    behaviour: 'removeDuplicates keeps first rows and answers what remains',
    source: `${FAKES} test/testsheetsvalues.js "assorted data manipulation"`,
    script: `function check() {
      const range = SpreadsheetApp.getActiveSheet().getRange('A1:B4');
      range.setValues([['foo', 'bar'], ['bar', 'foo'], ['foo', 'foo'], ['bar', 'foo']]);
      const left = range.removeDuplicates();
      return [left.getA1Notation(), left.getValues()];
    }`,
    expected: [
      'A1:B3',
      [
        ['foo', 'bar'],
        ['bar', 'foo'],
        ['foo', 'foo'],
      ],
    ],
  },
  {
    behaviour: 'a text finder ignores case and counts diacritics unless told otherwise',
    source: `${FAKES} test/testsheetstext.js "spreadsheet textfinder"`,
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1:B2').setValues([['sample', 'sámplé'], ['SampleA', 'other']]);
      const names = (finder) => finder.findAll().map((range) => range.getA1Notation());
      return [
        names(sheet.createTextFinder('sample')),
        names(sheet.createTextFinder('sample').ignoreDiacritics(true).matchEntireCell(true)),
        sheet.createTextFinder('sample').replaceAllWith('x'),
        sheet.getRange('A2').getValue(),
      ];
    }`,
    expected: [['A1', 'A2'], ['A1', 'B1'], 2, 'xA'],
  },
  {
    behaviour: 'texts are split at a delimiter into the columns to the right',
    source: `${FAKES} test/testsheetssets.js "Splitting text into columns"`,
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1:A2').setValues([['a:b:c'], ['d::f']]).splitTextToColumns(':');
      return sheet.getRange('A1:C2').getValues();
    }`,
    expected: [
      ['a', 'b', 'c'],
      ['d', '', 'f'],
    ],
  },
];
