/** What becomes of each row of a file: found again, added, changed, rejected; and what refuses all of it. */
import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../../../src/workbook/cell.js';
import { ExistingRows, joinKey } from '../../../src/workbook/import/existing-rows.js';
import { ImportRefusal, type ImportRequest } from '../../../src/workbook/import/import-plan.js';
import { planImport } from '../../../src/workbook/import/plan-import.js';
import { previewImport, previewRefusal } from '../../../src/workbook/import/preview-import.js';
import { findTab, type TabName } from '../../../src/workbook/workbook.js';

const toInstant = (civil: string) => `${civil}.000Z`;

function tabOf(name: TabName) {
  const tab = findTab(name);
  if (tab === undefined) throw new Error(name);
  return tab;
}

interface Given extends Partial<Omit<ImportRequest, 'tab' | 'header' | 'rows' | 'existing'>> {
  readonly sheet?: readonly (readonly Cell[])[];
  readonly sheetHeader?: readonly string[];
  readonly firstRow?: number;
}

function request(name: TabName, file: readonly (readonly string[])[], given: Given = {}) {
  const tab = tabOf(name);
  const { sheet = [], sheetHeader, firstRow = 2, ...extra } = given;
  const header = sheetHeader ?? tab.columns.map((column) => column.header);
  const [first = [], ...rows] = file;
  const existing = { header, rows: sheet, firstRow };
  return { tab, existing, header: first, rows, toInstant, ...extra };
}

const plan = (name: TabName, file: readonly (readonly string[])[], given: Given = {}) =>
  planImport(request(name, file, given));

/** The refusal of a whole file: its code and its sentence. */
function refusal(name: TabName, file: readonly (readonly string[])[], given: Given = {}) {
  try {
    plan(name, file, given);
    return null;
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    return [error.code, error.message];
  }
}

const rejected = (name: TabName, file: readonly (readonly string[])[], given: Given = {}) =>
  plan(name, file, given).rejected;

const WEEK = '2026-11-09T00:00:00';

describe('ExistingRows', () => {
  const columns = ['Week', 'Motion', 'Code', 'Count'].map((header, position) => {
    const column = tabOf('Rejections').columns.find((one) => one.header === header);
    if (column === undefined) throw new Error(header);
    return { column, position };
  });
  const keys = columns.slice(0, 3);
  const rowsOf = (...rows: readonly (readonly Cell[])[]) =>
    new ExistingRows({ header: [], rows, firstRow: 5 }, keys, toInstant);

  it('are found by the meaning of their keys, of two with one key the first', () => {
    const existing = rowsOf(
      ['', '', ''],
      [WEEK, 'b2b', 'R-1', '7'],
      ['2026-11-09', 'B2B', ' R-1', 8],
      ['n/a', '', ''],
      ['', 'B2C'],
    );
    expect(existing.rows.map(({ row }) => row)).toEqual([5, 6, 7, 8, 9]);
    expect(existing.withKey(joinKey(['2026-11-09', 'B2B', 'R-1']))?.row).toBe(6);
    expect(existing.withKey(joinKey([null, 'B2C', null]))?.row).toBe(9);
    expect(existing.withKey(joinKey([null, null, null]))).toBeUndefined();
    expect(existing.withKey(joinKey([undefined, null, null]))).toBeUndefined();
    const [, second] = existing.rows;
    const count = columns[3];
    if (second === undefined || count === undefined) throw new Error();
    expect(existing.valueOf(second, count)).toBe(7);
    expect(existing.valuesOf(count)).toEqual([null, 7, 8, null, null]);
    expect(existing.valuesOf(keys[0] ?? count)).toEqual([
      null,
      '2026-11-09',
      '2026-11-09',
      undefined,
      null,
    ]);
  });

  it('are found by content once each, but not where they were claimed', () => {
    const row = [WEEK, 'B2B', 'R-1', 7];
    const existing = rowsOf(row, row, row);
    const [first] = existing.rows;
    if (first === undefined) throw new Error();
    existing.claim(first);
    const take = () => existing.takeWithContent(keys, ['2026-11-09', 'B2B', 'R-1'])?.row ?? null;
    expect([take(), take(), take()]).toEqual([6, 7, null]);
    expect(existing.takeWithContent(keys, ['2026-11-09', 'B2B', 'R-2'])).toBeNull();
    // By other columns the same rows, of which none is left.
    expect(existing.takeWithContent(columns.slice(2, 3), ['R-1'])).toBeNull();
  });

  it('tell keys of several parts apart', () => {
    expect(joinKey(['a', null, 1])).not.toBe(joinKey(['a1', null, null]));
    expect(joinKey(['ab'])).not.toBe(joinKey(['a', 'b']));
    expect(joinKey([null])).not.toBe(joinKey([undefined]));
  });
});

