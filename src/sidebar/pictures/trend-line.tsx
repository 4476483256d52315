/** A small trend line: the field in which the criterion holds, the level, and the state as the last dot. */
import type { FindingState } from '../../domain/finding.js';
import type { FindingSeries } from '../../domain/series/finding-series.js';
import { FINDING_LOOKS } from '../states.js';
import { bandPath, horizontal, lastKnown, linePath, type Range, vertical } from './plot.js';

const WIDTH = 64;
const HEIGHT = 36;

/**
 * @param series as it is compared in its list
 * @param range of the whole list
 * @param label the picture in words
 */
export function TrendLine(props: {
  readonly series: FindingSeries;
  readonly range: Range;
  readonly state: FindingState;
  readonly label: string;
}) {
  const { series, range } = props;
  const { values, line, band } = series;
  const axes = { x: horizontal(values.length, 2, WIDTH - 5), y: vertical(range, 4, HEIGHT - 4) };
  return (
    <svg class="trend" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={props.label}>
      {band !== undefined && <path class="zone" d={bandPath(band, axes)} />}
      {line !== undefined && <Level at={axes.y(line.at)} holds={line.holds} />}
      <path class="line" d={linePath(values, axes)} />
      <LastDot values={values} axes={axes} state={props.state} />
    </svg>
  );
}

function Level({ at, holds }: { readonly at: number; readonly holds: 'above' | 'below' }) {
  const level = Math.min(HEIGHT, Math.max(0, at));
  const top = holds === 'above' ? 0 : level;
  const height = holds === 'above' ? level : HEIGHT - level;
  return (
    <>
      <rect class="zone" y={top} width={WIDTH} height={height} />
      <path class="level" d={`M0 ${level}H${WIDTH}`} />
    </>
  );
}

/** What is silent now ends in a dashed ring at the height of its last value. */
export function LastDot(props: {
  readonly values: FindingSeries['values'];
  readonly axes: { readonly x: (place: number) => number; readonly y: (value: number) => number };
  readonly state: FindingState;
  readonly radius?: number;
}) {
  const { values, axes, radius = 3 } = props;
  const last = lastKnown(values);
  if (last === null) return null;
  const isSilent = values.at(-1) === null;
  return (
    <circle
      class={isSilent ? 'silent' : `dot s-${FINDING_LOOKS[props.state].tone}`}
      cx={axes.x(values.length - 1)}
      cy={axes.y(last.value)}
      r={radius}
    />
  );
}
