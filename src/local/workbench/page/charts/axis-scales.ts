/** The axes of a chart, as Chart.js takes them. */
import type { ScaleOptionsByType, Tick } from 'chart.js';
import type { AxisLook, ChartLook, TextLook } from '../../../charts/chart-look.js';
import type { ChartContent } from './chart-content.js';
import { axisText } from './number-text.js';

export const CHART_FONT = 'Roboto, Arial, sans-serif';

/** A part of what Chart.js takes for an axis; the rest are its defaults. */
type Scale = { readonly type: 'category' | 'linear' | 'logarithmic' } & Record<string, unknown>;

export function fontOf({ fontSize, isBold }: TextLook): object {
  return { family: CHART_FONT, size: fontSize, weight: isBold ? 'bold' : 'normal' };
}

/** @returns the scales by id: x, y, and second where a series is on the second axis */
export function axisScales(
  look: ChartLook,
  content: ChartContent,
  isContinuous: boolean,
  locale: string,
): Record<string, Scale> {
  const [domain, value] = look.isLying ? ['y', 'x'] : ['x', 'y'];
  const looks = content.series.map((_, index) => look.series(index));
  const isStacked = look.stacking !== 'none';
  const fromZero = looks.some(({ kind }) => kind !== 'line');
  const format = (axis: AxisLook) =>
    axis.format ?? (look.stacking === 'share' ? '0%' : content.format);
  const scales: Record<string, Scale> = {
    [domain]: domainScale(look, content, isContinuous, locale),
    [value]: valueScale(look.valueAxis, {
      isStacked,
      fromZero,
      format: format(look.valueAxis),
      locale,
    }),
  };
  if (looks.some(({ isOnSecondAxis }) => isOnSecondAxis)) {
    scales['second'] = {
      ...valueScale(look.secondAxis, {
        isStacked,
        fromZero,
        format: format(look.secondAxis),
        locale,
      }),
      axis: value,
      position: look.isLying ? 'top' : 'right',
    };
  }
  return scales;
}

function domainScale(
  look: ChartLook,
  content: ChartContent,
  isContinuous: boolean,
  locale: string,
): Scale {
  const axis = look.domainAxis;
  const { labels, places } = content;
  const isShownAt = (index: number) => index % (axis.textEvery ?? 1) === 0;
  const labelAt = (index: number) => (isShownAt(index) ? (labels[index] ?? '') : '');
  const shared = {
    ...frameOf(axis),
    grid: { display: false },
    border: { display: !look.isLying, color: look.valueAxis.baselineColor },
    reverse: axis.isReversed,
  };
  const texts = {
    ...ticksOf(axis),
    // Dates and numbers are thinned out, names are turned first.
    maxRotation: (axis.isSlanted ?? !(look.isLying || isContinuous)) ? 30 : 0,
    autoSkip: axis.textEvery === undefined,
    autoSkipPadding: look.isLying ? 0 : 12,
  };
  if (!isContinuous || places === null) {
    // Points of named places stand in the middle of theirs.
    return {
      type: 'category',
      ...shared,
      offset: true,
      ticks: { ...texts, callback: (_: unknown, index: number) => labelAt(index) },
    };
  }
  // Points of a scatter lie anywhere: round numbers are told, not theirs.
  if (look.type === 'SCATTER') {
    return {
      ...valueScale(axis, { isStacked: false, fromZero: false, format: axis.format, locale }),
    };
  }
  return {
    type: 'linear',
    ...shared,
    min: axis.min ?? Math.min(...places),
    max: axis.max ?? Math.max(...places),
    afterBuildTicks: (scale: { ticks: Tick[] }) => {
      scale.ticks = places.map((value) => ({ value }));
    },
    ticks: { ...texts, callback: (value: number) => labelAt(places.indexOf(value)) },
  };
}

interface ValueSide {
  readonly isStacked: boolean;
  readonly fromZero: boolean;
  readonly format: string | undefined;
  readonly locale: string;
}

function valueScale(axis: AxisLook, side: ValueSide): Scale {
  const { ticks } = axis;
  const grid: Partial<ScaleOptionsByType<'linear'>['grid']> = {
    display: axis.gridCount !== 0,
    drawTicks: false,
    color: ({ tick }) => (tick?.value === 0 ? axis.baselineColor : axis.gridColor),
  };
  return {
    type: axis.isLogarithmic ? 'logarithmic' : 'linear',
    ...frameOf(axis),
    ...(axis.min === undefined ? {} : { min: axis.min }),
    ...(axis.max === undefined ? {} : { max: axis.max }),
    beginAtZero: side.fromZero,
    stacked: side.isStacked,
    reverse: axis.isReversed,
    border: { display: false },
    grid,
    ...(ticks === undefined
      ? {}
      : {
          afterBuildTicks: (scale: { ticks: Tick[] }) => {
            scale.ticks = ticks.map((value) => ({ value }));
          },
        }),
    ticks: {
      ...ticksOf(axis),
      ...countOf(axis),
      padding: 6,
      maxRotation: 0,
      callback: (value: number) => axisText(value, side.format, side.locale),
    },
  };
}

/** An axis between two ends is parted evenly; another as the numbers suggest. */
function countOf({ gridCount, min, max }: AxisLook): object {
  if (gridCount === undefined || gridCount < 2) return { maxTicksLimit: 7 };
  return min === undefined || max === undefined
    ? { maxTicksLimit: gridCount }
    : { count: gridCount };
}

function frameOf(axis: AxisLook): object {
  const { title, titleText } = axis;
  return {
    title: { display: title !== '', text: title, color: titleText.color, font: fontOf(titleText) },
  };
}

function ticksOf({ isShown, text }: AxisLook): object {
  return { display: isShown, color: text.color, font: fontOf(text) };
}
