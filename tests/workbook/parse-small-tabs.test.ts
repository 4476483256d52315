/** Parsing of small made-up tabs, one rule of reading at a time. */
import { describe, expect, it } from '@jest/globals';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.js';
import type { Cell } from '../../src/workbook/cell.js';
import type { ColumnDeclaration, TabDeclaration } from '../../src/workbook/declaration.js';
import { findColumns } from '../../src/workbook/find-columns.js';
import { formatCell, formatRow } from '../../src/workbook/format-row.js';
import { giveIds, giveMissingIds } from '../../src/workbook/given-ids.js';
import { compileParser, problemOf } from '../../src/workbook/parse-rows.js';
import { parseSettings } from '../../src/workbook/parse-settings.js';
import {
  missingTab,
  parseWorkbook,
  READ_TABS,
  tabsOfReview,
} from '../../src/workbook/parse-workbook.js';
import { inputTabs, WORKBOOK } from '../../src/workbook/workbook.js';

const column = (header: string, part: Partial<ColumnDeclaration> = {}): ColumnDeclaration => ({
  header,
  field: header.toLowerCase(),
  kind: 'text',
  note: `What ${header} is.`,
  width: 100,
  ...part,
});
const tab = (columns: readonly ColumnDeclaration[], part: Partial<TabDeclaration> = {}) => ({
  name: 'T',
  group: 'Set' as const,
  about: '',
  input: true,
  access: 'team' as const,
  columns,
  ...part,
});
const OPTIONS = { toInstant: (civil: string) => civil, firstRow: 5 };

function parsed(declared: TabDeclaration, rows: readonly (readonly Cell[])[], header?: string[]) {
  const headers = header ?? declared.columns.map((one) => one.header);
  return compileParser(declared)(headers, rows, OPTIONS);
}

describe('compileParser of a small tab', () => {
  it('reads nothing where one of several required columns is missing, and gives no identifier', () => {
    const declared = tab([
      column('Id', { kind: 'id', idPrefix: 'Z', required: true, key: true }),
      column('Name', { required: true }),
      column('More'),
    ]);
    const { records, problems, missingColumns, givenIds } = parsed(
      declared,
      [['', 'x']],
      ['Id', 'More'],
    );
    expect([records, givenIds, missingColumns]).toEqual([[], [], ['Name']]);
    expect(problems).toEqual([
      {
        tab: 'T',
        row: 1,
        column: 'Name',
        code: 'missing-column',
        message: 'T has no column Name. Add it, or give its header back.',
      },
    ]);
  });

  it('goes without identifiers where the tab declares none or their column is missing', () => {
    const plain = tab([column('Name'), column('More')]);
    expect(parsed(plain, [['a', 'b'], [], ['a', 'b']])).toEqual({
      records: [
        { row: 5, name: 'a', more: 'b' },
        { row: 7, name: 'a', more: 'b' },
      ],
      problems: [],
      missingColumns: [],
      givenIds: [],
    });
    const withId = tab([column('Name'), column('Id', { kind: 'id', idPrefix: 'Z' })]);
    const { records, givenIds } = parsed(withId, [['Z-0007'], ['b']], ['Name']);
    expect(records.map((row) => (row as { id?: unknown }).id)).toEqual(['Z-0001', 'Z-0002']);
    expect(givenIds).toEqual([
      { row: 5, column: 'Id', id: 'Z-0001' },
      { row: 6, column: 'Id', id: 'Z-0002' },
    ]);
  });

  it('gives identifiers above every text of their column, also of rows that cannot be read', () => {
    const declared = tab([
      column('Count', { kind: 'count' }),
      column('Id', { kind: 'id', idPrefix: 'Z' }),
    ]);
    const { records } = parsed(declared, [[1, ''], ['x', 'Z-0041'], [2]]);
    expect(records).toEqual([
      { row: 5, count: 1, id: 'Z-0042' },
      { row: 7, count: 2, id: 'Z-0043' },
    ]);
  });

  it('tells problems in the order of rows, of a doubled key in its last column', () => {
    const declared = tab([
      column('Week', { key: true }),
      column('Name', { key: true }),
      column('Count', { kind: 'count' }),
    ]);
    const { problems, records } = parsed(declared, [
      ['a', '', 1],
      ['a', 'b', 1],
      ['a', '', 2],
      ['b', 'b', 1],
      ['a', 'c', 'x'],
    ]);
    expect(records.map(({ row }) => row)).toEqual([5, 6, 8]);
    expect(problems.map(({ message }) => message)).toEqual([
      'T, row 7, Name: a / blank stands in row 5 already. Delete one of the two rows or correct it.',
      'T, row 9, Count: "x" is not a whole number. Type a number, or leave the cell empty.',
    ]);
  });

  it('tells keys of three parts apart', () => {
    const declared = tab(['A', 'B', 'C'].map((header) => column(header, { key: true })));
    const rows = [
      ['1', '1', '1'],
      ['1', '1', '2'],
      ['1', '2', '1'],
      ['2', '1', '1'],
      ['1', '2', '1'],
    ];
    expect(parsed(declared, rows).problems.map(({ row, column: at }) => [row, at])).toEqual([
      [9, 'C'],
    ]);
  });

  it('compares a part with its whole only where both are there', () => {
    const declared = tab(
      [
        column('Whole', { kind: 'count' }),
        column('Part', { kind: 'count' }),
        column('Other', { kind: 'count' }),
      ],
      { atMost: [['part', 'whole']] },
    );
    const { problems, records } = parsed(declared, [
      [2, 2, 9],
      ['', 3, 9],
      [2, '', 9],
      [2, 3, 9],
    ]);
    expect(records.map(({ row }) => row)).toEqual([5, 6, 7]);
    expect(problems).toEqual([
      {
        tab: 'T',
        row: 8,
        column: 'Part',
        code: 'part-exceeds-whole',
        message: 'T, row 8, Part: 3 is more than Whole (2). Correct one of the two.',
      },
    ]);
  });

  it('names the cell that a row needs, with what goes there', () => {
    const declared = tab([column('Name', { required: true }), column('Count', { kind: 'count' })]);
    expect(parsed(declared, [[' ', 1]]).problems).toEqual([
      {
        tab: 'T',
        row: 5,
        column: 'Name',
        code: 'blank',
        message: 'T, row 5, Name: the cell is empty, but a row needs it. What Name is.',
      },
    ]);
    expect(
      parsed(declared, [
        [' ', ' '],
        ['', ''],
      ]).problems,
    ).toEqual([]);
  });

  it('leaves the column out of the place of a whole row', () => {
    const problem = problemOf('T', 3, { header: '' }, { code: 'c', words: 'is odd.' });
    expect(problem.message).toBe('T, row 3: is odd.');
  });
});

