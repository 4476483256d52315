/**
 * How a chart looks: its options with Google's names, made plain.
 *
 * Facts: Google's chart configuration options and their defaults; the palette and the size of a
 * chart that says nothing are those of Sheets.
 */
import type { ChartData } from '../model/workbook-data.js';
import { ChartOptions } from './chart-options.js';

export type SeriesKind = 'line' | 'area' | 'bars';

export interface SeriesLook {
  readonly kind: SeriesKind;
  readonly color: string;
  /** Pixels; 0 draws no line. */
  readonly lineWidth: number;
  /** Pixels drawn and left out in turn; none: unbroken. */
  readonly dash: readonly number[];
  /** Diameter in pixels; 0 draws no points. */
  readonly pointSize: number;
  /** Of the ground under an area, 0 to 1. */
  readonly areaOpacity: number;
  readonly isSmooth: boolean;
  readonly isStepped: boolean;
  readonly isInLegend: boolean;
  readonly isOnSecondAxis: boolean;
  /** In place of the header. */
  readonly name: string | undefined;
  readonly label: LabelLook;
}

/** Texts beside points. */
export interface LabelLook {
  /** Shows each point's own value, without a column of texts. */
  readonly showsValue: boolean;
  readonly placement: string | undefined;
  /** Beside a bar even where it has room for the text. */
  readonly isOutside: boolean;
  /** undefined: that of the series. */
  readonly color: string | undefined;
  readonly fontSize: number;
  readonly isBold: boolean;
}

export interface TextLook {
  readonly color: string;
  /** Pixels. */
  readonly fontSize: number;
  readonly isBold: boolean;
}

export interface AxisLook {
  readonly title: string;
  readonly titleText: TextLook;
  readonly text: TextLook;
  /** False where the axis shows no texts. */
  readonly isShown: boolean;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly ticks: readonly number[] | undefined;
  /** Number format of its texts; undefined: that of the cells. */
  readonly format: string | undefined;
  readonly gridColor: string;
  /** Lines of the grid, 0 for none; undefined: as many as fit. */
  readonly gridCount: number | undefined;
  readonly baselineColor: string;
  readonly isLogarithmic: boolean;
  readonly isReversed: boolean;
  /** One text for every so many points; undefined: as many as fit. */
  readonly textEvery: number | undefined;
  /** Whether texts are turned where they do not fit; undefined: as the chart likes. */
  readonly isSlanted: boolean | undefined;
}

export type LegendPosition = 'none' | 'top' | 'bottom' | 'left' | 'right';

export interface ChartLook {
  readonly type: string;
  /** Whether bars lie, so that the values run along the horizontal axis. */
  readonly isLying: boolean;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly titleText: TextLook;
  readonly background: string;
  readonly legend: LegendPosition;
  readonly legendText: TextLook;
  readonly stacking: 'none' | 'sum' | 'share';
  readonly joinsGaps: boolean;
  readonly domainAxis: AxisLook;
  readonly valueAxis: AxisLook;
  readonly secondAxis: AxisLook;
  /** Part of a point's place that its bars fill, 0 to 1. */
  readonly groupWidth: number;
  /** Of a pie, 0 to 1. */
  readonly hole: number;
  /** Where the plot itself lies, in pixels; an absent side is worked out. */
  readonly plot: Readonly<Partial<Record<'left' | 'top' | 'width' | 'height', number>>>;
  series(index: number): SeriesLook;
  /** Colour of a pie's slice, where the chart says one. */
  slice(index: number): string | undefined;
}

/** Series that say no colour take these in turn. */
export const SHEETS_COLORS = [
  '#4285f4',
  '#ea4335',
  '#fbbc04',
  '#34a853',
  '#ff6d01',
  '#46bdc6',
  '#7baaf7',
  '#f07b72',
] as const;

const GREY = '#757575';
const WIDTH = 600;
const HEIGHT = 371;

export function chartLook(chart: ChartData): ChartLook {
  const options = new ChartOptions(chart.options);
  const isLying = chart.type === 'BAR';
  const [domain, value] = isLying ? ['vAxis', 'hAxis'] : ['hAxis', 'vAxis'];
  const width = options.number('width') ?? WIDTH;
  const height = options.number('height') ?? HEIGHT;
  return {
    type: chart.type,
    isLying,
    width,
    height,
    title: options.text('title') ?? '',
    titleText: textLook(options, 'titleTextStyle', 16, GREY),
    background: options.color('backgroundColor') ?? '#ffffff',
    legend: legendPosition(options),
    legendText: textLook(options, 'legend.textStyle', 12, '#1a1a1a'),
    stacking: stackingOf(options.at('isStacked')),
    joinsGaps: options.truth('interpolateNulls') ?? false,
    domainAxis: {
      ...axisLook(options, [domain]),
      isReversed: options.truth('reverseCategories') ?? isTurned(options, domain),
    },
    valueAxis: axisLook(options, isLying ? [value, 'hAxes.0'] : [value, 'vAxes.0']),
    secondAxis: axisLook(options, [isLying ? 'hAxes.1' : 'vAxes.1']),
    groupWidth: share(options.at('bar.groupWidth')) ?? 0.618,
    hole: options.number('pieHole') ?? 0,
    plot: plotOf(options, width, height),
    series: (index) => seriesLook(options, chart.type, index),
    slice: (index) => options.color(`slices.${index}.color`) ?? options.texts('colors')?.[index],
  };
}

function isTurned(options: ChartOptions, axis: string): boolean {
  return options.number(`${axis}.direction`) === -1;
}

