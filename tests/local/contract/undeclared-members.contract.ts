/** What is claimed of members that the official types leave out, and of members that nobody has. */
import type { ContractRow } from './contract-row.js';

const FAKES = 'gas-fakes, whose tests ran on live Apps Script:';
const REFERENCE = 'Apps Script reference';

export const UNDECLARED_MEMBERS_CONTRACT: readonly ContractRow[] = [
  {
    behaviour: 'a spreadsheet is also opened by its key, which is its id',
    source: `${FAKES} test/testsheetsvalues.js`,
    script: `function check() {
      const book = SpreadsheetApp.getActiveSpreadsheet();
      const range = book.getRange('C4:D5');
      return [SpreadsheetApp.openByKey(book.getKey()).getId() === book.getId(),
        range.getRowIndex(), range.getColumnIndex()];
    }`,
    expected: [true, 4, 3],
  },
  {
    behaviour: 'isFake is undefined on every object, as on Google',
    source: `${FAKES} each asks it`,
    script: `function check() {
      return [SpreadsheetApp.isFake, ScriptApp.isFake, SpreadsheetApp.getActiveSheet().isFake,
        'isFake' in SpreadsheetApp].map(String);
    }`,
    expected: ['undefined', 'undefined', 'undefined', 'false'],
  },
  {
    behaviour: 'any other unknown member is refused by name',
    source: 'the emulator does not know what scripts hope for there',
    script: `function check() { return SpreadsheetApp.getActiveSheet().getWeather; }`,
    throws:
      "NotEmulatedError: Not emulated: SpreadsheetApp.Sheet.getWeather (Google's types have no such member)",
  },
  {
    behaviour: 'copyTo takes a paste type without the transposition',
    source: `${FAKES} test/testsheets.js "Range.copyTo"`,
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1').setFormula('=1+1').setBackground('red');
      sheet.getRange('A1').copyTo(sheet.getRange('B1'), SpreadsheetApp.CopyPasteType.PASTE_VALUES);
      const copy = sheet.getRange('B1');
      return [copy.getValue(), copy.getFormula(), copy.getBackground()];
    }`,
    expected: [2, '', '#ffffff'],
  },
  {
    behaviour: 'getBorder answers the lines of the first cell, null where it has none',
    source: `${FAKES} test/testsheets.js "setting and repeating cell formats"`,
    script: `function check() {
      const range = SpreadsheetApp.getActiveSheet().getRange('B2:C3');
      const none = range.getBorder();
      range.setBorder(true, true, false, false, false, false, '#00ff00',
        SpreadsheetApp.BorderStyle.DASHED);
      const border = range.getBorder();
      return [none, border.getTop().getBorderStyle().toString(),
        border.getTop().getColor().asRgbColor().asHexString(),
        border.getRight().getBorderStyle(), border.getRight().getColor().getColorType().toString()];
    }`,
    expected: [null, 'DASHED', '#00ff00', null, 'UNSUPPORTED'],
  },
  {
    behaviour: 'getBackgroundColor is an older name of getBackground',
    source: `${FAKES} test/testsheets.js`,
    script: `function check() {
      const range = SpreadsheetApp.getActiveSheet().getRange('A1:B1').setBackgrounds([['red', null]]);
      return [range.getBackgroundColor(), range.getBackgroundColors()];
    }`,
    expected: ['#ff0000', [['#ff0000', '#ffffff']]],
  },
  {
    behaviour: 'bandings, tabs and rules give and take colour objects',
    source: REFERENCE,
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      const color = SpreadsheetApp.newColor().setRgbColor('#123456').build();
      const hex = (one) => one && one.asRgbColor().asHexString();
      const banding = sheet.getRange('A1:C5').applyRowBanding().setFirstRowColorObject(color);
      const rule = SpreadsheetApp.newConditionalFormatRule().whenCellEmpty()
        .setBackgroundObject(color).setRanges([sheet.getRange('A1')]).build();
      const scale = SpreadsheetApp.newConditionalFormatRule().setGradientMaxpointObject(color)
        .setRanges([sheet.getRange('A1')]).build();
      sheet.setTabColorObject(color);
      return [banding.getFirstRowColorObject(), banding.getFirstColumnColorObject(),
        sheet.getTabColorObject(), rule.getBooleanCondition().getBackgroundObject(),
        rule.getBooleanCondition().getFontColorObject(),
        scale.getGradientCondition().getMaxColorObject()].map(hex);
    }`,
    expected: ['#123456', null, '#123456', '#123456', null, '#123456'],
  },
  {
    behaviour: 'a filter knows how it last sorted; other columns have no order',
    source: `${FAKES} test/testsheetssets.js "Filter methods"`,
    script: `function check() {
      const range = SpreadsheetApp.getActiveSheet().getRange('A1:B3')
        .setValues([['n', 'm'], [1, 1], [2, 2]]);
      const filter = range.createFilter().sort(2, false);
      const spec = filter.getColumnSortSpec(2);
      const found = [spec.getDimensionIndex(), spec.isAscending(), spec.getSortOrder().toString()];
      try { filter.getColumnSortSpec(1).getSortOrder(); } catch (error) { found.push(error.message); }
      return found;
    }`,
    expected: [
      2,
      false,
      'DESCENDING',
      'Unexpected error while getting the method or property getSortOrder on object SpreadsheetApp.SortSpec.',
    ],
  },
  {
    behaviour: 'the alignment normal reads back as general-left, none as general',
    source: `${FAKES} test/testsheets.js "cell and font backgrounds, styles and alignments"`,
    script: `function check() {
      const range = SpreadsheetApp.getActiveSheet().getRange('A1:B1');
      return range.setHorizontalAlignments([['normal', null]]).getHorizontalAlignments();
    }`,
    expected: [['general-left', 'general']],
  },
  {
    behaviour: 'further enumerations are there',
    source: `${FAKES} test/testenums.js`,
    script: `function check() {
      return [SpreadsheetApp.SortOrder.DESCENDING, SpreadsheetApp.FrequencyType.WEEKLY,
        SpreadsheetApp.DateTimeGroupingRuleType.QUARTER,
        SpreadsheetApp.DataSourceRefreshScope.ALL_DATA_SOURCES].map((one) => one.ordinal());
    }`,
    expected: [1, 2, 11, 1],
  },
];
