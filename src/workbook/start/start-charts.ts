/** The charts of Start: which stands where, and where its table lies on Start Data. */
import type { StartView } from '../../domain/start/start-view.js';
import type { ChartPicture } from './charts/chart-picture.js';
import { CLASS_COLUMNS, classesChart, MOST_CLASSES } from './charts/classes-chart.js';
import { DEVIATION_COLUMNS, deviationsChart, MOST_FIGURES } from './charts/deviations-chart.js';
import { ESCALATION_COLUMNS, escalationsChart, MOST_LEVELS } from './charts/escalations-chart.js';
import { BAND_COLUMNS, pipelineChart } from './charts/pipeline-chart.js';
import { RATE_COLUMNS, ratesChart } from './charts/rates-chart.js';
import { type ChartSpot, SPOTS } from './start-layout.js';

/** Rows of a table of twelve weeks with its header. */
const WEEK_ROWS = 13;

/** A table's place on Start Data: it keeps its size, so that charts keep their range. */
export interface DataPlace {
  readonly id: string;
  readonly row: number;
  /** With the header. */
  readonly rows: number;
  readonly columns: number;
}

/** Row of the first table; above it stand the keys of the charts and the sentences of the lights. */
export const FIRST_TABLE_ROW = 18;

/** One below the other, a row apart. */
export const DATA_PLACES: readonly DataPlace[] = [
  { id: 'rates 1', rows: WEEK_ROWS, columns: RATE_COLUMNS },
  { id: 'rates 2', rows: WEEK_ROWS, columns: RATE_COLUMNS },
  { id: 'pipeline', rows: WEEK_ROWS, columns: BAND_COLUMNS },
  { id: 'deviations', rows: MOST_FIGURES + 1, columns: DEVIATION_COLUMNS },
  { id: 'classes', rows: MOST_CLASSES + 1, columns: CLASS_COLUMNS },
  { id: 'escalations', rows: MOST_LEVELS + 1, columns: ESCALATION_COLUMNS },
].map((place, index, all) => {
  const above = all.slice(0, index).reduce((sum, { rows }) => sum + rows + 1, 0);
  return { ...place, row: FIRST_TABLE_ROW + above };
});

/** A chart with its places; its id is that of its data place. */
export interface PlacedChart extends ChartPicture {
  readonly place: DataPlace;
  readonly spot: ChartSpot;
}

/** In the order of the data places; null where a motion that is not served would stand. */
export function startCharts(view: StartView): (PlacedChart | null)[] {
  const [first, second] = view.motions;
  const { upperLeft, upperMiddle, upperRight, upperWide, lowerLeft, lowerMiddle, lowerRight } =
    SPOTS;
  const band = second === undefined ? upperWide : upperRight;
  const pictures: readonly (readonly [ChartPicture | null, ChartSpot])[] = [
    [first === undefined ? null : ratesChart(view, first, upperLeft), upperLeft],
    [second === undefined ? null : ratesChart(view, second, upperMiddle), upperMiddle],
    [pipelineChart(view, band), band],
    [deviationsChart(view, lowerLeft), lowerLeft],
    [classesChart(view, lowerMiddle), lowerMiddle],
    [escalationsChart(view, lowerRight), lowerRight],
  ];
  return DATA_PLACES.map((place, index) => {
    const [picture, spot] = pictures[index] ?? [null, upperLeft];
    return picture === null ? null : { ...picture, place, spot };
  });
}

/** What a chart is besides its cells: where it differs, the chart is made anew. Blank: no chart. */
export function shapeOf(chart: PlacedChart | null): string {
  if (chart === null || chart.table.length === 0) return '';
  const { table, options, spot } = chart;
  return `${spotWords(spot)} ${JSON.stringify([table.length, options])}`;
}

/** Where a chart stands; its shape begins with it. */
export function spotWords({ row, column }: ChartSpot): string {
  return `at ${row}:${column}`;
}