describe('findColumns', () => {
  it('says where columns stand, and what is missing or there twice', () => {
    const found = findColumns('T', [column('A'), column('B'), column('C')], ['b', 'C', 'c ', 'x']);
    expect(found.positions).toEqual([-1, 0, -1]);
    expect(found.missing).toEqual(['A', 'C']);
    expect(found.problems.map(({ code, message }) => [code, message])).toEqual([
      ['missing-column', 'T has no column A. Add it, or give its header back.'],
      ['duplicate-header', 'T has 2 columns with the header C. Rename all but one.'],
    ]);
  });
});

describe('given identifiers', () => {
  const declared = tab([column('Name'), column('Id', { kind: 'id', idPrefix: 'Z' })]);

  it('are given to blanks alone, in row order', () => {
    const records = [
      { row: 4, id: null },
      { row: 5, id: 'Z-0003' },
    ];
    const never = () => {
      throw new Error('asked for');
    };
    expect(giveMissingIds(declared, 'id', records, () => ['Z-0003'])).toEqual([
      { row: 4, column: 'Id', id: 'Z-0004' },
    ]);
    expect(records[0]?.id).toBe('Z-0004');
    expect(giveMissingIds(declared, 'id', records, never)).toEqual([]);
    expect(giveMissingIds(declared, 'other', [{ row: 1, other: null }], never)).toEqual([]);
    expect(giveIds(declared, [{ name: 'a' }, { name: 'b' }])).toEqual([
      { name: 'a', id: 'Z-0001' },
      { name: 'b', id: 'Z-0002' },
    ]);
  });
});

describe('formatRow', () => {
  const options = { toCivil: (instant: string) => `civil ${instant}` };

  it('fills the columns that a record mentions, by the header of the sheet', () => {
    const declared = tab([column('Name'), column('Day', { kind: 'date' }), column('More')]);
    const cells = formatRow(
      declared,
      ['x', 'DAY', 'name', 'More'],
      { day: '2026-11-09', name: null },
      options,
    );
    expect(cells).toEqual([undefined, '2026-11-09T00:00:00', '', undefined]);
  });

  it.each<[Partial<ColumnDeclaration>, unknown, Cell]>([
    [{ kind: 'week' }, '2026-11-09', '2026-11-09T00:00:00'],
    [{ kind: 'date' }, null, ''],
    [{ kind: 'date' }, undefined, ''],
    [{ kind: 'instant' }, '2026-11-09T00:00:00.000Z', 'civil 2026-11-09T00:00:00.000Z'],
    [{ kind: 'count' }, 0, 0],
    [{}, false, false],
    [{}, 'a', 'a'],
  ])('writes %j %j as %j', (part, value, cell) => {
    expect(formatCell(column('C', part), value, options)).toBe(cell);
  });
});

