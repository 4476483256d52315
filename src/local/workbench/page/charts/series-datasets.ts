/** The lines, areas and bars of a chart, as Chart.js takes them. */
import type { ChartDataset } from 'chart.js';
import { color } from 'chart.js/helpers';
import type { ChartLook, SeriesLook } from '../../../charts/chart-look.js';
import type { ChartContent, SeriesContent } from './chart-content.js';

export type PlottedDataset = ChartDataset<
  'line' | 'bar',
  ({ x: number; y: number | null } | number | null)[]
>;

/** @param isContinuous whether the points stand at the domain's numbers instead of in equal steps */
export function seriesDatasets(
  look: ChartLook,
  content: ChartContent,
  isContinuous: boolean,
): PlottedDataset[] {
  let areaBelow: number | undefined;
  return content.series.map((series, index): PlottedDataset => {
    const own = look.series(index);
    const shared = {
      label: own.name ?? series.name,
      data: dataOf(series, look, content, isContinuous),
      order: layerOf(own, index, look),
      ...(own.isOnSecondAxis ? { [look.isLying ? 'xAxisID' : 'yAxisID']: 'second' } : {}),
    };
    if (own.kind === 'bars') return { ...shared, ...barLook(own, look) };
    const fill = fillOf(own, look, areaBelow);
    if (own.kind === 'area') areaBelow = index;
    return { ...shared, ...lineLook(own, look, index), fill };
  });
}

function dataOf(
  { values }: SeriesContent,
  look: ChartLook,
  content: ChartContent,
  isContinuous: boolean,
): PlottedDataset['data'] {
  const shares =
    look.stacking === 'share' ? values.map((value, at) => shareOf(value, at, content)) : values;
  const { places } = content;
  if (!isContinuous || places === null) return [...shares];
  return shares.map((y, at) => ({ x: places[at] ?? 0, y }));
}

function shareOf(value: number | null, at: number, { series }: ChartContent): number | null {
  const sum = series.reduce((total, { values }) => total + Math.abs(values[at] ?? 0), 0);
  return value === null || sum === 0 ? null : value / sum;
}

/**
 * As Google draws them: areas lowest, lines on top, a later series over an earlier one; but stacks
 * grow in the order of the series. Chart.js draws what comes first in order last, and stacks by it.
 */
function layerOf({ kind }: SeriesLook, index: number, look: ChartLook): number {
  if (kind === 'line') return -2000 - index;
  const place = look.stacking === 'none' ? -index : index;
  return kind === 'bars' ? -1000 + index : place;
}

function fillOf(
  { kind }: SeriesLook,
  { stacking }: ChartLook,
  areaBelow: number | undefined,
): false | 'origin' | number {
  if (kind !== 'area') return false;
  return stacking === 'none' || areaBelow === undefined ? 'origin' : areaBelow;
}

function barLook(own: SeriesLook, look: ChartLook): Omit<ChartDataset<'bar'>, 'data'> {
  return {
    type: 'bar',
    backgroundColor: own.color,
    ...(look.stacking === 'none' ? {} : { stack: 'bars' }),
    categoryPercentage: look.groupWidth,
    barPercentage: look.stacking === 'none' ? 0.95 : 1,
  };
}

function lineLook(
  own: SeriesLook,
  look: ChartLook,
  index: number,
): Omit<ChartDataset<'line'>, 'data'> {
  const isStacked = own.kind === 'area' && look.stacking !== 'none';
  return {
    type: 'line',
    borderColor: own.color,
    borderWidth: own.lineWidth,
    borderDash: [...own.dash],
    borderJoinStyle: 'round',
    backgroundColor: color(own.color)
      .alpha(own.kind === 'area' ? own.areaOpacity : 1)
      .rgbString(),
    pointRadius: own.pointSize / 2,
    pointBackgroundColor: own.color,
    pointBorderWidth: 0,
    tension: own.isSmooth ? 0.4 : 0,
    stepped: own.isStepped ? 'middle' : false,
    spanGaps: look.joinsGaps,
    // Lines stand for themselves, also beside areas that are stacked.
    stack: isStacked ? 'areas' : `line ${index}`,
  };
}
