/** The whole workbook read at once: checks between tabs, settings, and damage that stays where it is. */
import { describe, expect, it } from '@jest/globals';
import { DEFAULT_SETTINGS, SETTINGS } from '../../src/domain/settings.js';
import { MOTIONS } from '../../src/domain/vocabulary.js';
import type { Cell } from '../../src/workbook/cell.js';
import { parseSettings } from '../../src/workbook/parse-settings.js';
import { parseWorkbook, READ_TABS } from '../../src/workbook/parse-workbook.js';
import { prefilledRows } from '../../src/workbook/prefill/prefilled-rows.js';
import type { TableCells, WorkbookTables } from '../../src/workbook/table-cells.js';
import { findTab, type TabName } from '../../src/workbook/workbook.js';

const toInstant = (civil: string) => `${civil}.000Z`;

function table(name: TabName, rows: readonly (readonly Cell[])[]): TableCells {
  return { header: findTab(name)!.columns.map((column) => column.header), rows, firstRow: 2 };
}

function tables(given: Partial<Record<TabName, readonly (readonly Cell[])[]>>): WorkbookTables {
  const prefilled = prefilledRows(MOTIONS);
  return Object.fromEntries(
    READ_TABS.map((name) => {
      const tab = name as TabName;
      return [tab, table(tab, given[tab] ?? prefilled.get(tab) ?? [])];
    }),
  );
}

const SOURCE = ['a', 'B2B', '', '', '', 'Complete', '', 'Live', ''];
const MONDAY = '2026-11-09T00:00:00';

describe('parseWorkbook', () => {
  it('reads a new workbook without a problem, with the default settings', () => {
    const { snapshot, problems, settings } = parseWorkbook(tables({}), { toInstant });
    expect(problems).toEqual([]);
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(snapshot.targets.map((target) => target.motion)).toEqual(['B2B', 'B2C']);
    expect(snapshot.people).toHaveLength(8);
  });

  it('keeps pass rates of unlisted sources out and names the spelling that is listed', () => {
    const { snapshot, problems } = parseWorkbook(
      tables({
        Sources: [SOURCE],
        'Pass Rates': [
          [MONDAY, 'a', 5, 5],
          [MONDAY, 'A', 5, 5],
          [MONDAY, 'b', 5, 5],
        ],
        Alarms: [['A-1', 'b', '2026-11-09T08:00:00']],
      }),
      { toInstant },
    );
    expect(snapshot.passRates.map((row) => row.source)).toEqual(['a']);
    expect(snapshot.alarms).toHaveLength(1);
    expect(problems.map((problem) => problem.message)).toEqual([
      'Pass Rates, row 3, Source: "A" is not listed in Sources. It lists "a": use that spelling.',
      'Pass Rates, row 4, Source: "b" is not listed in Sources. Add it there, or correct the name.',
    ]);
  });

  it('does not blame the pass rates of a source whose own row cannot be read', () => {
    const { snapshot, problems } = parseWorkbook(
      tables({
        Sources: [['a', 'B2B', '', '', '', 'Compleet', '', 'Live']],
        'Pass Rates': [[MONDAY, 'a', 5, 5]],
      }),
      { toInstant },
    );
    expect(problems.map((problem) => problem.tab)).toEqual(['Sources']);
    expect(snapshot.passRates).toHaveLength(1);
  });

  it('knows a motion that Targets lists in another case', () => {
    const rows = [[MONDAY, 'B2B', 5, 4]];
    const given = tables({ Targets: [['b2b', 0.92]], Handoffs: rows });
    const { snapshot, problems } = parseWorkbook(given, { toInstant });
    expect(problems).toEqual([]);
    expect(snapshot.handoffs).toHaveLength(1);
  });

  it('keeps rows of a motion that Targets does not list out, unless Targets lists none', () => {
    const rows = [[MONDAY, 'B2C', 10, 5, 5]];
    const one = parseWorkbook(tables({ Targets: [['B2B', 'x']], Handoffs: rows }), { toInstant });
    expect(one.snapshot.handoffs).toEqual([]);
    expect(one.problems.map((problem) => [problem.tab, problem.code])).toEqual([
      ['Targets', 'not-a-rate'],
      ['Handoffs', 'motion-not-in-use'],
    ]);
    const none = parseWorkbook(tables({ Targets: [], Handoffs: rows }), { toInstant });
    expect(none.snapshot.handoffs).toHaveLength(1);
  });

  it('names missing tabs and reads the others', () => {
    const { problems, snapshot } = parseWorkbook(
      { Sources: table('Sources', [SOURCE]) },
      { toInstant },
    );
    expect(snapshot.sources).toHaveLength(1);
    expect(problems.filter((problem) => problem.code === 'missing-tab')).toHaveLength(
      READ_TABS.length - 1,
    );
  });

  it('says by tab which identifiers were given', () => {
    const { givenIds, snapshot } = parseWorkbook(
      tables({ 'Action Log': [['', 'Pause it', 'Ana', '', '', 'Open']] }),
      { toInstant },
    );
    expect(givenIds).toEqual({ 'Action Log': [{ row: 2, column: 'Action ID', id: 'T-0001' }] });
    expect(snapshot.actions[0]!.actionId).toBe('T-0001');
  });

  it('passes through ten thousand blank rows', () => {
    const blank = Array.from({ length: 10_000 }, () => ['', '', '', '']);
    const { problems, snapshot } = parseWorkbook(
      tables({ Sources: [SOURCE], 'Pass Rates': [...blank, [MONDAY, 'a', 5, 5]] }),
      { toInstant },
    );
    expect(problems).toEqual([]);
    expect(snapshot.passRates[0]!.row).toBe(10_002);
  });
});

describe('parseSettings', () => {
  const read = (rows: readonly (readonly Cell[])[]) => parseSettings(table('Settings', rows));

  it('takes values by label or key, whatever their case', () => {
    const { settings, problems } = read([
      ['stale action AFTER', 21],
      ['signalFall', '25%'],
      ['Dormant after', ''],
    ]);
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, staleActionDays: 21, signalFall: 0.25 });
    expect(problems).toEqual([]);
  });

  it.each(SETTINGS.map((setting) => [setting.label, setting] as const))(
    'holds %s to its range',
    (label, { key, min, max, default: value }) => {
      for (const wrong of [min - 1, max + 1]) {
        const { settings, problems } = read([[label, wrong]]);
        expect(settings[key]).toBe(value);
        expect(problems.map((problem) => [problem.row, problem.column, problem.code])).toEqual([
          [2, 'Value', 'out-of-range'],
        ]);
      }
      expect(read([[label, min]]).settings[key]).toBe(min);
      expect(read([[label, max]]).settings[key]).toBe(max);
    },
  );

  it('uses the default for what cannot be read and names what no rule knows', () => {
    const { settings, problems } = read([
      ['Pipeline variance band', 'wide'],
      ['Coffee', 3],
    ]);
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(problems.map((problem) => problem.code)).toEqual(['not-a-number', 'unknown-setting']);
  });
});
