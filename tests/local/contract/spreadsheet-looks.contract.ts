/** What is claimed of fonts, directions, charts and series of a spreadsheet. */
import type { ContractRow } from './contract-row.js';

const FAKES = 'gas-fakes, whose tests ran on live Apps Script:';

export const SPREADSHEET_LOOKS_CONTRACT: readonly ContractRow[] = [
  {
    behaviour: 'a range names the default font otherwise than its text style does',
    source: `${FAKES} test/testsheets.js`,
    script: `function check() {
      const range = SpreadsheetApp.getActiveSheet().getRange('A1');
      return [range.getFontFamily(), range.getTextStyle().getFontFamily()];
    }`,
    expected: ['Arial', 'arial,sans,sans-serif'],
  },
  {
    behaviour: 'the direction of a text reads back, null where it was never set',
    source: `${FAKES} test/testsheets.js`,
    script: `function check() {
      const range = SpreadsheetApp.getActiveSheet().getRange('A1:B1');
      range.setTextDirections([[SpreadsheetApp.TextDirection.RIGHT_TO_LEFT, null]]);
      return range.getTextDirections().map((row) => row.map(String));
    }`,
    expected: [['RIGHT_TO_LEFT', 'null']],
  },
  {
    behaviour: 'names of months go on, down to where the neighbouring data ends',
    source: `${FAKES} test/testsheets.js "Range.autoFill and autoFillToNeighbor"`,
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1:A4').setValues([[1], [2], [3], [4]]);
      sheet.getRange('B1:B2').setValues([['Nov'], ['Dec']]);
      sheet.getRange('B1:B2').autoFillToNeighbor(SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);
      return sheet.getRange('B1:B5').getValues().flat();
    }`,
    expected: ['Nov', 'Dec', 'Jan', 'Feb', ''],
  },
  {
    behaviour: 'texts that end in a number count on; other texts repeat',
    source: 'Google Docs Editors help, automatically create a series',
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1:B1').setValues([['Week 9', 'open']]);
      sheet.getRange('A1:B1').autoFill(sheet.getRange('A1:B3'),
        SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);
      return sheet.getRange('A1:B3').getValues();
    }`,
    expected: [
      ['Week 9', 'open'],
      ['Week 10', 'open'],
      ['Week 11', 'open'],
    ],
  },
  {
    behaviour: 'what a chart is told about its ranges reads back',
    source: 'Apps Script reference, class EmbeddedChart',
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      const style = Charts.newTextStyle().setFontSize(12).setColor('red').build();
      const chart = sheet.newChart().asColumnChart().addRange(sheet.getRange('A1:B5'))
        .setTitle('Leads').setTitleTextStyle(style).setLegendPosition(Charts.Position.BOTTOM)
        .setMergeStrategy(Charts.ChartMergeStrategy.MERGE_ROWS).setTransposeRowsAndColumns(true)
        .setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.IGNORE_COLUMNS)
        .setPosition(2, 3, 0, 0).build();
      sheet.insertChart(chart);
      const kept = sheet.getCharts()[0];
      return [kept.getMergeStrategy().toString(), kept.getTransposeRowsAndColumns(),
        kept.getHiddenDimensionStrategy().toString(), kept.getOptions().get('title'),
        style.getColor(), kept.modify().getContainer().getAnchorColumn()];
    }`,
    expected: ['MERGE_ROWS', true, 'IGNORE_COLUMNS', 'Leads', '#ff0000', 3],
  },
  {
    behaviour: 'the link of a HYPERLINK formula is read as rich text',
    source: 'answers to questions on retrieving hyperlinks from cells, by K. Tanaike',
    script: `function check() {
      const cells = SpreadsheetApp.getActiveSheet().getRange('A1:A2');
      cells.setFormulas([['=HYPERLINK("https://example.com/a","A")'], ['=HYPERLINK(B1,"B")']]);
      const read = (place) => cells.getCell(place, 1).getRichTextValue().getLinkUrl();
      try { return [read(1), read(2)]; } catch (error) { return [read(1), error.name]; }
    }`,
    expected: ['https://example.com/a', 'NotEmulatedError'],
  },
];
