import { describe, expect, it } from '@jest/globals';
import { valuesOf } from './add-on-workbook.js';
import { expectUnchanged } from './expect-unchanged.js';
import { openMadeWorkbook } from './made-workbook.js';

const DAY = 86_400_000;
const MONDAY = '2026-11-16';

/** The calendar as texts: review, due on, starts at, minutes, held on, state. */
function calendarOf(workbook: Parameters<typeof valuesOf>[0]): string[][] {
  const [header = [], ...rows] = valuesOf(workbook, 'Cadence Calendar');
  const at = (row: readonly unknown[], name: string) => row[header.indexOf(name)];
  const day = (value: unknown) =>
    typeof value === 'number'
      ? new Date((value - 25_569) * DAY).toISOString().slice(0, 10)
      : String(value ?? '');
  return rows.map((row) => [
    String(at(row, 'Review')),
    day(at(row, 'Due on')),
    String(at(row, 'Starts at')),
    String(at(row, 'Minutes')),
    day(at(row, 'Held on')),
    String(at(row, 'State')),
  ]);
}

function prepared(asOf = MONDAY) {
  const book = openMadeWorkbook({ motions: ['B2B', 'B2C'], sample: false, asOf });
  return book;
}

/** Holds reviews without a meeting: records of a kind on these days. */
function hold(book: ReturnType<typeof prepared>, days: readonly string[]) {
  const { emulator } = book;
  emulator.run({
    code: `function fill(days) {
      const book = SpreadsheetApp.getActive();
      const zone = book.getSpreadsheetTimeZone();
      const sheet = book.getSheetByName('Reviews');
      const header = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0];
      days.forEach((day, index) => {
        const put = (name, value) => sheet.getRange(index + 2, header.indexOf(name) + 1).setValue(value);
        put('Review ID', 'weekly ' + day);
        put('Review', 'weekly');
        put('Held on', Utilities.parseDate(day, zone, 'yyyy-MM-dd'));
      });
    }`,
    functionName: 'fill',
    args: [days],
    kind: 'menu',
  });
}

describe('the Cadence Calendar', () => {
  it('begins with 26 weeks of due dates, each with its time, minutes and state', () => {
    const rows = calendarOf(prepared().workbook);
    expect(rows.slice(0, 4)).toEqual([
      ['weekly', '2026-11-16', '09:00', '60', '', 'Due'],
      ['weekly', '2026-11-23', '09:00', '60', '', 'Due'],
      ['weekly', '2026-11-30', '09:00', '60', '', 'Due'],
      ['monthly', '2026-12-01', '09:00', '90', '', 'Due'],
    ]);
    const count = (kind: string) => rows.filter(([review]) => review === kind).length;
    expect([count('weekly'), count('monthly'), count('quarterly')]).toEqual([27, 6, 2]);
    expect(rows.at(-1)?.[1]).toBe('2027-05-17');
  });

  it('says of each due date whether it was held, missed or is due, as of the As of cell', () => {
    const book = prepared('2026-10-26');
    hold(book, ['2026-10-28', '2026-11-07', '2026-11-14']);
    book.emulator.clock.advance(Date.parse('2026-11-19T08:00:00Z') - book.emulator.clock.now());
    book.start('dailyTrigger', 'trigger');
    expect(
      calendarOf(book.workbook)
        .filter(([review]) => review === 'weekly')
        .slice(0, 5)
        .map(([, dueOn, , , heldOn, state]) => [dueOn, heldOn, state]),
    ).toEqual([
      ['2026-10-26', '2026-10-28', 'Held'],
      ['2026-11-02', '', 'Missed'],
      ['2026-11-09', '2026-11-07', 'Held'],
      ['2026-11-16', '2026-11-14', 'Held'],
      ['2026-11-23', '', 'Due'],
    ]);
  });

  it('is extended by the daily trigger and by a repair, so that 13 weeks are always there', () => {
    const book = prepared();
    const daysAhead = 200;
    book.emulator.clock.advance(
      Date.parse(`${MONDAY}T08:00:00Z`) - book.emulator.clock.now() + daysAhead * DAY,
    );
    book.start('dailyTrigger', 'trigger');
    const weeklies = () =>
      calendarOf(book.workbook)
        .filter(([review]) => review === 'weekly')
        .map(([, dueOn]) => dueOn);
    // 200 days after the Monday it is Friday 4 June 2027; thirteen weeks later 3 September.
    expect(weeklies().at(-1)).toBe('2027-08-30');
    expect(new Set(weeklies()).size).toBe(weeklies().length);
    const before = structuredClone(book.workbook.sheets);
    expect(book.start('dailyTrigger', 'trigger').cost.cellsWritten).toBe(0);
    book.call('check', { repair: true });
    expectUnchanged(book.workbook.sheets, before);
    const emptied = book.workbook.sheets.find(({ name }) => name === 'Cadence Calendar');
    emptied?.cells.splice(1);
    book.call('check', { repair: true });
    expect(weeklies()[0]).toBe('2027-06-07');
    expect(weeklies().at(-1)).toBe('2027-08-30');
  });

  it('leaves a date that a person moved, and plans round the holidays', () => {
    const book = prepared();
    const sheet = book.workbook.sheets.find(({ name }) => name === 'Cadence Calendar');
    const cell = sheet?.cells[2]?.[1];
    if (cell === undefined) throw new Error('no second due date');
    cell.value = Number(cell.value) + 2;
    book.call('import', {
      tab: 'Holidays',
      header: ['Date', 'Holiday', 'Effect'],
      rows: [['2027-05-24', 'Whit Monday', 'Move']],
    });
    book.call('create', { motions: ['B2B', 'B2C'], sample: false, asOf: '2026-11-30' });
    const days = calendarOf(book.workbook).map(([, dueOn]) => dueOn);
    expect(days).toContain('2026-11-25');
    expect(days).not.toContain('2026-11-23');
    expect(days).toContain('2027-05-25');
    expect(days).not.toContain('2027-05-24');
  });
});

describe('due of the review pack', () => {
  it.each([
    ['2026-11-14', { dueOn: '2026-11-16', state: 'Due' }],
    ['2026-11-18', { dueOn: '2026-11-16', state: 'Due' }],
    ['2026-11-19', null],
    ['2026-11-20', null],
    ['2026-11-21', { dueOn: '2026-11-23', state: 'Due' }],
  ])('as of %s', (asOf, due) => {
    const pack = prepared().call('review', { kind: 'weekly', asOf });
    expect(pack.due).toEqual(due);
  });

  it('says that it was held', () => {
    const book = prepared();
    hold(book, ['2026-11-17']);
    const pack = book.call('review', { kind: 'weekly', asOf: '2026-11-18' });
    expect(pack.due).toEqual({ dueOn: '2026-11-16', state: 'Held' });
    expect(book.call('review', { kind: 'monthly', asOf: '2026-11-18' }).due).toBeNull();
  });
});
