import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../../src/domain/calendar.js';
import type { Snapshot } from '../../../src/domain/records.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings.js';
import { startView } from '../../../src/domain/start/start-view.js';
import { clipped, firstParts, shortGap } from '../../../src/workbook/start/short-words.js';
import { shapeOf, startCharts } from '../../../src/workbook/start/start-charts.js';
import { DATA_SIZE, startData } from '../../../src/workbook/start/start-data.js';
import { COLUMN, PANEL, ROW } from '../../../src/workbook/start/start-layout.js';
import { isOwnPanel, startPanel } from '../../../src/workbook/start/start-panel.js';
import {
  alarm,
  asOf,
  calendarEntry,
  passRateRow,
  reviewRecord,
  snapshot,
  source,
  target,
} from '../../domain/records-for-tests.js';

function shown(parts: Partial<Snapshot>, date = '2026-11-16') {
  const view = startView(snapshot(parts), DEFAULT_SETTINGS, asOf(date));
  const charts = startCharts(view);
  const panel = startPanel(view, charts);
  const at = (row: number, column: number) =>
    panel[row - PANEL.row]?.[column - PANEL.column] ?? 'outside';
  return { view, charts, panel, at, data: startData(view, charts) };
}

const TARGETS = [target({ motion: 'B2B' })];

/** So many sources, each a little worse than the one before; the names of the last are very long. */
function manySources(count: number): Partial<Snapshot> {
  const names = Array.from({ length: count }, (_, index) => `${'name '.repeat(index)}${index}`);
  return {
    targets: TARGETS,
    sources: names.map((name, index) => source({ source: name, row: index + 2 })),
    passRates: names.flatMap((name, index) =>
      ['2026-11-02', '2026-11-09'].map((week, turn) =>
        passRateRow({
          source: name,
          week,
          submitted: 1000,
          passed: 990 - 2 * index,
          row: 2 * index + turn + 2,
        }),
      ),
    ),
  };
}

describe('the strip of reviews', () => {
  const { at } = shown({
    targets: TARGETS,
    calendar: ['2026-10-19', '2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'].map(
      (dueOn, index) => calendarEntry({ dueOn, row: index + 2 }),
    ),
    reviews: [reviewRecord('weekly', '2026-10-19'), reviewRecord('weekly', '2026-11-09')],
  });

  it('shows held, missed and due ones in their weeks, with the months above', () => {
    const marks = Array.from({ length: 10 }, (_, index) =>
      at(ROW.reviews + 2, COLUMN.strip + index),
    );
    expect(marks).toEqual(['', '', '', '', '✓', '', '✕', '✓', '○', '○']);
    const months = Array.from({ length: 10 }, (_, index) =>
      at(ROW.reviews + 1, COLUMN.strip + index),
    );
    expect(months).toEqual(['21 Sep', '', '5 Oct', '', '', '', '2 Nov', '', '', '']);
  });

  it('says the next one in words, and what was held', () => {
    expect(at(ROW.summary, COLUMN.left)).toMatch(
      /^Next: weekly review, Mon 16 Nov(, \d\d:\d\d)?, today; last held Mon 9 Nov\. Cadence ▸ Open review begins it\.$/,
    );
    expect(at(ROW.reviews + 5, COLUMN.left)).toBe('Held 2 of 3 weeklies. Missed: 2026-11-02.');
  });
});

describe('four hundred sources with long names', () => {
  const { at, charts, data, panel } = shown(manySources(400));

  it('are drawn as the worst of each state, and the page says how many are not', () => {
    const [rates] = charts;
    const names = rates?.table[0]?.filter((cell) => cell !== '') ?? [];
    expect(names).toHaveLength(2 + 4 + 5);
    expect(at(ROW.upperCharts + 1, COLUMN.left)).toMatch(/^Below: .*; 9 of 400 drawn$/);
    expect(at(ROW.feeds + 7, COLUMN.left)).toBe('and 395 more');
  });

  it('break neither the size of the page nor that of the tables', () => {
    expect(panel).toHaveLength(PANEL.rows);
    for (const row of panel) expect(row).toHaveLength(PANEL.columns);
    expect(data).toHaveLength(DATA_SIZE.rows);
    for (const row of data) expect(row).toHaveLength(DATA_SIZE.columns);
    for (const row of panel.slice(9)) {
      for (const text of row) expect(text.length).toBeLessThan(140);
    }
  });
});

