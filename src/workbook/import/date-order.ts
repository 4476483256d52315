/** In which order the dates of a file's column stand, decided from the whole column and never guessed. */
import { weekdayOf } from '../../domain/calendar.js';
import { type FileDate, readFileDate } from './file-date.js';

/** An order that a person may state in a map. */
export type StatedOrder = 'd/m/y' | 'm/d/y' | 'y-m-d';

/** What the column tells. `either`: nothing decides; `mixed`: it contradicts itself. */
export interface DateOrder {
  readonly order: 'd/m/y' | 'm/d/y' | 'y-m-d' | 'either' | 'mixed';
  /** Order and reason for a person; null where the column holds no date. */
  readonly shown: string | null;
}

/**
 * Decides the order of a column. A date of which only one order is a day of the calendar decides;
 * in a column of weeks so does one of which only one order is a Monday.
 */
export function decideDateOrder(
  texts: readonly string[],
  isWeek: boolean,
  stated: StatedOrder | null,
  readDate: (text: string) => FileDate | null = readFileDate,
): DateOrder {
  if (stated === 'd/m/y' || stated === 'm/d/y') {
    return { order: stated, shown: `${stated}: stated in the map` };
  }
  const dates = texts.map(readDate).filter((date) => date !== null);
  if (dates.length === 0) return { order: 'y-m-d', shown: null };
  const open = dates.filter((date) => date.dayFirst !== date.monthFirst);
  if (open.length === 0) {
    const isIso = texts.every((text) => /^\d{4}/.test(text));
    const shown = `${isIso ? 'y-m-d' : 'as written'}: each date can be read in one way only`;
    return { order: 'y-m-d', shown };
  }
  const calendar = byVotes(open.map(calendarVote));
  if (calendar !== null) return calendar;
  return (isWeek ? byVotes(open.map(mondayVote)) : null) ?? undecided(open.length);
}

type Vote = 'd/m/y' | 'm/d/y' | null;

function calendarVote({ dayFirst, monthFirst }: FileDate): Vote {
  if (monthFirst === null) return 'd/m/y';
  return dayFirst === null ? 'm/d/y' : null;
}

function mondayVote({ dayFirst, monthFirst }: FileDate): Vote {
  const first = dayFirst !== null && weekdayOf(dayFirst) === 1;
  const second = monthFirst !== null && weekdayOf(monthFirst) === 1;
  if (first === second) return null;
  return first ? 'd/m/y' : 'm/d/y';
}

/** @returns null when no date decides. */
function byVotes(votes: readonly Vote[]): DateOrder | null {
  const dayFirst = votes.filter((vote) => vote === 'd/m/y').length;
  const monthFirst = votes.filter((vote) => vote === 'm/d/y').length;
  if (dayFirst > 0 && monthFirst > 0) {
    const shown = `mixed: ${count(dayFirst)} only as d/m/y, ${monthFirst} only as m/d/y`;
    return { order: 'mixed', shown };
  }
  if (dayFirst > 0) return { order: 'd/m/y', shown: `d/m/y: ${count(dayFirst)} only so` };
  if (monthFirst > 0) return { order: 'm/d/y', shown: `m/d/y: ${count(monthFirst)} only so` };
  return null;
}

function count(rows: number): string {
  return rows === 1 ? '1 row makes sense' : `${rows} rows make sense`;
}

function undecided(rows: number): DateOrder {
  return {
    order: 'either',
    shown: `undecided: ${rows === 1 ? '1 date makes' : `${rows} dates make`} sense as d/m/y and as m/d/y`,
  };
}
