/** Imports: mapping, keys, styles of dates and numbers, and what is rejected with which words. */
import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../../../src/workbook/cell.js';
import type { ImportPlan, ImportRequest } from '../../../src/workbook/import/import-plan.js';
import { planImport } from '../../../src/workbook/import/plan-import.js';
import { findTab, inputTabs, type TabName } from '../../../src/workbook/workbook.js';

const toInstant = (civil: string) => `${civil}.000Z`;

function headerOf(tab: TabName): string[] {
  return findTab(tab)!.columns.map((column) => column.header);
}

interface Given {
  readonly tab: TabName;
  readonly file: readonly (readonly string[])[];
  readonly sheet?: readonly (readonly Cell[])[];
  readonly extra?: Partial<ImportRequest>;
}

function plan({ tab, file, sheet = [], extra = {} }: Given): ImportPlan {
  return planImport({
    tab: findTab(tab)!,
    existing: { header: headerOf(tab), rows: sheet, firstRow: 2 },
    header: file[0]!,
    rows: file.slice(1),
    toInstant,
    ...extra,
  });
}

/** The sheet after an import, as the store would leave it. */
function sheetAfter(sheet: readonly (readonly Cell[])[], planned: ImportPlan): Cell[][] {
  const rows = sheet.map((row) => [...row]);
  for (const { row, changes } of planned.updated) {
    for (const { column, value } of changes) rows[row - 2]![column - 1] = value;
  }
  return [...rows, ...planned.added.map(({ cells }) => [...cells])];
}

const PASS_FILE = [
  ['week_start', 'Lead Source', 'submissions', 'Passed'],
  ['2026-11-09', 'webinar-eu', '120', '112'],
  ['2026-11-09', 'paid-social-x', '1,240', '1,001'],
];