describe('the colour of a line', () => {
  it('follows the state of its source by its column', () => {
    const week = (index: number) => addDays('2026-11-09', -7 * index);
    const rates = (name: string, passed: readonly number[]) =>
      passed.map((count, index) =>
        passRateRow({ source: name, week: week(index), submitted: 100, passed: count }),
      );
    const { charts } = shown({
      targets: TARGETS,
      sources: ['low', 'dips', 'well'].map((name, index) =>
        source({ source: name, row: index + 2 }),
      ),
      passRates: [
        ...rates('low', [80, 81, 95]),
        ...rates('dips', [90, 95, 95]),
        ...rates('well', [97, 96, 95]),
      ].map((row, index) => ({ ...row, row: index + 2 })),
    });
    const [rates1] = charts;
    const header = rates1?.table[0] ?? [];
    const series = rates1?.options['series'] as Record<string, { color: string }>;
    const colourOf = (name: string) => series[(header.indexOf(name) - 1) / 2]?.color;
    expect(['low', 'dips', 'well'].map(colourOf)).toEqual(['#b3261e', '#8a5a00', '#80868b']);
    const last = rates1?.table.at(-1) ?? [];
    expect(last[header.indexOf('low') + 1]).toBe('▲ low 80 %');
    expect(rates1?.table[9]?.[header.indexOf('low')]).toBe('');
  });
});

describe('the shape of a chart', () => {
  it('stays while its figures move inside the axis, and differs where they leave it', () => {
    const shapes = (passed: number) => {
      const rows = ['2026-11-02', '2026-11-09'].map((week, index) =>
        passRateRow({
          source: 's',
          week,
          submitted: 1000,
          passed: index === 0 ? 960 : passed,
          row: index + 2,
        }),
      );
      const { charts } = shown({
        targets: TARGETS,
        sources: [source({ source: 's' })],
        passRates: rows,
      });
      return shapeOf(charts[0] ?? null);
    };
    expect(shapes(952)).toBe(shapes(948));
    expect(shapes(700)).not.toBe(shapes(952));
    expect(shapeOf(null)).toBe('');
  });
});

describe('isOwnPanel', () => {
  const { panel } = shown({ targets: TARGETS, alarms: [alarm({ alarmId: 'A-0001' })] });

  it('knows the page by its headings, not by what is refreshed', () => {
    expect(isOwnPanel(panel)).toBe(true);
    const moved = panel.map((row, index) => (index === 2 ? row.map(() => '') : row));
    expect(isOwnPanel(moved)).toBe(false);
    expect(isOwnPanel([...panel, panel[0] ?? []])).toBe(false);
  });
});

describe('short words', () => {
  it('keep whole parts of a sentence', () => {
    expect(firstParts('pass rate declining, −0.30 points a week, n = 12 weeks; two more', 45)).toBe(
      'pass rate declining, −0.30 points a week',
    );
    expect(firstParts('codes in 3 weeks: M-11 (2026-10-19, 2026-10-26); else', 46)).toBe(
      'codes in 3 weeks: M-11',
    );
    expect(clipped('webinar-eu', 10)).toBe('webinar-eu');
    expect(clipped('webinar-eu-2', 10)).toBe('webinar-e…');
    expect(shortGap('silent: no row for the week of 2026-11-09, target 92 %', 30)).toBe(
      'no row for week of 9 Nov',
    );
  });
});
