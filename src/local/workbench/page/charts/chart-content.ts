/** What a chart shows: the texts and numbers of its cells, as the page knows them. */
import { type CellPlace, type ChartSource, chartCells } from '../../../charts/chart-cells.js';
import type { ChartData } from '../../../model/workbook-data.js';
import type { SheetMeta } from '../../protocol.js';
import type { ShownCell } from '../grid/shown-cell.js';
import { shownText } from '../grid/shown-text.js';

/** A point's texts are as the cells display them. */
export interface SeriesContent {
  readonly name: string;
  /** null: a gap. */
  readonly values: readonly (number | null)[];
  readonly texts: readonly string[];
  /** Texts beside the points, '' for none; null where the series has no such column. */
  readonly annotations: readonly string[] | null;
}

export interface ChartContent {
  /** Names of the points. */
  readonly labels: readonly string[];
  /** The domain's numbers, e.g. dates; null where any of it is no number. */
  readonly places: readonly number[] | null;
  readonly series: readonly SeriesContent[];
  /** Number format of the first value that has one. */
  readonly format: string | undefined;
}

/** The workbook, as far as charts look at it. */
export interface ChartBook {
  cell(sheetId: number, row: number, column: number): ShownCell | undefined;
  sheet(sheetId: number): { readonly meta: SheetMeta } | undefined;
}

export function chartContent(book: ChartBook, chart: ChartData): ChartContent {
  const cell = ({ sheetId, row, column }: CellPlace) => book.cell(sheetId, row, column);
  const text = (place: CellPlace) => shownText(cell(place));
  const number = (place: CellPlace) => {
    const value = cell(place)?.view.value;
    return typeof value === 'number' ? value : null;
  };
  const { domain, series } = chartCells(chart, sourceOf(book));
  const length = Math.max(0, domain.length, ...series.map(({ values }) => values.length));
  const places = domain.map(number);
  const format = series
    .flatMap(({ values }) => values)
    .map((place) => cell(place))
    .map((shown) => shown?.format?.numberFormat ?? shown?.view.shownFormat)
    .find((found) => found !== undefined);
  return {
    labels: Array.from({ length }, (_, index) => textAt(domain[index], text, String(index + 1))),
    places: places.length > 0 && places.every((place) => place !== null) ? places : null,
    series: series.map(({ name, values, annotations }) => ({
      name: name.map(text).join(' ').trim(),
      values: values.map(number),
      texts: values.map(text),
      annotations: annotations?.map(text) ?? null,
    })),
    format,
  };
}

function textAt(
  place: CellPlace | undefined,
  text: (place: CellPlace) => string,
  otherwise: string,
): string {
  return place === undefined ? otherwise : text(place);
}

function sourceOf(book: ChartBook): ChartSource {
  const hidden = new Map<string, ReadonlySet<number>>();
  const hiddenLines = (axis: 'rows' | 'columns', sheetId: number) => {
    const key = `${axis} ${sheetId}`;
    const meta = book.sheet(sheetId)?.meta;
    const lines =
      axis === 'rows'
        ? [...(meta?.hiddenRows ?? []), ...(meta?.filteredRows ?? [])]
        : (meta?.hiddenColumns ?? []);
    const known = hidden.get(key) ?? new Set(lines);
    hidden.set(key, known);
    return known;
  };
  return {
    kindAt({ sheetId, row, column }) {
      const value = book.cell(sheetId, row, column)?.view.value;
      if (value === undefined || value === '') return 'blank';
      return typeof value === 'number' ? 'number' : 'text';
    },
    isHidden: (axis, sheetId, line) => hiddenLines(axis, sheetId).has(line),
  };
}