describe('a file of which nothing can go in', () => {
  it('is refused where the add-on writes the tab', () => {
    expect(refusal('Reviews', [['Review ID']])).toEqual([
      'NOT_AN_INPUT_TAB',
      'Reviews is written by the add-on and takes no rows.',
    ]);
  });

  it('is refused without the columns by which rows are told apart', () => {
    expect(refusal('Handoffs', [['Offered', ' ', 'Colour']])).toEqual([
      'MISSING_KEY_COLUMN',
      'The file has no column for Week and Motion, by which rows of Handoffs are told apart; it has Offered, Colour. Rename one, or map it.',
    ]);
    expect(refusal('Alarms', [['Source', 'Raised at']])).toBeNull();
    expect(refusal('Disputes', [['Term']])).toBeNull();
  });

  it('is refused where the sheet lacks a column that it fills or a key', () => {
    const file = [['Week', 'Motion', 'Offered']];
    const missing = (...sheetHeader: readonly string[]) =>
      refusal('Handoffs', file, { sheetHeader })?.[1];
    expect(missing('Week', 'Motion', 'Accepted')).toBe(
      'Handoffs has no column Offered. Add it, or give its header back.',
    );
    expect(missing('Week', 'Motion', 'Offered')).toBeUndefined();
    expect(
      refusal('Alarms', [['Source', 'Raised at']], { sheetHeader: ['Source', 'Raised at'] }),
    ).toEqual([
      'MISSING_SHEET_COLUMN',
      'Alarms has no column Alarm ID. Add it, or give its header back.',
    ]);
    const lean = { sheetHeader: ['Alarm ID', 'Source', 'Raised at'] };
    expect(
      plan(
        'Alarms',
        [
          ['Source', 'Raised at'],
          ['a', '2026-11-09'],
        ],
        lean,
      ).added,
    ).toEqual([{ fileRow: 2, cells: ['A-0001', 'a', WEEK] }]);
  });

  it('is refused where its rows are named by people, who else are left out', () => {
    const file = [
      ['Week', 'Source', 'Submitted'],
      ['2026-11-09', 'a@example.com', '1'],
      ['2026-11-09', ' b@example.com ', '1'],
      ['2026-11-09', ' ', '1'],
      ['2026-11-09'],
    ];
    expect(refusal('Pass Rates', file)).toEqual([
      'PERSONAL_COLUMN',
      'The column "Source" says who a lead is and would go into Source: nothing about a lead as a person is stored. Count such rows into weekly numbers before they are imported, or map another column.',
    ]);
    const { added, mapping, warnings } = plan(
      'Alarms',
      [
        ['Source', 'Raised at', 'Email'],
        ['a', '2026-11-09', 'a@example.com'],
      ],
      { map: { Email: 'Detail' } },
    );
    expect(mapping).toEqual({ Source: 'Source', 'Raised at': 'Raised at', Email: null });
    expect(added[0]?.cells.slice(0, 5)).toEqual(['A-0001', 'a', WEEK, '', '']);
    expect(warnings).toEqual([
      'Email was left out: nothing about a lead as a person is stored. Count such rows into weekly numbers before they are imported.',
    ]);
  });
});

