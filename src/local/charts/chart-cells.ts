/**
 * Which cells a chart shows: what names its points, its series, and the texts beside their points.
 *
 * Facts: first column domain, the others series, headers guessed where they are not set
 * (Sheets API, BasicChartSpec); ranges merged by columns or by rows, hidden lines left out (Apps
 * Script, ChartMergeStrategy and ChartHiddenDimensionStrategy); a column of texts behind a series
 * is its annotation (Google Charts, data table roles). How Sheets tells such a column from an empty
 * series is not documented and decided here: the series says `hasAnnotations`, as charts do that
 * Sheets publishes; or the column has texts and no number, or nothing at all, header included.
 */
import type { ChartData } from '../model/workbook-data.js';
import { ChartOptions } from './chart-options.js';

export interface CellPlace {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

export interface ChartSeries {
  /** Cells that name it, outermost first; none where the chart has no headers. */
  readonly name: readonly CellPlace[];
  readonly values: readonly CellPlace[];
  /** One text per value; null where the series has none. */
  readonly annotations: readonly CellPlace[] | null;
}

export interface ChartCells {
  /** Cells that name the points; none where the chart has a single column. */
  readonly domain: readonly CellPlace[];
  readonly series: readonly ChartSeries[];
}

/** What is asked of the workbook. */
export interface ChartSource {
  kindAt(place: CellPlace): 'blank' | 'number' | 'text';
  isHidden(axis: 'rows' | 'columns', sheetId: number, line: number): boolean;
}

type Column = readonly CellPlace[];

export function chartCells(chart: ChartData, source: ChartSource): ChartCells {
  const columns = withoutBlankEnd(columnsOf(chart, source), source);
  const headers = Math.min(chart.numHeaders ?? guessHeaders(columns, source), heightOf(columns));
  const isAlone = columns.length === 1;
  const domain = isAlone ? [] : (columns[0]?.slice(headers) ?? []);
  const options = new ChartOptions(chart.options);
  const isDeclared = (index: number) => options.truth(`series.${index}.hasAnnotations`) === true;
  const series = seriesOf(columns.slice(isAlone ? 0 : 1), headers, (column, index) => {
    return isDeclared(index) || isAnnotation(column, column.slice(headers), source);
  });
  return { domain, series };
}

/** @param isAnnotation whether a column goes with the series before it, of which the index is given */
function seriesOf(
  columns: readonly Column[],
  headers: number,
  isAnnotation: (column: Column, index: number) => boolean,
): ChartSeries[] {
  const series: ChartSeries[] = [];
  for (const column of columns) {
    const values = column.slice(headers);
    const index = series.length - 1;
    const last = series[index];
    if (last?.annotations === null && isAnnotation(column, index)) {
      series[index] = { ...last, annotations: values };
    } else {
      series.push({ name: column.slice(0, headers), values, annotations: null });
    }
  }
  return series;
}

function isAnnotation(column: Column, values: Column, source: ChartSource): boolean {
  if (values.some((place) => source.kindAt(place) === 'number')) return false;
  const isText = (place: CellPlace) => source.kindAt(place) === 'text';
  return values.some(isText) || !column.some(isText);
}

function columnsOf(chart: ChartData, source: ChartSource): Column[] {
  const blocks = chart.ranges.map(({ sheetId, area }) => {
    const rows = shownLines(chart, source, 'rows', sheetId, area.top, area.bottom);
    const columns = shownLines(chart, source, 'columns', sheetId, area.left, area.right);
    const [outer, inner] = chart.transposed ? [rows, columns] : [columns, rows];
    return outer.map((first) =>
      inner.map((second): CellPlace => {
        const [row, column] = chart.transposed ? [first, second] : [second, first];
        return { sheetId, row, column };
      }),
    );
  });
  if (chart.mergeStrategy !== 'MERGE_ROWS') return blocks.flat();
  const width = Math.max(0, ...blocks.map((block) => block.length));
  return Array.from({ length: width }, (_, index) => blocks.flatMap((block) => block[index] ?? []));
}

const HIDES: Readonly<Record<'rows' | 'columns', readonly string[]>> = {
  rows: ['IGNORE_BOTH', 'IGNORE_ROWS'],
  columns: ['IGNORE_BOTH', 'IGNORE_COLUMNS'],
};

function shownLines(
  chart: ChartData,
  source: ChartSource,
  axis: 'rows' | 'columns',
  sheetId: number,
  first: number,
  last: number,
): number[] {
  const leavesOut = HIDES[axis].includes(chart.hiddenDimensionStrategy ?? 'IGNORE_BOTH');
  const lines: number[] = [];
  for (let line = first; line <= last; line += 1) {
    if (!leavesOut || !source.isHidden(axis, sheetId, line)) lines.push(line);
  }
  return lines;
}

function heightOf(columns: readonly Column[]): number {
  return Math.max(0, ...columns.map((column) => column.length));
}

/** A range that reaches beyond its data, e.g. `A1:C`, ends where the data do. */
function withoutBlankEnd(columns: readonly Column[], source: ChartSource): Column[] {
  let height = heightOf(columns);
  const isBlank = (place: CellPlace | undefined) =>
    place === undefined || source.kindAt(place) === 'blank';
  while (height > 0 && columns.every((column) => isBlank(column[height - 1]))) height -= 1;
  return columns.map((column) => column.slice(0, height));
}

/** One, where the first line holds texts over numbers. */
function guessHeaders(columns: readonly Column[], source: ChartSource): number {
  const kind = (place: CellPlace | undefined) => (place ? source.kindAt(place) : 'blank');
  const isHeaded = columns.some(
    (column) =>
      kind(column[0]) === 'text' && column.slice(1).some((place) => kind(place) === 'number'),
  );
  return isHeaded ? 1 : 0;
}