describe('parseSettings of a few rows', () => {
  const read = (...rows: readonly (readonly Cell[])[]) =>
    parseSettings({ header: ['Setting', 'Value'], rows, firstRow: 2 });
  /** The columns that these tables lack are no matter here. */
  const messages = (...rows: readonly (readonly Cell[])[]) =>
    read(...rows)
      .problems.filter(({ code }) => code !== 'missing-column')
      .map(({ column: at, code, message }) => [at, code, message]);

  it('names a setting that no rule knows, and a value that is out of its range', () => {
    expect(messages(['Speed', 3])).toEqual([
      [
        'Setting',
        'unknown-setting',
        'Settings, row 2, Setting: "Speed" is not a setting. Correct the name or delete the row.',
      ],
    ]);
    expect(messages(['Stale action after', 0])).toEqual([
      [
        'Value',
        'out-of-range',
        'Settings, row 2, Value: 0 is out of range for Stale action after, so 14 holds. Type 1 to 365 (days).',
      ],
    ]);
    expect(messages(['Weekly review on', 1.5])).toEqual([
      [
        'Value',
        'out-of-range',
        'Settings, row 2, Value: 1.5 is out of range for Weekly review on, so 1 holds. Type a whole number from 1 to 7 (weekday).',
      ],
    ]);
    expect(read(['Stale action after', 1.5]).settings.staleActionDays).toBe(1.5);
    expect(read(['Stale action after', '']).settings).toEqual(DEFAULT_SETTINGS);
  });

  it('says where each setting stands, and takes every default without the tab', () => {
    expect([...read(['x', 1], ['dormantDays', 40]).places]).toEqual([
      ['dormantDays', { row: 3, name: 'dormantDays' }],
    ]);
    const { settings, places, problems } = parseSettings(undefined);
    expect([settings, places.size]).toEqual([DEFAULT_SETTINGS, 0]);
    expect(problems).toEqual([
      {
        tab: 'Settings',
        row: 1,
        column: '',
        code: 'missing-tab',
        message:
          'The tab Settings is missing, so every setting has its default. Check the workbook with repair.',
      },
    ]);
  });
});

describe('the tabs that are read', () => {
  it('are fewer for a weekly, which looks at no definition, risk or play', () => {
    const left = (kind: 'weekly' | 'monthly' | 'quarterly') => {
      const read = new Set(tabsOfReview(kind));
      return READ_TABS.filter((name) => !read.has(name));
    };
    expect(left('weekly')).toEqual([
      'Definitions',
      'Risk Register',
      'Review Findings',
      'RACI Matrix',
      'Risk Playbook',
      'Onboarding Steps',
    ]);
    expect(left('monthly')).toEqual(['Onboarding Steps']);
    expect(left('quarterly')).toEqual(['Onboarding Steps']);
    expect(READ_TABS.at(-1)).toBe('Settings');
  });

  it('are named once where they are missing, and each part of them is empty', () => {
    const { problems, snapshot, givenIds } = parseWorkbook({}, OPTIONS);
    expect(problems.map(({ tab: name }) => name)).toEqual(READ_TABS);
    expect(problems[0]).toEqual(missingTab('Sources'));
    expect(missingTab('Sources')).toEqual({
      tab: 'Sources',
      row: 1,
      column: '',
      code: 'missing-tab',
      message: 'The tab Sources is missing. Check the workbook with repair to make it again.',
    });
    expect(Object.values(snapshot).every((rows) => rows.length === 0)).toBe(true);
    expect(givenIds).toEqual({});
    const wanted = parseWorkbook({}, { ...OPTIONS, wanted: ['Alarms'] }).problems;
    expect(wanted.map(({ tab: name }) => name)).toEqual(['Alarms', 'Settings']);
  });

  it('are read twice alike, and say which identifiers they were given', () => {
    const Alarms = {
      header: ['Alarm ID', 'Source', 'Raised at'],
      rows: [['', 'a', '2026-11-09']],
      firstRow: 2,
    };
    for (let round = 0; round < 2; round += 1) {
      const { snapshot, givenIds } = parseWorkbook({ Alarms }, { ...OPTIONS, wanted: [] });
      expect(givenIds).toEqual({ Alarms: [{ row: 2, column: 'Alarm ID', id: 'A-0001' }] });
      expect(snapshot.alarms.map(({ alarmId, row }) => [alarmId, row])).toEqual([['A-0001', 2]]);
    }
  });

  it('are filled by people or imports, but for the pages and what the add-on keeps', () => {
    const filled = inputTabs();
    const others = WORKBOOK.filter((one) => !filled.includes(one)).map(({ name }) => name);
    expect(others).toEqual([
      'Start',
      'Engine Weeks',
      'Agenda',
      'Reviews',
      'Review Findings',
      'Start Data',
      'Journal',
    ]);
  });
});