describe('a row of a file', () => {
  it('is added with blanks for what the file does not say, in the order of the sheet', () => {
    const { added, warnings, dateOrders } = plan(
      'Handoffs',
      [
        ['Motion', 'Week', 'Offered', 'x'],
        [' b2b ', ' 09.11.2026 ', ' 1,234 ', ''],
        ['', '', '', ''],
        [],
      ],
      { sheetHeader: ['Mine', 'Week', 'Motion', 'Offered', 'Accepted'] },
    );
    expect(added).toEqual([{ fileRow: 2, cells: ['', WEEK, 'B2B', 1234, ''] }]);
    expect(dateOrders).toEqual({ Week: 'as written: each date can be read in one way only' });
    expect(warnings).toEqual([
      'x was left out: Handoffs has no such column.',
      'Offered: "1,234" and the like were read as 1234.',
    ]);
  });

  it('is read by the marks of the numbers of the whole file', () => {
    const { added } = plan('Pipeline', [
      ['Week', 'Motion', 'Stage', 'Volume in', 'Velocity days'],
      ['2026-11-09', 'B2B', 'MQL', '1.234', '2,5'],
      ['2026-11-09', 'B2C', 'MQL', '7', '1.250'],
    ]);
    expect(added.map(({ cells }) => [cells[3], cells[5]])).toEqual([
      [1234, 2.5],
      [7, 1250],
    ]);
    for (const rate of ['92,5 %', '92,5%']) {
      const targets = plan('Targets', [
        ['Motion', 'Pass-rate target', 'Handoff SLA hours'],
        ['B2B', rate, '1,500'],
      ]);
      expect(targets.added[0]?.cells.slice(0, 6)).toEqual(['B2B', 0.925, '', '', '', 1.5]);
    }
    const pipeline = (stage: string, volume: string, velocity: string) => {
      const header = ['Week', 'Motion', 'Stage', 'Volume in', 'Velocity days'];
      const row = ['2026-11-09', 'B2B', stage, volume, velocity];
      return plan('Pipeline', [header, row]).added[0]?.cells.slice(3) ?? 'rejected';
    };
    expect(pipeline('MQL', '1,234,567', '1,250')).toEqual([1234567, '', 1250]);
    expect(pipeline('MQL', '1.234', '2.5')).toBe('rejected');
    // A text tells nothing about numbers.
    expect(pipeline('2,5', '7', '1,250')).toBe('rejected');
  });

  it('changes a row by the cells that differ, and counts the blanks that keep their values', () => {
    const sheet = [
      [WEEK, 'B2B', 10, 9, 8],
      [WEEK, 'B2C', 5, 4, ''],
    ];
    const { updated, unchanged, warnings } = plan(
      'Handoffs',
      [
        ['Week', 'Motion', 'Offered', 'Accepted', 'Followed up in SLA'],
        ['2026-11-09', 'B2B', '', '', '7'],
        ['2026-11-09', 'B2C', '', '4', ''],
      ],
      { sheet, firstRow: 4 },
    );
    expect(updated).toEqual([
      { fileRow: 2, row: 4, changes: [{ column: 5, header: 'Followed up in SLA', value: 7 }] },
    ]);
    expect(unchanged).toBe(1);
    expect(warnings).toEqual([
      'Offered: 2 cells that are blank in the file keep their values.',
      'Accepted: 1 cell that is blank in the file keeps its value.',
    ]);
  });

  it('is held against what the sheet says where the file is silent', () => {
    const given = { sheet: [[WEEK, 'a', 10, 9, '', '', '', '', '', '']] };
    const passed = (count: string) =>
      rejected(
        'Pass Rates',
        [
          ['Week', 'Source', 'Passed'],
          ['2026-11-09', 'a', count],
        ],
        given,
      );
    expect(passed('10')).toEqual([]);
    expect(passed('11')).toEqual([
      {
        row: 2,
        column: 'Passed',
        value: '11',
        reason: '11 is more than Submitted (10). Correct one of the two.',
      },
    ]);
    const alone = [
      ['Week', 'Source', 'Passed'],
      ['2026-11-16', 'a', '11'],
    ];
    expect(rejected('Pass Rates', alone, given)).toEqual([]);
    const noColumn = { sheetHeader: ['Week', 'Source', 'Passed'] };
    expect(rejected('Pass Rates', alone, noColumn)).toEqual([]);
  });

  it('is rejected with the column, the text and every fault in words', () => {
    expect(
      rejected('Handoffs', [
        ['Week', 'Motion', 'Offered'],
        ['2026-11-10', 'B2X', '5'],
        ['', 'B2B', '5'],
        ['2026-11-09', 'B2B', '5', ' ', 'x', 'y'],
      ]),
    ).toEqual([
      {
        row: 2,
        column: 'Week',
        value: '2026-11-10',
        reason:
          '"2026-11-10" is not a Monday. Its week begins on 2026-11-09: type that. Also Motion: "B2X" is not one of the choices. Choose B2B or B2C.',
      },
      {
        row: 3,
        column: 'Week',
        value: '',
        reason: 'The cell is empty, but a row needs it. The Monday that the week begins with.',
      },
      {
        row: 4,
        column: '',
        value: 'x y',
        reason:
          'The row has 6 cells and the header 3. Put texts with separators in quotation marks.',
      },
    ]);
    // Blank cells beyond the header are no matter.
    expect(
      plan('Handoffs', [
        ['Week', 'Motion'],
        ['2026-11-09', 'B2B', ' ', ''],
      ]).added,
    ).toHaveLength(1);
  });

  it('is rejected where a new one lacks what a row needs, by its first blank', () => {
    expect(
      rejected('Disputes', [
        ['Term', 'Motion'],
        ['MQL', 'B2B'],
      ]),
    ).toEqual([
      {
        row: 2,
        column: 'Raised on',
        value: '',
        reason:
          'The cell is empty, but a row needs it. Day on which it was raised. Also State: the cell is empty, but a row needs it. Open until it is resolved, or escalated to a higher review.',
      },
    ]);
  });

  it('is rejected where its key stands in the file twice, or another tab contradicts it', () => {
    const file = [
      ['Week', 'Motion'],
      ['2026-11-09', 'B2B'],
      ['2026-11-09', 'B2B'],
      ['2026-11-09', 'B2C'],
    ];
    expect(rejected('Handoffs', file, { motions: ['B2B'] })).toEqual([
      {
        row: 3,
        column: 'Motion',
        value: '2026-11-09 / B2B',
        reason: '2026-11-09 / B2B stands in row 2 of the file already. Keep one of the two rows.',
      },
      {
        row: 4,
        column: 'Motion',
        value: 'B2C',
        reason: 'B2C is not in use. Give it a row in Targets, or correct the motion.',
      },
    ]);
    const sources = { sources: ['a'] };
    expect(
      rejected(
        'Pass Rates',
        [
          ['Week', 'Source'],
          ['2026-11-09', 'b'],
        ],
        sources,
      ),
    ).toEqual([
      {
        row: 2,
        column: 'Source',
        value: 'b',
        reason: '"b" is not listed in Sources. Add it there, or correct the name.',
      },
    ]);
    // Only Pass Rates asks for listed sources: alarms of unknown ones are alarms.
    const alarm = [
      ['Source', 'Raised at'],
      ['b', '2026-11-09'],
    ];
    expect(rejected('Alarms', alarm, sources)).toEqual([]);
  });

  it('is rejected without its key, also where a row of the sheet lacks it', () => {
    const sheet = [['', 'B2B', 5]];
    const file = [
      ['Week', 'Motion', 'Offered'],
      ['', 'B2B', '7'],
    ];
    const { updated, rejected: rows } = plan('Handoffs', file, { sheet });
    expect([updated, rows.map(({ row, column }) => [row, column])]).toEqual([[], [[2, 'Week']]]);
  });

  it('is a second one by the last part of its key', () => {
    const row = ['2026-11-09', 'B2B', 'R-1'];
    expect(rejected('Rejections', [['Week', 'Motion', 'Code'], row, row])).toEqual([
      expect.objectContaining({ row: 3, column: 'Code', value: '2026-11-09 / B2B / R-1' }),
    ]);
  });

  it('may name who of the team raised it', () => {
    const { added } = plan('Disputes', [
      ['Term', 'Motion', 'Raised by', 'Raised on', 'State'],
      ['MQL', 'B2B', 'ana@example.com', '2026-11-09', 'Open'],
    ]);
    expect(added[0]?.cells[3]).toBe('ana@example.com');
  });

  it('tells rejected rows in their order', () => {
    const rows = rejected('Handoffs', [
      ['Week', 'Motion'],
      ['2026-11-09', 'B2B'],
      ['2026-11-09', 'B2B'],
      ['x', 'B2B'],
    ]);
    expect(rows.map(({ row }) => row)).toEqual([3, 4]);
  });
});

