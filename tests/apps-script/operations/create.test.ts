import { describe, expect, it } from '@jest/globals';
import { SETTINGS } from '../../../src/domain/settings.js';
import type {
  SheetData,
  ValidationRule,
  WorkbookData,
} from '../../../src/local/model/workbook-data.js';
import { frozenColumnsOf, STATE_FORMATS, TAB_COLOURS } from '../../../src/workbook/look.js';
import { PANEL } from '../../../src/workbook/start/start-layout.js';
import { WORKBOOK } from '../../../src/workbook/workbook.js';
import { answerOf, openAddOnWorkbook, sheetOf, valuesOf } from '../add-on-workbook.js';
import { expectUnchanged } from '../expect-unchanged.js';
import { openMadeWorkbook } from '../made-workbook.js';

const BARE = { motions: ['B2B', 'B2C'] as const, sample: false, asOf: '2026-11-16' };

function frameOf({ frozenColumns, frozenRows, tabColor }: SheetData) {
  return { frozenColumns, frozenRows, tabColor };
}

describe('create', () => {
  it('makes every declared tab of an empty spreadsheet and hides what nobody reads', () => {
    const { workbook, call } = openAddOnWorkbook();
    const { tabs, sampleRows } = call('create', BARE);
    const names = WORKBOOK.map((tab) => tab.name);
    expect([...tabs].sort()).toEqual([...names].sort());
    expect(sampleRows).toBe(0);
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(names);
    expect(workbook.sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name)).toEqual([
      'Start Data',
      'Journal',
    ]);
    for (const tab of WORKBOOK.filter(({ columns }) => columns.length > 0)) {
      const headers = valuesOf(workbook, tab.name)[0]?.filter((value) => value !== '');
      expect(headers).toEqual(tab.columns.map((column) => column.header));
      expect(sheetOf(workbook, tab.name).frozenRows).toBe(1);
    }
    expect(valuesOf(workbook, 'Settings').length).toBeGreaterThan(5);
    expect(workbook.namedRanges.map((range) => range.name)).toContain('As_of');
    expect(workbook.activeSheetId).toBe(sheetOf(workbook, 'Start').sheetId);
  });

  it('asks for few calls: at most 610 and 42.2 s of the price model for all tabs', () => {
    const { cost } = openAddOnWorkbook().run('create', BARE);
    expect(cost.calls).toBeLessThanOrEqual(610);
    expect(cost.simulatedMs).toBeLessThanOrEqual(42_200);
  });

  it('gives every table its own frozen columns, colour, widths and rows to type into', () => {
    const { workbook, call } = openAddOnWorkbook();
    call('create', BARE);
    for (const tab of WORKBOOK.filter(({ columns }) => columns.length > 0)) {
      const sheet = sheetOf(workbook, tab.name);
      expect([tab.name, sheet.frozenColumns]).toEqual([tab.name, frozenColumnsOf(tab)]);
      expect([tab.name, sheet.tabColor]).toEqual([tab.name, TAB_COLOURS[tab.group]]);
      expect(tab.columns.map((_, index) => sheet.columnWidths.get(index + 1) ?? 100)).toEqual(
        tab.columns.map((column) => column.width),
      );
      expect(sheet.cells[0]?.[0]?.format).toMatchObject({ fontWeight: 'bold' });
      expect(sheet.maxRows).toBeGreaterThanOrEqual(80);
      expect(sheet.maxRows).toBeLessThanOrEqual(250);
    }
  });

  it('keeps the rows of Reviews low, those that reviews fill too, and begins long texts at the top', () => {
    const { workbook } = openMadeWorkbook({ ...BARE, sample: true });
    const reviews = sheetOf(workbook, 'Reviews');
    for (const row of [2, 40, reviews.maxRows]) expect(reviews.rowHeights.get(row)).toBe(72);
    expect(reviews.rowHeights.get(1)).toBeUndefined();
    expect(reviews.cells[1]?.[0]?.format).toMatchObject({ verticalAlignment: 'top' });
    expect(sheetOf(workbook, 'Pass Rates').rowHeights.size).toBe(0);
  });

  it('begins days at the left, in a fresh row and in one with data', () => {
    const { workbook } = openMadeWorkbook({ ...BARE, sample: true });
    for (const [tab, column] of [
      ['Pass Rates', 0],
      ['Alarms', 2],
      ['Sources', 6],
    ] as const) {
      const { cells, maxRows } = sheetOf(workbook, tab);
      for (const row of [1, maxRows - 1]) {
        expect(cells[row]?.[column]?.format).toMatchObject({ horizontalAlignment: 'left' });
      }
      expect(cells[1]?.[column + 1]?.format?.horizontalAlignment).toBeUndefined();
    }
  });

  it('shows the ratios of Settings as percentages and leaves formats that people chose', () => {
    const { workbook, call } = openAddOnWorkbook();
    call('create', BARE);
    const { cells } = sheetOf(workbook, 'Settings');
    const formats = () =>
      cells
        .slice(1, SETTINGS.length + 1)
        .map((row) => [
          row?.[0]?.value,
          row?.[1]?.format?.numberFormat,
          row?.[3]?.format?.numberFormat,
        ]);
    const wanted = SETTINGS.map(({ label, unit }) =>
      unit === 'ratio' ? [label, '0.0%', '0.0%'] : [label, undefined, undefined],
    );
    expect(formats()).toEqual(wanted);
    const chosen = cells[2]?.[1];
    if (chosen !== undefined) chosen.format = { numberFormat: '0.00' };
    call('create', BARE);
    expect(formats()[1]).toEqual([wanted[1]?.[0], '0.00', '0.0%']);
  });

  it('links the names of tabs on Start, to the new sheet where a tab was put back', () => {
    const { workbook, call } = openAddOnWorkbook();
    call('create', BARE);
    const links = () =>
      sheetOf(workbook, 'Start')
        .cells.slice(PANEL.row + PANEL.rows)
        .flatMap((row) => row?.[1] ?? [])
        .filter(({ value }) => WORKBOOK.some(({ name }) => name === value))
        .map(({ value, linkUrl, formula }) => [value, linkUrl, formula]);
    const right = () =>
      links().map(([value]) => [
        value,
        `#gid=${sheetOf(workbook, String(value)).sheetId}`,
        undefined,
      ]);
    expect(links()).toEqual(right());
    expect(links().length).toBeGreaterThan(WORKBOOK.length);
    const own = sheetOf(workbook, 'Start').cells.find((row) => row?.[1]?.value === 'People')?.[1];
    if (own !== undefined) own.linkUrl = 'https://example.com/people';
    workbook.sheets = workbook.sheets.filter((sheet) => sheet.name !== 'Alarms');
    call('check', { repair: true });
    expect(links()[0]).toEqual(['People', 'https://example.com/people', undefined]);
    expect(links().slice(1)).toEqual(right().slice(1));
  });

  it('dresses a tab that it finds undressed, without touching a column of somebody else', () => {
    const { workbook, call } = openAddOnWorkbook();
    call('create', BARE);
    const alarms = sheetOf(workbook, 'Alarms');
    const rule: ValidationRule = {
      criteria: 'TEXT_IS_VALID_EMAIL',
      values: [],
      showDropdown: true,
      allowInvalid: false,
      helpText: 'Ours',
    };
    const theirs = { numberFormat: '0.00', horizontalAlignment: 'right' } as const;
    for (const row of alarms.cells) row?.splice(3, 0, undefined);
    alarms.cells[0]?.splice(3, 1, { value: 'Phone' });
    alarms.cells[1]?.splice(3, 1, { value: '', validation: rule, format: theirs });
    for (const cell of alarms.cells[0] ?? []) delete cell?.note;
    for (const cell of alarms.cells[1] ?? [])
      if (cell?.validation !== rule) delete cell?.validation;
    call('create', BARE);
    expect(alarms.cells[1]?.[3]).toEqual({ value: '', validation: rule, format: theirs });
    expect(alarms.cells[0]?.[2]?.note).not.toBe('');
    expect(alarms.cells[1]?.[2]?.validation?.criteria).toMatch(/DATE/);
    expect(alarms.cells[1]?.[4]?.validation?.criteria).toBe('VALUE_IN_LIST');
  });

  it.each([2, 12, 40, 90, 200, 330, 500, 700])(
    'is finished by the next run when it is stopped at call %i',
    (at) => {
      const whole = openAddOnWorkbook();
      whole.call('create', BARE);
      const { workbook, call, run } = openAddOnWorkbook();
      expect(run('create', BARE, [{ kind: 'kill', at, moment: 'after' }]).killed).toBe(true);
      call('create', BARE);
      expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(
        whole.workbook.sheets.map((sheet) => sheet.name),
      );
      for (const { name } of WORKBOOK) {
        const values = (book: WorkbookData) =>
          valuesOf(book, name).slice(0, name === 'Journal' ? 1 : undefined);
        expect([name, values(workbook)]).toEqual([name, values(whole.workbook)]);
        const notes = (book: WorkbookData) =>
          (sheetOf(book, name).cells[0] ?? []).map((cell) => cell?.note ?? '').join('|');
        expect(notes(workbook)).toBe(notes(whole.workbook));
        expect(frameOf(sheetOf(workbook, name))).toEqual(frameOf(sheetOf(whole.workbook, name)));
      }
    },
  );

  it('notes every header, offers closed lists, shades and protects what it writes itself', () => {
    const { workbook, call } = openAddOnWorkbook();
    call('create', BARE);
    const passRates = sheetOf(workbook, 'Pass Rates');
    const headers = passRates.cells[0]?.filter((cell) => (cell?.value ?? '') !== '') ?? [];
    expect(headers.length).toBeGreaterThan(5);
    expect(headers.every((cell) => (cell?.note ?? '') !== '')).toBe(true);
    expect(passRates.cells[1]?.[7]?.format?.numberFormat).toBe('0.0%');
    expect(passRates.protections.map((protection) => protection.warningOnly)).toEqual([true]);
    const states = sheetOf(workbook, 'Action Log').cells[1]?.[5]?.validation;
    expect(states).toMatchObject({ allowInvalid: false });
    expect(sheetOf(workbook, 'Settings').protections).toMatchObject([
      { warningOnly: false, editors: [] },
    ]);
    expect(passRates.conditionalFormats).toHaveLength(2);
  });

  it('marks the states of every row, those that the sample year and a review insert too', () => {
    const { workbook } = openMadeWorkbook({ ...BARE, sample: true });
    for (const name of new Set(STATE_FORMATS.map(({ tab }) => tab))) {
      const { conditionalFormats, maxRows } = sheetOf(workbook, name);
      const areas = conditionalFormats.flatMap((rule) => rule.areas);
      expect(areas.length).toBeGreaterThan(0);
      expect([name, ...areas.map(({ top, bottom }) => [top, bottom])]).toEqual([
        name,
        ...areas.map(() => [1, maxRows]),
      ]);
    }
  });

  it('changes nothing when it runs again, and keeps what people typed', () => {
    const { workbook, call } = openAddOnWorkbook();
    call('create', BARE);
    const settings = sheetOf(workbook, 'Settings');
    const value = settings.cells[1]?.[1];
    if (value !== undefined) value.value = 21;
    const before = structuredClone(workbook.sheets);
    call('create', BARE);
    expectUnchanged(workbook.sheets, before);
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
    expectUnchanged(workbook.sheets, before);
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
    // Of each tab: what it holds is read, kept in the journal, written and looked at again; then it is
    // closed to all but the people of the sample.
    expect(full - bare).toBeLessThan(WORKBOOK.length * 11);
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
