/** What each signal class qualifies, beside what its model says. */
import { axisWindow } from '../../../domain/start/axis-window.js';
import type { ClassRate } from '../../../domain/start/class-rates.js';
import type { StartView } from '../../../domain/start/start-view.js';
import { formatFigure, formatRate } from '../../../domain/wording.js';
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

/** Pairs of bars at most. */
export const MOST_CLASSES = 8;
export const CLASS_COLUMNS = 4;

function rowOf({ class: name, state, rate, model }: ClassRate): Cell[] {
  const label = `${STATE_MARKS[state]}${formatFigure(rate * 100)} / ${formatRate(model)}`;
  return [clipped(name, 18), rate, label, model];
}

function subtitleOf({ classes, classFall }: StartView, shown: number): string {
  const fired = classes.filter(({ state }) => state === 'fired').length;
  const said =
    fired === 0
      ? `All within ${formatRate(classFall)} of model`
      : `${fired} of ${classes.length} over ${formatRate(classFall)} under model`;
  const rest = shown < classes.length ? `, ${shown} drawn` : '';
  return `${said}${rest}; grey: model`;
}

/** Its picture: those furthest under their model first. */
export function classesChart(view: StartView, spot: ChartSpot): ChartPicture {
  const heading = 'Signal class, rate against model';
  const shown = view.classes.slice(0, MOST_CLASSES);
  const window = axisWindow([0, ...shown.flatMap(({ rate, model }) => [rate, model])], 3);
  if (shown.length === 0 || window === null) {
    const subtitle = 'No class has a model rate and signals yet.';
    return { heading, subtitle, table: [], kind: 'bar', options: {} };
  }
  return {
    heading,
    subtitle: subtitleOf(view, shown.length),
    table: [['Class', 'Rate', '', 'Model'], ...shown.map(rowOf)],
    kind: 'bar',
    options: {
      ...commonOptions(spot, { left: 112, right: 84 }),
      bar: { groupWidth: '70%' },
      hAxis: numberAxis(window, '0 %'),
      vAxis: nameAxis(),
      series: { 0: { color: INK.accent, ...LABELLED }, 1: { color: INK.other } },
    },
  };
}
