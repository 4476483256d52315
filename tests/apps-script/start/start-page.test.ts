import { describe, expect, it } from '@jest/globals';
import type { ChartData } from '../../../src/local/model/workbook-data.js';
import { DATA_PLACES } from '../../../src/workbook/start/start-charts.js';
import { AS_OF_CELL, COLUMN, PANEL, ROW } from '../../../src/workbook/start/start-layout.js';
import { MARK_FORMATS } from '../../../src/workbook/start/start-page.js';
import { openAddOnWorkbook, sheetOf, valuesOf } from '../add-on-workbook.js';
import { expectUnchanged } from '../expect-unchanged.js';
import { openMadeWorkbook } from '../made-workbook.js';

type Motions = readonly ('B2B' | 'B2C')[];

function prepared(sample: boolean, motions: Motions = ['B2B', 'B2C']) {
  const { workbook } = openMadeWorkbook({ motions, sample, asOf: '2026-11-16' });
  const book = openAddOnWorkbook(workbook);
  const start = () => sheetOf(book.workbook, 'Start');
  const text = (row: number, column: number) =>
    String(start().cells[row - 1]?.[column - 1]?.value ?? '');
  const charts = () => start().charts;
  /** Runs a line of a script that has the page at hand, as a person would work on it. */
  const edit = (line: string) =>
    book.emulator.run({
      code: `function edit() { const s = SpreadsheetApp.getActive().getSheetByName('Start'); ${line} }`,
      functionName: 'edit',
      kind: 'menu',
    });
  const firstRows = () => charts().map((chart: ChartData) => chart.ranges[0]?.area.top);
  return { ...book, startTab: start, text, charts, edit, firstRows };
}

describe('Start of a workbook without data', () => {
  const book = prepared(false);

  it('says what to do first and draws no chart', () => {
    expect(book.text(ROW.upperCharts, COLUMN.left)).toBe('What to do first');
    expect(book.text(ROW.upperCharts + 2, COLUMN.left)).toBe('1  People: say who fills each role.');
    expect(book.text(ROW.upperCharts + 1, COLUMN.right)).toContain('Pipeline');
    expect(book.charts()).toEqual([]);
  });

  it('shows the next reviews, lights without data and empty lists in words', () => {
    const { text } = book;
    expect(text(ROW.summary, COLUMN.left)).toBe(
      'Next: weekly review, Mon 16 Nov, 09:00, today; not held yet. Cadence ▸ Open review begins it.',
    );
    const lights = [0, 1, 2, 3].map((index) => text(ROW.reviews + 2 + index, COLUMN.first));
    expect(lights).toEqual(['– No data', '– No data', '– No data', '– No data']);
    expect(text(ROW.lists + 2, COLUMN.left)).toBe('None is overdue.');
    expect(text(ROW.lists + 2, COLUMN.right)).toBe('– No data  No due date has passed yet.');
    expect(text(ROW.feeds + 2, COLUMN.left)).toBe('No source is live yet.');
  });

  it('colours marks by their first character, once', () => {
    const rules = () => book.startTab().conditionalFormats.length;
    expect(rules()).toBe(MARK_FORMATS.length);
    book.call('check', { repair: true });
    expect(rules()).toBe(MARK_FORMATS.length);
  });

  it('is not written where nothing changed', () => {
    const before = structuredClone(book.workbook.sheets);
    expect(book.run('check', { repair: true }).cost.cellsWritten).toBe(0);
    expect(book.run('start.refresh', {}).cost.cellsWritten).toBe(0);
    expectUnchanged(book.workbook.sheets, before);
  });
});

