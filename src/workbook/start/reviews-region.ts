/** The upper part of Start: when each review is next, the strip of the last weeks, and the drift lights. */
import type { KindStatus } from '../../domain/cadence-calendar/cadence-status.js';
import type { AsOf, IsoDate } from '../../domain/calendar.js';
import { addDays, daysBetween } from '../../domain/calendar.js';
import { DRIFT_MODES } from '../../domain/drift/drift-modes.js';
import type { ReviewStrip } from '../../domain/start/review-strip.js';
import type { StartView } from '../../domain/start/start-view.js';
import type { CalendarState } from '../../domain/vocabulary.js';
import { capital, formatCount, formatDay, formatShortDay, listOf } from '../../domain/wording.js';
import { firstParts, STATE_WORDS } from './short-words.js';
import { COLUMN, type PlacedText, ROW } from './start-layout.js';

const MARKS: Readonly<Record<CalendarState, string>> = {
  Held: '✓',
  Missed: '✕',
  Due: '○',
  Skipped: '–',
};

/** Characters that the column of reasons takes in a line. */
const REASON_ROOM = 62;

/** The year is told only where it is not the one at hand. */
function dayWords(day: IsoDate, { date }: AsOf): string {
  const text = formatDay(day);
  return day.slice(0, 4) === date.slice(0, 4) ? text.slice(0, -5) : text;
}

function nextWords({ next }: KindStatus, asOf: AsOf): string {
  if (next === null) return 'Not planned';
  const time = next.startsAt === null ? '' : `, ${next.startsAt}`;
  return `${dayWords(next.dueOn, asOf)}${time}`;
}

/** @example distance(0) //=> 'today' */
function distance(days: number): string {
  if (days === 0) return 'today';
  return days > 0 ? `in ${formatCount(days, 'day')}` : `${formatCount(-days, 'day')} ago`;
}

/** Ends with the way into the review: whoever opens the workbook for the first time begins here. */
function nextSentence(reviews: readonly KindStatus[], asOf: AsOf): string {
  const planned = reviews.filter(({ next }) => next !== null);
  const [first] = planned.sort((a, b) => ((a.next?.dueOn ?? '') < (b.next?.dueOn ?? '') ? -1 : 1));
  if (first === undefined) return 'The Cadence Calendar has no review to come.';
  const days = daysBetween(asOf.date, first.next?.dueOn ?? asOf.date);
  const held =
    first.lastHeldOn === null ? 'not held yet' : `last held ${dayWords(first.lastHeldOn, asOf)}`;
  const missed =
    first.missed.length === 0 ? '' : `, missed since: ${listOf(first.missed.map(formatShortDay))}`;
  return `Next: ${first.kind} review, ${nextWords(first, asOf)}, ${distance(days)}; ${held}${missed}. Cadence ▸ Open review begins it.`;
}

/** @example weekWords('2026-11-09') //=> '9 to 15 Nov' */
function weekWords(week: IsoDate): string {
  const last = addDays(week, 6);
  const isOneMonth = week.slice(0, 7) === last.slice(0, 7);
  const first = isOneMonth ? `${Number(week.slice(8))}` : formatShortDay(week);
  return `${first} to ${formatShortDay(last)}`;
}

/** What the whole page comes to. */
function summary({ judgedWeek, drift, overdueAlarms, gaps }: StartView): string {
  const fired = drift.filter(({ state }) => state === 'fired').length;
  return `Judged week ${weekWords(judgedWeek)}. ${formatCount(fired, 'drift mode')} fired, ${formatCount(overdueAlarms.length, 'alarm')} overdue, ${formatCount(gaps.length, 'data gap')}.`;
}

/** The first Monday of each month above its week; the one at the edge needs room for its letters. */
function monthsOf({ weeks }: ReviewStrip): PlacedText[] {
  const months = weeks.map((week) => week.slice(0, 7));
  return weeks.flatMap((week, index) => {
    const [before, after] = [months[index - 1], months[index + 1]];
    const begins = index === 0 ? after === months[0] : before !== months[index];
    const text = formatShortDay(week);
    return begins ? [{ row: ROW.reviews + 1, column: COLUMN.strip + index, text }] : [];
  });
}

function reviewRows({ reviews, strip, selfTest, asOf }: StartView): PlacedText[] {
  const rows = reviews.flatMap((status, index): PlacedText[] => {
    const row = ROW.reviews + 2 + index;
    const marks = strip.marks[status.kind].flatMap((state, week) =>
      state === null ? [] : [{ row, column: COLUMN.strip + week, text: MARKS[state] }],
    );
    return [
      { row, column: COLUMN.left, text: capital(status.kind) },
      { row, column: COLUMN.next, text: nextWords(status, asOf) },
      ...marks,
    ];
  });
  const held = selfTest.find(({ id }) => id === 'held')?.sentence ?? '';
  return [...rows, { row: ROW.reviews + 5, column: COLUMN.left, text: held }];
}

function driftRows({ motions, drift }: StartView): PlacedText[] {
  const header = ROW.reviews + 1;
  const names = motions.map((text, index) => ({
    row: header,
    column: COLUMN.first + index,
    text,
  }));
  const rows = DRIFT_MODES.flatMap(({ name }, index): PlacedText[] => {
    const row = header + 1 + index;
    const own = motions.map((motion) =>
      drift.find((item) => item.motion === motion && item.mode === name),
    );
    const lights = own.map((item, place) => ({
      row,
      column: COLUMN.first + place,
      text: STATE_WORDS[item?.state ?? 'no-data'],
    }));
    const reasons = own.flatMap((item) =>
      item === undefined || item.state === 'clear'
        ? []
        : [`${item.motion}: ${firstParts(item.evidence, REASON_ROOM)}`],
    );
    return [
      { row, column: COLUMN.middle, text: name },
      ...lights,
      { row, column: COLUMN.right, text: reasons.join('\n') },
    ];
  });
  return [...names, ...rows];
}

/** Sentences, reviews and drift. */
export function reviewsRegion(view: StartView): PlacedText[] {
  return [
    { row: ROW.summary, column: COLUMN.left, text: nextSentence(view.reviews, view.asOf) },
    { row: ROW.summary, column: COLUMN.right, text: summary(view) },
    ...monthsOf(view.strip),
    ...reviewRows(view),
    ...driftRows(view),
  ];
}
