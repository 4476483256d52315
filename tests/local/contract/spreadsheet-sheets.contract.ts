/** What is claimed of sheets, their rows and columns, and what follows when these change. */
import type { ContractRow } from './contract-row.js';

const FAKES = 'gas-fakes, whose tests ran on live Apps Script:';

export const SPREADSHEET_SHEETS_CONTRACT: readonly ContractRow[] = [
  {
    behaviour: 'sheets are inserted at an index, or after the active one',
    source: `${FAKES} test/testsheetsvalues.js "creating and updating sheets"`,
    script: `function check() {
      const book = SpreadsheetApp.create('made', 25, 10);
      const first = book.getSheets()[0];
      book.insertSheet('s1');
      book.insertSheet('s2');
      book.insertSheet('s3', 1);
      book.insertSheet('s4', 0);
      return [first.getMaxRows(), first.getMaxColumns(),
        book.getSheets().map((sheet) => [sheet.getName(), sheet.getIndex()])];
    }`,
    expected: [
      25,
      10,
      [
        ['s4', 1],
        ['Sheet1', 2],
        ['s3', 3],
        ['s1', 4],
        ['s2', 5],
      ],
    ],
  },
  {
    behaviour: 'a taken name is refused',
    source: 'text as reported by users of Google Sheets',
    script: 'function check() { SpreadsheetApp.getActive().insertSheet("sheet1"); }',
    throws: 'Exception: A sheet with this name already exists. Please enter another name.',
  },
  {
    behaviour: 'the last sheet cannot be deleted',
    source: 'text as reported by users of Google Sheets',
    script:
      'function check() { const book = SpreadsheetApp.getActive(); book.deleteSheet(book.getSheets()[0]); }',
    throws: "Exception: You can't remove all the sheets in a document.",
  },
  {
    behaviour: 'an unknown sheet is null',
    source:
      'developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getsheetbynamename',
    script: `function check() {
      const book = SpreadsheetApp.getActive();
      return [book.getSheetByName('none'), book.getSheetById(99), book.getRangeByName('none')];
    }`,
    expected: [null, null, null],
  },
  {
    behaviour: 'formulas follow a renamed sheet',
    source: 'general: references name sheets by identity',
    script: `function check() {
      const book = SpreadsheetApp.getActive();
      const data = book.insertSheet('Data');
      data.getRange('A1').setValue(7);
      const cell = book.getSheets()[0].getRange('A1').setFormula('=Data!A1');
      data.setName('New data');
      return [cell.getFormula(), cell.getValue()];
    }`,
    expected: ["='New data'!A1", 7],
  },
  {
    behaviour: 'inserted rows move values, formulas, names, notes and metadata',
    source: 'developers.google.com/sheets/api/reference/rest/v4/spreadsheets.developerMetadata',
    script: `function check() {
      const book = SpreadsheetApp.getActive();
      const sheet = book.getActiveSheet();
      sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
      sheet.getRange('C1').setFormula('=SUM(A1:A3)');
      sheet.getRange('A3').setNote('third');
      book.setNamedRange('numbers', sheet.getRange('A2:A3'));
      sheet.getRange('3:3').addDeveloperMetadata('key', 'value');
      sheet.insertRowsAfter(2, 2);
      const place = book.createDeveloperMetadataFinder().withKey('key').find()[0].getLocation();
      return [sheet.getRange('C1').getFormula(), sheet.getRange('C1').getValue(),
        sheet.getRange('A5').getNote(), book.getRangeByName('numbers').getA1Notation(),
        place.getRow().getA1Notation(), sheet.getMaxRows()];
    }`,
    expected: ['=SUM(A1:A5)', 6, 'third', 'A2:A5', '5:5', 1002],
  },
  {
    behaviour: 'inserted rows and columns are as large as the line beside them',
    source:
      'developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request, InsertDimensionRequest.inheritFromBefore',
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.setRowHeightsForced(2, 1, 72).setColumnWidths(3, 1, 220);
      sheet.insertRowsAfter(2, 2);
      sheet.insertColumnsBefore(3, 1);
      return [1, 2, 3, 4, 5].map((row) => sheet.getRowHeight(row))
        .concat([2, 3, 4, 5].map((column) => sheet.getColumnWidth(column)));
    }`,
    expected: [21, 72, 72, 72, 21, 100, 220, 220, 100],
  },
  {
    behaviour: 'deleted rows take their references, names and metadata along',
    source: 'developers.google.com/sheets/api/reference/rest/v4/spreadsheets.developerMetadata',
    script: `function check() {
      const book = SpreadsheetApp.getActive();
      const sheet = book.getActiveSheet();
      sheet.getRange('A1:A4').setValues([[1], [2], [3], [4]]);
      sheet.getRange('C1:C2').setFormulas([['=SUM(A1:A4)'], ['']]);
      sheet.getRange('D1').setFormula('=A3');
      sheet.getRange('3:3').addDeveloperMetadata('key');
      sheet.deleteRow(3);
      return [sheet.getRange('C1').getFormula(), sheet.getRange('C1').getValue(),
        sheet.getRange('D1').getFormula(), book.createDeveloperMetadataFinder().find().length,
        sheet.getRange('A1:A3').getValues().flat()];
    }`,
    expected: ['=SUM(A1:A3)', 7, '=#REF!', 0, [1, 2, 4]],
  },
  {
    behaviour: 'moved rows are counted as before the move',
    source:
      'developers.google.com/apps-script/reference/spreadsheet/sheet#moverowsrowspec,-destinationindex',
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1:A4').setValues([[1], [2], [3], [4]]);
      sheet.getRange('B1').setFormula('=A2');
      sheet.moveRows(sheet.getRange('A2'), 5);
      return [sheet.getRange('A1:A4').getValues().flat(), sheet.getRange('B1').getFormula()];
    }`,
    expected: [[1, 3, 4, 2], '=A4'],
  },
  {
    behaviour: 'new rows look like the row they follow',
    source:
      'developers.google.com/apps-script/reference/spreadsheet/sheet#insertrowafterafterposition',
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1').setValue(0.5).setNumberFormat('0%');
      sheet.insertRowAfter(1);
      return sheet.getRange('A2').setValue(0.25).getDisplayValue();
    }`,
    expected: '25%',
  },
  {
    behaviour: 'hidden rows, widths and frozen rows are kept by sheet',
    source: `${FAKES} test/testsheetstext.js "insert sheets,rows,columns"`,
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.hideRows(2, 2);
      sheet.setColumnWidths(2, 2, 200).setRowHeight(3, 31);
      sheet.setFrozenRows(1);
      sheet.insertRowBefore(1);
      return [[2, 3, 4, 5].map((row) => sheet.isRowHiddenByUser(row)), sheet.getColumnWidth(3),
        sheet.getColumnWidth(4), sheet.getRowHeight(4), sheet.getFrozenRows()];
    }`,
    expected: [[false, true, true, false], 200, 100, 31, 2],
  },
  {
    behaviour: 'the only visible sheet cannot be hidden',
    source: 'developers.google.com/apps-script/reference/spreadsheet/sheet#hidesheet',
    script: 'function check() { SpreadsheetApp.getActiveSheet().hideSheet(); }',
    throws: "Exception: You can't hide all the sheets in a document.",
  },
  {
    behaviour: 'clear takes contents and formats, not notes and validation',
    source: `${FAKES} test/testsheets.js "Sheet clearing methods"`,
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      const rule = SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build();
      const cell = sheet.getRange('A1').setValue(1).setBackground('red').setNote('n');
      cell.setDataValidation(rule);
      sheet.clear();
      return [cell.getValue(), cell.getBackground(), cell.getNote(), cell.getDataValidation() !== null];
    }`,
    expected: ['', '#ffffff', 'n', true],
  },
];
