/** What is claimed of the script's own functions in the formulas of its spreadsheet. */
import type { ContractRow } from './contract-row.js';

const GUIDE = 'Custom functions in Google Sheets, developers.google.com';

export const CUSTOM_FUNCTIONS_CONTRACT: readonly ContractRow[] = [
  {
    behaviour: 'a formula calls a function of the script by name, in any case',
    source: GUIDE,
    script: `function DOUBLE(input) {
      return Array.isArray(input) ? input.map((row) => row.map((cell) => cell * 2)) : input * 2;
    }
    function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1').setValue(21);
      sheet.getRange('A2').setFormula('=double(A1)');
      sheet.getRange('B1').setFormula('=DOUBLE(A1:A2)');
      return sheet.getRange('A1:B2').getValues();
    }`,
    expected: [
      [21, 42],
      [42, 84],
    ],
  },
  {
    behaviour: 'blanks arrive as empty text, ranges as arrays of the script, dates as Date',
    source: GUIDE,
    script: `function KIND(value) {
      if (value instanceof Date) return value.toISOString();
      return value instanceof Array ? JSON.stringify(value) : typeof value;
    }
    function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1:B1').setValues([[new Date(Date.UTC(2026, 1, 3)), true]]);
      sheet.getRange('C1:C3').setFormulas([['=KIND(A1)'], ['=KIND(Z9)'], ['=KIND(B1:B2)']]);
      return sheet.getRange('C1:C3').getValues().flat();
    }`,
    expected: ['2026-02-03T00:00:00.000Z', 'string', '[[true],[""]]'],
  },
  {
    behaviour: 'each call is an execution of its own: variables start anew',
    source: GUIDE,
    script: `var calls = 0;
    function COUNT_UP(seed) { calls += 1; return calls; }
    function check() {
      const range = SpreadsheetApp.getActiveSheet().getRange('A1:A2');
      range.setFormulas([['=COUNT_UP(1)'], ['=COUNT_UP(2)']]);
      return [range.getValues().flat(), calls];
    }`,
    expected: [[1, 1], 0],
  },
  {
    behaviour: 'a function of a cell may read other cells, computed, and knows its own place',
    source: GUIDE,
    script: `function TOTAL() {
      const range = SpreadsheetApp.getActiveRange();
      const values = range.getSheet().getRange('A1:A2').getValues().flat();
      return range.getA1Notation() + ' ' + (values[0] + values[1]);
    }
    function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('B3').setFormula('=TOTAL()');
      sheet.getRange('A1:A2').setFormulas([['=2*3'], ['=A1+1']]);
      return sheet.getRange('B3').getValue();
    }`,
    expected: 'B3 13',
  },
  {
    behaviour: 'what throws, or may not be called, shows #ERROR!',
    source: GUIDE,
    script: `function FAILS() { throw new Error('no'); }
    function WRITES() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); }
    function check() {
      const range = SpreadsheetApp.getActiveSheet().getRange('B1:B2');
      range.setFormulas([['=FAILS()'], ['=WRITES()']]);
      return [range.getValues().flat(), SpreadsheetApp.getActiveSheet().getRange('A1').isBlank()];
    }`,
    expected: [['#ERROR!', '#ERROR!'], true],
  },
  {
    behaviour: 'private functions, variables and unknown names are #NAME?',
    source: GUIDE,
    script: `function secret_() { return 1; }
    const arrow = () => 1;
    function check() {
      const range = SpreadsheetApp.getActiveSheet().getRange('B1:B3');
      range.setFormulas([['=secret_()'], ['=arrow()'], ['=NO_SUCH_FUNCTION(1)']]);
      return range.getValues().flat();
    }`,
    expected: ['#NAME?', '#NAME?', '#NAME?'],
  },
  {
    behaviour: 'a function that reads the cells that depend on it is refused, others go on',
    source: 'the emulator cannot tell what Google shows',
    script: `function ALL() { return SpreadsheetApp.getActiveSheet().getDataRange().getValues().length; }
    function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1:B1').setFormulas([['=1+1', '=ALL()']]);
      const other = sheet.getRange('A1').getValue();
      try { return sheet.getRange('B1').getValue(); }
      catch (error) { return [other, error.name]; }
    }`,
    expected: [2, 'NotEmulatedError'],
  },
];
