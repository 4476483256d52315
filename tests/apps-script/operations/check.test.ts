import { describe, expect, it } from '@jest/globals';
import { sheetOf, valuesOf } from '../add-on-workbook.js';
import { expectUnchanged } from '../expect-unchanged.js';
import { openMadeWorkbook } from '../made-workbook.js';
import { typeRows } from '../prepared-workbook.js';

const NOV_2 = 46_328;
const LOOK = {
  tab: '',
  message: expect.stringContaining('Sets the drop-downs, formats, notes, protections'),
};

function setUp() {
  const book = openMadeWorkbook({ motions: ['B2B'], sample: false, asOf: '2026-11-16' });
  return book;
}

describe('check', () => {
  it('finds nothing in a new workbook, and plans nothing but its look', () => {
    const { call } = setUp();
    expect(call('check', { repair: false })).toMatchObject({
      ...{ structure: [], dataProblems: [], plan: [LOOK] },
    });
  });

  it('shows each step before it is done, does just these, and finds nothing left', () => {
    const { workbook, call } = setUp();
    workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'Dormancy');
    for (const row of sheetOf(workbook, 'Sources').cells) row?.splice(2, 1);
    for (const name of ['Action Log', 'Alarms']) sheetOf(workbook, name).cells.length = 1;
    typeRows(workbook, 'Action Log', [
      [null, 'Ask for consent texts', 'Ana', NOV_2, null, 'Open'],
      [null, 'Look at webinar-eu', 'Ana', NOV_2, null, 'Open'],
    ]);
    const alarm = ['L-0001', 'webinar-eu', NOV_2 + 0.5, 'Truth', 'late', null];
    typeRows(workbook, 'Alarms', [alarm]);
    // Keeps the first weeks of the half year that a new calendar covers.
    sheetOf(workbook, 'Cadence Calendar').cells.length = 10;

    const before = structuredClone(workbook.sheets);
    const { plan } = call('check', { repair: false });
    expectUnchanged(workbook.sheets, before);
    const checks = expect.stringContaining('is checked again; what is typed there stays.');
    expect(plan).toEqual([
      { tab: 'Action Log', message: checks },
      {
        tab: 'Sources',
        message: 'Adds the column Owner at the right of Sources, blank.',
      },
      { tab: 'Alarms', message: checks },
      {
        tab: 'Dormancy',
        message: 'Makes the tab Dormancy again, with its header and drop-downs and without rows.',
      },
      {
        tab: 'Action Log',
        message: 'Gives 2 rows the Action ID that they lack, from T-0001 on.',
      },
      {
        tab: 'Alarms',
        message: 'Computes 2 cells of Alarms anew that differ from what the add-on writes there.',
      },
      {
        tab: 'Cadence Calendar',
        message: expect.stringMatching(/^Adds \d+ due dates of the coming weeks\.$/),
      },
      LOOK,
    ]);

    const repaired = call('check', { repair: true });
    expect(repaired.plan).toEqual(plan);
    expect(repaired.structure.map((fault) => fault.repaired)).toEqual([true, true, true, true]);
    expect(
      valuesOf(workbook, 'Action Log')
        .slice(1)
        .map(([id]) => id),
    ).toEqual(['T-0001', 'T-0002']);
    expect(call('check', { repair: false }).plan).toEqual([LOOK]);
  });

  it('leaves a column whose header stands twice to people, and mends the rest', () => {
    const { workbook, call } = setUp();
    const { cells } = sheetOf(workbook, 'Sources');
    (cells[0] ?? [])[20] = { value: 'State' };
    for (const cell of cells[0] ?? []) delete cell?.note;
    const state = cells[0]?.findIndex((cell) => cell?.value === 'State') ?? -1;
    const row = cells[1] ?? [];
    row[0] = { value: 'webinar-eu' };
    row[state] = { value: 'Live' };
    row[20] = { value: 'Bavaria' };
    workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'Dormancy');
    const before = structuredClone(sheetOf(workbook, 'Sources'));
    const repaired = call('check', { repair: true });
    expect(repaired.structure.map(({ code, repaired: isDone }) => [code, isDone])).toEqual([
      ['duplicate-header', false],
      ['missing-tab', true],
    ]);
    expect(repaired.plan.map(({ tab }) => tab)).toEqual(['Dormancy']);
    expect(sheetOf(workbook, 'Sources')).toEqual(before);
  });
});