describe('Start of the sample', () => {
  it('has a chart for each table, beside the panel', () => {
    const { charts, firstRows, workbook } = prepared(true);
    expect(firstRows()).toEqual(DATA_PLACES.map(({ row }) => row));
    const data = sheetOf(workbook, 'Start Data');
    expect(data.hidden).toBe(true);
    for (const chart of charts()) expect(chart.ranges[0]?.sheetId).toBe(data.sheetId);
    expect(charts().map(({ anchor }) => [anchor.row, anchor.column])).toEqual([
      [14, 2],
      [14, 15],
      [14, 18],
      [23, 2],
      [23, 15],
      [23, 18],
    ]);
  });

  it('is refreshed in few calls, none of them on a chart, where values alone change', () => {
    const { workbook, run, text } = prepared(true);
    const alarms = sheetOf(workbook, 'Alarms').cells;
    const open = alarms.findIndex((row) => row?.[0]?.value === 'A-0073');
    const row = alarms[open];
    if (row !== undefined && row !== null) row[5] = { value: 46_341 };
    expect(text(ROW.lists, COLUMN.left)).toBe('Overdue alarms, 2');
    const { calls, cost } = run('start.refresh', {});
    expect(text(ROW.lists, COLUMN.left)).toBe('Overdue alarms, 1');
    const names = calls.map(({ name }) => name);
    expect(names.filter((name) => /Chart/.test(name))).toEqual([]);
    const reading = names.filter((name) => name.endsWith('getSheetValues')).length;
    expect(cost.calls - reading).toBeLessThanOrEqual(20);
  });

  it('moves a chart’s axis when the figures leave it, and draws nothing twice', () => {
    const { workbook, call, charts } = prepared(true);
    const before = charts().map(({ id }) => id);
    const axes = () => charts().map(({ options }) => JSON.stringify(options['vAxis']));
    const axis = axes()[0];
    const rates = sheetOf(workbook, 'Pass Rates').cells;
    const row = rates.filter((one) => one?.[1]?.value === 'content-synd-na').at(-1);
    if (row !== undefined && row !== null) row[3] = { value: 100 };
    call('start.refresh', {});
    expect(axes()[0]).not.toBe(axis);
    expect(charts().map(({ id }) => id)).toEqual(before);
  });

  it('leaves a deleted chart away', () => {
    const { edit, call, firstRows, workbook } = prepared(true);
    edit('s.removeChart(s.getCharts()[3]);');
    sheetOf(workbook, 'Pipeline').cells.length = 200;
    call('start.refresh', {});
    expect(firstRows()).not.toContain(DATA_PLACES[3]?.row);
  });

  it('shows one motion alone where only one is served', () => {
    const { text, firstRows, workbook } = prepared(true, ['B2C']);
    expect(text(ROW.reviews + 1, COLUMN.first)).toBe('B2C');
    expect(text(ROW.reviews + 1, COLUMN.second)).toBe('');
    expect(firstRows()).toHaveLength(DATA_PLACES.length - 1);
    expect(JSON.stringify(valuesOf(workbook, 'Start'))).not.toContain('B2B');
  });

  it('keeps a name that looks like a formula a text', () => {
    const { workbook, call, text } = prepared(true);
    const found = sheetOf(workbook, 'Sources').cells.find(
      (row) => row?.[0]?.value === 'intent-vendor-b',
    );
    if (found?.[0] !== undefined) found[0].value = '=SUM(1;2)';
    for (const row of sheetOf(workbook, 'Pass Rates').cells) {
      if (row?.[1]?.value === 'intent-vendor-b') row[1].value = '=SUM(1;2)';
    }
    call('start.refresh', {});
    const cells = [...sheetOf(workbook, 'Start').cells, ...sheetOf(workbook, 'Start Data').cells];
    expect(cells.flatMap((row) => row ?? []).filter((cell) => cell?.formula)).toEqual([]);
    expect(text(ROW.feeds + 2, COLUMN.left)).toBe('=SUM(1;2)');
  });
});

