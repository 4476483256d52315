import { describe, expect, it } from '@jest/globals';
import { STATUS_BLOCK } from '../../src/workbook/prefill/start-panel.js';
import { BLANK_STATUS } from '../../src/workbook/prefill/status-block.js';
import { openAddOnWorkbook, sheetOf, valuesOf } from './add-on-workbook.js';

function prepared() {
  const book = openAddOnWorkbook();
  book.call('create', { motions: ['B2B', 'B2C'], sample: false, asOf: '2026-11-16' });
  const block = () =>
    valuesOf(book.workbook, 'Start')
      .slice(STATUS_BLOCK.row - 1, STATUS_BLOCK.row - 1 + BLANK_STATUS.length)
      .map((row) => [1, 2, 3].map((column) => row[column] ?? ''));
  return { ...book, block };
}

describe('the state of the cadence on Start', () => {
  it('shows a new workbook its next reviews, and that nothing can be judged yet', () => {
    const { block } = prepared();
    expect(block()).toEqual([
      ['Weekly', 'Mon 16 Nov 2026, 09:00', 'Today, not held yet.'],
      ['Monthly', 'Tue 1 Dec 2026, 09:00', 'In 15 days, not held yet.'],
      ['Quarterly', 'Wed 6 Jan 2027, 09:00', 'In 51 days, not held yet.'],
      ['', '', ''],
      ['Cadence self-test', '', ''],
      ['Held against due', '– No data', 'No due date has passed yet.'],
      ['Weeklies find something', '– No data', 'No weekly was held in 8 weeks.'],
      ['Monthlies enter risks', '– No data', 'No monthly was held yet.'],
      ['Quarterlies change something', '– No data', 'No quarterly was held yet.'],
    ]);
  });

  it('is kept up by the daily trigger, and wherever people moved it', () => {
    const { workbook, emulator, start, block } = prepared();
    emulator.clock.advance(Date.parse('2026-11-20T08:00:00Z') - emulator.clock.now());
    start('dailyTrigger', 'trigger');
    expect(block()[0]).toEqual([
      'Weekly',
      'Mon 23 Nov 2026, 09:00',
      'In 3 days, not held yet, missed since: 2026-11-16.',
    ]);
    expect(block()[5]?.slice(1)).toEqual(['◆ Watch', 'Held 0 of 1 weekly. Missed: 2026-11-16.']);
    emulator.run({
      code: "function insert() { SpreadsheetApp.getActive().getSheetByName('Start').insertRowsBefore(3, 2); }",
      functionName: 'insert',
      kind: 'menu',
    });
    emulator.clock.advance(86_400_000);
    start('dailyTrigger', 'trigger');
    const moved = valuesOf(workbook, 'Start')[STATUS_BLOCK.row + 1];
    expect(moved?.slice(1, 4)).toEqual([
      'Weekly',
      'Mon 23 Nov 2026, 09:00',
      'In 2 days, not held yet, missed since: 2026-11-16.',
    ]);
  });

  it('colours the states by their words, once', () => {
    const { workbook, call } = prepared();
    const rules = () => sheetOf(workbook, 'Start').conditionalFormats.length;
    expect(rules()).toBe(3);
    call('check', { repair: true });
    expect(rules()).toBe(3);
  });

  it('is not written where nothing of it changed', () => {
    const { workbook, call, run } = prepared();
    const before = structuredClone(workbook.sheets);
    const repaired = run('check', { repair: true });
    expect(repaired.cost.cellsWritten).toBe(0);
    expect(workbook.sheets).toEqual(before);
    call('import', {
      tab: 'Holidays',
      header: ['Date', 'Effect'],
      rows: [['2026-11-23', 'Skip']],
    });
    const again = run('import', {
      tab: 'Holidays',
      header: ['Date', 'Effect'],
      rows: [['2026-11-23', 'Skip']],
    });
    expect(again.cost.cellsWritten).toBe(0);
  });

  it('leaves a page alone that is laid out otherwise', () => {
    const { workbook, call } = prepared();
    workbook.namedRanges = workbook.namedRanges.filter(({ name }) => name !== STATUS_BLOCK.name);
    const cell = sheetOf(workbook, 'Start').cells[STATUS_BLOCK.row - 1]?.[1];
    if (cell === undefined) throw new Error('no cell');
    cell.value = 'Ours';
    const before = structuredClone(sheetOf(workbook, 'Start'));
    call('check', { repair: true });
    expect(sheetOf(workbook, 'Start')).toEqual(before);
  });
});
