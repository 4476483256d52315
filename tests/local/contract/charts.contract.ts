/** What is claimed of charts on a sheet: how they are built, kept, changed and found again. */
import type { ContractRow } from './contract-row.js';

const BUILDER =
  'developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder, read November 2026';
const SHEET = 'developers.google.com/apps-script/reference/spreadsheet/sheet, read November 2026';

export const CHARTS_CONTRACT: readonly ContractRow[] = [
  {
    behaviour: 'a range is added to a chart once, and taken out again',
    source: `${BUILDER}, addRange, removeRange and clearRanges`,
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      const names = (builder) => builder.getRanges().map((range) => range.getA1Notation());
      const builder = sheet.newChart().addRange(sheet.getRange('A1:B4'))
        .addRange(sheet.getRange('D1:D4')).addRange(sheet.getRange('A1:B4'));
      return [names(builder), names(builder.removeRange(sheet.getRange('A1:B4'))),
        names(builder.clearRanges())];
    }`,
    expected: [['A1:B4', 'D1:D4'], ['D1:D4'], []],
  },
  {
    behaviour: 'a chart is on the sheet only once it is inserted, and has an id from then on',
    source: `${BUILDER}, build; ${SHEET}, insertChart`,
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      const chart = sheet.newChart().setChartType(Charts.ChartType.LINE)
        .addRange(sheet.getRange('A1:B4')).setPosition(1, 1, 0, 0).build();
      const before = [sheet.getCharts().length, chart.getChartId()];
      sheet.insertChart(chart);
      const [kept] = sheet.getCharts();
      return [...before, sheet.getCharts().length, typeof kept.getChartId(),
        kept.modify().getChartType().toString()];
    }`,
    expected: [0, null, 1, 'number', 'LINE'],
  },
  {
    behaviour: 'what a builder changes is on the sheet only after updateChart',
    source: `${BUILDER}, first paragraph; ${SHEET}, updateChart`,
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.insertChart(sheet.newChart().asLineChart().addRange(sheet.getRange('A1:B4'))
        .setPosition(1, 1, 0, 0).setTitle('One').build());
      const changed = sheet.getCharts()[0].modify().setOption('title', 'Two')
        .setPosition(3, 4, 5, 6).build();
      const title = () => sheet.getCharts()[0].getOptions().get('title');
      const before = title();
      sheet.updateChart(changed);
      const place = sheet.getCharts()[0].getContainerInfo();
      return [before, title(), place.getAnchorRow(), place.getAnchorColumn(),
        place.getOffsetX(), place.getOffsetY()];
    }`,
    expected: ['One', 'Two', 3, 4, 5, 6],
  },
  {
    behaviour: 'a chart that is removed is gone, and the others stay',
    source: `${SHEET}, removeChart`,
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      for (const title of ['One', 'Two']) {
        sheet.insertChart(sheet.newChart().asBarChart().addRange(sheet.getRange('A1:B4'))
          .setPosition(1, 1, 0, 0).setTitle(title).build());
      }
      sheet.removeChart(sheet.getCharts()[0]);
      return sheet.getCharts().map((chart) => chart.getOptions().get('title'));
    }`,
    expected: ['Two'],
  },
  {
    behaviour: 'an option keeps the lists and objects that it was given',
    source: `${BUILDER}, setOption; chart configuration options`,
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      const series = { 0: { color: '#80868b', lineDashStyle: [4, 4] }, 1: { type: 'area' } };
      sheet.insertChart(sheet.newChart().asComboChart().addRange(sheet.getRange('A1:C4'))
        .setPosition(1, 1, 0, 0).setOption('series', series).setOption('legend', { position: 'none' })
        .setOption('interpolateNulls', false).setOption('vAxis.viewWindow', { min: 0.88, max: 0.98 })
        .build());
      const options = sheet.getCharts()[0].getOptions();
      return ['series', 'legend', 'interpolateNulls', 'vAxis.viewWindow', 'width']
        .map((name) => options.get(name));
    }`,
    expected: [
      { 0: { color: '#80868b', lineDashStyle: [4, 4] }, 1: { type: 'area' } },
      { position: 'none' },
      false,
      { min: 0.88, max: 0.98 },
      null,
    ],
  },
  {
    behaviour: 'a chart and its ranges move with the rows and columns that are inserted',
    source: 'Google Docs Editors help, charts stay anchored to the cell they were put on',
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.insertChart(sheet.newChart().asColumnChart().addRange(sheet.getRange('A3:B6'))
        .setPosition(8, 2, 0, 0).build());
      sheet.insertRowsBefore(5, 2);
      sheet.insertColumnsBefore(1, 1);
      const [chart] = sheet.getCharts();
      const place = chart.getContainerInfo();
      return [chart.getRanges()[0].getA1Notation(), place.getAnchorRow(), place.getAnchorColumn()];
    }`,
    expected: ['B3:C8', 10, 3],
  },
  {
    behaviour: 'a chart may show cells of another sheet',
    source: `${BUILDER}, addRange takes any Range; Google Docs Editors help, use data from another sheet`,
    script: `function check() {
      const book = SpreadsheetApp.getActiveSpreadsheet();
      const sheet = SpreadsheetApp.getActiveSheet();
      const data = book.insertSheet('Data');
      sheet.insertChart(sheet.newChart().asAreaChart().addRange(data.getRange('A1:B4'))
        .setPosition(1, 1, 0, 0).setStacked().build());
      return [sheet.getCharts()[0].getRanges()[0].getSheet().getName(), data.getCharts().length];
    }`,
    expected: ['Data', 0],
  },
  {
    behaviour: 'the charts of a copied sheet show the copy, under ids of their own',
    source: 'Apps Script reference, EmbeddedChart.getChartId: unique across the spreadsheet',
    script: `function check() {
      const book = SpreadsheetApp.getActiveSpreadsheet();
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.insertChart(sheet.newChart().asLineChart().addRange(sheet.getRange('A1:B4'))
        .setPosition(1, 1, 0, 0).build());
      const copies = [sheet.copyTo(book), book.duplicateActiveSheet()];
      const charts = [sheet, ...copies].map((one) => one.getCharts()[0]);
      return [new Set(charts.map((chart) => chart.getChartId())).size,
        copies.every((copy, at) => charts[at + 1].getRanges()[0].getSheet().getName() === copy.getName())];
    }`,
    expected: [3, true],
  },
  {
    behaviour: 'how many headers Sheets would guess is not answered',
    source:
      'developers.google.com/workspace/sheets/api, BasicChartSpec.headerCount: guessed where it is not set',
    script: `function check() {
      const sheet = SpreadsheetApp.getActiveSheet();
      return sheet.newChart().addRange(sheet.getRange('A1:B4')).build().getNumHeaders();
    }`,
    throws:
      'NotEmulatedError: Not emulated: EmbeddedChart.getNumHeaders of a chart whose headers are guessed',
  },
];
