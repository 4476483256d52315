/** How far each figure of the pipeline lies from its average, inside the band and outside. */
import type { StartView } from '../../../domain/start/start-view.js';
import { formatDeviation, formatRate } from '../../../domain/wording.js';
import type { Cell } from '../../cell.js';
import { clipped, STATE_MARKS } from '../short-words.js';
import type { ChartSpot } from '../start-layout.js';
import {
  type ChartPicture,
  commonOptions,
  INK,
  LABELLED,
  nameAxis,
  numberAxis,
} from './chart-picture.js';

/** Bars at most. */
export const MOST_FIGURES = 12;
export const DEVIATION_COLUMNS = 5;

const BAR = { ...LABELLED } as const;

/** Its picture: the furthest figures first; the lines of its scale are the ends of the band. */
export function deviationsChart(view: StartView, spot: ChartSpot): ChartPicture {
  const { deviations, band } = view.pipeline;
  const heading = `Pipeline against its ±${formatRate(band)} band`;
  if (deviations.length === 0) {
    const subtitle = 'No figure of the judged week can be measured yet.';
    return { heading, subtitle, table: [], kind: 'bar', options: {} };
  }
  const shown = deviations.slice(0, MOST_FIGURES);
  const rows = shown.map(({ subject, state, deviation }): Cell[] => {
    const label = `${STATE_MARKS[state]}${formatDeviation(deviation)}`;
    const bar = [deviation, label];
    const name = clipped(subject.replaceAll(' / ', ' '), 28);
    return state === 'fired' ? [name, '', '', ...bar] : [name, ...bar, '', ''];
  });
  const furthest = Math.max(...shown.map(({ deviation }) => Math.abs(deviation)));
  const step = band > 0 ? band : Math.max(furthest, 0.01);
  // Bands on either side, of an even number, so that five lines have round words; labels need room.
  const bands = 2 * Math.max(1, Math.ceil((1.2 * furthest) / (2 * step)));
  const max = step * bands;
  const rest = deviations.length > shown.length ? `; ${shown.length} of ${deviations.length}` : '';
  return {
    heading,
    subtitle: `Deviation from the trailing four-week average${rest}`,
    table: [['Figure', 'Inside', '', 'Outside', ''], ...rows],
    kind: 'bar',
    options: {
      ...commonOptions(spot, { left: 176, right: 24 }),
      isStacked: true,
      bar: { groupWidth: '60%' },
      hAxis: numberAxis({ min: -max, max, lines: 5 }, '+0 %;−0 %;0 %'),
      vAxis: nameAxis(),
      series: { 0: { color: INK.other, ...BAR }, 1: { color: INK.fired, ...BAR } },
    },
  };
}
