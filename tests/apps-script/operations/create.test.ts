import { describe, expect, it } from '@jest/globals';
import { WORKBOOK } from '../../../src/workbook/workbook.js';
import { answerOf, openAddOnWorkbook, sheetOf, valuesOf } from '../add-on-workbook.js';

const BARE = { motions: ['B2B', 'B2C'] as const, sample: false, asOf: '2026-11-16' };

describe('create', () => {
  it('makes every declared tab of an empty spreadsheet and hides the Journal', () => {
    const { workbook, call } = openAddOnWorkbook();
    const { tabs, sampleRows } = call('create', BARE);
    const names = WORKBOOK.map((tab) => tab.name);
    expect([...tabs].sort()).toEqual([...names].sort());
    expect(sampleRows).toBe(0);
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(names);
    expect(workbook.sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name)).toEqual([
      'Journal',
    ]);
    for (const tab of WORKBOOK.filter(({ columns }) => columns.length > 0)) {
      expect(valuesOf(workbook, tab.name)[0]).toEqual(tab.columns.map((column) => column.header));
      expect(sheetOf(workbook, tab.name).frozenRows).toBe(1);
    }
    expect(valuesOf(workbook, 'Settings').length).toBeGreaterThan(5);
    expect(workbook.namedRanges.map((range) => range.name)).toContain('As_of');
  });

  it('notes every header, offers closed lists, shades and protects what it writes itself', () => {
    const { workbook, call } = openAddOnWorkbook();
    call('create', BARE);
    const passRates = sheetOf(workbook, 'Pass Rates');
    expect(passRates.cells[0]?.every((cell) => (cell?.note ?? '') !== '')).toBe(true);
    expect(passRates.cells[1]?.[7]?.format?.numberFormat).toBe('0.0%');
    expect(passRates.protections.map((protection) => protection.warningOnly)).toEqual([true]);
    const states = sheetOf(workbook, 'Action Log').cells[1]?.[5]?.validation;
    expect(states).toMatchObject({ allowInvalid: false });
    expect(sheetOf(workbook, 'Settings').protections).toMatchObject([
      { warningOnly: false, editors: [] },
    ]);
    expect(passRates.conditionalFormats).toHaveLength(2);
  });

  it('changes nothing when it runs again, and keeps what people typed', () => {
    const { workbook, call } = openAddOnWorkbook();
    call('create', BARE);
    const settings = sheetOf(workbook, 'Settings');
    const value = settings.cells[1]?.[1];
    if (value !== undefined) value.value = 21;
    const before = structuredClone(workbook.sheets);
    call('create', BARE);
    expect(workbook.sheets).toEqual(before);
    expect(valuesOf(workbook, 'Settings')[1]?.[1]).toBe(21);
  });

  it('puts a deleted tab and a deleted column back where people changed the rest', () => {
    const { workbook, call } = openAddOnWorkbook();
    call('create', BARE);
    workbook.sheets = workbook.sheets.filter((sheet) => sheet.name !== 'Alarms');
    sheetOf(workbook, 'Pipeline').name = 'Our pipeline';
    for (const row of sheetOf(workbook, 'Disputes').cells) row?.splice(1, 1);
    const faults = call('check', { repair: true }).structure;
    expect(faults.map(({ tab, code, repaired }) => [tab, code, repaired])).toEqual([
      ['Alarms', 'missing-tab', true],
      ['Pipeline', 'renamed-tab', false],
      ['Disputes', 'missing-column', true],
    ]);
    expect(valuesOf(workbook, 'Disputes')[0]).toContain('Term');
    expect(call('check', { repair: false }).structure.map((fault) => fault.code)).toEqual([
      'renamed-tab',
    ]);
  });

  it("refuses a tab of somebody else's with the same name, before it writes anything", () => {
    const { workbook, call, run } = openAddOnWorkbook();
    call('create', BARE);
    const alarms = sheetOf(workbook, 'Alarms');
    alarms.cells = [[{ value: 'Room' }, { value: 'Bell' }]];
    const before = structuredClone(workbook.sheets);
    const answer = answerOf(run('create', BARE));
    expect(answer).toMatchObject({ ok: false, code: 'TAB_UNFIT' });
    expect(workbook.sheets).toEqual(before);
  });

  it('fills a sample year that a weekly review can judge', () => {
    const { call } = openAddOnWorkbook();
    expect(call('create', { ...BARE, sample: true }).sampleRows).toBeGreaterThan(1000);
    const pack = call('review', { kind: 'weekly', asOf: '2026-11-16' });
    expect(pack.judgedWeek).toBe('2026-11-09');
    expect(pack.blocks.map((block) => block.id)).toEqual(['W1', 'W2', 'W3', 'W4', 'W5', 'W6']);
    expect(pack.dataProblems).toEqual([]);
  });

  it('asks for no more calls with a sample year than its tabs explain', () => {
    const bare = openAddOnWorkbook().run('create', BARE).cost.calls;
    const full = openAddOnWorkbook().run('create', { ...BARE, sample: true }).cost.calls;
    expect(full - bare).toBeLessThan(WORKBOOK.length * 6);
  });

  it.each([
    [{ ...BARE, motions: [] }, 'motions'],
    [{ ...BARE, asOf: '2026-02-30' }, '2026-02-30'],
    [null, 'not an object'],
  ])('refuses %j and names it', (payload, named) => {
    const answer = answerOf(openAddOnWorkbook().run('create', payload));
    expect(answer).toMatchObject({ ok: false, message: expect.stringContaining(named) });
  });
});