describe('a row without an identifier', () => {
  const file = (...rows: readonly (readonly string[])[]) => [
    ['Dispute ID', 'Term', 'Motion', 'Raised on', 'State'],
    ...rows,
  ];
  const row = ['', 'MQL', 'B2B', '2026-11-09', 'Open'];
  const held = (id: string) => [id, 'MQL', 'B2B', '', WEEK, 'Open', '', ''];

  it('is found by what it says, unless the file names that row by its identifier', () => {
    const sheet = [held('P-0004'), held('P-0007')];
    expect(plan('Disputes', file(row), { sheet })).toMatchObject({ unchanged: 1, added: [] });
    const both = plan('Disputes', file(row, ['P-0004', ...row.slice(1)]), { sheet });
    expect(both).toMatchObject({ unchanged: 2, added: [] });
    const one = plan('Disputes', file(row, ['P-0004', ...row.slice(1)]), {
      sheet: [held('P-0004')],
    });
    expect([one.unchanged, one.added.map(({ fileRow }) => fileRow)]).toEqual([1, [2]]);
    const three = plan('Disputes', file(row, row, row), { sheet });
    expect(three.unchanged).toBe(2);
    expect(three.added.map(({ fileRow, cells }) => [fileRow, cells[0]])).toEqual([[4, 'P-0008']]);
  });

  it('gets the next identifier above those of the sheet and of the file', () => {
    const named = ['P-0020', ...row.slice(1)];
    const { added } = plan('Disputes', file(row, named), { sheet: [['P-0011', 'other']] });
    expect(added.map(({ cells }) => cells[0])).toEqual(['P-0021', 'P-0020']);
  });
});

