/** Geometry of the pictures: ranges, places, lines that break at gaps, round numbers for an axis. */
import type { FindingSeries, WeekValues } from '../../domain/series/finding-series.js';

/** Least and greatest value that a picture shows. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Maps a place or a value to pixels. */
export type ToPixels = (value: number) => number;

/** Weeks and values to pixels. */
export interface Axes {
  readonly x: ToPixels;
  readonly y: ToPixels;
}

/** Share of the spread that stays free above and below. */
const MARGIN = 0.08;
/** A level that lies further off than this many times the greatest value would press it flat. */
const FAR = 1.5;

function valuesOf(series: FindingSeries): number[] {
  const { values, band } = series;
  const edges = (band?.around ?? []).flatMap((mean) =>
    mean === null || band === undefined ? [] : [mean * (1 - band.width), mean * (1 + band.width)],
  );
  return [...values.filter((value) => value !== null), ...edges];
}

/** Whether a level can be shown with its series; one far above a count is only named. */
export function isInReach({ unit, line }: FindingSeries, greatest: number): boolean {
  return line !== undefined && (unit === 'rate' || line.at <= FAR * greatest);
}

/** One range for all series of a list: noise in one does not look like the fall of another. */
export function rangeOf(list: readonly FindingSeries[]): Range {
  const values = list.flatMap((series) => {
    const own = valuesOf(series);
    const { line } = series;
    return line !== undefined && isInReach(series, Math.max(...own)) ? [...own, line.at] : own;
  });
  if (values.length === 0) return { low: 0, high: 1 };
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const free = high === low ? Math.abs(high) * MARGIN || 1 : (high - low) * MARGIN;
  return { low: low - free, high: high + free };
}

/** From the range to pixels, the least at `bottom`. */
export function vertical({ low, high }: Range, top: number, bottom: number): ToPixels {
  return (value) => round(bottom - ((value - low) / (high - low)) * (bottom - top));
}

/** The places of `count` weeks from `left` to `right`; a single one stands at the right. */
export function horizontal(count: number, left: number, right: number): ToPixels {
  const step = count < 2 ? 0 : (right - left) / (count - 1);
  return (place) => round(right - (count - 1 - place) * step);
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

/** Stretches of weeks without a gap, each with its values. */
function stretches(values: WeekValues): { place: number; value: number }[][] {
  const found: { place: number; value: number }[][] = [];
  let open: { place: number; value: number }[] | null = null;
  for (const [place, value] of values.entries()) {
    if (value === null) {
      open = null;
      continue;
    }
    if (open === null) {
      open = [];
      found.push(open);
    }
    open.push({ place, value });
  }
  return found;
}

/** The path of a line; a gap stays a gap, and a week alone between two is a dot of the line's width. */
export function linePath(values: WeekValues, { x, y }: Axes): string {
  return stretches(values)
    .map((points) => {
      const path = points.map(({ place, value }) => `${x(place)} ${y(value)}`).join('L');
      return points.length === 1 ? `M${path}h0` : `M${path}`;
    })
    .join('');
}

/** The outline of a band around a moving level, broken where the level has a gap. */
export function bandPath({ around, width }: NonNullable<FindingSeries['band']>, axes: Axes) {
  const { x, y } = axes;
  return stretches(around)
    .map((points) => {
      const upper = points.map(({ place, value }) => `${x(place)} ${y(value * (1 + width))}`);
      const lower = points.map(({ place, value }) => `${x(place)} ${y(value * (1 - width))}`);
      return `M${[...upper, ...lower.reverse()].join('L')}Z`;
    })
    .join('');
}

/** The last week that has a value; null where none has. */
export function lastKnown(values: WeekValues): { place: number; value: number } | null {
  return stretches(values).at(-1)?.at(-1) ?? null;
}

const ROUND_STEPS = [1, 2, 2.5, 5, 10];

/** Round numbers for an axis: about four, all within the range. */
export function ticksOf({ low, high }: Range): number[] {
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (ROUND_STEPS.find((one) => one * power >= rough) ?? 10) * power;
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: count }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}
