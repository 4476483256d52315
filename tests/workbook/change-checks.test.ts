import { describe, expect, it } from '@jest/globals';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.js';
import { MOTIONS } from '../../src/domain/vocabulary.js';
import type { Cell } from '../../src/workbook/cell.js';
import { checkChanges } from '../../src/workbook/change-checks.js';
import type { ParsedSettings } from '../../src/workbook/parse-settings.js';
import { parseWorkbook, READ_TABS } from '../../src/workbook/parse-workbook.js';
import { prefilledRows } from '../../src/workbook/prefill/prefilled-rows.js';
import type { WorkbookTables } from '../../src/workbook/table-cells.js';
import { findTab, type TabName } from '../../src/workbook/workbook.js';
import { change, snapshot, target } from '../domain/records-for-tests.js';

const toInstant = (civil: string) => `${civil}.000Z`;

/** Messages about a new workbook with rows of Changes: what, subject, old, new, state. */
function messages(rows: readonly (readonly Cell[])[], without: readonly TabName[] = []): string[] {
  const prefilled = prefilledRows(MOTIONS);
  const changes = rows.map(([what = '', subject = '', old = '', value = '', state = ''], index) => [
    ...[`C-${index + 1}`, what, subject, old, value, '2026-10-12T00:00:00'],
    ...['', '', '', '', '', '', state],
  ]);
  const names = READ_TABS.filter((name) => !without.includes(name as TabName));
  const tables: WorkbookTables = Object.fromEntries(
    names.map((name) => {
      const header = findTab(name)!.columns.map((column) => column.header);
      const below = name === 'Changes' ? changes : prefilled.get(name as TabName);
      return [name, { header, rows: below ?? [], firstRow: 2 }];
    }),
  );
  const { problems } = parseWorkbook(tables, { toInstant, wanted: names });
  return problems.map((problem) => problem.message);
}

describe('checkChanges', () => {
  it('names tab, row and column of a change without effect', () => {
    expect(
      messages([
        ['target', 'B2B / Pass-rate target', '0.9', '92 %', 'Approved'],
        ['target', 'B2B / Pass rate', '0.9', '92 %', 'Approved'],
        ['setting', 'Signal-class fall', '', '18', 'In force'],
        ['setting', 'Signal-class fall', '', '18', 'Proposed'],
      ]),
    ).toEqual([
      expect.stringMatching(/^Changes, row 3, Subject: "B2B \/ Pass rate" names no target/),
      expect.stringMatching(/^Changes, row 4, New value: "18" is not a value for this\. Write a /),
    ]);
  });

  it('names the cell that was edited past the quarterly, and the value that the rules use', () => {
    expect(
      messages([
        ['target', 'B2C / Mismatch tolerance', '', '0.3', 'In force'],
        ['setting', 'Signal-class fall', '', '0.18', 'In force'],
      ]),
    ).toEqual([
      'Targets, row 3, Mismatch tolerance: 40 % is not what C-1 put in force on 2026-10-12, so the rules use 30 %. Only the quarterly changes it: put 30 % back, or propose a change.',
      'Settings, row 6, Value: 20 % is not what C-2 put in force on 2026-10-12, so the rules use 18 %. Only the quarterly changes it: put 18 % back, or propose a change.',
    ]);
  });

  it('says nothing of what was not read', () => {
    const rows = [
      ['playbook', 'Nothing / Response', '', 'Ask.', 'Approved'],
      ['setting', 'Signal-class fall', '', '0.18', 'In force'],
    ];
    const without: TabName[] = ['Risk Playbook', 'Definitions', 'Settings'];
    expect(messages(rows, without)).toEqual([
      expect.stringContaining('The tab Settings is missing'),
    ]);
  });
});

describe('checkChanges of a snapshot', () => {
  const table = { header: [], rows: [], firstRow: 2 };
  const places = new Map([['signalFall', { row: 6, name: 'Signal-class fall' }]] as const);
  const problems = (
    changes: readonly ReturnType<typeof change>[],
    tables: WorkbookTables = {},
    part: Partial<ParsedSettings> = {},
  ) =>
    checkChanges(
      snapshot({ changes, targets: [target({ row: 7, motion: 'B2C' }), target({ row: 8 })] }),
      { settings: DEFAULT_SETTINGS, places, problems: [], ...part },
      tables,
    ).map(({ tab, row, column, code }) => [tab, row, column, code]);

  it('names each by its code and its place', () => {
    const fall = change({ what: 'setting', subject: 'Signal-class fall', newValue: '0.18' });
    const rate = change({ newValue: '0.95', state: 'In force' });
    const wrong = change({ row: 12, subject: 'B2B / Nothing' });
    const all = [{ ...fall, state: 'In force' as const }, rate, wrong];
    expect(problems(all, { Settings: table })).toEqual([
      ['Changes', 12, 'Subject', 'change-without-effect'],
      ['Settings', 6, 'Value', 'not-in-force'],
      ['Targets', 8, 'Pass-rate target', 'not-in-force'],
    ]);
    expect(problems(all)).toEqual([['Changes', 12, 'Subject', 'change-without-effect']]);
    const nowhere = { places: new Map() };
    expect(problems([{ ...fall, state: 'In force' }], { Settings: table }, nowhere)).toEqual([
      ['Settings', 1, 'Value', 'not-in-force'],
    ]);
  });

  it('misses a definition or a play only where its tab was read', () => {
    const version = change({ row: 3, what: 'definition', subject: 'MQL / B2B', newValue: '2.0' });
    const play = change({ row: 4, what: 'playbook', subject: 'Nothing / Response' });
    expect(problems([version, play])).toEqual([]);
    expect(problems([version, play], { Definitions: table }).map(([, row]) => row)).toEqual([3]);
    expect(problems([version, play], { 'Risk Playbook': table }).map(([, row]) => row)).toEqual([
      4,
    ]);
  });
});
