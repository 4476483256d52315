import { describe, expect, it } from '@jest/globals';
import { type ChartSource, chartCells } from '../../../src/local/charts/chart-cells.js';
import type { ChartData } from '../../../src/local/model/workbook-data.js';

type Value = number | string | null;

function sourceOf(rows: readonly (readonly Value[])[], hidden: Partial<Hidden> = {}): ChartSource {
  return {
    kindAt({ row, column }) {
      const value = rows[row - 1]?.[column - 1] ?? null;
      if (value === null) return 'blank';
      return typeof value === 'number' ? 'number' : 'text';
    },
    isHidden: (axis, _sheetId, line) => hidden[axis]?.includes(line) ?? false,
  };
}

interface Hidden {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

function chartOf(change: Partial<ChartData> = {}, bottom = 4, right = 3): ChartData {
  return {
    id: 1,
    type: 'LINE',
    ranges: [{ sheetId: 0, area: { top: 1, left: 1, bottom, right } }],
    options: {},
    anchor: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
    ...change,
  };
}

/** Places as `R2C1`, series after series. */
function outline(chart: ChartData, source: ChartSource) {
  const { domain, series } = chartCells(chart, source);
  const names = (places: readonly { row: number; column: number }[]) =>
    places.map(({ row, column }) => `R${row}C${column}`).join(' ');
  return {
    domain: names(domain),
    series: series.map(({ name, values, annotations }) =>
      [names(name), names(values), annotations ? names(annotations) : '-'].join(' | '),
    ),
  };
}

const TABLE = [
  ['Week', 'B2B', 'B2C'],
  ['1 Nov', 0.92, 0.9],
  ['8 Nov', 0.91, null],
  ['15 Nov', 0.88, 0.93],
];

describe('the cells of a chart', () => {
  it('are a domain and one series per further column, under their headers', () => {
    expect(outline(chartOf({ numHeaders: 1 }), sourceOf(TABLE))).toEqual({
      domain: 'R2C1 R3C1 R4C1',
      series: ['R1C2 | R2C2 R3C2 R4C2 | -', 'R1C3 | R2C3 R3C3 R4C3 | -'],
    });
  });

  it('have headers where texts stand over numbers, as long as nobody has said', () => {
    expect(outline(chartOf(), sourceOf(TABLE)).domain).toBe('R2C1 R3C1 R4C1');
    expect(outline(chartOf({ numHeaders: 0 }), sourceOf(TABLE)).domain).toBe('R1C1 R2C1 R3C1 R4C1');
    const bare = TABLE.slice(1);
    expect(outline(chartOf({}, 3), sourceOf(bare)).domain).toBe('R1C1 R2C1 R3C1');
  });

  it('take a column of texts behind a series for its annotations', () => {
    const rows = [
      ['Week', 'B2B', null, 'B2C', null],
      ['1 Nov', 0.92, null, 0.9, null],
      ['8 Nov', 0.91, 'B2B 91 %', null, null],
    ];
    expect(outline(chartOf({ numHeaders: 1 }, 3, 5), sourceOf(rows)).series).toEqual([
      'R1C2 | R2C2 R3C2 | R2C3 R3C3',
      'R1C4 | R2C4 R3C4 | R2C5 R3C5',
    ]);
  });

  it('have annotations where the chart says so, whatever stands in the column', () => {
    const rows = [
      ['Week', 'B2B', 'Label'],
      ['1 Nov', 0.92, null],
    ];
    const options = { series: { 0: { hasAnnotations: true } } };
    const { series } = outline(chartOf({ numHeaders: 1, options }, 2), sourceOf(rows));
    expect(series).toEqual(['R1C2 | R2C2 | R2C3']);
  });

  it('keep a series without any number, so that the colours of the others stay', () => {
    const rows = [
      ['Week', 'silent', 'B2C'],
      ['1 Nov', null, 0.9],
    ];
    expect(outline(chartOf({ numHeaders: 1 }, 2), sourceOf(rows)).series).toEqual([
      'R1C2 | R2C2 | -',
      'R1C3 | R2C3 | -',
    ]);
  });

  it('are rows instead of columns where the chart is transposed', () => {
    const rows = [
      ['Week', '1 Nov', '8 Nov'],
      ['B2B', 0.92, 0.91],
    ];
    expect(outline(chartOf({ transposed: true, numHeaders: 1 }, 2), sourceOf(rows))).toEqual({
      domain: 'R1C2 R1C3',
      series: ['R2C1 | R2C2 R2C3 | -'],
    });
  });

  it('come from several ranges side by side, or one below the other', () => {
    const ranges = [
      { sheetId: 0, area: { top: 1, left: 1, bottom: 2, right: 2 } },
      { sheetId: 0, area: { top: 3, left: 1, bottom: 4, right: 2 } },
    ];
    const rows = TABLE.map((row) => row.slice(0, 2));
    const numbers = [
      [1, 2],
      [3, 4],
      [5, 6],
      [7, 8],
    ];
    expect(outline(chartOf({ ranges, numHeaders: 0 }), sourceOf(numbers))).toEqual({
      domain: 'R1C1 R2C1',
      series: [' | R1C2 R2C2 | -', ' | R3C1 R4C1 | -', ' | R3C2 R4C2 | -'],
    });
    const below = outline(
      chartOf({ ranges, numHeaders: 1, mergeStrategy: 'MERGE_ROWS' }),
      sourceOf(rows),
    );
    expect(below.series).toEqual(['R1C2 | R2C2 R3C2 R4C2 | -']);
  });

  it('leave hidden lines out as the chart says', () => {
    const source = sourceOf(TABLE, { rows: [3], columns: [2] });
    const shown = (hiddenDimensionStrategy?: string) =>
      outline(
        chartOf({ numHeaders: 1, ...(hiddenDimensionStrategy ? { hiddenDimensionStrategy } : {}) }),
        source,
      );
    expect(shown()).toEqual({ domain: 'R2C1 R4C1', series: ['R1C3 | R2C3 R4C3 | -'] });
    expect(shown('IGNORE_ROWS').series).toHaveLength(2);
    expect(shown('IGNORE_COLUMNS').domain).toBe('R2C1 R3C1 R4C1');
    expect(shown('SHOW_BOTH').series[0]).toBe('R1C2 | R2C2 R3C2 R4C2 | -');
  });

  it('end where the data end', () => {
    expect(outline(chartOf({ numHeaders: 1 }, 1000), sourceOf(TABLE)).domain).toBe(
      'R2C1 R3C1 R4C1',
    );
  });

  it('are nothing for a chart without cells', () => {
    expect(chartCells(chartOf({ ranges: [] }), sourceOf([]))).toEqual({ domain: [], series: [] });
    expect(chartCells(chartOf(), sourceOf([])).series.flatMap(({ values }) => values)).toEqual([]);
  });
});
