/** A chart of the sheet as Chart.js takes it: its parts together, and the room that they need. */
import type { ChartConfiguration, ChartDataset, ChartType, CoreChartOptions } from 'chart.js';
import { type ChartLook, SHEETS_COLORS } from '../../../charts/chart-look.js';
import { axisScales, fontOf } from './axis-scales.js';
import type { ChartContent } from './chart-content.js';
import { pointLabels, roomForLabels } from './point-labels.js';
import { type PlottedDataset, seriesDatasets } from './series-datasets.js';

const EDGE = 12;
const TITLE_GAP = 8;

const PLOTTED: ReadonlySet<string> = new Set([
  'AREA',
  'BAR',
  'COLUMN',
  'COMBO',
  'LINE',
  'SCATTER',
  'STEPPED_AREA',
]);

/** What the page offers for drawing. */
export interface Drafting {
  /** Google's form, e.g. `en_US`. */
  readonly locale: string;
  /** Pixels of the screen for one of the chart. */
  readonly scale: number;
  /** Width of a text in pixels. */
  measure(text: string, font: string): number;
}

/** Why there is nothing to draw, in words; null where there is. */
export function undrawable({ type }: ChartLook, content: ChartContent): string | null {
  if (type !== 'PIE' && !PLOTTED.has(type)) return `Not drawn here: a ${type.toLowerCase()} chart.`;
  const hasNumber = content.series.some(({ values }) => values.some((value) => value !== null));
  return hasNumber ? null : 'No data';
}

type DrawnConfiguration =
  | ChartConfiguration<'doughnut', (number | null)[]>
  | ChartConfiguration<'line' | 'bar', PlottedDataset['data']>;

export function chartConfig(
  look: ChartLook,
  content: ChartContent,
  drafting: Drafting,
): DrawnConfiguration {
  const shared: Pick<
    CoreChartOptions<ChartType>,
    'responsive' | 'maintainAspectRatio' | 'devicePixelRatio' | 'events'
  > & { animation: false } = {
    animation: false,
    responsive: false,
    maintainAspectRatio: false,
    devicePixelRatio: drafting.scale,
    // A click on a chart is one on the cell under it.
    events: [],
  };
  if (look.type === 'PIE') {
    return {
      type: 'doughnut',
      data: { labels: [...content.labels], datasets: [slices(look, content)] },
      options: {
        ...shared,
        cutout: `${look.hole * 100}%`,
        layout: { padding: EDGE },
        plugins: captions(look),
      },
    };
  }
  const hasBars = content.series.some((_, index) => look.series(index).kind === 'bars');
  const isContinuous = content.places !== null && !hasBars;
  const scales = axisScales(look, content, isContinuous, drafting.locale);
  return {
    type: 'line',
    data: { labels: [...content.labels], datasets: seriesDatasets(look, content, isContinuous) },
    options: {
      ...shared,
      indexAxis: look.isLying ? 'y' : 'x',
      layout: { autoPadding: false, padding: paddingOf(look, content, drafting) },
      scales: withPlot(scales, look),
      plugins: captions(look),
    },
    plugins: [pointLabels(look, content)],
  };
}

function slices(
  look: ChartLook,
  content: ChartContent,
): ChartDataset<'doughnut', (number | null)[]> {
  const colors = content.labels.map((_, index) => {
    const plain = SHEETS_COLORS[index % SHEETS_COLORS.length];
    return look.slice(index) ?? plain;
  });
  return {
    data: [...(content.series[0]?.values ?? [])],
    backgroundColor: colors,
    borderColor: look.background,
    borderWidth: 1,
  };
}

function captions(look: ChartLook): object {
  const { legend, legendText, title, titleText } = look;
  const isPie = look.type === 'PIE';
  return {
    title: {
      display: title !== '',
      text: title,
      align: 'start',
      color: titleText.color,
      font: fontOf(titleText),
      padding: { top: 0, bottom: TITLE_GAP },
    },
    legend: {
      display: legend !== 'none',
      position: legend === 'none' ? 'right' : legend,
      align: 'start',
      labels: {
        color: legendText.color,
        font: fontOf(legendText),
        boxWidth: 12,
        boxHeight: 12,
        filter: (item: { datasetIndex?: number }) =>
          isPie || look.series(item.datasetIndex ?? 0).isInLegend,
      },
    },
  };
}

type Sides = Record<'left' | 'top' | 'right' | 'bottom', number>;

function paddingOf(look: ChartLook, content: ChartContent, drafting: Drafting): Sides {
  const { plot, width } = look;
  const title = look.title === '' ? 0 : look.titleText.fontSize * 1.2 + TITLE_GAP;
  const right =
    plot.left !== undefined && plot.width !== undefined
      ? width - plot.left - plot.width
      : EDGE + roomForLabels(look, content, drafting.measure);
  return {
    left: plot.left === undefined ? EDGE : 0,
    top: plot.top === undefined ? EDGE : Math.max(0, plot.top - title),
    right: Math.max(0, right),
    bottom: hasBottom(look) ? 0 : EDGE,
  };
}

function hasBottom({ plot }: ChartLook): boolean {
  return plot.top !== undefined && plot.height !== undefined;
}

/** Gives the axes just the room that is left beside the plot where the chart says where it lies. */
function withPlot<Scale extends object>(
  scales: Readonly<Record<string, Scale>>,
  look: ChartLook,
): Record<string, Scale> {
  const { plot, height } = look;
  const { x, y } = scales;
  const fitted: Record<string, Scale> = { ...scales };
  const { left } = plot;
  if (y && left !== undefined) {
    fitted['y'] = {
      ...y,
      afterFit: (scale: { width: number }) => {
        scale.width = left;
      },
    };
  }
  if (x && hasBottom(look)) {
    const room = Math.max(0, height - (plot.top ?? 0) - (plot.height ?? 0));
    fitted['x'] = {
      ...x,
      afterFit: (scale: { height: number }) => {
        scale.height = room;
      },
    };
  }
  return fitted;
}
