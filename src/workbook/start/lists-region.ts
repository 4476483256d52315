/** The lower part of Start: overdue alarms, data gaps, the self-test, and the feeds of the weekly. */
import type { StartView } from '../../domain/start/start-view.js';
import { formatCount, formatNumber, formatRate, formatShortDay } from '../../domain/wording.js';
import { clipped, STATE_MARKS, STATE_WORDS, shortGap } from './short-words.js';
import { COLUMN, FEED_ROWS, LIST_ROWS, type PlacedText, ROW } from './start-layout.js';

/** Texts of one row by column. */
type Line = readonly (readonly [column: number, text: string])[];

/** Rows of a list; where it is longer than its place, the last row counts the rest. */
function listed(row: number, room: number, lines: readonly Line[], empty: Line): PlacedText[] {
  const [[column] = [COLUMN.left, '']] = empty;
  const shown =
    lines.length <= room
      ? lines
      : [...lines.slice(0, room - 1), [[column, `and ${lines.length - room + 1} more`] as const]];
  return (shown.length === 0 ? [empty] : shown).flatMap((line, index) =>
    line.map(([at, text]) => ({ row: row + 2 + index, column: at, text })),
  );
}

function requestWords(request: StartView['overdueAlarms'][number]['request']): string {
  if (request === null) return 'not sent';
  const { escalationId, daysLate } = request;
  return daysLate === 0 ? escalationId : `${escalationId}, ${daysLate} d late`;
}

function alarms({ overdueAlarms }: StartView): PlacedText[] {
  const lines = overdueAlarms.map(
    ({ alarmId, source, kind, age, request }): Line => [
      [COLUMN.left, clipped(alarmId, 13)],
      [COLUMN.next, clipped(source, 20)],
      [COLUMN.strip, kind ?? ''],
      [COLUMN.hours, formatCount(Math.floor(age + 1e-9), 'hour')],
      [COLUMN.request, requestWords(request)],
    ],
  );
  return listed(ROW.lists, LIST_ROWS, lines, [[COLUMN.left, 'None is overdue.']]);
}

function gaps(view: StartView): PlacedText[] {
  const lines = view.gaps.map(
    ({ subject, evidence }): Line => [
      [COLUMN.middle, clipped(subject, 23)],
      [COLUMN.first, shortGap(evidence, 30)],
    ],
  );
  return listed(ROW.lists, LIST_ROWS, lines, [[COLUMN.middle, 'None in the judged week.']]);
}

function selfTest({ selfTest: signs }: StartView): PlacedText[] {
  const lines = signs.map(
    ({ state, sentence }): Line => [[COLUMN.right, `${STATE_WORDS[state]}  ${sentence}`]],
  );
  return listed(ROW.lists, LIST_ROWS, lines, [[COLUMN.right, '']]);
}

function throughput({ sources }: StartView): PlacedText[] {
  const lines = sources.map(({ subject, state, rates, submitted, passed }): Line => {
    const rate = rates.at(-1) ?? null;
    return [
      [COLUMN.left, clipped(subject, 34)],
      [COLUMN.submitted, submitted === null ? '–' : formatNumber(submitted)],
      [COLUMN.passed, passed === null ? '–' : formatNumber(passed)],
      [COLUMN.stripEnd, rate === null ? 'no rate' : `${STATE_MARKS[state]}${formatRate(rate)}`],
    ];
  });
  return listed(ROW.feeds, FEED_ROWS, lines, [[COLUMN.left, 'No source is live yet.']]);
}

function dormancy({ dormant }: StartView): PlacedText[] {
  const lines = dormant.map(
    ({ subject, motion, measured }): Line => [
      [COLUMN.middle, clipped(subject, 23)],
      [COLUMN.first, motion ?? ''],
      [COLUMN.second, formatCount(measured ?? 0, 'day')],
    ],
  );
  return listed(ROW.feeds, FEED_ROWS, lines, [[COLUMN.middle, 'Nobody has gone dark.']]);
}

function feeds(view: StartView): PlacedText[] {
  const lines = view.feeds.map(
    ({ title, state, sentence }): Line => [
      [COLUMN.right, `${STATE_WORDS[state]}  ${title}: ${sentence}`],
    ],
  );
  return listed(ROW.feeds, FEED_ROWS, lines, [[COLUMN.right, '']]);
}

/** Six lists below the charts; a heading counts where somebody has to act. */
export function listsRegion(view: StartView): PlacedText[] {
  const week = formatShortDay(view.judgedWeek);
  return [
    { row: ROW.lists, column: COLUMN.left, text: `Overdue alarms, ${view.overdueAlarms.length}` },
    { row: ROW.lists, column: COLUMN.middle, text: `Data gaps, ${view.gaps.length}` },
    ...alarms(view),
    ...gaps(view),
    ...selfTest(view),
    { row: ROW.feeds, column: COLUMN.left, text: `Validation throughput, week of ${week}` },
    { row: ROW.feeds, column: COLUMN.middle, text: `Dormancy alerts, ${view.dormant.length}` },
    ...throughput(view),
    ...dormancy(view),
    ...feeds(view),
  ];
}
