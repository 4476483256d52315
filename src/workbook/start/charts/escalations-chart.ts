/** Open escalations by the level that they lie with and by their age. */
import { ESCALATION_LEVELS } from '../../../domain/report/open-escalations.js';
import type { StartView } from '../../../domain/start/start-view.js';
import type { Cell } from '../../cell.js';
import type { ChartSpot } from '../start-layout.js';
import {
  type ChartPicture,
  commonOptions,
  INK,
  LABELLED,
  nameAxis,
  numberAxis,
} from './chart-picture.js';

export const MOST_LEVELS = ESCALATION_LEVELS.length;
export const ESCALATION_COLUMNS = 7;

/** Lines of the axis at most. */
const MOST_LINES = 6;

/** A part of a bar with its number; nothing where it is none. */
function part(count: number): Cell[] {
  return count === 0 ? ['', ''] : [count, String(count)];
}

/** Its picture: a bar for each level at which something is open. */
export function escalationsChart(view: StartView, spot: ChartSpot): ChartPicture {
  const levels = view.escalations.map((level) => ({
    ...level,
    count: level.fresh + level.month + level.older,
  }));
  const whole = levels.reduce((sum, { count }) => sum + count, 0);
  const heading = `Open escalations by level and age, ${whole}`;
  if (whole === 0) {
    return { heading, subtitle: 'None is open.', table: [], kind: 'bar', options: {} };
  }
  const rows = levels.map(({ level, count, fresh, month, older }): Cell[] => [
    `${level}, ${count}`,
    ...part(fresh),
    ...part(month),
    ...part(older),
  ]);
  const most = Math.max(...levels.map(({ count }) => count));
  const step = Math.ceil(most / (MOST_LINES - 1));
  const max = Math.ceil(most / step) * step;
  const colours = [INK.pale, INK.accent, INK.deep];
  return {
    heading,
    subtitle: 'Pale to 7 days, blue 8 to 31, dark over 31',
    table: [['Level', 'To 7 days', '', '8 to 31 days', '', 'Over 31 days', ''], ...rows],
    kind: 'bar',
    options: {
      ...commonOptions(spot, { left: 112, right: 24 }),
      annotations: { alwaysOutside: false, stem: { length: 0 } },
      isStacked: true,
      bar: { groupWidth: '60%' },
      hAxis: numberAxis({ min: 0, max, lines: max / step + 1 }, '0'),
      vAxis: nameAxis(),
      series: Object.fromEntries(colours.map((color) => ({ color, ...LABELLED })).entries()),
    },
  };
}
