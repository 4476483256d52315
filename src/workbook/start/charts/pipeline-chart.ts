/** The pipeline figure that is furthest from its average, against the band that its weeks were held to. */
import { axisWindow } from '../../../domain/start/axis-window.js';
import type { PipelineBand } from '../../../domain/start/pipeline-band.js';
import type { StartView } from '../../../domain/start/start-view.js';
import {
  formatDeviation,
  formatFigure,
  formatRate,
  formatShortDay,
} from '../../../domain/wording.js';
import type { Cell } from '../../cell.js';
import { STATE_MARKS } from '../short-words.js';
import type { ChartSpot } from '../start-layout.js';
import {
  type ChartPicture,
  commonOptions,
  INK,
  LABELLED,
  nameAxis,
  numberAxis,
  QUIET_LABELS,
} from './chart-picture.js';

/** Columns of its table. */
const HEADER = [
  'Week',
  'Lower end',
  '',
  'Band',
  '',
  'Figure',
  'Outside',
  '',
  'Inside',
  '',
] as const;
export const BAND_COLUMNS = HEADER.length;

/** The band is drawn as a clear area with a pale one upon it. */
const SERIES = [
  { type: 'area', color: '#ffffff', areaOpacity: 0, lineWidth: 0, ...LABELLED, ...QUIET_LABELS },
  { type: 'area', color: INK.band, areaOpacity: 1, lineWidth: 0, ...LABELLED, ...QUIET_LABELS },
  { type: 'line', color: INK.figure, lineWidth: 2, pointSize: 0 },
  { type: 'line', color: INK.fired, lineWidth: 0, pointSize: 7, ...LABELLED },
  { type: 'line', color: INK.figure, lineWidth: 0, pointSize: 7, ...LABELLED },
] as const;

/** A figure with its unit. */
function figureWords(value: number, unit: PipelineBand['unit']): string {
  if (unit === 'rate') return formatRate(value);
  return unit === 'days' ? `${formatFigure(value)} days` : formatFigure(value);
}

/** A point of the last week with its label, in the columns of what lies outside or of what does not. */
function pointCells(point: readonly [Cell, Cell] | null, isOutside: boolean): Cell[] {
  const none: Cell[] = ['', ''];
  if (point === null) return [...none, ...none];
  return isOutside ? [...point, ...none] : [...none, ...point];
}

function bandCells({ low, high }: PipelineBand['weeks'][number], ends: readonly string[]): Cell[] {
  const [lower = '', upper = ''] = ends;
  return low === null || high === null ? ['', '', '', ''] : [low, lower, high - low, upper];
}

function tableOf({ weeks, unit, state, deviation }: PipelineBand, view: StartView): Cell[][] {
  const { band } = view.pipeline;
  const rows = weeks.map((week, index): Cell[] => {
    const { value } = week;
    const isLast = index === weeks.length - 1;
    const words = `${figureWords(value ?? 0, unit)}, ${formatDeviation(deviation)}`;
    const point: [Cell, Cell] | null =
      isLast && value !== null ? [value, `${STATE_MARKS[state]}${words}`] : null;
    return [
      formatShortDay(view.weeks[index] ?? view.judgedWeek),
      ...bandCells(week, isLast ? [formatDeviation(-band), formatDeviation(band)] : []),
      value ?? '',
      ...pointCells(point, state === 'fired'),
    ];
  });
  return [[...HEADER], ...rows];
}

/** Its picture; words alone where no figure could be measured. */
export function pipelineChart(view: StartView, spot: ChartSpot): ChartPicture {
  const { worst, deviations } = view.pipeline;
  const ends = worst?.weeks.flatMap(({ value, low, high }) =>
    [value, low, high].filter((one) => one !== null),
  );
  const window = axisWindow(ends ?? []);
  if (worst === null || window === null) {
    const subtitle = 'It takes five weeks of rows in Pipeline.';
    return { heading: 'Pipeline', subtitle, table: [], kind: 'combo', options: {} };
  }
  const step = (window.max - window.min) / (window.lines - 1);
  const outside = deviations.filter(({ state }) => state === 'fired').length;
  const inside = `${deviations.length - outside} of ${deviations.length} figures inside`;
  const place = worst.state === 'fired' ? 'Outside its band' : 'Furthest from its average';
  return {
    heading: `Pipeline, ${worst.subject}`,
    subtitle: `${place}${worst.unit === 'days' ? ', days' : ''}; ${inside}`,
    table: tableOf(worst, view),
    kind: 'combo',
    options: {
      ...commonOptions(spot, { left: 44, right: 112 }),
      isStacked: true,
      vAxis: numberAxis(window, worst.unit === 'rate' ? '0 %' : step < 1 ? '0.0' : '#,##0'),
      hAxis: nameAxis({ showTextEvery: 5, slantedText: false }),
      series: Object.fromEntries(SERIES.entries()),
    },
  };
}
