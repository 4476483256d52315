/** Pass rate by source of one motion, with its target: who is below, and since when. */
import { axisWindow } from '../../../domain/start/axis-window.js';
import type { SourceLine } from '../../../domain/start/source-lines.js';
import type { StartView } from '../../../domain/start/start-view.js';
import type { Motion } from '../../../domain/vocabulary.js';
import { formatRate, formatShortDay, listed } from '../../../domain/wording.js';
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

/** Lines by the state that colours them: a source moves to other columns when its state changes. */
const SLOTS = [
  { states: ['fired'], count: 4, color: INK.fired, lineWidth: 2 },
  { states: ['watch'], count: 2, color: INK.watch, lineWidth: 2 },
  { states: ['no-data', 'clear'], count: 5, color: INK.other, lineWidth: 1 },
] as const;

/** Columns of its table: weeks, the target and each line with its labels. */
export const RATE_COLUMNS = 3 + 2 * SLOTS.reduce((sum, { count }) => sum + count, 0);

/** Names in the subtitle, before the others are counted. */
const NAMED = 1;

/** By slot: the line that it shows, worst first. */
function drawn(lines: readonly SourceLine[]): (SourceLine | undefined)[] {
  return SLOTS.flatMap(({ states, count }) => {
    const own = lines.filter(({ state }) => (states as readonly string[]).includes(state));
    return Array.from({ length: count }, (_, index) => own[index]);
  });
}

/** What stands at the end of a line: its name, and its last rate where it is one of the judged week. */
function endLabel({ subject, state, rates }: SourceLine): string {
  const last = rates.at(-1) ?? null;
  const name = clipped(subject, 20);
  return last === null ? `${name}, no rows` : `${STATE_MARKS[state]}${name} ${formatRate(last)}`;
}

/** The cells of one line: its rate of each week, its label at its last rate. */
function lineCells(line: SourceLine | undefined, week: number): Cell[] {
  if (line === undefined) return ['', ''];
  const end = line.rates.map((rate) => rate !== null).lastIndexOf(true);
  return [line.rates[week] ?? '', week === end ? endLabel(line) : ''];
}

function tableOf(
  weeks: StartView['weeks'],
  target: number,
  slots: readonly (SourceLine | undefined)[],
): Cell[][] {
  const header = ['Week', 'Target', '', ...slots.flatMap((line) => [line?.subject ?? '', ''])];
  const rows = weeks.map((week, index) => [
    formatShortDay(week),
    target,
    index === weeks.length - 1 ? `target ${formatRate(target)}` : '',
    ...slots.flatMap((line) => lineCells(line, index)),
  ]);
  return [header, ...rows];
}

function subtitleOf(lines: readonly SourceLine[], shown: number): string {
  const low = lines.filter(({ state }) => state === 'fired' || state === 'watch');
  const names = low.slice(0, NAMED).map(({ subject }) => clipped(subject, 20));
  const more = low.length - names.length;
  const words = more > 0 ? [...names, `${more} more`] : names;
  const said = low.length === 0 ? 'None below its bar' : `Below: ${listed(words)}`;
  const rest = shown < lines.length ? `; ${shown} of ${lines.length} drawn` : '';
  return `${said}${rest}`;
}

/** One motion's picture; words alone where none of its sources has a rate. */
export function ratesChart(view: StartView, motion: Motion, spot: ChartSpot): ChartPicture {
  const heading = `Pass rate by source, ${motion}`;
  const lines = view.sources.filter((line) => line.motion === motion);
  const measured = lines.filter(({ rates }) => rates.some((rate) => rate !== null));
  const slots = drawn(measured);
  const shown = slots.flatMap((line) => line ?? []);
  const target = view.targets[motion].passRateTarget;
  const values = shown.flatMap(({ rates }) => rates.filter((rate) => rate !== null));
  const window = axisWindow([target, ...values]);
  if (shown.length === 0 || window === null) {
    const why =
      lines.length === 0
        ? `No live source of ${motion} in Sources yet.`
        : 'No pass rates yet: import them into Pass Rates.';
    return { heading, subtitle: why, table: [], kind: 'line', options: {} };
  }
  const styles = SLOTS.flatMap(({ count, color, lineWidth }) =>
    Array.from({ length: count }, () => ({ color, lineWidth, pointSize: 0, ...LABELLED })),
  );
  const dashed = { color: INK.figure, lineWidth: 1, lineDashStyle: [4, 3], pointSize: 0 };
  return {
    heading,
    subtitle: subtitleOf(lines, shown.length),
    table: tableOf(view.weeks, target, slots),
    kind: 'line',
    options: {
      ...commonOptions(spot, { left: 40, right: 152 }),
      vAxis: numberAxis(window, '0 %'),
      hAxis: nameAxis({ showTextEvery: 5, slantedText: false }),
      series: Object.fromEntries([{ ...dashed, ...LABELLED }, ...styles].entries()),
    },
  };
}