function textLook(options: ChartOptions, path: string, fontSize: number, color: string): TextLook {
  return {
    color: options.color(`${path}.color`) ?? color,
    fontSize: options.number(`${path}.fontSize`) ?? fontSize,
    isBold: options.truth(`${path}.bold`) ?? false,
  };
}

function legendPosition(options: ChartOptions): LegendPosition {
  const position = options.text('legend.position') ?? options.text('legend') ?? 'right';
  if (position === 'none' || position === 'top' || position === 'bottom' || position === 'left') {
    return position;
  }
  return position === 'in' ? 'top' : 'right';
}

function stackingOf(value: unknown): ChartLook['stacking'] {
  if (value === true || value === 'true' || value === 'absolute') return 'sum';
  return value === 'percent' || value === 'relative' ? 'share' : 'none';
}

/** @param axes names under which the axis goes, the first that says something counts */
function axisLook(options: ChartOptions, axes: readonly string[]): AxisLook {
  const first = <Value>(read: (axis: string) => Value | undefined): Value | undefined => {
    for (const axis of axes) {
      const value = read(axis);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const number = (name: string) => first((axis) => options.number(`${axis}.${name}`));
  const text = (name: string) => first((axis) => options.text(`${axis}.${name}`));
  const color = (name: string) => first((axis) => options.color(`${axis}.${name}`));
  const main = axes[0] ?? '';
  const gridColor = color('gridlines.color') ?? color('majorGridlines.color') ?? '#cccccc';
  return {
    title: text('title') ?? '',
    titleText: textLook(options, `${main}.titleTextStyle`, 12, GREY),
    text: textLook(options, `${main}.textStyle`, 12, GREY),
    isShown: text('textPosition') !== 'none',
    min: number('viewWindow.min') ?? number('minValue'),
    max: number('viewWindow.max') ?? number('maxValue'),
    ticks: first((axis) => options.numbers(`${axis}.ticks`)),
    format: text('format'),
    gridColor,
    gridCount: number('gridlines.count'),
    baselineColor: color('baselineColor') ?? gridColor,
    isLogarithmic: first((axis) => options.truth(`${axis}.logScale`)) ?? false,
    isReversed: axes.some((axis) => isTurned(options, axis)),
    textEvery: number('showTextEvery'),
    isSlanted: first((axis) => options.truth(`${axis}.slantedText`)),
  };
}

/** `61.8%` of a place; pixels are taken for no share. */
function share(value: unknown): number | undefined {
  const percent = typeof value === 'string' ? /^\s*([\d.]+)\s*%\s*$/.exec(value)?.[1] : undefined;
  return percent === undefined ? undefined : Number(percent) / 100;
}

function plotOf(options: ChartOptions, width: number, height: number): ChartLook['plot'] {
  const sides = { left: width, width, top: height, height };
  const plot: Partial<Record<keyof typeof sides, number>> = {};
  for (const side of ['left', 'top', 'width', 'height'] as const) {
    const part = share(options.at(`chartArea.${side}`));
    const pixels = part === undefined ? options.number(`chartArea.${side}`) : part * sides[side];
    if (pixels !== undefined) plot[side] = pixels;
  }
  return plot;
}

const KIND_OF_TYPE: Readonly<Record<string, SeriesKind>> = {
  AREA: 'area',
  STEPPED_AREA: 'area',
  BAR: 'bars',
  COLUMN: 'bars',
};

function kindOf(options: ChartOptions, type: string, index: number): SeriesKind {
  if (type !== 'COMBO') return KIND_OF_TYPE[type] ?? 'line';
  const name = options.text(`series.${index}.type`) ?? options.text('seriesType') ?? 'line';
  if (name === 'bars' || name === 'columns') return 'bars';
  return name === 'area' || name === 'steppedArea' ? 'area' : 'line';
}

function seriesLook(options: ChartOptions, type: string, index: number): SeriesLook {
  const own = `series.${index}`;
  const colors = options.texts('colors') ?? SHEETS_COLORS;
  const number = (name: string) => options.number(`${own}.${name}`) ?? options.number(name);
  const isPoints = type === 'SCATTER';
  return {
    kind: kindOf(options, type, index),
    color: options.color(`${own}.color`) ?? colors[index % colors.length] ?? SHEETS_COLORS[0],
    lineWidth: number('lineWidth') ?? (isPoints ? 0 : 2),
    dash: options.numbers(`${own}.lineDashStyle`) ?? options.numbers('lineDashStyle') ?? [],
    pointSize: number('pointSize') ?? (isPoints ? 7 : 0),
    areaOpacity: number('areaOpacity') ?? 0.3,
    isSmooth: (options.text(`${own}.curveType`) ?? options.text('curveType')) === 'function',
    isStepped: type === 'STEPPED_AREA' || options.text(`${own}.type`) === 'steppedArea',
    isInLegend: options.truth(`${own}.visibleInLegend`) ?? true,
    isOnSecondAxis: options.number(`${own}.targetAxisIndex`) === 1,
    name: options.text(`${own}.labelInLegend`),
    label: labelLook(options, own),
  };
}

function labelLook(options: ChartOptions, own: string): LabelLook {
  const paths = [`${own}.annotations.textStyle`, 'annotations.textStyle'];
  return {
    showsValue: options.text(`${own}.dataLabel`) === 'value',
    placement: options.text(`${own}.dataLabelPlacement`),
    isOutside: options.truth('annotations.alwaysOutside') ?? false,
    color: options.color(...paths.map((path) => `${path}.color`)),
    fontSize:
      paths.map((path) => options.number(`${path}.fontSize`)).find((size) => size !== undefined) ??
      12,
    isBold: paths.some((path) => options.truth(`${path}.bold`) === true),
  };
}