describe('planImport', () => {
  it('maps by header, field and synonym, and leaves out what the tab lacks with a word', () => {
    const planned = plan({
      tab: 'Pass Rates',
      file: [
        ['WEEK', 'Quelle', 'sübmitted', 'passed', 'Pass rate', 'colour'],
        ['2026-11-09', 'a', '10', '9', '90%', 'red'],
      ],
      extra: { map: { Quelle: 'Source' } },
    });
    expect(planned.mapping).toEqual({
      WEEK: 'Week',
      Quelle: 'Source',
      sübmitted: 'Submitted',
      passed: 'Passed',
      'Pass rate': null,
      colour: null,
    });
    expect(planned.warnings).toEqual([
      'Pass rate was left out: the add-on writes that column itself.',
      'colour was left out: Pass Rates has no such column.',
    ]);
    expect(planned.added.map((row) => row.cells.slice(0, 4))).toEqual([
      ['2026-11-09T00:00:00', 'a', 10, 9],
    ]);
  });

  it('prefers an exact header to a synonym that stands before it', () => {
    const planned = plan({
      tab: 'Pipeline',
      file: [
        ['wk', 'motion', 'stage', 'in', 'Volume in'],
        ['2026-11-09', 'b2b', 'MQL', '1', '2'],
      ],
    });
    expect(planned.added[0]!.cells.slice(0, 4)).toEqual(['2026-11-09T00:00:00', 'B2B', 'MQL', 2]);
    expect(planned.mapping).toMatchObject({ in: null, 'Volume in': 'Volume in' });
  });

  it('changes nothing when the same file comes twice', () => {
    const first = plan({ tab: 'Pass Rates', file: PASS_FILE });
    expect(first.added).toHaveLength(2);
    const second = plan({ tab: 'Pass Rates', file: PASS_FILE, sheet: sheetAfter([], first) });
    expect(second).toMatchObject({ added: [], updated: [], unchanged: 2, rejected: [] });
  });

  it('changes only the cells that differ, and never erases by a blank', () => {
    const sheet = [['2026-11-09T00:00:00', 'webinar-eu', 120, 100, 3, 4, '', 0.83, 0.92, 'BELOW']];
    const planned = plan({
      tab: 'Pass Rates',
      sheet,
      file: [
        ['Week', 'Source', 'Submitted', 'Passed', 'Compliance failed'],
        ['2026-11-09', 'webinar-eu', '120', '112', ''],
      ],
    });
    expect(planned.updated).toEqual([
      { fileRow: 2, row: 2, changes: [{ column: 4, header: 'Passed', value: 112 }] },
    ]);
    expect(planned.warnings).toContain(
      'Compliance failed: 1 cell that is blank in the file keeps its value.',
    );
  });

  it('mends a row whose cell could not be read', () => {
    const sheet = [['2026-11-09T00:00:00', 'a', 'n/a', 5, '', '', '', '', '', '']];
    const planned = plan({
      tab: 'Pass Rates',
      sheet,
      file: [
        ['Week', 'Source', 'Submitted'],
        ['2026-11-09', 'a', '8'],
      ],
    });
    expect(planned.updated[0]!.changes).toEqual([{ column: 3, header: 'Submitted', value: 8 }]);
  });

  it('writes where the columns stand when a person has moved them', () => {
    const planned = planImport({
      tab: findTab('Rejections')!,
      existing: { header: ['Note', 'Count', 'Code', 'Motion', 'Week'], rows: [], firstRow: 2 },
      header: ['Week', 'Motion', 'Code', 'Count'],
      rows: [['2026-11-09', 'B2B', 'R-1', '4']],
      toInstant,
    });
    expect(planned.added[0]!.cells).toEqual(['', 4, 'R-1', 'B2B', '2026-11-09T00:00:00']);
  });

  describe('with identifiers', () => {
    const header = ['Source', 'Raised at', 'Kind', 'Detail'];
    const file = [
      header,
      ['a', '2026-11-10 08:00', 'truth', 'x'],
      ['a', '2026-11-10 08:00', 'truth', 'x'],
    ];

    it('gives the next ones, and finds equal rows again by content', () => {
      const sheet = [['A-0417', 'b', '2026-11-01T10:00:00', '', '', '', '', '']];
      const first = plan({ tab: 'Alarms', file, sheet });
      expect(first.added.map((row) => row.cells[0])).toEqual(['A-0418', 'A-0419']);
      const second = plan({ tab: 'Alarms', file, sheet: sheetAfter(sheet, first) });
      expect(second).toMatchObject({ added: [], updated: [], unchanged: 2 });
    });

    it('finds the row again after a person went on filling it', () => {
      const sheet = [
        ['A-0001', 'a', '2026-11-10T08:00:00', 'Truth', 'x', '2026-11-11T09:00:00', '', ''],
      ];
      const planned = plan({ tab: 'Alarms', file: file.slice(0, 2), sheet });
      expect(planned).toMatchObject({ added: [], updated: [], unchanged: 1 });
    });

    it('updates by the ID that the file gives', () => {
      const sheet = [['A-0001', 'a', '2026-11-10T08:00:00', 'Truth', 'x', '', '', '']];
      const planned = plan({
        tab: 'Alarms',
        sheet,
        file: [
          ['Alarm ID', 'Resolved at'],
          ['A-0001', '2026-11-11T09:00:00+01:00'],
          ['A-0002', '2026-11-11T09:00'],
        ],
      });
      expect(planned.updated[0]!.changes).toEqual([
        { column: 6, header: 'Resolved at', value: '2026-11-11T08:00:00' },
      ]);
      expect(planned.rejected).toEqual([
        expect.objectContaining({
          row: 3,
          column: 'Source',
          reason: expect.stringContaining('cell is empty'),
        }),
      ]);
    });
  });

  describe('dates', () => {
    const rejections = (dates: readonly string[], map = {}) =>
      plan({
        tab: 'Dormancy',
        file: [
          ['Subject', 'Motion', 'Last signal on'],
          ...dates.map((date, i) => [`s${i}`, 'B2B', date]),
        ],
        extra: { map },
      });
    const read = (planned: ImportPlan) =>
      planned.added.map((row) => String(row.cells[3]).slice(0, 10));

    it('takes the order that the whole column allows, and shows it', () => {
      const planned = rejections(['03/04/2026', '25/04/2026', '05/05/26']);
      expect(read(planned)).toEqual(['2026-04-03', '2026-04-25', '2026-05-05']);
      expect(planned.dateOrders).toEqual({ 'Last signal on': 'd/m/y: 1 row makes sense only so' });
      expect(read(rejections(['03/04/2026', '04/25/2026']))).toEqual(['2026-03-04', '2026-04-25']);
    });

    it('rejects what nothing decides and says how to state it', () => {
      const planned = rejections(['03/04/2026', '05/05/2026', '2026-11-09']);
      expect(read(planned)).toEqual(['2026-05-05', '2026-11-09']);
      expect(planned.rejected).toEqual([
        {
          row: 2,
          column: 'Last signal on',
          value: '03/04/2026',
          reason:
            '"03/04/2026" may be 2026-04-03 or 2026-03-04, and the column does not tell. Write it as 2026-04-03, or map the column to "Last signal on (d/m/y)" or "Last signal on (m/d/y)".',
        },
      ]);
      const stated = rejections(['03/04/2026'], { 'Last signal on': 'Last signal on (m/d/y)' });
      expect(read(stated)).toEqual(['2026-03-04']);
    });

    it('rejects a column that contradicts itself, except for dates without a choice', () => {
      const planned = rejections(['25/04/2026', '04/25/2026', '16.11.2026']);
      expect(read(planned)).toEqual(['2026-11-16']);
      expect(planned.rejected.map((row) => row.row)).toEqual([2, 3]);
    });

    it('reads dotted dates, English months, ISO weeks and year-first dates', () => {
      const planned = rejections([
        '3.4.2026',
        '3 Apr 2026',
        'April 3rd, 2026',
        '2026/4/3',
        '03-Apr-2026',
      ]);
      expect(new Set(read(planned))).toEqual(new Set(['2026-04-03']));
      expect(planned.dateOrders).toEqual({
        'Last signal on': 'as written: each date can be read in one way only',
      });
      expect(rejections(['2026-04-03']).dateOrders).toEqual({
        'Last signal on': 'y-m-d: each date can be read in one way only',
      });
      const weeks = plan({
        tab: 'Rejections',
        file: [
          ['Week', 'Motion', 'Code', 'Count'],
          ['2026-W46', 'B2B', 'x', '1'],
          ['2026-W54', 'B2B', 'x', '1'],
        ],
      });
      expect(weeks.added[0]!.cells[0]).toBe('2026-11-09T00:00:00');
      expect(weeks.rejected).toHaveLength(1);
    });

    it('lets Mondays decide a column of weeks, and names the Monday of another day', () => {
      const planned = plan({
        tab: 'Rejections',
        file: [
          ['Week', 'Motion', 'Code', 'Count'],
          ['09/11/2026', 'B2B', 'x', '1'],
          ['2026-11-10', 'B2B', 'x', '1'],
        ],
      });
      expect(planned.added[0]!.cells[0]).toBe('2026-11-09T00:00:00');
      expect(planned.rejected[0]).toMatchObject({
        value: '2026-11-10',
        reason: '"2026-11-10" is not a Monday. Its week begins on 2026-11-09: type that.',
      });
    });

    it.each(['30/02/2026', '46342', 'yesterday', '2026-11-09T25:00', '26-11-09'])(
      'rejects %s',
      (text) => {
        expect(rejections([text]).rejected).toHaveLength(1);
      },
    );
  });

  describe('numbers and rates', () => {
    const counts = (texts: readonly string[]) =>
      plan({
        tab: 'Rejections',
        file: [
          ['Week', 'Motion', 'Code', 'Count'],
          ...texts.map((text, i) => ['2026-11-09', 'B2B', `c${i}`, text]),
        ],
      });
    const velocities = (texts: readonly string[]) =>
      plan({
        tab: 'Pipeline',
        file: [
          ['Week', 'Motion', 'Stage', 'Velocity days'],
          ...texts.map((text, i) => ['2026-11-09', 'B2B', `s${i}`, text]),
        ],
      });
    const targets = (texts: readonly string[]) =>
      plan({
        tab: 'Signal Classes',
        file: [
          ['Class', 'Motion', 'Model rate'],
          ...texts.map((text, i) => [`c${i}`, 'B2B', text]),
        ],
      });
    const column = (planned: ImportPlan, index: number) =>
      planned.added.map((row) => row.cells[index]);

    it('reads thousands in whole numbers either way', () => {
      expect(column(counts(['1,234', '12', '1,234,567']), 3)).toEqual([1234, 12, 1234567]);
      expect(column(counts(['1.234', '7']), 3)).toEqual([1234, 7]);
      expect(column(counts(['1 234', '12.0']), 3)).toEqual([1234, 12]);
    });

    it('decides the decimal mark from the whole column', () => {
      expect(column(velocities(['1.234,5', '1.234', '0,5']), 5)).toEqual([1234.5, 1234, 0.5]);
      expect(column(velocities(['1,234.5', '1,234', '3.125']), 5)).toEqual([1234.5, 1234, 3.125]);
      expect(column(velocities(['3.125', '4.250']), 5)).toEqual([3.125, 4.25]);
    });

    it('rejects a number that may be either', () => {
      expect(velocities(['1,234']).rejected[0]!.reason).toMatch(
        /^"1,234" may hold thousands or decimals/,
      );
      expect(velocities(['1.5', '1,5', '1,234']).rejected.map((row) => row.value)).toEqual([
        '1,234',
      ]);
    });

    it.each([
      ['1.5', /not a whole number/],
      ['-3', /negative/],
      ['n/a', /not a whole number/],
      ['#N/A', /error value/],
      ['1,23,4', /not a whole number/],
    ])('rejects the count %s', (text, reason) => {
      expect(counts([text]).rejected[0]!.reason).toMatch(reason);
    });

    it('reads rates as fractions or percents, and whole columns above 1 as percents with a warning', () => {
      expect(column(targets(['92%', '92,4 %', '0.92']), 2)).toEqual([0.92, 0.924, 0.92]);
      const percents = targets(['92', '92.4', '0']);
      expect(column(percents, 2)).toEqual([0.92, 0.924, 0]);
      expect(percents.warnings[0]).toMatch(/read as percents \(2 cells\)/);
    });

    it('rejects 92 beside 0.92', () => {
      const planned = targets(['0.92', '92', '120%']);
      expect(planned.rejected.map((row) => row.value)).toEqual(['92', '120%']);
      expect(planned.rejected[0]!.reason).toBe(
        '92 is more than 1, and a rate is a fraction. Type 0.92 or 92 %.',
      );
    });
  });

  describe('rows that contradict', () => {
    it('rejects the second row of a key, more passed than submitted, and unknown sources', () => {
      const planned = plan({
        tab: 'Pass Rates',
        sheet: [['2026-11-02T00:00:00', 'a', 10, 9, '', '', '', '', '', '']],
        file: [
          ['Week', 'Source', 'Submitted', 'Passed'],
          ['2026-11-09', 'a', '10', '9'],
          ['2026-11-09', 'a', '11', '9'],
          ['2026-11-16', 'a', '10', '11'],
          ['2026-11-02', 'a', '', '11'],
          ['2026-11-16', 'A', '10', '9'],
          ['2026-11-16', 'zz', '10', '9'],
          ['', '', '', ''],
        ],
        extra: { sources: ['a'] },
      });
      expect(planned.added).toHaveLength(1);
      expect(planned.rejected.map(({ row, reason }) => [row, reason])).toEqual([
        [3, '2026-11-09 / a stands in row 2 of the file already. Keep one of the two rows.'],
        [4, '11 is more than Submitted (10). Correct one of the two.'],
        [5, '11 is more than Submitted (10). Correct one of the two.'],
        [6, '"A" is not listed in Sources. It lists "a": use that spelling.'],
        [7, '"zz" is not listed in Sources. Add it there, or correct the name.'],
      ]);
    });

    it('takes any source while Sources is empty, and rejects motions that are not in use', () => {
      const sources = plan({ tab: 'Pass Rates', file: PASS_FILE, extra: { sources: [] } });
      expect(sources.rejected).toEqual([]);
      const motions = plan({
        tab: 'Handoffs',
        file: [
          ['Week', 'Motion', 'Offered'],
          ['2026-11-09', 'B2C', '1'],
          ['2026-11-09', 'B2X', '1'],
        ],
        extra: { motions: ['B2B'] },
      });
      expect(motions.rejected.map((row) => row.reason)).toEqual([
        'B2C is not in use. Give it a row in Targets, or correct the motion.',
        '"B2X" is not one of the choices. Choose B2B or B2C.',
      ]);
    });

    it('rejects a row with cells beyond the header', () => {
      const planned = plan({ tab: 'Pass Rates', file: [PASS_FILE[0]!, [...PASS_FILE[1]!, '5']] });
      expect(planned.rejected[0]).toMatchObject({ row: 2, column: '', value: '5' });
    });

    it('names every fault of a row in one entry', () => {
      const planned = plan({
        tab: 'Pass Rates',
        file: [PASS_FILE[0]!, ['2026-11-10', 'a', 'x', '1']],
      });
      expect(planned.rejected).toHaveLength(1);
      expect(planned.rejected[0]!.reason).toMatch(
        /not a Monday.* Also Submitted: "x" is not a whole number/,
      );
    });
  });

  it('leaves text that looks like a formula as it is', () => {
    const planned = plan({
      tab: 'Action Log',
      file: [
        ['Action', 'State'],
        ['=IMPORTXML("http://x")', 'open'],
        ['+1 more', 'Open'],
      ],
    });
    expect(planned.added.map((row) => row.cells[1])).toEqual(['=IMPORTXML("http://x")', '+1 more']);
    expect(planned.added.map((row) => row.cells[5])).toEqual(['Open', 'Open']);
  });

  describe('with nothing that can go in', () => {
    const refusal = (given: Given) => {
      try {
        plan(given);
      } catch (error) {
        return error;
      }
      return null;
    };

    it.each<[string, Given]>([
      ['NOT_AN_INPUT_TAB', { tab: 'Agenda', file: [['Block'], ['W1']] }],
      ['MISSING_KEY_COLUMN', { tab: 'Pass Rates', file: [['Week'], ['2026-11-09']] }],
      [
        'MAP_UNKNOWN_FILE_COLUMN',
        { tab: 'Pass Rates', file: PASS_FILE, extra: { map: { x: 'Source' } } },
      ],
      [
        'MAP_UNKNOWN_COLUMN',
        { tab: 'Pass Rates', file: PASS_FILE, extra: { map: { Passed: 'Past' } } },
      ],
      [
        'MAP_TWICE',
        {
          tab: 'Pass Rates',
          file: PASS_FILE,
          extra: { map: { Passed: 'Passed', submissions: 'Passed' } },
        },
      ],
      [
        'MISSING_SHEET_COLUMN',
        {
          tab: 'Pass Rates',
          file: PASS_FILE,
          extra: { existing: { header: ['Week'], rows: [], firstRow: 2 } },
        },
      ],
    ])('refuses with %s', (code, given) => {
      expect(refusal(given)).toMatchObject({ code, name: 'ImportRefusal' });
    });

    it('uses what was remembered as far as it fits', () => {
      const planned = plan({
        tab: 'Pass Rates',
        file: [
          ['w', 'Source', 'ok'],
          ['2026-11-09', 'a', '3'],
        ],
        extra: { remembered: { w: 'Week', ok: 'Passed', gone: 'Submitted', Source: 'No such' } },
      });
      expect(planned.mapping).toEqual({ w: 'Week', Source: 'Source', ok: 'Passed' });
    });
  });

  it.each(inputTabs().map((tab) => [tab.name, tab] as const))(
    'maps every header of %s onto itself',
    (_, tab) => {
      const header = tab.columns
        .filter((column) => column.computed !== true)
        .map(({ header }) => header);
      const planned = planImport({
        tab,
        existing: { header, rows: [], firstRow: 2 },
        header,
        rows: [],
        toInstant,
      });
      expect(planned.mapping).toEqual(Object.fromEntries(header.map((name) => [name, name])));
    },
  );
});
