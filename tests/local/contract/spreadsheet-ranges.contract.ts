/** What is claimed of ranges: naming, copying, moving, sorting, merging and finding edges. */
import type { ContractRow } from './contract-row.js';

const FAKES = 'gas-fakes, whose tests ran on live Apps Script:';

export const SPREADSHEET_RANGES_CONTRACT: readonly ContractRow[] = [
  {
    behaviour: 'A1 texts are normalised, whole rows and columns stay so',
    source: `${FAKES} test/testsheetsdeveloper.js "A1 Notation Range Parsing"`,
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      return ['$C$3', 'C5:B2', '5:2', 'D:B', 'r2c2:R4C5', '!c2:e5'].map((text) =>
        sheet.getRange(text).getA1Notation());
    }`,
    expected: ['C3', 'B2:C5', '2:5', 'B:D', 'B2:E4', 'C2:E5'],
  },
  {
    behaviour: 'rows and columns outside the grid are refused',
    source: 'text as reported by users of Google Sheets',
    script: 'function check() { SpreadsheetApp.getActiveSheet().getRange(1001, 1); }',
    throws: 'Exception: The coordinates of the range are outside the dimensions of the sheet.',
  },
  {
    behaviour: 'row 0 is refused',
    source: 'text as reported by users of Google Sheets',
    script: 'function check() { SpreadsheetApp.getActiveSheet().getRange(0, 1); }',
    throws: 'Exception: The starting row of the range is too small.',
  },
  {
    behaviour: 'a range of no rows is refused',
    source: 'text as reported by users of Google Sheets for getRange(2, 1, getLastRow() - 1)',
    script: 'function check() { SpreadsheetApp.getActiveSheet().getRange(2, 1, 0, 1); }',
    throws: 'Exception: The number of rows in the range must be at least 1.',
  },
  {
    behaviour: 'a number series is filled on in either direction',
    source: `${FAKES} test/testsheets.js "Range.autoFill and autoFillToNeighbor"`,
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      const series = SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES;
      sheet.getRange('A1:A2').setValues([[1], [2]]).autoFill(sheet.getRange('A1:A5'), series);
      sheet.getRange('D1:E1').setValues([[10, 8]]).autoFill(sheet.getRange('C1:E1'), series);
      sheet.getRange('F1').setFormula('=A1*2').autoFill(sheet.getRange('F1:F3'), series);
      return [sheet.getRange('A1:A5').getValues().flat(), sheet.getRange('C1').getValue(),
        sheet.getRange('F3').getFormula()];
    }`,
    expected: [[1, 2, 3, 4, 5], 12, '=A3*2'],
  },
  {
    behaviour: 'filling must begin with the source and go one way',
    source: `${FAKES} test/testsheets.js "Range.autoFill and autoFillToNeighbor"`,
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1').autoFill(sheet.getRange('A1:B9'),
        SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);
    }`,
    throws:
      'Exception: AutoFill destination range must extend the source range in only one direction.',
  },
  {
    behaviour: 'an unknown name is refused',
    source: 'text as reported by users of Google Sheets',
    script: 'function check() { SpreadsheetApp.getActiveSheet().getRange("no such name"); }',
    throws: 'Exception: Range not found',
  },
  {
    behaviour: 'sort takes columns of the sheet, puts numbers before texts and blanks last',
    source: 'developers.google.com/apps-script/reference/spreadsheet/range#sortsortspecobj',
    script: `function check() {
      const range = SpreadsheetApp.getActiveSheet().getRange('B1:C5');
      range.setValues([['x', 1], ['', 2], [true, 3], [10, 4], [2, 5]]);
      const up = range.sort(2).getValues().map((row) => row[1]);
      const down = range.sort({ column: 2, ascending: false }).getValues().map((row) => row[1]);
      return [up, down];
    }`,
    expected: [
      [5, 4, 1, 3, 2],
      [3, 1, 4, 5, 2],
    ],
  },
  {
    behaviour: 'Sheet.sort sorts the header too unless it is frozen',
    source: `${FAKES} test/testsheets.js "Sheet.sort()"`,
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      const rows = [['Header'], ['C'], ['A']];
      const range = sheet.getRange('A1:A3').setValues(rows);
      const plain = sheet.sort(1) && range.getValues().flat();
      range.setValues(rows);
      sheet.setFrozenRows(1);
      sheet.sort(1);
      return [plain, range.getValues().flat()];
    }`,
    expected: [
      ['A', 'C', 'Header'],
      ['Header', 'A', 'C'],
    ],
  },
  {
    behaviour: 'copyTo fills a larger target with whole repetitions only',
    source: 'issuetracker.google.com/issues/427192537',
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1:B1').setValues([[1, 2]]);
      sheet.getRange('A1:B1').copyTo(sheet.getRange('D1:H1'));
      sheet.getRange('A1:B1').copyTo(sheet.getRange('D2'));
      return sheet.getRange('D1:H2').getValues();
    }`,
    expected: [
      [1, 2, 1, 2, ''],
      [1, 2, '', '', ''],
    ],
  },
  {
    behaviour: 'a copied formula keeps its references relative',
    source: 'developers.google.com/apps-script/reference/spreadsheet/range#copytodestination',
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1:A2').setValues([[1], [2]]);
      sheet.getRange('B1').setFormula('=A1*10').copyTo(sheet.getRange('B2'));
      return [sheet.getRange('B2').getFormula(), sheet.getRange('B2').getValue()];
    }`,
    expected: ['=A2*10', 20],
  },
  {
    behaviour: 'moved cells may overlap their origin, and formulas follow them',
    source: `${FAKES} test/testsheets.js "Range.moveTo"`,
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1:B1').setValues([['a', 'b']]);
      sheet.getRange('A5').setFormula('=A1&B1');
      sheet.getRange('A1:B1').moveTo(sheet.getRange('B1'));
      return [sheet.getRange('A1:C1').getValues()[0], sheet.getRange('A5').getFormula()];
    }`,
    expected: [['', 'a', 'b'], '=B1&C1'],
  },
  {
    behaviour: 'inserted and deleted cells shift the others',
    source: `${FAKES} test/testsheets.js "Range.deleteCells and Range.insertCells"`,
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      const range = sheet.getRange('A1:C2').setValues([[1, 2, 3], [4, 5, 6]]);
      sheet.getRange('A1').deleteCells(SpreadsheetApp.Dimension.COLUMNS);
      const deleted = range.getValues();
      sheet.getRange('A1').insertCells(SpreadsheetApp.Dimension.ROWS);
      return [deleted, sheet.getRange('A1:C3').getValues()];
    }`,
    expected: [
      [
        [2, 3, ''],
        [4, 5, 6],
      ],
      [
        ['', 3, ''],
        [2, 5, 6],
        [4, '', ''],
      ],
    ],
  },
  {
    behaviour: 'a merge keeps the first value, and may be taken apart',
    source: `${FAKES} test/testsheets.js "Range Merging Methods"`,
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      const range = sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]).merge();
      const merged = sheet.getRange('A1:C3').getMergedRanges().map((one) => one.getA1Notation());
      return [merged, range.breakApart().getValues(), sheet.getRange('B2').isPartOfMerge()];
    }`,
    expected: [
      ['A1:B2'],
      [
        [1, ''],
        ['', ''],
      ],
      false,
    ],
  },
  {
    behaviour: 'getDataRegion grows until a blank border surrounds it',
    source: `${FAKES} test/testsheetssets.js "Range.getDataRegion"`,
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('B2:D4').setValue('x');
      const region = (cell, dimension) =>
        (dimension ? sheet.getRange(cell).getDataRegion(dimension)
          : sheet.getRange(cell).getDataRegion()).getA1Notation();
      return [region('C3'), region('A1'), region('B1'), region('E3'),
        region('C3', SpreadsheetApp.Dimension.ROWS), region('C3', SpreadsheetApp.Dimension.COLUMNS)];
    }`,
    expected: ['B2:D4', 'A1', 'B1:D4', 'B2:E4', 'C2:C4', 'B3:D3'],
  },
  {
    behaviour: 'getNextDataCell moves as Ctrl and an arrow key',
    source: `${FAKES} test/testsheets.js "Range.getNextDataCell"`,
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('B2').setValue(1);
      sheet.getRange('B5:B7').setValue(1);
      const down = (cell) =>
        sheet.getRange(cell).getNextDataCell(SpreadsheetApp.Direction.DOWN).getA1Notation();
      const up = (cell) =>
        sheet.getRange(cell).getNextDataCell(SpreadsheetApp.Direction.UP).getA1Notation();
      return [down('B1'), down('B2'), down('B5'), down('B7'), up('B7'), up('B4'), up('B2')];
    }`,
    expected: ['B2', 'B5', 'B7', 'B1000', 'B5', 'B2', 'B1'],
  },
  {
    behaviour: 'getCell outside its range is refused',
    source: 'text as reported by users of Google Sheets',
    script: 'function check() { SpreadsheetApp.getActiveSheet().getRange("B2:C3").getCell(3, 1); }',
    throws: 'Exception: Cell reference out of range',
  },
];
