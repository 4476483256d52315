/** Colour scales of conditional formats: the colour between two points for a number. */
import { forEachCell } from '../../../model/cells.js';
import type { Area, ConditionalFormat, SheetData } from '../../../model/workbook-data.js';

type Points = NonNullable<ConditionalFormat['gradient']>;

/** The points of a scale as numbers, lowest first. */
export type GradientScale = readonly { readonly value: number; readonly color: string }[];

/** The points' numbers, for the numbers that stand in the rule's areas now. */
export function scaleOf(sheet: SheetData, areas: readonly Area[], points: Points): GradientScale {
  const numbers: number[] = [];
  for (const area of areas) {
    forEachCell(sheet, area, ({ value }) => {
      if (typeof value === 'number') numbers.push(value);
    });
  }
  numbers.sort((one, other) => one - other);
  return points
    .map((point) => ({ value: pointValue(point, numbers), color: point.color }))
    .sort((one, other) => one.value - other.value);
}

function pointValue(point: Points[number], sorted: readonly number[]): number {
  const lowest = sorted[0] ?? 0;
  const highest = sorted.at(-1) ?? 0;
  const given = Number(point.value);
  switch (point.type) {
    case 'NUMBER':
      return given;
    case 'PERCENT':
      return lowest + ((highest - lowest) * given) / 100;
    case 'PERCENTILE':
      return percentile(sorted, given / 100);
    default:
      return point.at === 'min' ? lowest : highest;
  }
}

function percentile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

/** `#rrggbb`; outside the scale the colour of its nearest end. */
export function gradientColor(scale: GradientScale, value: number): string {
  const above = scale.findIndex((point) => point.value >= value);
  const high = above < 0 ? scale.at(-1) : scale[above];
  const low = above <= 0 ? high : scale[above - 1];
  if (!high || !low) return '#ffffff';
  const span = high.value - low.value;
  return mixed(low.color, high.color, span === 0 ? 1 : (value - low.value) / span);
}

function mixed(low: string, high: string, share: number): string {
  const bounded = Math.min(1, Math.max(0, share));
  const channel = (at: number) => {
    const [from, to] = [low, high].map((color) => Number.parseInt(color.slice(at, at + 2), 16));
    const value = Math.round((from ?? 0) + ((to ?? 0) - (from ?? 0)) * bounded);
    return value.toString(16).padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