describe('the preview of an import', () => {
  const preview = (name: TabName, file: readonly (readonly string[])[], given: Given = {}) => {
    const asked = request(name, file, given);
    return previewImport(asked, planImport(asked));
  };

  it('shows cells as the sheet will: days, moments and percentages', () => {
    const alarms = preview('Alarms', [
      ['Raised at', 'Source', 'Kind'],
      ['2026-11-09 08:30:15', 'a', 'truth'],
      ['2026-11-10', 'b', ''],
    ]);
    expect(alarms.columns).toEqual(['Source', 'Raised at', 'Kind']);
    expect(alarms.rows.map(({ cells }) => cells)).toEqual([
      ['a', '2026-11-09 08:30', 'Truth'],
      ['b', '2026-11-10 00:00', ''],
    ]);
    const targets = preview('Targets', [
      ['Motion', 'Pass-rate target', 'Handoff SLA hours'],
      ['B2B', '92.456 %', '24'],
      ['B2C', '', '12'],
    ]);
    expect(targets.rows.map(({ cells }) => cells)).toEqual([
      ['B2B', '92.46 %', '24'],
      ['B2C', '', '12'],
    ]);
    const disputes = preview('Disputes', [
      ['Term', 'Motion', 'Raised on', 'State'],
      ['MQL', 'B2B', '2026-11-09', 'Open'],
    ]);
    expect([disputes.rows[0]?.cells, disputes.missing]).toEqual([
      ['MQL', 'B2B', '2026-11-09', 'Open'],
      [],
    ]);
  });

  it('marks what changes, beside what the sheet holds, in the order of the file', () => {
    const { rows, missing, refused } = preview(
      'Handoffs',
      [
        ['Week', 'Motion', 'Offered', 'Accepted'],
        ['2026-11-16', 'B2B', '1', ''],
        ['2026-11-09', 'B2B', '12', ''],
        ['2026-11-16', 'B2C', '3', ''],
        ['bad', 'B2C', '3'],
        ['2026-11-16', 'B2C', '3', '', 'x'],
      ],
      {
        sheet: [
          ['1999-01-04T00:00:00', 'B2B'],
          [WEEK, 'B2B', 10, 9],
        ],
        firstRow: 3,
      },
    );
    expect(rows).toEqual([
      {
        row: 5,
        fate: 'rejected',
        cells: ['bad', 'B2C', '3', ''],
        marked: [0],
        reason: '"bad" is not a date. Type a date, or leave the cell empty.',
      },
      {
        row: 6,
        fate: 'rejected',
        cells: ['2026-11-16', 'B2C', '3', ''],
        marked: [],
        reason:
          'The row has 5 cells and the header 4. Put texts with separators in quotation marks.',
      },
      { row: 2, fate: 'added', cells: ['2026-11-16', 'B2B', '1', ''], marked: [], reason: '' },
      { row: 3, fate: 'updated', cells: ['2026-11-09', 'B2B', '12', '9'], marked: [2], reason: '' },
      { row: 4, fate: 'added', cells: ['2026-11-16', 'B2C', '3', ''], marked: [], reason: '' },
    ]);
    expect([missing, refused]).toEqual([[], null]);
  });

  it('shows ten rejected rows and twenty others', () => {
    const weeks = Array.from(
      { length: 15 },
      (_, index) => `2026-0${(index % 9) + 1}-0${index % 7}`,
    );
    const many = Array.from({ length: 24 }, (_, index) => ['2026-11-09', `s${index}`]);
    const bad = weeks.map(() => ['x', 'y']);
    const { rows } = preview('Pass Rates', [['Week', 'Source'], ...bad, ...many]);
    expect(rows.map(({ fate }) => fate).filter((fate) => fate === 'rejected')).toHaveLength(10);
    expect(rows).toHaveLength(30);
    expect(rows.at(-1)?.cells).toEqual(['2026-11-09', 's19']);
    const sheet = many.slice(0, 10).map(([, source]) => [WEEK, source ?? '', 1]);
    const counts = many.map((row) => [...row, '2']);
    const both = preview('Pass Rates', [['Week', 'Source', 'Submitted'], ...counts], { sheet });
    expect(both.rows.map(({ fate }) => fate)).toEqual([
      ...Array(10).fill('updated'),
      ...Array(10).fill('added'),
    ]);
  });

  it('of a refused file shows how its columns were mapped, and why not', () => {
    const asked = request('Pass Rates', [['Source', 'colour', 'Submitted']]);
    const { plan: planned, preview: shown } = previewRefusal(
      asked,
      new ImportRefusal('MISSING_KEY_COLUMN', 'No week.'),
    );
    expect(shown).toEqual({
      columns: ['Source', 'Submitted'],
      rows: [],
      missing: ['Week'],
      refused: 'No week.',
    });
    expect(planned).toEqual({
      added: [],
      updated: [],
      unchanged: 0,
      rejected: [],
      dateOrders: {},
      mapping: { Source: 'Source', colour: null, Submitted: 'Submitted' },
      warnings: ['colour was left out: Pass Rates has no such column.'],
    });
    const sheetless = request('Pass Rates', [['Source', 'Submitted']], { sheetHeader: ['Source'] });
    expect(previewRefusal(sheetless, new ImportRefusal('MAP_TWICE', 'x')).preview.columns).toEqual([
      'Source',
    ]);
  });
});
