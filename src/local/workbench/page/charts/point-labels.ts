/**
 * Texts beside the points of a chart: its annotations, or its values.
 *
 * Where Sheets puts them is documented only as options by name. Decided here: the last point of a
 * line has its text at its right, where no other line runs on; other points have theirs above.
 */
import type { Chart, Plugin } from 'chart.js';
import { color } from 'chart.js/helpers';
import type { ChartLook, SeriesLook } from '../../../charts/chart-look.js';
import { CHART_FONT } from './axis-scales.js';
import type { ChartContent, SeriesContent } from './chart-content.js';

const GAP = 6;
const LINE_HEIGHT = 1.25;

interface Label {
  readonly text: string;
  readonly font: string;
  readonly color: string;
  readonly x: number;
  y: number;
  /** Pixels from the text before to the next, at least. */
  readonly height: number;
  readonly align: CanvasTextAlign;
  readonly baseline: CanvasTextBaseline;
  readonly isAtEnd: boolean;
}

/** What the elements of lines and bars have in common. */
interface Drawn {
  readonly x: number;
  readonly y: number;
  readonly base?: number;
}

/** The text of a point, '' for none. */
function textOf(series: SeriesContent, look: SeriesLook, at: number): string {
  if (series.values[at] === null || series.values[at] === undefined) return '';
  return series.annotations?.[at] ?? (look.label.showsValue ? (series.texts[at] ?? '') : '');
}

function lastOf({ values }: SeriesContent): number {
  let at = values.length - 1;
  while (at >= 0 && values[at] === null) at -= 1;
  return at;
}

function isAtEnd(series: SeriesContent, look: SeriesLook, at: number): boolean {
  if (look.kind === 'bars') return false;
  const { placement } = look.label;
  return placement === undefined ? at === lastOf(series) : placement === 'right';
}

export function labelFont({ label }: SeriesLook): string {
  return `${label.isBold ? 'bold ' : ''}${label.fontSize}px ${CHART_FONT}`;
}

/** Pixels that the texts at the right ends of the lines need beyond the plot. */
export function roomForLabels(
  look: ChartLook,
  content: ChartContent,
  measure: (text: string, font: string) => number,
): number {
  const widths = content.series.map((series, index) => {
    const own = look.series(index);
    const at = lastOf(series);
    // A line that ends early has its text inside the plot.
    const text =
      at === content.labels.length - 1 && isAtEnd(series, own, at) ? textOf(series, own, at) : '';
    return text === '' ? 0 : measure(text, labelFont(own)) + GAP + own.pointSize / 2;
  });
  return Math.max(0, ...widths);
}

/** Draws the texts over the finished chart. */
export function pointLabels(look: ChartLook, content: ChartContent): Plugin {
  return {
    id: 'point-labels',
    afterDatasetsDraw(chart) {
      const labels = content.series.flatMap((series, index) => {
        const own = look.series(index);
        const { data } = chart.getDatasetMeta(index);
        return data.flatMap((element, at): Label[] => {
          const text = textOf(series, own, at);
          if (text === '') return [];
          const drawn = element as Drawn;
          return [
            own.kind === 'bars'
              ? barLabel(text, drawn, own, look, series.values[at] ?? 0, chart.ctx)
              : lineLabel(text, drawn, own, isAtEnd(series, own, at)),
          ];
        });
      });
      partEnds(labels, chart);
      for (const label of labels) draw(chart.ctx, label);
    },
  };
}

function lineLabel(text: string, drawn: Drawn, own: SeriesLook, atEnd: boolean): Label {
  const ink = own.label.color ?? own.color;
  return { ...lookOf(text, own, ink), isAtEnd: atEnd, ...lineSpot(drawn, own, atEnd) };
}

function lookOf(text: string, own: SeriesLook, ink: string) {
  return {
    text,
    font: labelFont(own),
    height: own.label.fontSize * LINE_HEIGHT,
    color: ink,
    isAtEnd: false,
  };
}

/** In the bar where it has room for the text, else at its end. */
function barLabel(
  text: string,
  drawn: Drawn,
  own: SeriesLook,
  { isLying }: ChartLook,
  value: number,
  context: CanvasRenderingContext2D,
): Label {
  const length = Math.abs((isLying ? drawn.x : drawn.y) - (drawn.base ?? 0));
  context.font = labelFont(own);
  const needed = isLying ? context.measureText(text).width + GAP : own.label.fontSize + GAP;
  if (!own.label.isOutside && length >= needed) {
    const ink = own.label.color ?? inkOn(own.color);
    return { ...lookOf(text, own, ink), ...inBarSpot(drawn, isLying) };
  }
  const ink = own.label.color ?? own.color;
  return { ...lookOf(text, own, ink), ...besideBarSpot(drawn, isLying, value < 0) };
}

type Spot = Pick<Label, 'x' | 'y' | 'align' | 'baseline'>;

function lineSpot({ x, y }: Drawn, own: SeriesLook, atEnd: boolean): Spot {
  const away = own.pointSize / 2 + GAP;
  if (atEnd) return { x: x + away, y, align: 'left', baseline: 'middle' };
  if (own.label.placement === 'below') return { x, y: y + away, align: 'center', baseline: 'top' };
  return { x, y: y - away, align: 'center', baseline: 'bottom' };
}

function inBarSpot({ x, y, base = 0 }: Drawn, isLying: boolean): Spot {
  const middle = ((isLying ? x : y) + base) / 2;
  const at = isLying ? { x: middle, y } : { x, y: middle };
  return { ...at, align: 'center', baseline: 'middle' };
}

function besideBarSpot({ x, y }: Drawn, isLying: boolean, isNegative: boolean): Spot {
  const away = isNegative ? -GAP : GAP;
  return isLying
    ? { x: x + away, y, align: isNegative ? 'right' : 'left', baseline: 'middle' }
    : { x, y: y - away, align: 'center', baseline: isNegative ? 'top' : 'bottom' };
}

/** Dark on a light ground, white on a dark one. */
function inkOn(ground: string): string {
  const { r, g, b } = color(ground).rgb;
  return r * 0.299 + g * 0.587 + b * 0.114 > 150 ? '#202124' : '#ffffff';
}

/** Moves the texts at the ends of lines apart, so that none lies on another. */
function partEnds(labels: readonly Label[], { height }: Chart): void {
  const ends = labels.filter((label) => label.isAtEnd).sort((one, other) => one.y - other.y);
  let free = 0;
  for (const label of ends) {
    label.y = Math.max(label.y, free + label.height / 2);
    free = label.y + label.height / 2;
  }
  let limit = height;
  for (const label of [...ends].reverse()) {
    label.y = Math.min(label.y, limit - label.height / 2);
    limit = label.y - label.height / 2;
  }
}

function draw(context: CanvasRenderingContext2D, label: Label): void {
  context.save();
  context.font = label.font;
  context.fillStyle = label.color;
  context.textAlign = label.align;
  context.textBaseline = label.baseline;
  context.fillText(label.text, label.x, label.y);
  context.restore();
}