describe('Start as people leave it', () => {
  it('is kept up by the daily trigger wherever lines above moved it', () => {
    const { emulator, start, edit, text } = prepared(false);
    edit('s.insertRowsBefore(1, 2);');
    emulator.clock.advance(Date.parse('2026-11-20T08:00:00Z') - emulator.clock.now());
    start('dailyTrigger', 'trigger');
    expect(text(ROW.summary + 2, COLUMN.left)).toBe(
      'Next: weekly review, Mon 23 Nov, 09:00, in 3 days; not held yet, missed since: 16 Nov. Cadence ▸ Open review begins it.',
    );
    expect(text(ROW.lists + 4, COLUMN.right)).toContain('◆ Watch  Held 0 of 1 weekly.');
  });

  it('is left alone where somebody laid it out anew, and a check says so', () => {
    const { workbook, call, edit } = prepared(false);
    edit(`s.getRange(${ROW.reviews}, ${COLUMN.left}).setValue('Ours');`);
    const before = structuredClone(sheetOf(workbook, 'Start'));
    const { structure } = call('check', { repair: true });
    expect(structure).toMatchObject([{ tab: 'Start', code: 'changed-page', repaired: false }]);
    expect(call('start.refresh', {})).toEqual({ refreshed: false });
    expectUnchanged(sheetOf(workbook, 'Start'), before);
  });

  it('is moved on to today from the menu, with what ages', () => {
    const { workbook, emulator, start, text } = prepared(true);
    emulator.clock.advance(Date.parse('2026-11-24T08:00:00Z') - emulator.clock.now());
    const { error, shown } = start('refreshStart', 'menu');
    expect(error).toBeUndefined();
    expect(shown.at(-1)).toMatchObject({ message: 'Start is up to date as of Tue 24 Nov 2026.' });
    expect(text(ROW.summary, COLUMN.right)).toContain('Judged week 16 to 22 Nov.');
    const cell = sheetOf(workbook, 'Start').cells[AS_OF_CELL.row - 1]?.[AS_OF_CELL.column - 1];
    expect(cell?.value).toBe(Date.parse('2026-11-24') / 86_400_000 + 25_569);
  });
});

describe('the page of an earlier version', () => {
  /** The first column as that version wrote it, with its names. */
  function formerPage() {
    const book = prepared(false);
    const { workbook, startTab } = book;
    const words = new Map([
      [2, 'Demand-generation governance'],
      [4, 'As of'],
      [6, 'Next reviews'],
      [7, 'Weekly'],
      [11, 'Cadence self-test'],
      [17, 'Next steps'],
      [18, 'People'],
      [22, 'Agenda'],
      [24, 'Tabs'],
      [25, 'Engine Weeks'],
    ]);
    const sheet = startTab();
    sheet.cells = Array.from({ length: 25 }, (_, index) => {
      const value = words.get(index + 1);
      return value === undefined ? [] : [undefined, { value }];
    });
    sheet.conditionalFormats = [];
    const { sheetId } = sheet;
    const area = { top: 7, left: 2, bottom: 15, right: 4 };
    workbook.namedRanges = [
      { name: 'Cadence_status', sheetId, area },
      { name: 'As_of', sheetId, area: { top: 4, left: 3, bottom: 4, right: 3 } },
    ];
    workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'Start Data');
    return book;
  }

  it('gives way to the panel where nobody changed it', () => {
    const { workbook, call, text } = formerPage();
    expect(call('check', { repair: false }).structure.map(({ code }) => code)).toEqual([
      'former-page',
      'missing-tab',
    ]);
    const { structure } = call('check', { repair: true });
    expect(structure.map(({ repaired }) => repaired)).toEqual([true, true]);
    expect(text(ROW.reviews, COLUMN.left)).toBe('Reviews');
    expect(workbook.namedRanges.map(({ name }) => name).sort()).toEqual(['As_of', PANEL.name]);
    const asOf = workbook.namedRanges.find(({ name }) => name === 'As_of')?.area;
    expect([asOf?.top, asOf?.left]).toEqual([AS_OF_CELL.row, AS_OF_CELL.column]);
  });

  it('stays where somebody wrote beside it', () => {
    const { startTab, call, text } = formerPage();
    const row = startTab().cells[8];
    if (row !== undefined && row !== null) row[6] = { value: 'Our own' };
    call('check', { repair: true });
    expect(text(9, 7)).toBe('Our own');
    expect(text(6, 2)).toBe('Next reviews');
  });
});
