/** The chart of one series for the room: axes with round numbers, weeks below, the state as the last dot. */
import type { FindingState } from '../../domain/finding.js';
import type { FindingSeries } from '../../domain/series/finding-series.js';
import { formatFigure } from '../../domain/wording.js';
import { monthDay } from '../frame/words.js';
import {
  type Axes,
  bandPath,
  horizontal,
  isInReach,
  linePath,
  rangeOf,
  ticksOf,
  vertical,
} from './plot.js';
import { LastDot } from './trend-line.js';

const HEIGHT = 160;
const TOP = 8;
const BOTTOM = HEIGHT - 24;
const LEFT = 48;

interface ChartProps {
  readonly series: FindingSeries;
  readonly state: FindingState;
  /** The Mondays, oldest first. */
  readonly weeks: readonly string[];
  readonly width: number;
  readonly label: string;
}

export function Chart({ series, state, weeks, width, label }: ChartProps) {
  const { values, line, band, beside } = series;
  const range = rangeOf([series]);
  const axes = {
    x: horizontal(values.length, LEFT + 6, width - 8),
    y: vertical(range, TOP, BOTTOM),
  };
  const isLineShown = isInReach(series, range.high);
  return (
    <svg
      class="chart"
      style={{ width: `${width}px`, height: `${HEIGHT}px` }}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
      {beside !== undefined && <Beside values={beside} x={axes.x} />}
      {ticksOf(range).map((tick) => (
        <g key={tick}>
          <path class="grid" d={`M${LEFT} ${axes.y(tick)}H${width}`} />
          <text x={LEFT - 6} y={axes.y(tick) + 4} text-anchor="end">
            {tickText(tick, series.unit)}
          </text>
        </g>
      ))}
      {band !== undefined && <Band band={band} axes={axes} />}
      {line !== undefined && isLineShown && (
        <path class="level" d={`M${LEFT} ${axes.y(line.at)}H${width}`} />
      )}
      <path class="line" d={linePath(values, axes)} />
      <LastDot values={values} axes={axes} state={state} radius={5} />
      <Weeks weeks={weeks} x={axes.x} />
    </svg>
  );
}

function Band({ band, axes }: { readonly band: NonNullable<FindingSeries['band']>; axes: Axes }) {
  return (
    <>
      <path class="band" d={bandPath(band, axes)} />
      <path class="mean" d={linePath(band.around, axes)} />
    </>
  );
}

/** Bars on a scale of their own from 0, behind the line: what counts is whether they grow. */
function Beside({ values, x }: { readonly values: FindingSeries['values']; x: Axes['x'] }) {
  const greatest = Math.max(1, ...values.map((value) => value ?? 0));
  const y = vertical({ low: 0, high: greatest * 1.6 }, TOP, BOTTOM);
  const bars = values.map(
    (value, place) => `M${x(place) - 4} ${BOTTOM}V${y(value ?? 0)}h8V${BOTTOM}Z`,
  );
  return <path class="beside" d={bars.join('')} />;
}

/** The first, the middle and the last Monday. */
function Weeks({ weeks, x }: { readonly weeks: readonly string[]; x: Axes['x'] }) {
  const last = weeks.length - 1;
  const middle = Math.ceil(last / 2);
  const places = last < 4 ? [last] : last < 8 ? [0, last] : [0, middle, last];
  const anchors: Readonly<Record<number, string>> = { 0: 'start', [last]: 'end' };
  return (
    <>
      {places.map((place) => (
        <text key={place} x={x(place)} y={HEIGHT - 6} text-anchor={anchors[place] ?? 'middle'}>
          {monthDay(weeks[place] ?? '')}
        </text>
      ))}
    </>
  );
}

/** Without its unit where the heading has it; percent signs stay, since figures beside them are counts. */
function tickText(value: number, unit: FindingSeries['unit']): string {
  return unit === 'rate' ? `${formatFigure(value * 100)} %` : formatFigure(value);
}
