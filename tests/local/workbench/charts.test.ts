import { describe, expect, it } from '@jest/globals';
import { chartLook } from '../../../src/local/charts/chart-look.js';
import { cellToChange } from '../../../src/local/model/cells.js';
import type { CellValue, ChartData, WorkbookData } from '../../../src/local/model/workbook-data.js';
import { fromJsonBytes } from '../../../src/local/workbench/engine/json-bytes.js';
import { Revisions } from '../../../src/local/workbench/engine/revisions.js';
import { chartConfig, undrawable } from '../../../src/local/workbench/page/charts/chart-config.js';
import {
  type ChartBook,
  chartContent,
} from '../../../src/local/workbench/page/charts/chart-content.js';
import { axisText } from '../../../src/local/workbench/page/charts/number-text.js';
import { seriesDatasets } from '../../../src/local/workbench/page/charts/series-datasets.js';
import { lookUpCell } from '../../../src/local/workbench/page/grid/shown-cell.js';
import type { WorkbookSnapshot } from '../../../src/local/workbench/protocol.js';
import { fakeExecution, sampleWorkbook } from '../services/fake-execution.js';

const ROWS: readonly (readonly CellValue[])[] = [
  ['Week', 'floor', 'band', 'volume', null],
  [46335, 450, 150, 540, null],
  [46342, 450, 150, null, null],
  [46349, 450, 150, 412, '412, -22.4 %'],
];

const BAND: Readonly<Record<string, unknown>> = {
  isStacked: true,
  legend: 'none',
  series: {
    0: { type: 'area', areaOpacity: 0, lineWidth: 0 },
    1: { type: 'area', areaOpacity: 1, color: '#dfebfd', lineWidth: 0 },
    2: { type: 'line', lineDashStyle: [4, 3] },
  },
};

function workbookWith(chart: Partial<ChartData> = {}): WorkbookData {
  const workbook = sampleWorkbook();
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('The sample has no sheet.');
  ROWS.forEach((row, down) => {
    row.forEach((value, along) => {
      cellToChange(sheet, down + 1, along + 1).value = value;
    });
  });
  for (const row of [2, 3, 4]) {
    cellToChange(sheet, row, 1).format = { numberFormat: 'd mmm' };
    cellToChange(sheet, row, 2).format = { numberFormat: '0.0' };
  }
  sheet.charts.push({
    id: 1,
    type: 'COMBO',
    ranges: [{ sheetId: sheet.sheetId, area: { top: 1, left: 1, bottom: 4, right: 5 } }],
    options: BAND,
    anchor: { row: 8, column: 2, offsetX: 0, offsetY: 0 },
    numHeaders: 1,
    ...chart,
  });
  return workbook;
}

/** What the page is told of the workbook. */
function openPage(workbook: WorkbookData) {
  const revisions = new Revisions({
    workbook,
    fileName: 'sample.xlsx',
    now: () => 0,
    person: () => workbook.owner,
    execution: () => fakeExecution({ workbook }),
  });
  const { sheets } = fromJsonBytes(revisions.snapshotBytes()) as WorkbookSnapshot;
  const [first] = sheets;
  const chart = first?.meta.charts[0];
  if (!first || !chart) throw new Error('The page has no chart.');
  const { meta, cells } = first;
  const shown = new Map(
    cells.cells.map(([row, column, view]) => [`${row} ${column}`, lookUpCell(cells, view)]),
  );
  const book: ChartBook = {
    cell: (_, row, column) => shown.get(`${row} ${column}`) ?? undefined,
    sheet: () => ({ meta }),
  };
  return { look: chartLook(chart), content: chartContent(book, chart) };
}

const DRAFTING = { locale: 'en_US', scale: 1, measure: (text: string) => text.length * 6 };

describe('a chart on the page', () => {
  it('shows its cells: texts as displayed, numbers, gaps and annotations', () => {
    const content = openPage(workbookWith()).content;
    expect(content.labels).toEqual(['9 Nov', '16 Nov', '23 Nov']);
    expect(content.places).toEqual([46335, 46342, 46349]);
    expect(content.format).toBe('0.0');
    expect(content.series.map(({ name, values }) => [name, ...values])).toEqual([
      ['floor', 450, 450, 450],
      ['band', 150, 150, 150],
      ['volume', 540, null, 412],
    ]);
    expect(content.series[2]?.annotations).toEqual(['', '', '412, -22.4 %']);
  });

  it('puts areas lowest, each on the one before it, and lines for themselves on top', () => {
    const { look, content } = openPage(workbookWith());
    const datasets = seriesDatasets(look, content, true);
    const fills = datasets.map((dataset) => ('fill' in dataset ? dataset.fill : undefined));
    expect(fills).toEqual(['origin', 0, false]);
    expect(datasets.map(({ stack }) => stack)).toEqual(['areas', 'areas', 'line 2']);
    const [floor = 0, band = 0, line = 0] = datasets.map(({ order }) => order);
    expect(line).toBeLessThan(floor);
    expect(floor).toBeLessThan(band);
    expect(datasets[0]?.backgroundColor).toBe('rgba(66, 133, 244, 0)');
  });

  it('lets bars stand side by side unless they are stacked', () => {
    const stacks = (options: Readonly<Record<string, unknown>>) => {
      const { look, content } = openPage(workbookWith({ type: 'COLUMN', options }));
      return seriesDatasets(look, content, false).map(({ stack }) => stack);
    };
    expect(stacks({})).toEqual([undefined, undefined, undefined]);
    expect(stacks({ isStacked: true })).toEqual(['bars', 'bars', 'bars']);
  });

  it('parts each point among the series where shares are asked for', () => {
    const { look, content } = openPage(
      workbookWith({ type: 'COLUMN', options: { isStacked: 'percent' } }),
    );
    const datasets = seriesDatasets(look, content, false);
    expect(datasets.map(({ data }) => data[1])).toEqual([0.75, 0.25, null]);
  });

  it('leaves room at the right for the texts at the ends of its lines', () => {
    const padding = (options: Readonly<Record<string, unknown>>) => {
      const { look, content } = openPage(workbookWith({ options: { ...BAND, ...options } }));
      const config = chartConfig(look, content, DRAFTING);
      return config.options?.layout?.padding;
    };
    expect(padding({})).toMatchObject({ right: 12 + '412, -22.4 %'.length * 6 + 6 });
    expect(padding({ width: 400, chartArea: { left: 40, width: 300 } })).toMatchObject({
      right: 60,
    });
  });

  it('says in words why there is nothing to draw', () => {
    const reason = (change: Partial<ChartData>) => {
      const { look, content } = openPage(workbookWith(change));
      return undrawable(look, content);
    };
    expect(reason({})).toBeNull();
    expect(reason({ type: 'GEO' })).toBe('Not drawn here: a geo chart.');
    expect(reason({ ranges: [] })).toBe('No data');
  });
});

describe('the texts of an axis', () => {
  it.each([
    [0.92, '0 %', '92 %'],
    [0.30000000000000004, undefined, '0.3'],
    [-0.15, '+0 %;−0 %;0 %', '−15 %'],
    [1234.5, 'decimal', '1,234.5'],
    [300, '#,##0.##', '300'],
    [1300.5, '#,##0.##', '1,300.5'],
    [0.5, 'percent', '50%'],
    [12, "0' d'", '12 d'],
  ])('show %p by %p as %p', (value, format, text) => {
    expect(axisText(value, format, 'en_US')).toBe(text);
  });
});
